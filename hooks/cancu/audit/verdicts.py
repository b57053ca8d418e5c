"""The judgement of a row in words: one sentence, then the remarks."""

from __future__ import annotations

import re

from cancu import wording
from cancu.audit.library_facts import amending, ended_bases, proof, short, told
from cancu.citations.citation import Citation
from cancu.dispositions import flags_that
from cancu.draft_rules import REGISTERED
from cancu.graph.changes.later_changes import targets
from cancu.graph.library import Library
from cancu.model import Document
from cancu.text import vietnamese_date

OVER = flags_that("over")
_NOT_RIGHT_THEN = flags_that("wrong")
_PLAIN = flags_that("plain")
NO_CLAUSE = "chưa thấy điều khoản nói chính văn bản này hết hiệu lực"


# Bodies whose papers no gazette of a province prints.
_BELOW_PROVINCE = re.compile(r"(?<!\w)(?:huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\w)", re.IGNORECASE)


def where_to_look(citation: Citation) -> str:
    """Where the author can find out how a document that the library has not got stands."""
    number = (citation.number or "").upper()
    central = number.endswith(("TTG", "/NQ-CP", "-CP")) or "/QH" in number or "UBTVQH" in number
    if citation.type in REGISTERED or central:
        return "Tra hiệu lực tại vbpl.vn hoặc congbao.chinhphu.vn."
    if number.endswith("TW"):
        return "Tra tại tulieuvankien.dangcongsan.vn hoặc hỏi văn phòng cấp ủy."
    local = number.endswith(("UBND", "HĐND")) and not _BELOW_PROVINCE.search(citation.issuer or "")
    return f"Tra tại cơ quan ban hành{' hoặc công báo của tỉnh' if local else ''}."


def verdict(
    library: Library,
    document: Document,
    now: tuple[str, ...],
    then: tuple[str, ...],
    instead: tuple[str, ...],
    role: str,
    chip: str,
) -> str:
    """One sentence or two on the citation; ``now`` and ``then`` are the flags of the two days."""
    if now[0] in OVER:
        said = _over(library, document, now[0], then, instead)
    else:
        said = proof(library, document) if now[0] in _PLAIN else f"{chip}."
    if role == "in-title":
        return f"{said} Nằm trong tên của văn bản khác, giữ nguyên."
    past = role == "mention" and now[0] in OVER
    return f"{said} Chỉ nhắc đến, không phải căn cứ." if past else said


def _over(
    library: Library, document: Document, flag: str, then: tuple[str, ...], instead: tuple[str, ...]
) -> str:
    """``Đúng tại thời điểm ban hành; nay thay bằng 23-QĐ/TW.``."""
    replaced = flag == "ended" and library.instead(document.id)
    hedged = [(other, library.hedge(document.id, other) if replaced else "") for other in instead]
    names = wording.join([f"{_beside(document, library.corpus[other])}{hedge}" for other, hedge in hedged])
    label = library.headline(document.id)
    after = f" Văn bản kế tiếp: {names}." if names and not replaced else ""
    if then and then[0] not in _NOT_RIGHT_THEN:
        today = f"thay bằng {names}" if replaced else f"{label[:1].lower()}{label[1:]}"
        return f"Đúng tại thời điểm ban hành; nay {today}.{after}"
    return f"{label}.{f' Dùng thay: {names}.' if replaced else after}"


def _beside(document: Document, other: Document) -> str:
    """The short name of a later text; with its day where both bear one name, as two laws in a row do."""
    name = short(other)
    return _dated(other) if name == short(document) else name


def flag_remarks(
    library: Library, document: Document, now: tuple[str, ...], noted: list[Document]
) -> list[str]:
    """What stands behind the flags, and the status where another flag names the row.

    ``noted`` are the amending texts that belong into the line of the document.
    """
    corpus = library.corpus
    remarks = [said] if (said := told(library, document)) else []
    if "amended" in now:
        every = [corpus[other] for other in amending(library, document.id)]
        remarks += _amended("Ghi thêm: đã", noted)
        remarks += _amended("Đã", [other for other in every if other not in noted])
    if "followed" in now:
        later = wording.join([_dated(corpus[other]) for other in library.latest(document.id)])
        remarks.append(
            "Đã có văn bản ban hành sau về cùng nội dung; chưa có căn cứ xác định thay thế "
            f"(văn bản sau: {later})."
        )
    if "target-ended" in now:
        rest = "" if library.step(document.id).disposition.ended else f"; {NO_CLAUSE}"
        remarks.append(f"Văn bản được sửa đổi đã hết hiệu lực ({_targets(library, document)}){rest}.")
    if "target-followed" in now:
        names = _targets(library, document)
        remarks.append(f"Văn bản được sửa đổi ({names}) đã có văn bản ban hành sau về cùng nội dung.")
    if "basis-ended" in now:
        names = wording.join([corpus[other].label for other in ended_bases(library, document.id)])
        ended = library.step(document.id).disposition.ended
        rest = "" if ended else "; chưa thấy bản thân văn bản bị thay thế"
        remarks.append(f"Văn bản làm căn cứ đã hết hiệu lực ({names}){rest}.")
    if "body-changed" in now:
        remarks.append(_body_now(library, document))
    if "later-than-document" in now:
        day = vietnamese_date(document.issued)
        remarks.append(f"Văn bản được viện dẫn ban hành ngày {day}, sau ngày ký.")
    if not told(library, document) and now[0] not in _PLAIN:
        remarks.append(f"Tình trạng của văn bản: {proof(library, document)}")
    return remarks


def _targets(library: Library, document: Document) -> str:
    return wording.join([library.corpus[other].label for other in targets(library, document.id)])


def _amended(begin: str, others: list[Document]) -> list[str]:
    names = wording.join([wording.told_apart(other) for other in others])
    return [f"{begin} được sửa đổi, bổ sung một số điều theo {names}."] if others else []


def _dated(document: Document) -> str:
    """With its day, since numbers are used again: "Nghị quyết số 76/NQ-CP ngày 15/7/2021"."""
    day = f" ngày {vietnamese_date(document.issued)}" if document.issued else ""
    return f"{wording.later_mention(document)}{day}"


def _body_now(library: Library, document: Document) -> str:
    issuer = library.issuer(document)
    today = [
        library.corpus.issuers[successor.issuer].name
        for successor in issuer.successors
        if successor.since <= library.on
    ]
    return f"Cơ quan ban hành {issuer.name} nay là {wording.join(today)}."
