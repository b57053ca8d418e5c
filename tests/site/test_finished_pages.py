"""A page taken from the cache is the page made anew: after any edit, byte for byte."""

from __future__ import annotations

import logging
import os
import random
import sqlite3
import warnings
from contextlib import closing
from copy import copy

import pytest
from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.config_options import Hooks
from mkdocs.exceptions import Abort, PluginError

from cancu.mkdocs_adapter.speed import open_caches
from cancu.mkdocs_adapter.speed.finished_pages import FinishedPages
from support.random_edits import edit, repository

# Set it to hundreds by hand; a few are enough to notice a key that has lost something.
EDITS = int(os.environ.get("RANDOM_EDITS", "2"))
SEED = int(os.environ.get("RANDOM_SEED", "5"))
SIZE = int(os.environ.get("RANDOM_SIZE", "12"))


class Warned(logging.Handler):
    """What a strict build would stop at."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def site(place, monkeypatch, out="site"):
    """Every file of a build by the cache of the repository, and what was warned of."""
    monkeypatch.setenv("CANCU_ON", place.on)
    # Each build by a process of its own, as far as our hooks can tell.
    Hooks._load_hook.cache_clear()
    folder = place.root / out
    warned = Warned()
    logging.getLogger("mkdocs").addHandler(warned)
    try:
        with (place.root / "mkdocs.yml").open("rb") as config:
            build(load_config(config, site_dir=str(folder)))
    finally:
        logging.getLogger("mkdocs").removeHandler(warned)
    made = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    return made | {"warnings": sorted(warned.lines)}


def clean_site(place, monkeypatch):
    """The same with no page out of a cache."""
    with monkeypatch.context() as without:
        without.setattr(FinishedPages, "look_up", lambda *_: None)
        without.setattr(FinishedPages, "keep", lambda *_: None)
        without.setattr(FinishedPages, "entries", lambda *_: None)
        without.setattr(FinishedPages, "keep_entries", lambda *_: None)
        without.setattr(open_caches.OpenCaches, "save", lambda *_, **__: None)
        return site(place, monkeypatch, "clean")


def different(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture
def quiet():
    """What the builder says of refused edits is no news; it also has an opinion on its own future."""
    warnings.simplefilter("ignore")
    logger = logging.getLogger("mkdocs")
    logger.propagate = False
    yield
    logger.propagate = True


@pytest.fixture
def printed(monkeypatch):
    """How many pages were printed anew, and how many were taken from the cache."""
    counts = {"anew": 0, "taken": 0}
    keep, html = FinishedPages.keep, FinishedPages.html

    def counted_keep(self, key, page, printed):
        counts["anew"] += 1
        keep(self, key, page, printed)

    def counted_html(self, key):
        counts["taken"] += 1
        return html(self, key)

    monkeypatch.setattr(FinishedPages, "keep", counted_keep)
    monkeypatch.setattr(FinishedPages, "html", counted_html)
    return counts


def files_of(place):
    """What an edit can change: taken back where the loader refuses it."""
    return {
        path: path.read_bytes() for top in ("data", "docs", "overrides") for path in texts(place, top)
    } | {place.root / "mkdocs.yml": (place.root / "mkdocs.yml").read_bytes()}


def texts(place, top):
    return [path for path in (place.root / top).rglob("*") if path.suffix in (".md", ".yml", ".html")]


def put_back(place, files):
    for path in files_of(place).keys() - files.keys():
        path.unlink()
    for path, content in files.items():
        path.write_bytes(content)


def test_whatever_is_edited_the_site_is_what_a_clean_build_makes(tmp_path, monkeypatch, printed, quiet):
    place = repository(tmp_path / "can-cu", SIZE)
    site(place, monkeypatch)
    chance = random.Random(SEED)
    done = refused = taken = 0
    while done < EDITS:
        before, files = copy(place), files_of(place)
        said = edit(place, chance, field=not done)
        printed.update(anew=0, taken=0)
        try:
            warm = site(place, monkeypatch)
        except (PluginError, Abort, TemplateError):
            place, refused = before, refused + 1
            put_back(place, files)
            continue
        taken += printed["taken"]
        assert different(warm, clean_site(place, monkeypatch)) == [], said
        done += 1
    assert taken > EDITS, "or nothing was ever taken from the cache"
    print(f"{done} edits, {refused} refused, {taken} pages taken from the cache")


def test_an_unchanged_library_prints_nothing_and_damage_costs_only_time(
    tmp_path, monkeypatch, printed, quiet
):
    place = repository(tmp_path / "can-cu", SIZE)
    first = site(place, monkeypatch)
    printed["anew"] = 0
    assert different(first, site(place, monkeypatch)) == []
    assert printed["anew"] == 0
    [kept] = (place.root / ".cache").glob("trang-*.sqlite")
    with closing(sqlite3.connect(kept)) as file, file:
        file.execute("UPDATE kept SET value = zeroblob(40) || value WHERE rowid % 3 = 0")
        [row] = file.execute("SELECT value FROM kept WHERE rowid % 3 = 1 LIMIT 1")
        # Another page's content, rightly signed, under this name.
        file.execute("UPDATE kept SET value = ? WHERE rowid % 3 = 2", row)
    assert different(first, site(place, monkeypatch)) == []
    assert printed["anew"] > 0
