"""What the tests read off a built page: ids, links, resources, style attributes, embedded JSON."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# <link rel="..."> that names an address rather than loading it.
NAMING = {"canonical", "alternate", "prev", "next", "edit"}
# Pieces of sentences put together wrongly, and what a missing value or a day of the dataset leaves in words.
ODD = re.compile(r"(?<![./])\.\.(?![./\w])|,,|;;|[,;:] ?\.(?!\w)|\( *\)|\bNone\b|\bundefined\b")
BLOCKS = {
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "div", "summary", "dt", "dd", "tr", "option", "button",
}  # fmt: skip
LOADING = {"script", "img", "source", "iframe", "video", "audio", "embed", "object", "image"}


@dataclass(frozen=True)
class Link:
    """One address on a page, with the element and the line it stands on."""

    tag: str
    address: str
    line: int
    loads: bool


@dataclass
class Markup(HTMLParser):
    """One page, read once. `in_article` collects what stands inside the page's own content."""

    text: str
    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    _article: int = 0
    _before: str = ""
    _json: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._article += tag == "article"
        if tag in BLOCKS:
            self._before = ""
        self._json = tag == "script" and found.get("type") == "application/ld+json"
        if self._json:
            self.json_ld.append("")
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a" and "name" in found:
            self.names.append(found["name"])
        if "style" in found and self._article:
            self.styled.append(f"{self.getpos()[0]}: <{tag} style={found['style']!r}>")
        self._addresses(tag, found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._article -= tag == "article"
        self._json = self._json and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._json:
            self.json_ld[-1] += data
        if self._article and self.cdata_elem is None:
            # A sentence goes on from one element into the next.
            said = self._before + data
            self.odd += [said[max(0, found.start() - 40) : found.end() + 20] for found in ODD.finditer(said)]
            self._before = said[-2:] if not data.isspace() else self._before

    def _addresses(self, tag: str, found: dict[str, str]) -> None:
        loads = tag in LOADING or (tag == "link" and not NAMING & set(found.get("rel", "").split()))
        line = self.getpos()[0]
        for name in ("href", "xlink:href", "src", "data", "poster", "action"):
            if name in found and not (tag == "base" or (name == "data" and tag != "object")):
                self.links.append(Link(tag, found[name], line, loads))
        for part in found.get("srcset", "").split(","):
            if part.strip():
                self.links.append(Link(tag, part.split()[0], line, loads=True))


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
        if (self.folder / file).is_dir():
            file = posixpath.normpath(posixpath.join(file, "index.html"))
            if path and not path.endswith(("/", ".")):
                return None  # works only where a server redirects, and never from file://
        return (file, unquote(parts.fragment)) if (self.folder / file).is_file() else None

    def links_to(self, page: str) -> set[str]:
        """Files of the site that a page links to with <a>."""
        addresses = (link.address for link in self.pages[page].links if link.tag == "a")
        targets = (self.target(page, address) for address in addresses if not external(address))
        return {target[0] for target in targets if target}
