"""A third look: the name, the day or the subject is a known document's, and the number is not.

Only for documents of central bodies, whose numbers are no local matter. A law is known by its name; any other
document by two of three: its day, its subject, and a number that differs by one slip of the hand.
"""

from __future__ import annotations

import re

from cancu import wording
from cancu.audit.form import FormError, names_of, other_body, printed_name, same_family
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.document_number import number_key
from cancu.draft_rules import BY_NAME
from cancu.graph.library import Library
from cancu.model import Document
from cancu.text import fold

_WORD = re.compile(r"\w+")
# Words of a subject that tell something, and how many of them the title has to have.
ENOUGH, LIKE = 5, 0.75
# Of number, year and term of a law as many must agree.
PARTS = 2
# What is passed over in the one and in the other: a character that is another, too many, or lacking.
_SKIPS = ((1, 1), (1, 0), (0, 1))


def retry_number(library: Library, citation: Citation, resolution: Resolution) -> Resolution:
    """The resolution, or the document that is meant although its number is written wrongly."""
    if citation.number is None or citation.form != "full":
        return resolution
    if citation.type in BY_NAME:
        found = _law(library, citation, resolution.document)
    else:
        found = None if resolution.document else _paper(library, citation)
    if found is None or found.id == resolution.document:
        return resolution
    return Resolution(found.id, (found.id,), "exact", "Khớp tên gọi, khác số.")


def is_doubtful(citation: Citation, document: Document, errors: list[FormError]) -> bool:
    """True where somebody has to say whether the name is right or the number."""
    kinds = {error.kind for error in errors}
    far = "number" in kinds and not is_slip(citation.number or "", document.number or "")
    changed = number_key(citation.number or "") != number_key(document.number or "")
    return "name" in kinds or (far and changed and citation.date != document.issued)


def owner_of(library: Library, citation: Citation, document: Document) -> list[str]:
    """The remark on the one other document that has the number which is written here wrongly."""
    printed = citation.number
    if not printed or citation.form != "full" or number_key(printed) == number_key(document.number or ""):
        return []
    owners = library.corpus.by_number(printed)
    if len(owners) != 1:
        return []
    named = wording.first_mention(owners[0], library.issuer(owners[0]))
    return [f"Số {printed} là của văn bản khác: {named}."]


def _law(library: Library, citation: Citation, found: str | None) -> Document | None:
    """The law of the printed name, where day or most of the number agree, or the number is another law's."""
    name = printed_name(citation)
    if name is None:
        return None
    said = fold(name)
    if found is not None and said in names_of(library.corpus[found]):
        return None
    namesakes = [each for each in library.corpus if each.type in BY_NAME and said in names_of(each)]
    dated = [each for each in namesakes if citation.date and each.issued == citation.date]
    near = [each for each in namesakes if _parts_alike(citation.number or "", each.number or "") >= PARTS]
    near = [each for each in near if citation.date is None or each.issued == citation.date]
    taken = namesakes if found is not None and citation.date is None else []
    return _only(dated) or _only(near) or _only(taken)


def _only(found: list[Document]) -> Document | None:
    return found[0] if len(found) == 1 else None


def _parts_alike(one: str, other: str) -> int:
    """How many of number, year and term two numbers of laws share."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return sum(number_key(left) == number_key(right) for left, right in pairs)


def _paper(library: Library, citation: Citation) -> Document | None:
    """The one document with which two of day, subject and nearly the number agree and nothing disagrees."""
    if citation.date is None and len(_words(citation.subject or "")) < ENOUGH:
        return None  # a number alone shows nothing
    fitting = [each for each in library.corpus if each.number and _is_like(library, citation, each)]
    return _only(fitting)


def _is_like(library: Library, citation: Citation, document: Document) -> bool:
    if not library.issuer(document).is_central or not same_family(citation.type or "", document.type):
        return False
    dated = citation.date is not None and citation.date == document.issued
    if citation.date is not None and not dated:
        return False
    slip = is_slip(citation.number or "", document.number or "")
    if not (dated or slip):
        return False
    if citation.issuer and other_body(library, citation.issuer, document):
        return False
    like = _likeness(citation.subject, document.title)
    if like is not None and like < LIKE:
        return False
    return dated + slip + (like is not None) >= 2


def _likeness(subject: str | None, title: str) -> float | None:
    """Share of the words of a subject that a title has; None for a subject of few words."""
    said = _words(subject or "")
    return len(said & _words(title)) / len(said) if len(said) >= ENOUGH else None


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(fold(text[:200])) if len(word) > 1}


def is_slip(one: str, other: str) -> bool:
    """True where one character is another, lacks or is too many, or two neighbours have changed places."""
    left, right = number_key(one), number_key(other)
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    at = next((at for at, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), -1)
    if at < 0:
        return True
    turned = right[:at] + right[at : at + 2][::-1] + right[at + 2 :]
    return left == turned or any(left[at + skip :] == right[at + other_skip :] for skip, other_skip in _SKIPS)
