"""Reads every page of a site as HTML, without reading the same piece in the same place twice.

Whether something is an error depends on where it stands (the elements around it), on what stands beside it
and on what it holds. So of each page only its elements, names of attributes, and what might need escaping are
looked at, and an element that was sound below the same ancestors counts as an empty one from then on.
"""

from __future__ import annotations

import re

import html5lib
from html5lib._inputstream import invalid_unicode_re

# Written as they should be, they are letters like others.
REFERENCE = re.compile(r"&(?:amp|lt|gt|quot|#34|#39);")
PLAIN_VALUE = re.compile(r'="[^"<>&]*"')
PLAIN_TEXT = re.compile(r">[^<>&]*[^<>&\s][^<>&]*(?=<)")
SPACE = re.compile(r">\s+(?=<)")
TOKEN = re.compile(
    r"<!--.*?-->|<!doctype[^>]*>|<(?P<raw>script|style)\b[^>]*>.*?</(?P=raw)>|<(?P<end>/?)(?P<tag>[a-zA-Z][^\s/>]*)[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
}  # fmt: skip


class NotNested(Exception):
    """An element ends where another one is open: only the parser can say what becomes of it."""


class Reader:
    """Reads pages one after the other, and remembers what was sound."""

    def __init__(self) -> None:
        # The names of an element and its ancestors, and what it holds with its own elements emptied.
        self._sound: set[tuple[str, str]] = set()

    def errors(self, page: str) -> list[str]:
        """The first errors of a page, each with its code and its line; empty when there are none."""
        try:
            rest, new = self._rest(skeleton(page))
        except NotNested:
            return errors(page)
        if new and errors(rest):
            return errors(page) or errors(rest)
        self._sound |= new
        return []

    def _rest(self, text: str) -> tuple[str, set[tuple[str, str]]]:
        """The page with elements emptied that are known to be sound, and what has to be learnt of it."""
        new: set[tuple[str, str]] = set()
        at = 0
        opened = [_Element("")]
        for token in TOKEN.finditer(text):
            whole, tag = token.group(), (token["tag"] or "").lower()
            opened[-1].add(text[at : token.start()])
            at = token.end()
            if not tag or (not token["end"] and (tag in VOID or whole.endswith("/>"))):
                opened[-1].add(whole)
            elif not token["end"]:
                opened.append(_Element(f"{opened[-1].path}/{tag}"))
                opened[-1].add(whole)
            else:
                element = opened.pop()
                if element.path.rpartition("/")[2] != tag:
                    raise NotNested
                element.add(whole)
                if element.bare not in self._sound:
                    new.add(element.bare)
                    element.known = False
                opened[-1].take(element, f"<{tag}></{tag}>")
        if len(opened) > 1:
            raise NotNested
        opened[0].add(text[at:])
        return "".join(opened[0].pieces), new


class _Element:
    """An element while it is read, in two ways: with what is not known of it, and with nothing in it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.known = True
        self.pieces: list[str] = []
        self._bare: list[str] = []

    def add(self, piece: str) -> None:
        """Goes on with a tag or a text."""
        self.pieces.append(piece)
        self._bare.append(piece)

    def take(self, inner: _Element, emptied: str) -> None:
        """Goes on with an element that has come to its end."""
        self.pieces.extend([emptied] if inner.known else inner.pieces)
        self._bare.append(emptied)
        self.known &= inner.known

    @property
    def bare(self) -> tuple[str, str]:
        return self.path, "".join(self._bare)


def skeleton(page: str) -> str:
    """The page without words and values in which nothing can be wrong."""
    if invalid_unicode_re.search(page):
        return page
    return SPACE.sub("> ", PLAIN_TEXT.sub(">x", PLAIN_VALUE.sub('=""', REFERENCE.sub("x", page))))


def errors(page: str) -> list[str]:
    """What html5lib finds wrong with a whole page; the first three."""
    parser = html5lib.HTMLParser()
    parser.parse(page)
    return [f"{page.split(chr(10))[at[0] - 1][:120]}: {code}" for at, code, _ in parser.errors[:3]]
