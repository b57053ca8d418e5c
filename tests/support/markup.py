"""What the tests read off a built page: ids, links, resources, style attributes, embedded JSON."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree, html

# <link rel="..."> that names an address rather than loading it.
NAMING = {"canonical", "alternate", "prev", "next", "edit"}
# Pieces of sentences put together wrongly, and what a missing value or a day of the dataset leaves in words.
ODD = re.compile(r"(?<![./])\.\.(?![./\w])|,,|;;|[,;:] ?\.(?!\w)|\( *\)|\bNone\b|\bundefined\b")
BLOCKS = {
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "div", "summary", "dt", "dd", "tr", "option", "button",
}  # fmt: skip
LOADING = {"script", "img", "source", "iframe", "video", "audio", "embed", "object", "image"}
ADDRESSES = ("href", "xlink:href", "src", "data", "poster", "action")
WITH_ADDRESS = "//*[@href or @src or @data or @poster or @action or @srcset or @*[name()='xlink:href']]"


@dataclass(frozen=True)
class Link:
    """One address on a page, with the element and the line it stands on."""

    tag: str
    address: str
    line: int
    loads: bool


class Markup:
    """One page, parsed when somebody first asks for what stands in it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _seen(self) -> _Seen:
        tree = _tree(self.text)
        return _Seen(
            ids=list(map(str, tree.xpath("//@id"))),
            names=list(map(str, tree.xpath("//a/@name"))),
            links=[link for element in tree.xpath(WITH_ADDRESS) for link in _links(element)],
            styled=[
                f"{element.sourceline}: <{element.tag} style={element.get('style')!r}>"
                for element in tree.xpath("//article//*[@style]")
            ],
            json_ld=[script.text or "" for script in tree.xpath("//script[@type='application/ld+json']")],
        )

    @property
    def ids(self) -> list[str]:
        """Every `id`, in the order of the page."""
        return self._seen.ids

    @property
    def names(self) -> list[str]:
        """Names of anchors: ``<a name="...">``."""
        return self._seen.names

    @property
    def links(self) -> list[Link]:
        """Every address on the page."""
        return self._seen.links

    @property
    def styled(self) -> list[str]:
        """Style attributes within the page's own content, with their lines."""
        return self._seen.styled

    @property
    def json_ld(self) -> list[str]:
        """The texts of embedded JSON-LD."""
        return self._seen.json_ld

    @cached_property
    def odd(self) -> list[str]:
        """Words around each place of the article where a sentence was put together wrongly."""
        odd: list[str] = []
        for article in _tree(self.text).xpath("//article"):
            before = ""
            for data in _runs(article):
                # A sentence goes on from one element into the next.
                said = before + (data or "")
                odd += [said[max(0, found.start() - 40) : found.end() + 20] for found in ODD.finditer(said)]
                before = "" if data is None else before if data.isspace() else said[-2:]
        return odd


@dataclass(frozen=True)
class _Seen:
    """What stands in a page; its tree is not kept."""

    ids: list[str]
    names: list[str]
    links: list[Link]
    styled: list[str]
    json_ld: list[str]


def _tree(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return html.document_fromstring(text.encode("utf-8", "surrogatepass"), parser=parser)


def _links(element: html.HtmlElement) -> Iterator[Link]:
    tag, found, line = element.tag, element.attrib, element.sourceline
    loads = tag in LOADING or (tag == "link" and not NAMING & set(found.get("rel", "").split()))
    for name in ADDRESSES:
        if name in found and not (tag == "base" or (name == "data" and tag != "object")):
            yield Link(tag, found[name], line, loads)
    for part in found.get("srcset", "").split(","):
        if part.strip():
            yield Link(tag, part.split()[0], line, loads=True)


def _runs(article: html.HtmlElement) -> Iterator[str | None]:
    """Runs of text as they are read, and None where a block begins; scripts are no text."""
    for event, element in etree.iterwalk(article, events=("start", "end", "comment")):
        if event == "start":
            if element.tag in BLOCKS:
                yield None
            if element.text and element.tag not in ("script", "style"):
                yield element.text
        elif element.tail and element is not article:
            yield element.tail


def external(address: str) -> bool:
    """True for an address with a scheme or a host of its own."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


@dataclass
class BuiltSite:
    """A built site on disk. `prefix` is the path of SITE_URL: "/" or "/phong/cancu/"."""

    folder: Path
    prefix: str = "/"

    @cached_property
    def pages(self) -> dict[str, Markup]:
        """Every HTML page by its path from the folder: ``van-ban/33-ct-ttg-2021/index.html``."""
        files = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): Markup(path.read_text("utf-8")) for path in files}

    @cached_property
    def _files(self) -> frozenset[str]:
        """Every file of the site; it does not change while it is read."""
        return frozenset(
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()
        )

    @cached_property
    def _folders(self) -> frozenset[str]:
        return frozenset(
            [
                ".",
                *(
                    path.relative_to(self.folder).as_posix()
                    for path in self.folder.rglob("*")
                    if path.is_dir()
                ),
            ]
        )

    def target(self, page: str, address: str) -> tuple[str, str] | None:
        """File and fragment that an address on a page leads to; None where there is no such file."""
        parts = urlsplit(address)
        path = unquote(parts.path)
        if path.startswith("/"):
            if not path.startswith(self.prefix):
                return None
            path = path.removeprefix(self.prefix)
        else:
            path = posixpath.join(posixpath.dirname(page), path) if path else page
        file = posixpath.normpath(path)
        if file.startswith(".."):
            return None
        if file in self._folders:
            file = posixpath.normpath(posixpath.join(file, "index.html"))
            if path and not path.endswith(("/", ".")):
                return None  # works only where a server redirects, and never from file://
        return (file, unquote(parts.fragment)) if file in self._files else None

    def links_to(self, page: str) -> set[str]:
        """Files of the site that a page links to with <a>."""
        addresses = (link.address for link in self.pages[page].links if link.tag == "a")
        targets = (self.target(page, address) for address in addresses if not external(address))
        return {target[0] for target in targets if target}
