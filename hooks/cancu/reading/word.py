"""Word files (.docx, .docm): headers, the body in order with its tables and notes, footers.

What a reader of the printed document sees: text that was moved away, deleted or hidden is left out, numbers
that Word makes itself are there. The twin in the browser is ``docs/assets/reading/word.js``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from cancu.reading.legacy.fonts import plain_run
from cancu.reading.legacy.tables import remark_of
from cancu.reading.package import BROKEN_XML, MOST_DEPTH, Package
from cancu.reading.refusal import Refusal
from cancu.reading.result import Text
from cancu.reading.word_names import attribute, child, children, name_of, number_of, value_of
from cancu.reading.word_numbering import Numbering, read_numbering
from cancu.reading.word_styles import Styles, look_of, read_styles

OLE_MARK: Final = b"\xd0\xcf\x11\xe0"
NOT_WORD: Final = "Tệp không phải là văn bản Word (.docx)."
SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
# Not on paper: deleted, moved to another place, properties, the other half of a compatible shape.
UNSEEN: Final = frozenset(
    {"del", "moveFrom", "pPr", "rPr", "Fallback", "delText", "instrText", "delInstrText"}
)


def read_word(data: bytes) -> Text:
    """The text of a Word file, one paragraph a line, the cells of a table row parted by " | ".

    A row of two cells of several paragraphs each is no table but the head or foot of a paper: the lines of
    the left cell, then those of the right one.
    """
    package = Package(data)
    main = main_part(package)
    related = package.related(main)
    if not related:  # made by hand, without relationships: the usual names
        related = [(kind, f"word/{kind}.xml") for kind in ("numbering", "styles", "footnotes", "endnotes")
                   if f"word/{kind}.xml" in package]  # fmt: skip
    reader = _Reader(package, related)
    parts = [
        *(reader.part(name) for name in _named(related, "header")),
        reader.body(main),
        *(reader.part(name) for name in _named(related, "footer")),
    ]
    remarks = tuple(remark_of(encoding) for encoding in sorted(reader.encodings))
    return Text("\n".join(part for part in parts if part), remarks)


def _named(related: Iterable[tuple[str, str]], kind: str) -> list[str]:
    return sorted({name for found, name in related if found == kind})


def main_part(package: Package) -> str:
    """The part that the package calls its document, wherever it lies. Raises ``Refusal`` without one."""
    named = [name for kind, name in package.related() if kind == "officeDocument"]
    for name in (*named, "word/document.xml"):
        if name in package:
            return name
    raise Refusal("TEP-KHONG-PHAI-DOCX", NOT_WORD)


class _Reader:
    """One file being read: its styles, lists and notes."""

    def __init__(self, package: Package, related: list[tuple[str, str]]) -> None:
        self.package = package
        parts = dict(reversed(related))
        self.styles = read_styles(package.root(parts["styles"])) if "styles" in parts else Styles()
        self.lists = read_numbering(package.root(parts["numbering"])) if "numbering" in parts else Numbering()
        self.notes: dict[tuple[str, str], str] = {}
        # Notes named in the paragraph or row being read, in order.
        self.named: list[str] = []
        self.fields: list[bool] = []
        self.encodings: set[str] = set()
        for kind in ("footnote", "endnote"):
            if kind + "s" in parts:
                self._read_notes(kind, package.root(parts[kind + "s"]))

    def part(self, name: str) -> str:
        """The text of a header or footer."""
        return "\n".join(self._lines(self.package.root(name)))

    def body(self, name: str) -> str:
        """The text of the document itself, each note behind the paragraph that calls it."""
        root = self.package.root(name)
        if name_of(root) != "document":
            raise Refusal("TEP-KHONG-PHAI-DOCX", NOT_WORD)
        lines = list(self._lines(root))
        return "\n".join([*lines, *self.notes.values()])

    def _read_notes(self, kind: str, root: Any) -> None:
        for note in children(root, kind):
            lines = "\n".join(self._lines(note))
            if lines.strip():
                self.notes[kind, value_of(note, "id")] = lines.strip()

    def _lines(self, node: Any) -> Iterator[str]:
        for line in self._blocks(node, 0):
            yield line
            yield from self._called()

    def _called(self) -> list[str]:
        called, self.named = self.named, []
        return called

    def _blocks(self, node: Any, depth: int) -> Iterator[str]:
        """Paragraphs and table rows below a node, in order; a row is one line."""
        _bounded(depth)
        for one in node:
            name = name_of(one)
            if name == "p":
                if (line := self._paragraph(one, depth + 1)) is not None:
                    yield line
            elif name == "tr":
                yield from self._row(one, depth + 1)
            elif name not in UNSEEN:
                yield from self._blocks(one, depth + 1)

    def _row(self, row: Any, depth: int) -> Iterator[str]:
        if child(row, "trPr", "del") is not None:
            return
        cells = [list(self._blocks(cell, depth)) for cell in _cells(row)]
        if len(cells) == 2 and all(sum(bool(line.strip()) for line in cell) > 1 for cell in cells):
            yield from (line for cell in cells for line in cell)
        else:
            yield " | ".join(" ".join(cell) for cell in cells)

    def _paragraph(self, paragraph: Any, depth: int) -> str | None:
        """A paragraph with its number. None for one that has been moved away whole."""
        properties = child(paragraph, "pPr")
        style = value_of(child(properties, "pStyle")) or self.styles.usual
        pieces: list[tuple[str, str]] = []
        around, self.fields = self.fields, []  # a paragraph of a text box stands inside another one
        self._collect(paragraph, style, pieces, depth)
        self.fields = around
        text = self._joined(pieces)
        if not text and child(properties, "rPr", "moveFrom") is not None:
            return None
        label = self._label(properties, style) if text.strip() else ""
        return f"{label} {text}" if label else text

    def _label(self, properties: Any, style: str) -> str:
        own = child(properties, "numPr")
        number, depth, named = self.styles.list_of(style)
        level = self.lists.depth_of_style(number, named) if depth is None else depth
        if child(own, "numId") is not None:
            number, level = value_of(child(own, "numId")), 0
        if child(own, "ilvl") is not None:
            level = number_of(child(own, "ilvl"))
        return self.lists.label(number, level) if number not in ("", "0") else ""

    def _collect(self, node: Any, style: str, pieces: list[tuple[str, str]], depth: int) -> None:
        """Text with the font it is in, inserted text of tracked changes included."""
        _bounded(depth)
        for one in node:
            name = name_of(one)
            if name == "r":
                self._run(one, style, pieces, depth + 1)
            elif name not in UNSEEN:
                self._collect(one, style, pieces, depth + 1)

    def _run(self, run: Any, style: str, pieces: list[tuple[str, str]], depth: int) -> None:
        properties = child(run, "rPr")
        look = look_of(properties).over(self.styles.look(value_of(child(properties, "rStyle"))))
        look = look.over(self.styles.look(style)).over(self.styles.default)
        self._pieces(run, style, pieces, depth, look.font or "", hidden=bool(look.hidden))

    def _pieces(
        self, node: Any, style: str, pieces: list[tuple[str, str]], depth: int, font: str, *, hidden: bool
    ) -> None:
        """What stands in a run, within its fields, shapes and compatible halves too."""
        _bounded(depth)
        for one in node:
            name = name_of(one)
            if name == "fldChar":
                self._field(value_of(one, "fldCharType"))
            elif name == "txbxContent":
                inner = "\n".join(self._blocks(one, depth + 1))
                pieces.append(("\n" + inner + "\n", ""))
            elif hidden or any(self.fields):
                continue
            elif name == "t":
                pieces.append((one.text or "", font))
            elif name in SIGNS:
                pieces.append((SIGNS[name], font))
            elif name in ("footnoteReference", "endnoteReference"):
                self._call(name.removesuffix("Reference"), attribute(one, "id") or "")
            elif name not in UNSEEN:
                self._pieces(one, style, pieces, depth + 1, font, hidden=hidden)

    def _joined(self, pieces: list[tuple[str, str]]) -> str:
        """The text of a paragraph; neighbours in one font are converted together."""
        text = ""
        for font, run in groupby(pieces, key=itemgetter(1)):
            shown, encoding = plain_run("".join(piece for piece, _ in run), font)
            text += shown
            self.encodings |= {encoding} if encoding else set()
        return text

    def _field(self, kind: str) -> None:
        """A field shows its result; what stands before that is its instruction."""
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _call(self, kind: str, key: str) -> None:
        if (kind, key) in self.notes:
            self.named.append(self.notes.pop((kind, key)))


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those inside content controls too."""
    for one in row:
        if name_of(one) == "tc":
            yield one
        elif name_of(one) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _cells(one)


def _bounded(depth: int) -> None:
    if depth > MOST_DEPTH:
        raise Refusal("TEP-KHONG-PHAI-DOCX", BROKEN_XML)
