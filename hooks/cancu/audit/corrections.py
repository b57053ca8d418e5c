"""What goes into the drafter's own file: certain corrections as changes, doubts as remarks at their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cancu import wording
from cancu.audit.draft import Audit
from cancu.audit.leftover import Leftover
from cancu.audit.repairs import Repair
from cancu.audit.row import Row
from cancu.audit.unread import Unread
from cancu.audit.word_changes import word_changes
from cancu.dispositions import FLAG_ROWS
from cancu.graph.library import Library

_REPEATED = "Văn bản thay thế đã được viện dẫn trong dự thảo: đề nghị lược bỏ viện dẫn này."
UNMARKED = (
    "Dự thảo gõ không dấu: ký hiệu ND-CP, QD-TTg… được hiểu là NĐ-CP, QĐ-TTg; chỉ kiểm tra được viện dẫn. "
    "Cần gõ lại có dấu trước khi trình ký."
)
# What the repairs of a row put right; any other flag that asks for a look is still to be said.
_MENDED = ("malformed", "amended")


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt, to stand as a comment at the code points ``start`` to ``end``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """Changes in order, none overlapping another, and notes in order."""

    changes: tuple[Repair, ...]
    notes: tuple[Note, ...]


def candidate_words(line: Unread, library: Library) -> str:
    """`` Trong kho có: … (Đã hết thời gian thực hiện); hãy đối chiếu.``; empty without candidates."""
    named = [f"{_mention(library, each)} ({library.headline(each)})" for each in line.candidates]
    return f" Trong kho có: {'; '.join(named)}; hãy đối chiếu." if named else ""


def corrections(text: str, result: Audit, library: Library, *, notes: bool = True) -> Corrections:
    """All that is certain changed; with ``notes`` all that is doubtful noted."""
    changed = [repair for row in result.rows if is_changed(row, result.rows) for repair in row.repairs]
    changed += [_replaced(each) for each in result.leftovers if each.certain and each.proposal]
    doubts = _notes(text, result, library) if notes else ()
    return assembled(text, changed, doubts)


def assembled(text: str, changed: Iterable[Repair], notes: Iterable[Note]) -> Corrections:
    """In order, as the fewest words; of changes that overlap the first stays."""
    kept: list[Repair] = []
    for repair in sorted(changed, key=lambda each: (each.start, each.end)):
        if not kept or repair.start >= kept[-1].end:
            kept.append(repair)
    words = [change for repair in kept for change in word_changes(text, repair)]
    return Corrections(tuple(words), tuple(sorted(notes, key=lambda each: (each.start, each.end))))


def is_changed(row: Row, rows: Sequence[Row]) -> bool:
    """True where the repairs of a row, one of ``rows``, are made without asking."""
    return row.certain and row.todo != "fine" and bool(row.repairs) and not _repeated(row, rows)


def _repeated(row: Row, rows: Sequence[Row]) -> bool:
    """True where what replaces a document is cited by the draft already."""
    if not FLAG_ROWS[row.flag].over or not row.instead:
        return False
    cited = {other.document for other in rows if other is not row and other.role != "in-title"}
    return cited.issuperset(row.instead)


def _is_doubtful(row: Row) -> bool:
    """True where a look is due although the wording has been put right."""
    doubts = (flag for flag in row.flags if flag not in _MENDED)
    return not FLAG_ROWS[row.flag].over and any(FLAG_ROWS[flag].todo for flag in doubts)


def _replaced(leftover: Leftover) -> Repair:
    return Repair(leftover.start, leftover.end, leftover.proposal or "")


def _notes(text: str, result: Audit, library: Library) -> Iterator[Note]:
    seen: set[str] = set()
    if result.unmarked and result.rows:
        first = result.rows[0].extent
        yield Note(first.start, first.end, UNMARKED)
    for row in result.rows:
        changed = is_changed(row, result.rows)
        if row.todo == "fine" or (changed and not _is_doubtful(row)):
            continue
        name = row.document or f"{row.citation.type} {row.citation.number}"
        # What the library does not know, or only weighs, is said once.
        if changed or row.todo == "fix" or name not in seen:
            yield Note(row.extent.start, row.extent.end, _text(row, result.rows, changed=changed))
        seen.add(name)
    for line in result.unread:
        said = "Dòng căn cứ này không nhận ra văn bản nào: đề nghị ghi đủ loại, số, ngày."
        yield Note(line.start, line.end, f"{said}{candidate_words(line, library)}")
    for each in result.leftovers:
        if not each.certain:
            yield Note(each.start, each.end, leftover_note(each))
    if result.rows and result.suggestions:
        opening = [row for row in result.rows if row.citation.section == result.rows[0].citation.section]
        extent = opening[-1].extent
        lines = (
            f"Nên viện dẫn thêm: {_mention(library, each.document)} ({each.reason} "
            f"{library.corpus[each.about].label})."
            for each in result.suggestions
        )
        yield Note(extent.start, extent.end, "\n".join(lines))


def _text(row: Row, rows: Sequence[Row], *, changed: bool) -> str:
    if _repeated(row, rows):
        return f"{row.verdict}\n{_REPEATED}"
    return "\n".join((row.verdict, *row.remarks)) if changed else row_note(row)


def row_note(row: Row) -> str:
    """A row as a comment: the chip, what is behind it, the wording proposed."""
    lines = [row.verdict, *row.remarks]
    if row.paste:
        lines.append(f"Đề nghị ghi: {row.paste}")
    return "\n".join(lines)


def leftover_note(each: Leftover) -> str:
    """A leftover as a comment."""
    return f"{each.message} Đề nghị: {each.proposal}." if each.proposal else each.message


def _mention(library: Library, id_: str) -> str:
    document = library.corpus[id_]
    return wording.first_mention(document, library.issuer(document), (), library.decision(id_))
