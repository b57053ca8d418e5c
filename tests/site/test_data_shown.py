"""What the dataset says is on the pages: every document, and every relation at both of its ends."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.dataset import library
from support.markup import BuiltSite

DOCUMENT_KEYS = {
    *("id", "url", "type", "type_label", "number", "issuer", "issuer_label", "level", "province", "issued"),
    *("effective", "title", "regime", "status", "status_label", "status_as_of", "steps", "access", "topics"),
    *("proof", "headline"),
}
RELATION_KEYS = {"source", "target", "kind", "scope", "sections", "as_cited", "verified"}


@pytest.fixture(scope="module")
def data(built_site: BuiltSite) -> dict[str, Any]:
    return json.loads((built_site.folder / "du-lieu" / "cancu.json").read_text("utf-8"))


def page_of(site: BuiltSite, document: dict[str, Any]) -> str:
    target = site.target("du-lieu/cancu.json", f"../{document['url'].lstrip('/')}")
    assert target, document["url"]
    return target[0]


def test_the_data_file_keeps_the_contract(data):
    assert data["schema"] == 1
    assert data["documents"]
    assert data["relations"]
    for document in data["documents"]:
        assert document.keys() >= DOCUMENT_KEYS
    for relation in data["relations"]:
        assert relation.keys() >= RELATION_KEYS


def test_the_data_file_holds_the_whole_dataset(data):
    corpus = library().corpus
    assert [document["id"] for document in data["documents"]] == [document.id for document in corpus]
    stored = sorted((relation.source, relation.kind, relation.target) for relation in corpus.relations())
    shown = sorted((entry["source"], entry["kind"], entry["target"]) for entry in data["relations"])
    assert shown == stored


def test_every_document_has_its_page(built_site, data):
    for document in data["documents"]:
        assert page_of(built_site, document) == f"van-ban/{document['id']}/index.html"


def test_every_relation_is_shown_at_both_ends(built_site, data):
    pages = {document["id"]: page_of(built_site, document) for document in data["documents"]}
    links = {page: built_site.links_to(page) for page in pages.values()}
    missing = [
        f"{pages[here]} has no link to {there} ({relation['kind']})"
        for relation in data["relations"]
        for here, there in [
            (relation["source"], relation["target"]),
            (relation["target"], relation["source"]),
        ]
        if pages[there] not in links[pages[here]]
    ]
    assert missing == []


def test_every_json_file_parses(built_site):
    files = sorted(built_site.folder.rglob("*.json"))
    assert {"cancu.json", "search_index.json"} <= {path.name for path in files}
    for path in files:
        assert json.loads(path.read_text("utf-8")), path.name


def test_every_document_page_has_json_ld_that_parses(built_site, data):
    for document in data["documents"]:
        records = built_site.pages[page_of(built_site, document)].json_ld
        assert len(records) == 1, document["id"]
        assert json.loads(records[0])["@type"] == "Legislation"
