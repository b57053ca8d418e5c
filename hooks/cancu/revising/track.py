"""Tracked changes: runs become deleted ones, new text an inserted run beside them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cancu.revising.pieces import NAMESPACE
from cancu.revising.segments import RUN, SPACE, TEXT, Segments

AUTHOR = "Căn Cứ"
DEL, INS = NAMESPACE + "del", NAMESPACE + "ins"
# What somebody else has inserted or moved: our insertion stands beside it, not inside.
_OTHERS = (INS, NAMESPACE + "moveTo")
_TEXT_BOX = NAMESPACE + "txbxContent"
# Marks of earlier tracking in the properties of a run are not to be copied to a new one.
_HISTORY = ("ins", "del", "moveFrom", "moveTo", "rPrChange")


@dataclass(slots=True)
class Marks:
    """Who changes, on which day (ISO), and the next free id of a change."""

    author: str
    day: str
    next: int

    def element(self, tag: str) -> Any:
        """A new ``w:ins`` or ``w:del``."""
        named = {"id": str(self.next), "author": self.author, "date": f"{self.day}T00:00:00Z"}
        self.next += 1
        return etree.Element(tag, {NAMESPACE + name: value for name, value in named.items()})


def first_free_id(root: Any) -> int:
    """An id above all that changes, comments and bookmarks of the part have."""
    used = (node.get(NAMESPACE + "id") for node in root.iter(etree.Element))
    return max((int(name) for name in used if name and name.isdigit() and len(name) < 9), default=0) + 1


def change(segments: Segments, marks: Marks, start: int, end: int, text: str) -> bool:
    """Put ``text`` in place of the stretch; False, with nothing done, where that cannot be tracked.

    It cannot across paragraphs, and not in a text box, of which a Word file holds two copies.
    """
    segments.cut(start)
    segments.cut(end)
    runs = segments.runs(start, end) if start < end else segments.runs(start - 1, start)
    if start == end and runs is None:
        return False
    if runs is None or not _is_of_one_paragraph(runs):
        return False
    last = runs[-1]
    model = runs[0] if start < end else last
    inserted = _inserted(model, marks, text) if text else None
    for run in runs if start < end else ():
        last = _delete(run, marks)
    if inserted is not None:
        _add_after(last, inserted)
    return True


def _is_of_one_paragraph(runs: list[Any]) -> bool:
    holders = [next(run.iterancestors(NAMESPACE + "p"), None) for run in runs]
    boxed = any(True for _ in runs[0].iterancestors(_TEXT_BOX))
    return holders[0] is not None and not boxed and all(each is holders[0] for each in holders)


def _delete(run: Any, marks: Marks) -> Any:
    """Mark a run as deleted; gives the ``w:del``, one for neighbours."""
    for text in run.findall(TEXT):
        text.tag = NAMESPACE + "delText"
        text.set(SPACE, "preserve")
    before = run.getprevious()
    if before is not None and before.tag == DEL and before.get(NAMESPACE + "id") == str(marks.next - 1):
        before.append(run)
        return before
    made = marks.element(DEL)
    run.addprevious(made)
    made.append(run)
    return made


def _inserted(model: Any, marks: Marks, text: str) -> Any:
    """A ``w:ins`` with the text in the looks of the run ``model``."""
    made = marks.element(INS)
    run = etree.SubElement(made, RUN)
    looks = model.find(NAMESPACE + "rPr")
    if looks is not None:
        looks = deepcopy(looks)
        for name in _HISTORY:
            for old in looks.findall(NAMESPACE + name):
                looks.remove(old)
        run.append(looks)
    words = etree.SubElement(run, TEXT)
    words.text = text
    words.set(SPACE, "preserve")
    return made


def _add_after(place: Any, inserted: Any) -> None:
    """Set the insertion behind a run or a deletion, outside what another has inserted."""
    if place.getparent().tag == DEL:  # what stood before it has just been replaced
        place = place.getparent()
    parent = place.getparent()
    if parent.tag not in _OTHERS:
        _behind_ours(place).addnext(inserted)
        return
    rest = list(place.itersiblings())
    if rest:
        second = parent.makeelement(parent.tag, dict(parent.attrib), nsmap=parent.nsmap)
        second.extend(rest)
        parent.addnext(second)
    _behind_ours(parent).addnext(inserted)


def _behind_ours(place: Any) -> Any:
    """Past what was put in at the same place before: it is to be read first."""
    following = place.getnext()
    while following is not None and following.tag == INS and following.get(NAMESPACE + "author") == AUTHOR:
        place, following = following, following.getnext()
    return place
