"""Prints the Content-Security-Policy under which every page of a built site works.

    python3 tools/csp.py site            the policy, one line
    python3 tools/csp.py site --nginx    as a line for nginx
    python3 tools/csp.py site --iis      as deploy/iis/web.config, with the policy in its place

The theme has a few scripts inside its pages; each is known by its hash (a newer theme may bring others: look
at what has changed, then take its hash into hooks/cancu/mkdocs_adapter/themes.py) and allowed by the hash of
its text on the page. Everything else has to come from the site itself. Standard library only.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import re
import sys
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType


def _themes() -> ModuleType:
    """The module that knows the themes, by its path: this tool runs without our package."""
    path = Path(__file__).resolve().parent.parent / "hooks" / "cancu" / "mkdocs_adapter" / "themes.py"
    spec = importlib.util.spec_from_file_location("site_themes", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# What the theme is known to write into its pages, by hash; nothing else may stand there. The scope of a page
# is taken out first, for it differs with the depth of pages and the address of the site.
SCOPE = re.compile(r'^__md_scope=new URL\("(?:\.|\.\.(?:/\.\.)*|/(?:[A-Za-z0-9._~%-]+/)*)",location\)')
NO_SCOPE = '__md_scope=new URL("",location)'
THEME = frozenset[str]().union(*(each.scripts for each in _themes().THEMES.values()))
# Scripts of these types run; a script of any other type is data, which no policy stops.
RUNS = {"", "text/javascript", "application/javascript", "module"}


class Inline(HTMLParser):
    """Collects the text of scripts inside a page, and what no hash can allow."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.refused: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a script, and looks for attributes that a strict policy refuses."""
        found = {name: value or "" for name, value in attrs}
        self._inside = tag == "script" and "src" not in found and found.get("type", "").lower() in RUNS
        if self._inside:
            self.scripts.append("")
        line = self.getpos()[0]
        self.refused += [
            f"{line}: <{tag} {name}>" for name in found if name == "style" or name.startswith("on")
        ]
        if tag == "style":
            self.refused.append(f"{line}: <style>")

    def handle_endtag(self, tag: str) -> None:
        """Closes a script."""
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Takes the text of a script exactly as it stands."""
        if self._inside:
            self.scripts[-1] += data


# Where an element or an attribute of such a name stands, or might, a page is read tag by tag; most pages hold
# none. It begins with a letter, and looks back from there: that is three times as fast.
DOUBTFUL = re.compile(
    r"""[sSoO](?:(?<=[\s"'/].)(?:[tT][yY][lL][eE]|[nN][a-zA-Z]+)\s*=|(?<=<.)[tT][yY][lL][eE])"""
)
SCRIPT = re.compile(
    r"""<script\b((?:[^<>"']|"[^<"]*"|'[^<']*')*)>(.*?)</script\s*>""", re.IGNORECASE | re.DOTALL
)
OPENED = re.compile("<script", re.IGNORECASE)


def read(site: Path, seen: dict[str, list[str]] | None = None) -> tuple[set[str], list[str]]:
    """Texts of the inline scripts of every page, and what no policy without 'unsafe-inline' lets through.

    ``seen`` has the scripts of pages in which nothing else can run, by digest of the page, from an earlier
    reading by this very program; afterwards those of these pages.
    """
    scripts: set[str] = set()
    refused: list[str] = []
    before, now = dict(seen or {}), dict[str, list[str]]()
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        if digest in before:
            now[digest] = before[digest]
            scripts |= set(before[digest])
            continue
        text = content.decode("utf-8")
        known = known_scripts(text)
        if known is not None:
            now[digest] = sorted(known)
        page = tag_by_tag(text) if known is None else None
        scripts |= set(page.scripts) if page else known or set()
        refused += [f"{path.relative_to(site)}:{found}" for found in page.refused] if page else []
    if seen is not None:
        seen.clear()
        seen.update(now)
    return scripts, refused


def tag_by_tag(text: str) -> Inline:
    """A page, parsed."""
    page = Inline()
    page.feed(text)
    page.close()
    return page


def known_scripts(text: str) -> set[str] | None:
    """The inline scripts of a page in which nothing else can run; None where only parsing can tell.

    Four times as fast as parsing, over all pages of a site half of what MkDocs takes to build it.
    """
    if DOUBTFUL.search(text):
        return None
    found = SCRIPT.findall(text)
    scripts = {script for attributes, script in found if runs(attributes)}
    return None if len(found) != len(OPENED.findall(text)) or unknown(scripts) else scripts


@lru_cache(maxsize=4096)
def runs(attributes: str) -> bool:
    """Whether a script with these attributes runs what stands between its tags."""
    return tag_by_tag(f"<script{attributes}></script>").scripts != []


def unknown(scripts: set[str]) -> list[str]:
    """Inline scripts that are none of the theme's."""
    return sorted(script for script in scripts if sha256(SCOPE.sub(NO_SCOPE, script)) not in THEME)


def faults(site: Path) -> list[str]:
    """Why no such policy can be given to a built site; empty when one can."""
    return faults_of(*read(site))


def faults_of(scripts: set[str], refused: list[str]) -> list[str]:
    """The same of what was read."""
    return [*refused, *(f"đoạn mã lạ {sha256(script)}: {script[:60]!r}" for script in unknown(scripts))]


@lru_cache(maxsize=4096)
def sha256(script: str) -> str:
    """The source expression that allows one inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(scripts: set[str]) -> str:
    """The whole policy, in a stable order."""
    hashes = " ".join(sorted(map(sha256, scripts)))
    directives = [
        "default-src 'none'",
        f"script-src 'self' {hashes}".strip(),
        "style-src 'self'",
        # The theme's style sheets carry their small icons as data.
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ]
    return "; ".join(directives)


def told(scripts: set[str]) -> str:
    """The policy for whoever sets up a server."""
    return (
        f"Content-Security-Policy ({len(scripts)} đoạn mã của giao diện, cho máy chủ web):\n{policy(scripts)}"
    )


def main() -> int:
    """Exit code 0 with the policy printed, 1 when a page has something that no such policy allows."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    names = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    site = Path(names[0] if names else "site")
    scripts, refused = read(site)
    found = faults_of(scripts, refused)
    if not scripts or found:
        print("\n".join(found) or f"{site}: không có trang nào.", file=sys.stderr)
        return 1
    text = policy(scripts)
    if "--nginx" in sys.argv:
        print(f'add_header Content-Security-Policy "{text}" always;')
    elif "--iis" in sys.argv:
        template = Path(__file__).resolve().parent.parent / "deploy" / "iis" / "web.config"
        print(template.read_text(encoding="utf-8").replace('value="CSP"', f'value="{text}"'), end="")
    else:
        print(told(scripts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
