"""The JSON contract keeps its schema; the feed is well-formed Atom that tells the history."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from xml.etree import ElementTree

import jsonschema
import pytest

from cancu.export import dataset_json as web
from cancu.export import feed, schema
from cancu.graph.library import Library
from cancu.history import Change, load_history
from factories import corpus, document
from support import dataset
from support.paths import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = (
    Change(date="2026-11-20", what="Thêm văn bản & sửa <ngày>", documents=("a",)),
    Change(date="2026-11-22", what="Lập kho"),
)


@pytest.fixture(scope="module")
def data():
    return json.loads(web.dataset_json(dataset.library()))


def test_the_data_keep_the_schema(data):
    validator = jsonschema.Draft202012Validator(schema.json_schema())
    validator.check_schema(schema.json_schema())
    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("documents", 0, "status"), "valid"),
        (("documents", 0, "id"), "Có Dấu"),
        (("documents", 0, "issued"), "22/11/2026"),
        (("documents", 0, "steps", 0, "flags"), ["fine"]),
        (("relations", 0, "kind"), "replaced_by"),
        (("relations", 0, "verified"), "yes"),
        (("schema",), 2),
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_contract(data, path, value):
    wrong = deepcopy(data | {part: data[part][:1] for part in ("documents", "relations")})
    assert refused(wrong) == []
    holder = wrong
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    assert refused(wrong)


def refused(data):
    """What the schema says against the data."""
    return list(jsonschema.Draft202012Validator(schema.json_schema()).iter_errors(data))


@pytest.mark.parametrize("part", ["documents", "relations"])
def test_no_key_may_be_missing_and_every_key_is_described(data, part):
    about = schema.json_schema()["properties"][part]["items"]
    assert set(data[part][0]) <= set(about["properties"]), "a new key has to be described"
    assert all(each["description"].endswith(".") for each in about["properties"].values())
    few = data | {each: data[each][:1] for each in ("documents", "relations")}
    assert refused(few) == []
    assert refused(
        few | {part: [{key: value for key, value in data[part][0].items() if key not in ("kind", "id")}]}
    )


def parsed(site_url: str = "") -> ElementTree.Element:
    library = Library.of(corpus(document("a"), document("b")), "2026-11-22")
    return ElementTree.fromstring(feed.feed(library, CHANGES, site_url))


def test_the_feed_tells_changes_the_newest_first():
    root = parsed()
    titles = [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]
    assert titles == ["Lập kho", "Thêm văn bản & sửa <ngày>"]
    assert root.findtext(f"{ATOM}updated") == "2026-11-22T00:00:00+07:00"


def test_entries_have_what_atom_asks_and_ids_of_their_own():
    root = parsed("https://example.vn/kho/")
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}"), name
    found = [entry.findtext(f"{ATOM}id") or "" for entry in (root, *root.iter(f"{ATOM}entry"))]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each) for each in found)
    assert root.findtext(f"{ATOM}author/{ATOM}name")


def test_links_lead_to_pages():
    absolute, relative = (ElementTree.tostring(parsed(url), "unicode") for url in ("https://e.vn/kho/", ""))
    assert "https://e.vn/kho/van-ban/a/" in absolute
    assert "../van-ban/a/" in relative
    assert "e.vn" not in relative


def test_days_of_reading_are_entries_of_the_real_feed():
    library = dataset.library()
    root = ElementTree.fromstring(feed.feed(library, ()))
    days = {(entry.findtext(f"{ATOM}updated") or "")[:10] for entry in root.iter(f"{ATOM}entry")}
    read = {piece.checked_on for r in library.corpus.relations() for piece in r.evidence if piece.checked_on}
    assert read <= days
    assert max(days) == library.on


def test_the_history_of_the_repository_is_sound():
    changes, report = load_history(ROOT / "data" / "history.yml", dataset.library().corpus)
    assert [str(problem) for problem in report] == []
    assert changes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("changes: [{date: '2026-13-01', what: x}]", "TRUONG-SAI-NGAY"),
        ("changes: [{date: '2026-11-01'}]", "TRUONG-THIEU"),
        ("changes: [{date: '2026-11-01', what: x, documents: [la]}]", "QH-KHONG-RO-DICH"),
        ("changes: [", "YAML-CU-PHAP"),
    ],
)
def test_a_faulty_history_is_reported(tmp_path, text, code):
    path = tmp_path / "history.yml"
    path.write_text(text, encoding="utf-8")
    _, report = load_history(path, corpus(document("a")))
    assert [problem.code for problem in report] == [code]


def test_no_history_is_no_problem(tmp_path):
    changes, report = load_history(tmp_path / "none.yml", corpus(document("a")))
    assert (changes, len(report)) == ((), 0)
