"""What is kept from build to build: never wrong, never needed."""

from __future__ import annotations

import random
import sqlite3
import sys
import zlib
from contextlib import closing
from dataclasses import fields, replace
from functools import cache

import pytest

import cancu.mkdocs_adapter.speed.disk_cache
from cancu.corpus import Corpus
from cancu.graph.library import Library
from cancu.mkdocs_adapter.speed.disk_cache import CompressedTexts, DiskCache, secret
from cancu.model import (
    Deadline,
    FullText,
    Note,
    Period,
    Signer,
    Source,
    StatusProof,
    Target,
    Task,
)
from cancu.site.drawings import Drawings
from support.dataset import library
from support.made_up.related import related_corpus

ROOMS = ("text",)


class KeptAnswers(CompressedTexts):
    """A shelf of texts that can be saved."""

    def __init__(self, folder, rooms=ROOMS):
        self.shelf = DiskCache(folder, "luoc-do", rooms)
        super().__init__(self.shelf)

    def save(self):
        self.shelf.save()


def shelf(folder):
    return KeptAnswers(folder)


def test_what_was_kept_is_there_next_time(tmp_path):
    first = shelf(tmp_path)
    first["a"] = "Lược đồ"
    first.save()
    assert dict(shelf(tmp_path)) == {"a": "Lược đồ"}


def test_what_nobody_asks_for_goes(tmp_path):
    first = shelf(tmp_path)
    first.update({"a": "1", "b": "2"})
    first.save()
    second = shelf(tmp_path)
    assert second["b"] == "2"
    second.save()
    assert dict(shelf(tmp_path)) == {"b": "2"}


def test_other_code_begins_anew_and_takes_the_old_file_away(tmp_path):
    first = shelf(tmp_path)
    first["a"] = "1"
    first.save()
    other = KeptAnswers(tmp_path, ("kinds",))
    assert dict(other) == {}
    other["a"] = "2"
    other.save()
    assert len(list(tmp_path.iterdir())) == 1
    assert dict(shelf(tmp_path)) == {}


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_file_costs_only_time(tmp_path, damage):
    first = shelf(tmp_path)
    first["a"] = "1"
    first.save()
    [path] = tmp_path.iterdir()
    path.write_bytes(damage)
    second = shelf(tmp_path)
    assert dict(second) == {}
    second["a"] = "1"
    second.save()
    third = shelf(tmp_path)
    third["a"] = "1"
    third.save()
    assert dict(shelf(tmp_path)) == {"a": "1"}


def test_a_damaged_drawing_is_made_and_kept_anew(tmp_path):
    first = shelf(tmp_path)
    first.update({"a": "1", "b": "2"})
    first.save()
    [path] = tmp_path.iterdir()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE kept SET value = ? WHERE key = 'a'", (b"torn",))
    second = shelf(tmp_path)
    assert (second.get("a"), second["b"]) == (None, "2")
    second["a"] = "1"
    second.save()
    assert dict(shelf(tmp_path)) == {"a": "1", "b": "2"}


FORGED = '<svg onload="alert(1)"></svg>'
ROWS = {
    "packed as we pack": ("a", zlib.compress(FORGED.encode())),
    "with a tag of nothing": ("a", bytes(32) + zlib.compress(FORGED.encode())),
    "text": ("a", FORGED),
    "a number": ("a", 7),
    "empty": ("a", b""),
    "another name": (b"a", b"x"),
    "too large": ("a", b"x" * 1_000_000),
}


@pytest.mark.parametrize("row", ROWS)
def test_what_others_put_in_is_never_taken_out(tmp_path, monkeypatch, row):
    monkeypatch.setattr(cancu.mkdocs_adapter.speed.disk_cache, "_LARGEST", 100_000)
    first = shelf(tmp_path)
    first.update({"a": "1", "b": "2"})
    first.save()
    [path] = tmp_path.iterdir()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", ROWS[row])
    second = shelf(tmp_path)
    assert second.get("a") in (None, "1")
    assert second["b"] == "2"
    second["a"] = "1"
    second.save()
    assert dict(shelf(tmp_path)) == {"a": "1", "b": "2"}


def test_a_content_under_another_name_is_not_taken(tmp_path):
    first = shelf(tmp_path)
    first.update({"a": "1", "b": "2"})
    first.save()
    [path] = tmp_path.iterdir()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE kept SET value = (SELECT value FROM kept WHERE key = 'b') WHERE key = 'a'")
    assert shelf(tmp_path).get("a") is None


def test_a_cache_of_another_environment_is_not_taken(tmp_path, monkeypatch):
    first = shelf(tmp_path)
    first["a"] = "1"
    first.save()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "other"))
    assert shelf(tmp_path).get("a") is None


def test_the_key_is_for_its_owner_only(tmp_path):
    key = secret(tmp_path)
    assert secret(tmp_path) == key
    [path] = tmp_path.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o644)
    assert secret(tmp_path) != key
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    assert secret(tmp_path) != secret(tmp_path), "none is kept"
    assert not (tmp_path / "elsewhere").exists()


def test_another_version_of_a_library_begins_anew(tmp_path, monkeypatch):
    first = DiskCache(tmp_path, "tep", ROOMS, ("openpyxl",))
    first["a"] = b"\x00\xff"
    first.save()
    assert dict(DiskCache(tmp_path, "tep", ROOMS, ("openpyxl",))) == {"a": b"\x00\xff"}
    monkeypatch.setattr(cancu.mkdocs_adapter.speed.disk_cache, "version", lambda name: "99")
    assert dict(DiskCache(tmp_path, "tep", ROOMS, ("openpyxl",))) == {}


def test_bytes_that_are_no_text_are_made_anew(tmp_path):
    first = DiskCache(tmp_path, "luoc-do", ROOMS)
    first["a"] = b"\xff"
    first.save()
    assert shelf(tmp_path).get("a") is None


def test_no_folder_to_write_in_costs_only_time(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    first = shelf(tmp_path / "file" / "below")
    first["a"] = "1"
    first.save()
    assert dict(first) == {"a": "1"}


SAMPLE = ["33-ct-ttg-2021", "2444-kh-syt-dong-nai-2021", "25-nq-tw-2013", "290-qd-tw-2010"]
CHANGED = "33-ct-ttg-2021"


def drawn(known, kept, names=SAMPLE):
    drawings = Drawings(known, kept)
    return {name: drawings.lineage(name, f"van-ban/{name}/") for name in names}


@cache
def first_build():
    """What is drawn of the library, and what is kept of that."""
    kept: dict[str, str] = {}
    return drawn(library(), kept), kept


PAGE = "https://example.vn/"
OTHER_VALUES = {
    "id": "33-ct-ttg-2021-khac",
    "type": "cong-dien",
    "number": "34/CT-TTg",
    "issuer": "chinh-phu",
    "issued": "2021-11-27",
    "effective": "2022-01-01",
    "period": Period(start="2022", end="2023"),
    "title": "Một trích yếu khác hẳn",
    "short_title": "Tên ngắn khác",
    "summary": "Tóm tắt khác",
    "topics": ("dan-chu-co-so",),
    "aliases": ("Chỉ thị số 33 khác",),
    "signer": Signer(name="Người khác", office="Chức vụ khác"),
    "relations": (),
    "status_proofs": (StatusProof(state="ended", source=PAGE, since="2025-01-01"),),
    "regime": "party",
    "tasks": (Task(what="Việc khác"),),
    "deadlines": (Deadline(what="Báo cáo", who="A", to="B", by="11-20"),),
    "targets": (Target(what="Chỉ tiêu", value="1 %"),),
    "access": "internal",
    "extent": "mention",
    "full_text": FullText(url=PAGE),
    "sources": (Source(title="Nguồn khác"),),
    "notes": (Note(text="Ghi chú khác"),),
    "place": (1, 1),
}


def with_value(corpus: Corpus, name: str) -> Corpus:
    """The corpus with another value in one field of one document; whoever names it follows a new id."""
    value = OTHER_VALUES[name]
    documents = [replace(each, **{name: value}) if each.id == CHANGED else each for each in corpus]
    if name == "id":
        documents = [
            replace(
                each,
                relations=tuple(
                    replace(
                        relation,
                        source=each.id,
                        target=value if relation.target == CHANGED else relation.target,
                    )
                    for relation in each.relations
                ),
            )
            for each in documents
        ]
    return Corpus.build(documents, corpus.issuers.values(), corpus.topics.values(), corpus.events)


@pytest.mark.parametrize("name", [field.name for field in fields(library().corpus[CHANGED])])
def test_a_drawing_kept_is_the_drawing_made_anew(name):
    known = library()
    assert getattr(known.corpus[CHANGED], name) != OTHER_VALUES[name]
    kept = dict(first_build()[1])
    changed = Library.of(with_value(known.corpus, name), known.on)
    names = [OTHER_VALUES["id"] if name == "id" and each == CHANGED else each for each in SAMPLE]
    assert drawn(changed, kept, names) == drawn(changed, {}, names)


def test_some_fields_are_seen_in_a_drawing():
    """Or the test above would compare a library with itself."""
    known = library()
    before, _ = first_build()
    for name in ("type", "number", "issued", "short_title", "status_proofs", "relations"):
        assert drawn(Library.of(with_value(known.corpus, name), known.on), {}) != before, name


def test_whatever_changes_in_a_library_what_is_kept_is_what_would_be_drawn():
    """Relations go, change their kind or scope, or point elsewhere; documents change their words or day."""
    chance = random.Random(11)
    corpus = related_corpus(150)
    kept: dict[str, str] = {}
    for _ in range(8):
        known = Library.of(corpus, "2026-11-21")
        names = chance.sample([document.id for document in corpus], 8)
        assert drawn(known, kept, names) == drawn(known, {}, names)
        corpus = changed(corpus, chance)


def changed(corpus, chance):
    """The corpus with one thing changed in each of three documents."""
    ids = [document.id for document in corpus]
    documents = {document.id: document for document in corpus}
    for one in chance.sample([each for each in corpus if each.relations], 3):
        first, *others = one.relations
        other = replace(first, target=chance.choice([name for name in ids if name != one.id]))
        partial = replace(first, scope="whole" if first.scope == "part" else "part")
        kind = replace(first, kind=chance.choice(["cites", "based_on", "continues", "replaces"]))
        ways = [{"relations": (each, *others)} for each in (other, partial, kind)]
        ways += [{"relations": tuple(others)}, {"title": "Tên khác"}, {"issued": "2001-02-03"}]
        documents[one.id] = replace(one, **chance.choice(ways))
    return Corpus.build(documents.values(), corpus.issuers.values(), corpus.topics.values())


def test_a_second_build_draws_nothing():
    expected, before = first_build()
    kept = dict(before)
    assert drawn(library(), kept) == expected
    assert kept == before


def test_a_figure_without_one_of_its_sketches_is_drawn_anew():
    expected, before = first_build()
    kept = dict(before)
    for name in [name for name, text in kept.items() if "<svg" in text]:
        del kept[name]
        assert drawn(library(), kept) == expected
        assert name in kept
