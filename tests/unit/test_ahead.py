"""Drawings made by several processes are the drawings made by one, and nothing waits for ever."""

from __future__ import annotations

import multiprocessing
import os
import signal

import pytest

from cancu import routes
from cancu.graph.library import Library
from cancu.mkdocs_adapter.speed import parallel_drawings as ahead
from cancu.site.drawings import Drawings
from support.made_up.related import related_corpus

# A runner of tests may have threads of its own, which newer Pythons warn of when a process is copied.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture(scope="module")
def known():
    return Library.of(related_corpus(70), "2026-11-21")


@pytest.fixture
def cores(monkeypatch):
    monkeypatch.setattr(ahead, "_cores", lambda: 2)


def wanted(known):
    return [(document.id, routes.document(document.id)) for document in known.corpus]


def drawn(known, kept):
    drawings = Drawings(known, kept)
    return {page: drawings.lineage(name, page) for name, page in wanted(known)}


def test_what_others_draw_is_kept_as_if_it_were_drawn_here(known, cores):
    alone: dict[str, str] = {}
    expected = drawn(known, alone)
    kept: dict[str, str] = {}
    drawings = Drawings(known, kept)
    others = ahead.DrawingPool(drawings, wanted(known))
    assert len(multiprocessing.active_children()) == 2
    # In another order than they are drawn in.
    for name, page in reversed(wanted(known)):
        others.wait_for(page)
        assert drawings.drawn(name, page)
    others.end()
    assert multiprocessing.active_children() == []
    assert kept == alone
    assert drawn(known, kept) == expected


def test_nobody_is_started_for_a_few(known, cores):
    kept: dict[str, str] = {}
    drawn(known, kept)
    for name in list(kept)[:8]:
        del kept[name]
    others = ahead.DrawingPool(Drawings(known, kept), wanted(known))
    assert multiprocessing.active_children() == []
    others.wait_for(wanted(known)[0][1])
    others.end()


def test_whoever_dies_is_not_waited_for(known, cores):
    kept: dict[str, str] = {}
    others = ahead.DrawingPool(Drawings(known, kept), wanted(known))
    for process in multiprocessing.active_children():
        os.kill(process.pid, signal.SIGKILL)
    for _, page in wanted(known):
        others.wait_for(page)
    others.end()


def test_whoever_is_not_needed_any_more_stops(known, cores):
    others = ahead.DrawingPool(Drawings(known, {}), wanted(known))
    others.end()
    assert multiprocessing.active_children() == []


def test_where_no_process_can_be_copied_nothing_happens(known, monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    others = ahead.DrawingPool(Drawings(known, {}), wanted(known))
    assert multiprocessing.active_children() == []
    others.end()
