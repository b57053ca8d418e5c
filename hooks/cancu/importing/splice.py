"""Changes of a YAML text by whole lines: what is not touched stays as it is, character by character.

ruamel.yaml says where each key stands and writes the new values; positions count from 0.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.representer import RoundTripRepresenter

# Wider than any line: nothing is wrapped that was not wrapped before.
_WIDTH = 1 << 16
_BOM = "\ufeff"


def round_trip() -> YAML:
    """A reader and writer in the house style: two blanks, lists set in, ``null`` spelled out."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(type(None), _null)
    return yaml


def _null(representer: RoundTripRepresenter, _: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


@dataclass(frozen=True, slots=True)
class Splice:
    """Lines ``start`` to before ``end`` become ``lines``, set in by ``column``; ``label`` says for whom."""

    start: int
    end: int
    lines: tuple[str, ...]
    column: int
    label: str


@dataclass(slots=True)
class Text:
    """A file as lines without their ends, which stay as they were, like all else that is not touched."""

    raw: list[str]
    crlf: bool

    @classmethod
    def of(cls, data: bytes) -> Text:
        """The text of a file in UTF-8; a byte order mark stays with the first line."""
        text = data.decode("utf-8")
        return cls(text.split("\n"), text.count("\r\n") * 2 > text.count("\n"))

    @property
    def lines(self) -> list[str]:
        """What a reader of YAML gets to see."""
        lines = [line.removesuffix("\r") for line in self.raw]
        return [lines[0].removeprefix(_BOM), *lines[1:]]

    def spliced(self, splices: list[Splice]) -> tuple[bytes, list[tuple[range, str]]]:
        """The file with every splice applied, and the lines of the new text (from 1) by their labels.

        Of those that begin alike the deepest comes first, it ends what is there; else they keep their order.
        One inside another is part of it already.
        """
        found: list[str] = []
        places: list[tuple[range, str]] = []
        done = 0
        for splice in sorted(splices, key=lambda each: (each.start, each.end, -each.column)):
            if splice.start < done:
                continue
            found += self.raw[done : splice.start]
            places.append((range(len(found) + 1, len(found) + len(splice.lines) + 1), splice.label))
            found += self._ended(splice)
            done = splice.end
        return "\n".join([*found, *self.raw[done:]]).encode(), places

    def _ended(self, splice: Splice) -> list[str]:
        end = "\r" if self.crlf else ""
        lines = [line + end for line in splice.lines]
        if lines and splice.end == len(self.raw):
            lines[-1] = lines[-1].removesuffix("\r")  # nothing follows: the last line had no end either
        return lines


def is_flow(node: Any) -> bool:
    """True for ``{…}`` and ``[…]``: their parts share lines."""
    return isinstance(node, CommentedMap | CommentedSeq) and bool(node.fa.flow_style())


def key_place(holder: CommentedMap | CommentedSeq, key: Any) -> tuple[int, int]:
    """Line and column of a key, or of an item of a list (behind its dash)."""
    line, column = holder.lc.key(key) if isinstance(holder, CommentedMap) else holder.lc.item(key)
    return line, column


def end_of(lines: list[str], start: int, column: int, *, item: bool = False) -> int:
    """The line after what begins in line ``start`` at ``column``; blank lines and remarks behind it not."""
    margin = column - 2 if item else column
    end = start + 1
    for number in range(start + 1, len(lines)):
        line = lines[number]
        text = line.lstrip()
        if not text or text.startswith("#"):
            continue
        depth = len(line) - len(text)
        if depth < margin or (depth == margin and (item or not text.startswith("- "))):
            break
        end = number + 1
    return end


def written(value: Any, prefix: str, column: int) -> tuple[str, ...]:
    """A value as lines: the first behind ``prefix``, the others set in by ``column``."""
    buffer = io.StringIO()
    round_trip().dump(value, buffer)
    first, *others = buffer.getvalue().splitlines()
    while others and (not others[-1].strip() or others[-1].lstrip().startswith("#")):
        others.pop()  # what stood below the value belongs to what comes next
    return (*(prefix + first).split("\n"), *(" " * column + line if line else "" for line in others))
