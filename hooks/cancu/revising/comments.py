"""Comments of Word: the part that holds them, and the marks around the words they are about."""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cancu.revising.pieces import NAMESPACE
from cancu.revising.track import AUTHOR, DEL, INS

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES_NS = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS_NS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = NAMESPACE[1:-1]


def _w(tag: str, **attributes: str) -> Any:
    return etree.Element(
        NAMESPACE + tag,
        {NAMESPACE + name: value for name, value in attributes.items()},
        nsmap={"w": _WORD},
    )


def announce(types: Any, relations: Any, name: str) -> None:
    """Name a new comments part in the table of types and among the relations of the document beside it."""
    etree.SubElement(types, _TYPES_NS + "Override", PartName=f"/{name}", ContentType=_CONTENT)
    used = {relation.get("Id") for relation in relations.iter(_RELATIONS_NS + "Relationship")}
    number = next(n for n in range(1, len(used) + 2) if f"rIdCanCu{n}" not in used)
    etree.SubElement(
        relations,
        _RELATIONS_NS + "Relationship",
        Id=f"rIdCanCu{number}",
        Type=_KIND,
        Target=name.rpartition("/")[2],
    )


def empty() -> Any:
    """A comments part without comments."""
    return _w("comments")


def next_id(root: Any) -> int:
    """The first free id of a comment."""
    used = (comment.get(NAMESPACE + "id", "") for comment in root.iter(NAMESPACE + "comment"))
    return max((int(name) for name in used if name.isdigit() and len(name) < 9), default=-1) + 1


def add(root: Any, number: int, author: str, day: str, text: str) -> None:
    """Add a comment, one paragraph a line."""
    comment = _w("comment", id=str(number), author=author, date=f"{day}T00:00:00Z", initials="CC")
    for place, line in enumerate(text.split("\n")):
        paragraph = etree.SubElement(comment, NAMESPACE + "p")
        if place == 0:
            etree.SubElement(etree.SubElement(paragraph, NAMESPACE + "r"), NAMESPACE + "annotationRef")
        words = etree.SubElement(etree.SubElement(paragraph, NAMESPACE + "r"), NAMESPACE + "t")
        words.text = line
    root.append(comment)


def mark(first: Any, last: Any, number: int) -> None:
    """Set the marks of a comment around the runs from ``first`` to ``last``, with what became of them."""
    name = str(number)
    first = first.getparent() if first.getparent().tag == DEL else first
    last = last.getparent() if last.getparent().tag == DEL else last
    follower = last.getnext()
    if follower is not None and follower.tag == INS and follower.get(NAMESPACE + "author") == AUTHOR:
        last = follower
    first.addprevious(_w("commentRangeStart", id=name))
    end = _w("commentRangeEnd", id=name)
    last.addnext(end)
    reference = _w("r")
    reference.append(_w("commentReference", id=name))
    end.addnext(reference)
