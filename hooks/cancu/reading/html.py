"""Pages (.html): what a reader of the page sees, one block a line, the cells of a row parted by " | "."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from cancu.reading.package import MOST_DEPTH, MOST_TAGS
from cancu.reading.plain import UNKNOWN, read_plain
from cancu.reading.refusal import Refusal

UNSEEN: Final = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "iframe", "object", "select"}
)
BLOCKS: Final = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figure "
        "figcaption footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary "
        "table tbody tfoot thead tr ul",
    )
)
CELLS: Final = frozenset({"td", "th"})
_CHARSET = re.compile(rb"""<meta[^>]{0,300}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BLANKS = re.compile("[ \\t\\n\\r\\f]+")
BROKEN: Final = "Trang .html bị hỏng, không đọc được."


def read_html(data: bytes) -> str:
    """The visible text of a page."""
    text = _decoded(data)
    if text.count("<") > MOST_TAGS:
        raise Refusal("TEP-QUA-LON", "Trang .html có quá nhiều thành phần, không đọc.")
    # What the page says of its encoding no longer holds for text that is decoded.
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise Refusal("TEP-HTML-HONG", BROKEN) from error
    pieces: list[str] = []
    _collect(root, pieces, 0)
    return "\n".join(_lines("".join(pieces)))


def _decoded(data: bytes) -> str:
    """By the mark or UTF-8 if it is that; else by what the page says, where Python knows it."""
    said = _CHARSET.search(data[:4000])
    name = said[1].decode("ascii").lower() if said else ""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if name and name not in ("utf-8", "windows-1252", "iso-8859-1", "x-user-defined"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError) as error:
            raise Refusal("TEP-BANG-MA", UNKNOWN) from error
    return read_plain(data)


def _collect(node: Any, pieces: list[str], depth: int) -> None:
    if depth > MOST_DEPTH:
        raise Refusal("TEP-HTML-HONG", BROKEN)
    tag = node.tag if isinstance(node.tag, str) else ""
    if tag and tag not in UNSEEN and not _is_hidden(node):
        block = tag in BLOCKS
        pieces.append("\n" if block or tag == "br" else "")
        pieces.append(_squeezed(node.text or "", keep=tag == "pre"))
        for number, one in enumerate(node):
            if tag == "tr" and number and one.tag in CELLS:
                pieces.append("\0")  # between cells, whatever blocks they hold
            _collect(one, pieces, depth + 1)
        pieces.append("\n" if block else "")
    pieces.append(_squeezed(node.tail or "", keep=False))


def _squeezed(text: str, *, keep: bool) -> str:
    return text.replace("\0", "") if keep else _BLANKS.sub(" ", text.replace("\0", ""))


def _is_hidden(node: Any) -> bool:
    return node.get("hidden") is not None or bool(_HIDDEN.search(node.get("style") or ""))


def _lines(text: str) -> Iterator[str]:
    """Lines without blanks around them; those of the cells of one row are one line."""
    cells = text.split("\0")
    last = len(cells) - 1
    shown = (_side(cell, left=at > 0, right=at < last) for at, cell in enumerate(cells))
    for line in " | ".join(shown).split("\n"):
        if stripped := line.strip():
            yield stripped


def _side(cell: str, *, left: bool, right: bool) -> str:
    """A cell without the line breaks towards its neighbours."""
    cell = cell.lstrip("\n") if left else cell
    return cell.rstrip("\n") if right else cell
