"""Finds a Chromium, starts it, and watches what a page does while a test looks at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request

# The shell without windows first: it opens a page in half the time.
INSTALLED = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
# Chromium looks for updates and experiments on its own; the tests ask for nothing outside this machine.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--disable-gpu",
    # The shell without windows would move letters to whole pixels, on paper too.
    "--font-render-hinting=none",
]
NONE_FOUND = (
    "Không tìm thấy Chromium để chạy kiểm thử trình duyệt. Cài bằng: sudo .ci/setup (Debian/Ubuntu), "
    "hoặc .venv/bin/playwright install chromium, hoặc cài Google Chrome."
)


def find_chromium(playwright: Playwright) -> str:
    """An installed Chromium, else the one Playwright has downloaded. Raises when there is neither."""
    own = playwright.chromium.executable_path
    candidates = [*filter(None, map(shutil.which, INSTALLED)), *([own] if Path(own).is_file() else [])]
    if not candidates:
        raise RuntimeError(NONE_FOUND)
    return candidates[0]


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium. As root it runs without its sandbox, which root cannot have."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=find_chromium(playwright), args=[*QUIET, *sandbox])


@dataclass
class Watch:
    """What a page logged, threw and asked for. `allowed` are parts of messages a test has a reason for."""

    origin: str
    complaints: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)
    # What was asked for and has not come yet.
    pending: set[Request] = field(default_factory=set)

    def attach(self, page: Page) -> None:
        """Starts listening."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("request", self._request)
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)
        _WATCHES[page] = self

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _request(self, request: Request) -> None:
        if IN_A_WORKER not in request.url:
            self.pending.add(request)
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and f"{parts.scheme}://{parts.netloc}" != self.origin:
            self.complaints.append(f"request to another origin: {request.url}")

    def _ended(self, request: Request) -> None:
        self.pending.discard(request)

    def unexpected(self) -> list[str]:
        """Complaints that no test has allowed."""
        return [text for text in self.complaints if not any(part in text for part in self.allowed)]


# The watch of each page that is open.
_WATCHES: WeakKeyDictionary[Page, Watch] = WeakKeyDictionary()
# What the worker of the theme's search asks for: of a worker the arrival is not told.
IN_A_WORKER = "/lunr/"
# Twice, because what runs when a page has come to rest may give it more to do.
AT_REST = """async () => {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise(done => requestIdleCallback(() => setTimeout(done, 0), { timeout: 1000 }))
  }
}"""


def settle(page: Page) -> None:
    """Waits until a watched page is loaded, has nothing to do, and has got all that it asked for.

    Playwright's own "networkidle" waits half a second more, on every page.
    """
    page.wait_for_load_state("load")
    for _ in range(20):
        page.evaluate(AT_REST)
        if not _WATCHES[page].pending:
            return
    page.wait_for_load_state("networkidle")


@contextmanager
def watched_page(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """A page in a fresh context with `address` as base; complaints fail the test when it is closed."""
    parts = urlsplit(address)
    watch = Watch(f"{parts.scheme}://{parts.netloc}")
    context = browser.new_context(base_url=address, locale="vi-VN", **options)
    try:
        page = context.new_page()
        watch.attach(page)
        yield page, watch
    finally:
        context.close()
    assert not watch.unexpected(), "\n".join(watch.unexpected())


# What can differ between two colour schemes of one and the same page.
COLOUR_RULES = ("color-contrast", "link-in-text-block")


@cache
def _axe() -> Axe:
    """With its script of half a megabyte, read once."""
    return Axe()


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What axe-core finds on the page as it stands, one line an element; `rules` narrow it."""
    # Only violations in full: describing every element that passes takes several times as long.
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    found = _axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} at {' '.join(map(str, node['target']))}"
        for rule in found
        for node in rule["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """Elements that make the page as a whole scroll sideways; empty when it does not."""
    return page.evaluate(
        """() => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const wide = [...document.body.querySelectorAll('*')].filter(
            element => element.getBoundingClientRect().right > root.clientWidth + 1);
          return [`page ${root.scrollWidth} > ${root.clientWidth}`,
            ...wide.slice(0, 8).map(element => element.outerHTML.slice(0, 120))];
        }"""
    )
