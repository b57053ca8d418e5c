"""A long build says how far it is, to whoever watches it on a terminal."""

from __future__ import annotations

import io

import pytest

from cancu.mkdocs_adapter import progress


class Terminal(io.StringIO):
    def __init__(self, watched):
        super().__init__()
        self.watched = watched

    def isatty(self):
        return self.watched


def told(monkeypatch, *, watched, delay):
    """What stands on the error stream after a build of four pages."""
    stream = Terminal(watched)
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setitem(progress._LOOK, "delay", delay)
    monkeypatch.setitem(progress._LOOK, "mininterval", 0)
    assert [step() for step in progress.watched([lambda: 1, lambda: 2])] == [1, 2]
    pages = progress.Pages()
    pages.begin(4)
    for each in (pages.one_read, pages.one_written):
        for _ in range(4):
            each()
    pages.end()
    return stream.getvalue()


def test_each_part_of_a_long_build_is_counted(monkeypatch):
    text = told(monkeypatch, watched=True, delay=0)
    places = [
        text.index(f"{what}: ") for what in ("Soạn chỉ mục và tệp dữ liệu", "Soạn các trang", "Ghi các trang")
    ]
    assert places == sorted(places)
    assert "4/4" in text


@pytest.mark.parametrize(("watched", "delay"), [(False, 0), (True, 2)])
def test_nothing_is_told_where_nobody_watches_or_when_it_is_over_at_once(monkeypatch, watched, delay):
    assert told(monkeypatch, watched=watched, delay=delay) == ""
