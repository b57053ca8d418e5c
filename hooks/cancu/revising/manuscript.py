"""A drafter's Word file: its text with the place of every stretch, and the file with revisions in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cancu.reading.package import Package
from cancu.reading.refusal import Refusal
from cancu.reading.word import NOT_WORD
from cancu.revising import comments
from cancu.revising.pieces import NAMESPACE, name_of, part_of
from cancu.revising.places import TYPES, Places, places_of
from cancu.revising.repack import repacked, written
from cancu.revising.segments import RUN, Segments
from cancu.revising.track import AUTHOR, Marks, change, first_free_id

_TEXT_BOX = NAMESPACE + "txbxContent"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}document"


@dataclass(frozen=True, slots=True)
class Change:
    """``text`` in place of the code points ``start`` to ``end``; nothing there for an insertion."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on the code points ``start`` to ``end``."""

    start: int
    end: int
    text: str


class Manuscript:
    """A .docx as it came. Raises ``Refusal`` where it cannot be read."""

    def __init__(self, data: bytes) -> None:
        self._package = Package(data)
        self._places = places_of(self._package)
        roots = {name: self._package.root(name) for name in (self._places.main, *self._places.notes)}
        _demand_document(roots[self._places.main])
        parts = [part_of(name, root) for name, root in roots.items()]
        self._parts = [part for part in parts if part.text or part.name == self._places.main]
        self.text = "\n".join(part.text for part in self._parts)
        self._starts: list[int] = []
        at = 0
        for part in self._parts:
            self._starts.append(at)
            at += len(part.text) + 1

    def revised(self, changes: Iterable[Change], remarks: Iterable[Remark], day: str) -> bytes:
        """The file with tracked changes and comments of ``day`` (ISO).

        A change that Word could not track where it stands becomes a comment that proposes it.
        """
        work = _Work(self._package, self._places, [Segments(part) for part in self._parts], day)
        left = [
            Remark(each.start, each.end, f"Đề nghị ghi: {each.text}" if each.text else "Đề nghị bỏ.")
            for each in changes
            if not work.track(*self._within(each.start, each.end), each.text)
        ]
        for remark in sorted((*remarks, *left), key=lambda each: (each.start, each.end)):
            work.comment(*self._within(remark.start, remark.end), remark.text)
        return work.packed()

    def _within(self, start: int, end: int) -> tuple[int, int, int]:
        """The number of the part, and the stretch in its own text."""
        place = max(bisect_right(self._starts, start) - 1, 0)
        return place, start - self._starts[place], end - self._starts[place]


def _demand_document(root: Any) -> None:
    if root.tag == _STRICT:
        raise Refusal(
            "TEP-CAN-LUU-DOCX",
            "Tệp lưu ở dạng Strict Open XML nên không sửa ngay trong tệp được. Hãy mở bằng Word, "
            "chọn “Lưu thành”, kiểu “Word Document (*.docx)”, rồi thử lại.",
        )
    if name_of(root) != "document":
        raise Refusal("TEP-KHONG-PHAI-DOCX", NOT_WORD)


def page_lines(data: bytes) -> frozenset[str]:
    """The lines of page headers and footers: what stands there is said on every page and cites nothing."""
    package = Package(data)
    parts = (part_of(name, package.root(name)) for name in places_of(package).pages)
    return frozenset(line.strip() for part in parts for line in part.text.split("\n") if line.strip())


class _Work:
    """The parts while they are being changed."""

    def __init__(self, package: Package, places: Places, parts: list[Segments], day: str) -> None:
        self.package, self.places, self.parts, self.day = package, places, parts, day
        self.marks = [Marks(AUTHOR, day, first_free_id(each.part.root)) for each in parts]
        if TYPES not in package:
            raise Refusal("TEP-KHONG-PHAI-DOCX", NOT_WORD)
        self.types = package.root(TYPES)
        has_relations, self.has_comments = (name in package for name in (places.relations, places.comments))
        self.relations = package.root(places.relations) if has_relations else _no_relations()
        self.comments = package.root(places.comments) if self.has_comments else comments.empty()
        self.number = self.first = comments.next_id(self.comments)
        self.touched: set[int] = set()

    def track(self, place: int, start: int, end: int, text: str) -> bool:
        """Make one change; False where it cannot be tracked."""
        done = change(self.parts[place], self.marks[place], start, end, text)
        self.touched |= {place} if done else set()
        return done

    def comment(self, place: int, start: int, end: int, text: str) -> None:
        """Add one comment at its words, or at what holds them where Word allows none."""
        part = self.parts[place]
        part.cut(start)
        part.cut(end)
        ends = self._anchor(part, start, end)
        if ends is None:
            return
        comments.add(self.comments, self.number, AUTHOR, self.day, text)
        comments.mark(*ends, self.number)
        self.number += 1
        self.touched |= {0, place}

    def _anchor(self, part: Segments, start: int, end: int) -> tuple[Any, Any] | None:
        """The first and the last run of a stretch; the run of a text box, the sign of a note."""
        runs = part.runs(start, end) or self._runs_around(part, start, end)
        if not runs:
            return None
        boxes = [box for run in (runs[0], runs[-1]) for box in run.iterancestors(_TEXT_BOX)]
        if boxes:
            holder = next(boxes[-1].iterancestors(RUN), None)
            return None if holder is None else (holder, holder)
        kind = self.places.notes.get(part.part.name)
        if kind is None:
            return runs[0], runs[-1]
        note = next(runs[0].iterancestors(NAMESPACE + kind), None)
        sign = None if note is None else self._sign(kind, note.get(NAMESPACE + "id"))
        return None if sign is None else (sign, sign)

    def _runs_around(self, part: Segments, start: int, end: int) -> list[Any]:
        """The runs of a stretch that goes over paragraphs."""
        places = range(
            max(bisect_right(part.starts, start) - 1, 0), bisect_right(part.starts, max(end - 1, start))
        )
        nodes = (part.pieces[place].node for place in places if part.pieces[place].text)
        parents = (node.getparent() for node in nodes if node is not None)
        return [parent for parent in parents if parent is not None and parent.tag == RUN]

    def _sign(self, kind: str, number: str | None) -> Any:
        """The run in the body that refers to a note."""
        signs = self.parts[0].part.root.iter(NAMESPACE + f"{kind}Reference")
        return next((sign.getparent() for sign in signs if sign.get(NAMESPACE + "id") == number), None)

    def packed(self) -> bytes:
        """The file."""
        changed = (self.parts[place].part for place in sorted(self.touched))
        found = {part.name: written(part.root) for part in changed}
        if self.number > self.first:
            if not self.has_comments:
                comments.announce(self.types, self.relations, self.places.comments)
                found[self.package.stored(TYPES)] = written(self.types)
                found[self.places.relations] = written(self.relations)
            found[self.places.comments] = written(self.comments)
        return repacked(self.package, found)


def _no_relations() -> Any:
    return etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
