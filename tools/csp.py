"""Prints the Content-Security-Policy under which every page of a built site works.

    python3 tools/csp.py site            the policy, one line
    python3 tools/csp.py site --nginx    as a line for nginx

The theme has a few scripts inside its pages; they are allowed by the hash of their text, read from the
pages as they were built. Everything else has to come from the site itself. Standard library only.
"""

from __future__ import annotations

import base64
import hashlib
import sys
from html.parser import HTMLParser
from pathlib import Path

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


def read(site: Path) -> tuple[set[str], list[str]]:
    """Texts of the inline scripts of every page, and what no policy without 'unsafe-inline' lets through."""
    scripts: set[str] = set()
    refused: list[str] = []
    for path in sorted(site.rglob("*.html")):
        page = Inline()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        scripts.update(page.scripts)
        refused += [f"{path.relative_to(site)}:{found}" for found in page.refused]
    return scripts, refused


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


def main() -> int:
    """Exit code 0 with the policy printed, 1 when a page has something that no such policy allows."""
    names = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    site = Path(names[0] if names else "site")
    scripts, refused = read(site)
    if not scripts or refused:
        print("\n".join(refused) or f"{site}: không có trang nào.", file=sys.stderr)
        return 1
    text = policy(scripts)
    if "--nginx" in sys.argv:
        print(f'add_header Content-Security-Policy "{text}" always;')
    else:
        print(f"Content-Security-Policy ({len(scripts)} đoạn mã của giao diện, cho máy chủ web):\n{text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
