"""Fixtures that every kind of test shares: a corpus from a few lines, built sites, a browser."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from cancu.corpus import Corpus
from cancu.dataset.load import load
from support.browsers import Watch, launch, watched_page
from support.markup import BuiltSite
from support.serving import serve, unsearched
from support.sites import PUBLIC, SUBPATH, built_once

# How many new objects there are before Python looks for cycles among them. With its own 700, looking takes a
# tenth of the time of a test that makes a whole library.
NEW_OBJECTS = 50_000


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: no use in looking through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS, 20, 100)


@pytest.fixture
def corpus_from(tmp_path: Path) -> Callable[[str], Corpus]:
    """Loads a dataset given as YAML text; a problem of any kind fails the test."""

    def load_text(text: str) -> Corpus:
        path = tmp_path / "directives.yml"
        path.write_text(text, encoding="utf-8")
        corpus, report = load(path)
        assert [str(problem) for problem in report] == []
        assert corpus is not None
        return corpus

    return load_text


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The repository's site, built strictly, without a public address; once for all workers."""
    return BuiltSite(built_once(tmp_path_factory, "site"))


@pytest.fixture(scope="session")
def built_site_subpath(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same for an intranet that keeps the site below a path."""
    return BuiltSite(built_once(tmp_path_factory, "subpath", SITE_URL=PUBLIC), SUBPATH)


@pytest.fixture(scope="session")
def served_site(built_site: BuiltSite) -> Iterator[str]:
    """Address of the built site on loopback; the theme's own search knows no page there."""
    with serve(built_site.folder, instead=unsearched(built_site.folder)) as address:
        yield address


@pytest.fixture(scope="session")
def searched_site(built_site: BuiltSite) -> Iterator[str]:
    """The same with all that the theme's search knows, for tests that ask it."""
    with serve(built_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def served_subpath(built_site_subpath: BuiltSite) -> Iterator[str]:
    """Address of the site for a sub-path, served below that path and nowhere else."""
    with serve(built_site_subpath.folder, SUBPATH) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; a machine without one fails the test and says what to install."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., tuple[Page, Watch]]]:
    """Opens a watched page: ``open_page(address, viewport=..., color_scheme=...)``.

    A console message, an exception or a request to another origin fails the test at its end.
    """
    with ExitStack() as stack:

        def opener(address: str, **options: Any) -> tuple[Page, Watch]:
            return stack.enter_context(watched_page(chromium, address, **options))

        yield opener


@pytest.fixture
def page(open_page: Callable[..., tuple[Page, Watch]], served_site: str) -> Page:
    """A watched page of the built site at desktop width: ``page.goto("hieu-luc/")``."""
    return open_page(served_site, viewport={"width": 1280, "height": 900})[0]
