"""The text of a Word file with the element behind each stretch of it.

Reading (``cancu.reading``) gives the text as it is printed, with numbers of lists and old fonts made modern;
here every character is one of the file, so that it can be changed where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_UNSEEN = ("del", "moveFrom", "pPr", "rPr")
_AROUND_CELLS = ("sdt", "sdtContent", "customXml", "ins")
MOST_DEPTH = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; ``node`` is the element it stands in, None for what parts paragraphs."""

    text: str
    node: Any = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file, with its pieces in order."""

    name: str
    root: Any
    pieces: list[Piece]

    @property
    def text(self) -> str:
        """One paragraph a line, the cells of a row of a table parted by " | "."""
        return "".join(piece.text for piece in self.pieces)


def part_of(name: str, root: Any) -> Part:
    """A parsed part with its pieces."""
    return Part(name, root, _joined("\n", _blocks(root, 0)))


def name_of(node: Any) -> str:
    """The local name of an element of Word; empty for any other."""
    tag = node.tag
    return tag[len(NAMESPACE) :] if isinstance(tag, str) and tag.startswith(NAMESPACE) else ""


def _joined(sign: str, lines: Iterable[list[Piece]]) -> list[Piece]:
    """The lines after one another, ``sign`` between them."""
    parted = chain.from_iterable(([Piece(sign)], line) for line in lines)
    return list(chain.from_iterable(parted))[1:]


def _blocks(node: Any, depth: int) -> Iterator[list[Piece]]:
    """Paragraphs and rows of tables below a node, in order; a row is one line.

    The two cells of a letterhead hold lines of their own.
    """
    if depth > MOST_DEPTH:
        return
    for child in node:
        name = name_of(child)
        if child.tag == _FALLBACK or name in _UNSEEN:
            continue
        if name == "p":
            yield _paragraph(child, depth)
        elif name == "tr":
            cells = [list(_blocks(cell, depth + 1)) for cell in _cells(child)]
            if len(cells) == 2 and all(_count(cell) > 1 for cell in cells):
                yield from chain.from_iterable(cells)
            else:
                yield _joined(" | ", (_joined(" ", cell) for cell in cells))
        else:
            yield from _blocks(child, depth + 1)


def _count(lines: list[list[Piece]]) -> int:
    return sum(any(piece.text.strip() for piece in line) for line in lines)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if name_of(child) == "tc":
            yield child
        elif name_of(child) in _AROUND_CELLS:
            yield from _cells(child)


def _paragraph(paragraph: Any, depth: int) -> list[Piece]:
    """Text of a paragraph, inserted text of tracked changes included, deleted and hidden text not."""
    pieces: list[Piece] = []
    _collect(paragraph, pieces, depth)
    return pieces


def _collect(node: Any, pieces: list[Piece], depth: int) -> None:
    if depth > MOST_DEPTH:
        return
    for child in node:
        name = name_of(child)
        if name == "t":
            pieces.append(Piece(child.text or "", child))
        elif name in _SIGNS:
            pieces.append(Piece(_SIGNS[name], child))
        elif name == "txbxContent":
            pieces += [Piece("\n"), *_joined("\n", _blocks(child, depth + 1)), Piece("\n")]
        elif name in _UNSEEN or child.tag == _FALLBACK or (name == "r" and _is_hidden(child)):
            continue
        else:
            _collect(child, pieces, depth + 1)


def _is_hidden(run: Any) -> bool:
    return run.find(f"{NAMESPACE}rPr/{NAMESPACE}vanish") is not None
