"""A proposal put into a file of the dataset: into its group, with every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cancu.bodies import Issuer
from cancu.citations.context import same_place
from cancu.corpus import Corpus
from cancu.propose.as_yaml import entry_yaml, issuer_yaml, stub_yaml
from cancu.propose.proposal import Proposal
from cancu.text import fold

_ITEM = re.compile(r"^(?P<blanks> *)- id:\s*[\"']?(?P<id>[\w-]+)")


class InsertError(Exception):
    """An entry that cannot be put into that file; the message says why."""


@dataclass(frozen=True, slots=True)
class Section:
    """A list of the file: its first line and the line after its last, and its items by their first line."""

    start: int
    end: int
    items: list[tuple[int, str]]


def inserted(text: str, proposal: Proposal, corpus: Corpus) -> str:
    """The text of the file with the entry, its stubs and its new bodies. Raises :class:`InsertError`."""
    if str(proposal.entry["id"]) in corpus:
        raise InsertError(f"Kho đã có mã {proposal.entry['id']}; dùng --id để chọn mã khác.")
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    records = {str(record["id"]): record for record in proposal.issuers}
    for record in proposal.issuers:
        lines = _put(lines, "issuers", issuer_yaml(record), _rank_of_issuer(corpus, _as_issuer(record)))
    stubs = zip(proposal.unknown, proposal.stub_lines, strict=True)
    pieces = [
        (proposal.entry, entry_yaml(proposal.entry, proposal.read)),
        *((stub, stub_yaml(stub, at)) for stub, at in stubs),
    ]
    for entry, piece in pieces:
        key = str(entry["issuer"])
        issuer = corpus.issuers.get(key) or (_as_issuer(records[key]) if key in records else None)
        lines = _put(lines, "documents", piece, _rank_of_document(corpus, issuer), _group_of(issuer))
    return newline.join(lines)


def _as_issuer(record: dict[str, Any]) -> Issuer:
    return Issuer(id=record["id"], name=record["name"], level=record["level"], province=record["province"])


Rank = Callable[[str], int]


def _rank_of_document(corpus: Corpus, issuer: Issuer | None) -> Rank:
    """How near a document of the file stands to a new one: same body, same kind of body there, same place."""

    def rank(document_id: str) -> int:
        document = corpus.get(document_id)
        other = corpus.issuers.get(document.issuer) if document else None
        return 0 if other is None or issuer is None else 4 if other.id == issuer.id else _near(other, issuer)

    return rank


def _rank_of_issuer(corpus: Corpus, issuer: Issuer) -> Rank:
    return lambda other: _near(corpus.issuers[other], issuer) if other in corpus.issuers else 0


def _near(other: Issuer, issuer: Issuer) -> int:
    if not same_place(other.province, issuer.province):
        return 0
    return 3 if other.level == issuer.level else 2 if other.is_party == issuer.is_party else 1


def _group_of(issuer: Issuer | None) -> str:
    return fold(issuer.province) if issuer and issuer.province else ""


def _put(lines: list[str], name: str, piece: str, rank: Rank, group: str = "") -> list[str]:
    """The lines with the piece behind the nearest item of the list, or at its end."""
    section = _section(lines, name)
    if section is None:
        lines = _with_section(lines, name)
        section = _section(lines, name)
        assert section is not None
    ranks = [rank(key) for _, key in section.items]
    best = max(ranks, default=0)
    if best:
        place = max(place for place, each in enumerate(ranks) if each == best)
        at = _end_of(lines, section, place)
    else:
        at = _end_of_group(lines, section, group)
    blank = [""] if name == "documents" and section.items else []
    return [*lines[:at], *blank, *piece.rstrip("\n").split("\n"), *lines[at:]]


def _section(lines: list[str], name: str) -> Section | None:
    """The list of that name at the top level."""
    empty = next((at for at, line in enumerate(lines) if re.match(rf"{name}:\s*\[\s*\]\s*$", line)), None)
    if empty is not None:
        lines[empty] = f"{name}:"
    start = next((at for at, line in enumerate(lines) if re.match(rf"{name}:\s*(?:#.*)?$", line)), None)
    if start is None:
        if any(re.match(rf"{name}:", line) for line in lines):
            raise InsertError(
                f"Phần {name} của tệp không viết theo dạng danh sách, mỗi mục một dòng đầu “- id:”."
            )
        return None
    end = next((at for at in range(start + 1, len(lines)) if re.match(r"[A-Za-z]", lines[at])), len(lines))
    matches = [(at, _ITEM.match(lines[at])) for at in range(start + 1, end)]
    depth = min((len(match["blanks"]) for _, match in matches if match), default=2)
    items = [(at, match["id"]) for at, match in matches if match and len(match["blanks"]) == depth]
    return Section(start, end, items)


def _with_section(lines: list[str], name: str) -> list[str]:
    """The file with an empty list of that name: bodies before documents, documents last."""
    if name == "issuers":
        at = next((at for at, line in enumerate(lines) if line.startswith("documents:")), len(lines))
        return [*lines[:at], "issuers:", "", *lines[at:]]
    body = lines[:-1] if lines and not lines[-1] else lines
    return [*body, "documents:", ""]


def _end_of(lines: list[str], section: Section, place: int) -> int:
    """The line behind an item; blank lines and remarks above the next one are left to that."""
    end = section.items[place + 1][0] if place + 1 < len(section.items) else section.end
    while end > section.items[place][0] + 1 and (
        not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")
    ):
        end -= 1
    return end


def _end_of_group(lines: list[str], section: Section, group: str) -> int:
    """Behind the last item below the heading that names the group; else behind the last item."""
    if group:
        for at in range(section.start, section.end):
            if lines[at].lstrip().startswith("# ---") and group in fold(lines[at]):
                below = [place for place, (start, _) in enumerate(section.items) if start > at]
                stop = next(
                    (n for n in range(at + 1, section.end) if lines[n].lstrip().startswith("# ---")),
                    section.end,
                )
                inside = [place for place in below if section.items[place][0] < stop]
                return _end_of(lines, section, inside[-1]) if inside else at + 1
    return _end_of(lines, section, len(section.items) - 1) if section.items else section.start + 1
