"""One row per citation: its flag when signed and now, in words, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from cancu import wording
from cancu.audit.form import form_errors
from cancu.citations.citation import Citation
from cancu.citations.resolve import Resolution
from cancu.graph.build import received
from cancu.graph.library import Library
from cancu.graph.status import step_on
from cancu.kinds import FLAGS
from cancu.model import Document
from cancu.text import first_day, last_day, vietnamese_date

FLAG_LABELS = {
    "ambiguous": "Trùng số, cần chọn",
    "unknown": "Chưa có trong kho",
    "ended": "Đã hết hiệu lực",
    "not-yet": "Chưa có hiệu lực",
    "suspended": "Ngưng hiệu lực",
    "period-over": "Đã hết thời gian thực hiện",
    "later-than-document": "Ban hành sau ngày ký",
    "malformed": "Sai cách ghi",
    "partly": "Hết hiệu lực một phần",
    "amended": "Đã được sửa đổi, bổ sung",
    "basis-ended": "Căn cứ đã thay đổi",
    "followed": "Đã có văn bản kế tiếp",
    "body-changed": "Cơ quan ban hành đã thay đổi",
    "unverified": "Chưa xác minh",
    "in-force": "Còn dùng được",
}
# What no longer serves as a basis; a mere mention of the past with such a flag is no error.
OVER = ("ended", "suspended", "period-over")


@dataclass(frozen=True, slots=True)
class Row:
    """One citation of a draft.

    ``flags`` and ``flags_signed`` are all that apply, in the order of :data:`cancu.kinds.FLAGS`; the first
    names the row. ``flags_signed`` is empty when the day of signing is unknown. ``verdict`` is one sentence
    in Vietnamese; ``remarks`` say more; ``paste`` is the wording to use, None where nothing is to change.
    """

    citation: Citation
    document: str | None
    candidates: tuple[str, ...]
    role: str
    flags: tuple[str, ...]
    flags_signed: tuple[str, ...]
    verdict: str
    remarks: tuple[str, ...]
    instead: tuple[str, ...]
    paste: str | None

    @property
    def flag(self) -> str:
        """The first flag on the day asked."""
        return self.flags[0]

    @property
    def label(self) -> str:
        """The flag of the day asked in words."""
        return FLAG_LABELS[self.flag]

    @property
    def label_signed(self) -> str:
        """The flag of the day of signing in words, or an empty text."""
        return FLAG_LABELS[self.flag_signed] if self.flags_signed else ""

    @property
    def flag_signed(self) -> str:
        """The first flag on the day of signing, or an empty text."""
        return self.flags_signed[0] if self.flags_signed else ""


def judge(
    library: Library, citation: Citation, resolution: Resolution, signed: str | None, *, first: bool
) -> Row:
    """The row of one citation; ``first`` says that the document is named here for the first time."""
    document = library.corpus[resolution.document] if resolution.document else None
    if document is None:
        return _open_row(citation, resolution, signed)
    errors = form_errors(library, citation, document)
    now = _flags(library, document, library.on, signed, malformed=bool(errors))
    # A slip of writing is a matter of the draft before us; on the day of signing only the law is judged.
    then = _flags(library, document, signed, signed, malformed=False) if signed else ()
    instead = tuple(library.instead(document.id)) or _followers(library, document.id)
    return Row(
        citation=citation,
        document=document.id,
        candidates=resolution.candidates,
        role=citation.role,
        flags=now,
        flags_signed=then,
        verdict=_verdict(library, document, now, then, instead, citation.role),
        remarks=(
            *errors,
            *_form_advice(library, citation, document, first),
            *_flag_remarks(library, document, now),
        ),
        instead=instead,
        paste=_paste(library, citation, document, now, instead, bool(errors), first),
    )


def _open_row(citation: Citation, resolution: Resolution, signed: str | None) -> Row:
    flag = "ambiguous" if resolution.candidates else "unknown"
    return Row(
        citation=citation,
        document=None,
        candidates=resolution.candidates,
        role=citation.role,
        flags=(flag,),
        flags_signed=(flag,) if signed else (),
        verdict=FLAG_LABELS[flag] + ".",
        remarks=(resolution.reason,),
        instead=(),
        paste=None,
    )


def _flags(
    library: Library, document: Document, day: str, signed: str | None, *, malformed: bool
) -> tuple[str, ...]:
    found = set(step_on(library.steps[document.id], first_day(day).isoformat()).flags)
    if signed and document.issued and first_day(document.issued) > last_day(signed):
        found.add("later-than-document")
    if malformed:
        found.add("malformed")
    return tuple(flag for flag in FLAGS if flag in found)


def _followers(library: Library, node: str) -> tuple[str, ...]:
    return tuple(relation.source for relation in received(library.graph, node, ("follows",)))


def _verdict(
    library: Library,
    document: Document,
    now: tuple[str, ...],
    then: tuple[str, ...],
    instead: tuple[str, ...],
    role: str,
) -> str:
    names = wording.join([wording.later_mention(library.corpus[other]) for other in instead])
    label = library.status_label(document.id)
    if now[0] in OVER and then and then[0] not in OVER:
        tail = (
            f"nay thay bằng {names}" if names and now[0] == "ended" else f"nay {label[:1].lower()}{label[1:]}"
        )
        return f"Đúng tại thời điểm ban hành; {tail}."
    if now[0] in OVER:
        tail = f" Dùng thay: {names}." if names else ""
        past = " Chỉ nhắc đến, không phải căn cứ." if role == "mention" else ""
        return f"{label}.{tail}{past}"
    if now[0] in ("in-force", "unverified"):
        as_of = library.step(document.id).as_of
        return f"{label}{f' (nguồn mới nhất: {vietnamese_date(as_of)})' if as_of else ''}."
    return f"{FLAG_LABELS[now[0]]}."


def _flag_remarks(library: Library, document: Document, now: tuple[str, ...]) -> list[str]:
    """What the flags beside the first one mean for whoever drafts."""
    graph, corpus = library.graph, library.corpus
    by = library.step(document.id).by
    remarks = []
    if "amended" in now:
        others = [corpus[relation.source] for relation in received(graph, document.id, ("amends",))]
        names = wording.join([wording.numbered(other) for other in others])
        remarks.append(f"Ghi thêm: đã được sửa đổi, bổ sung một số điều theo {names}.")
    if "basis-ended" in now:
        names = wording.join([corpus[other].label for other in by if library.step(other).status == "ended"])
        remarks.append(f"Căn cứ đã thay đổi ({names}); bản thân văn bản chưa thấy bị thay thế.")
    if "followed" in now:
        names = wording.join(
            [wording.later_mention(corpus[other]) for other in _followers(library, document.id)]
        )
        remarks.append(
            f"Đã có văn bản ban hành sau về cùng nội dung ({names}); chưa có căn cứ xác định thay thế."
        )
    if "body-changed" in now:
        issuer = library.issuer(document)
        today = wording.join([corpus.issuers[successor.issuer].name for successor in issuer.successors])
        remarks.append(f"Cơ quan ban hành {issuer.name} nay là {today}.")
    if "later-than-document" in now:
        remarks.append(
            f"Văn bản được viện dẫn ban hành ngày {vietnamese_date(document.issued)}, sau ngày ký."
        )
    return remarks


def _form_advice(library: Library, citation: Citation, document: Document, first: bool) -> list[str]:
    """Nghị định 30/2020/NĐ-CP: all five parts at the first mention, type and number afterwards."""
    if not first or citation.role == "in-title" or document.number is None:
        return []
    if document.type in ("luat", "bo-luat", "phap-lenh"):
        return []
    lacking = [
        name
        for name, there in (
            ("ngày ban hành", citation.date or not document.issued),
            ("cơ quan ban hành", citation.issuer),
            ("trích yếu", citation.subject),
        )
        if not there
    ]
    return [f"Lần viện dẫn đầu còn thiếu {wording.join(lacking)}."] if lacking else []


def _paste(
    library: Library,
    citation: Citation,
    document: Document,
    now: tuple[str, ...],
    instead: tuple[str, ...],
    malformed: bool,
    first: bool,
) -> str | None:
    """The wording to use instead. A citation inside another document's title is never rewritten."""
    if citation.role == "in-title":
        return None
    replaced = now[0] == "ended" and instead
    if not (replaced or malformed or "amended" in now):
        return None
    chosen = [library.corpus[other] for other in instead] if replaced else [document]
    form = mention if first else (lambda _, other: wording.later_mention(other))
    return "; ".join(form(library, other) for other in chosen)


def mention(library: Library, document: Document) -> str:
    """The first mention of a document, with what has amended it by the day of the library."""
    amending = [library.corpus[r.source] for r in received(library.graph, document.id, ("amends",))]
    held = [other for other in amending if (other.begins or "") <= library.on]
    return wording.first_mention(document, library.issuer(document), held)
