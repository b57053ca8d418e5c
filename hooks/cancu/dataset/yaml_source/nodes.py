"""What YAML text becomes before anybody asks what it means: scalars, lists and maps that know their place.

Every scalar stays text: whether ``016`` is a number or a mistake is for the reader of the field to say.
Nodes keep the parser's own marks, which count lines and columns from 0; places count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from cancu.places import Place, PlaceIn

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Mark(Protocol):
    """A position in the text, counted from 0."""

    name: str | None
    line: int
    column: int


@dataclass(slots=True, eq=False)
class Scalar:
    """A single value; ``plain`` when it was written without quotes and not as a block."""

    text: str
    plain: bool
    mark: Mark


@dataclass(slots=True, eq=False)
class Seq:
    """A list."""

    items: list[Node]
    mark: Mark


@dataclass(slots=True, eq=False)
class Map:
    """A mapping in the order of the file, with the mark of each key beside its value."""

    values: dict[str, Node]
    keys: dict[str, Mark]
    mark: Mark


Node: TypeAlias = Scalar | Seq | Map


def is_null(node: Node) -> bool:
    """True for a value left out: nothing after the colon, ``~`` or ``null``."""
    return type(node) is Scalar and node.plain and node.text in NULLS


def place_of(mark: Mark) -> Place:
    """Line and column as people count them, with the file where it is not the first of the dataset."""
    if mark.name is None or mark.name.startswith("<"):  # the parser's name for a text without one
        return mark.line + 1, mark.column + 1
    return PlaceIn(mark.line + 1, mark.column + 1, mark.name)


def place(node: Node, *path: str | int) -> Place:
    """Line and column of what ``path`` (keys and indexes) leads to, or of the last step that exists.

    ``place(document, "relations", 0, "target")`` is where the first relation names its target.
    """
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and step in node.values:
            node = node.values[step]
        elif isinstance(node, Seq) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return place_of(node.mark)
