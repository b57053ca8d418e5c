"""The gate: what an internal document says stays inside, whoever quotes it and however it would leave."""

from __future__ import annotations

import ast
import re
from dataclasses import fields

import pytest

from cancu.cli.export import KINDS
from cancu.dataset.load import load_bytes
from cancu.graph.disclosure import IDENTITY, disclosed, disclosed_changes
from cancu.graph.library import Library
from cancu.history import Change
from cancu.model import Document, Event, Evidence, Note
from cancu.site import build_site
from factories import PAGE, corpus, document, event, proof, relation
from support.canaries import HIDDEN, QUOTING, dataset, unpacked, words
from support.paths import ROOT

ON = "2026-11-21"


@pytest.fixture(scope="module")
def planted():
    text, canaries = dataset()
    corpus, report = load_bytes(text.encode())
    assert corpus is not None, [str(problem) for problem in report]
    return Library.of(corpus, ON), canaries


def told(files: dict[str, str | bytes]) -> dict[str, list[str]]:
    """Canaries by file, packed files unpacked."""
    pieces = (
        piece
        for name, content in files.items()
        for piece in unpacked(name, content.encode() if isinstance(content, str) else content)
    )
    return {name: found for name, content in pieces if (found := words(content))}


def test_there_is_a_canary_in_every_field(planted):
    library, canaries = planted
    hidden = library.corpus[HIDDEN]
    empty = [each.name for each in fields(hidden) if not getattr(hidden, each.name)]
    assert empty == []
    held = repr((library.corpus.documents, library.corpus.events))
    assert [word for word in canaries.planted if word not in held] == []
    assert len(canaries.planted) > 35


def test_nothing_passes_the_gate_but_identity(planted):
    library, _ = planted
    shown = disclosed(library)
    assert words(repr((shown.corpus.documents, shown.corpus.events, shown.texts)).encode()) == []
    hidden, whole = shown.corpus[HIDDEN], library.corpus[HIDDEN]
    for name in IDENTITY:
        assert getattr(hidden, name) == getattr(whole, name)
    assert [(r.kind, r.target, r.scope) for r in hidden.relations] == [
        (r.kind, r.target, r.scope) for r in whole.relations
    ]
    assert {each.id: shown.step(each.id) for each in shown.corpus} == {
        each.id: library.step(each.id) for each in library.corpus
    }


def test_no_file_of_the_pure_site_holds_a_canary(planted):
    library, _ = planted
    changes = (Change(date=ON, what="Sửa zqxk999", documents=(HIDDEN,)),)
    site = build_site(library.corpus, library.graph, {}, ON, "https://example.vn/kho/", changes)
    files = dict(site.files) | {page.source: page.filled(page.text) for page in site.pages}
    assert told(files) == {}
    assert any(HIDDEN in str(content) for content in files.values())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_export_holds_a_canary(planted, kind):
    files = KINDS[kind](disclosed(planted[0]), "")
    assert told(files) == {}
    assert told(KINDS[kind](planted[0], "")), "the export tells what it is given"


def test_only_the_gate_hands_out_a_library():
    """Whoever makes a library of a corpus lets it through the gate, but for those who only compare."""
    comparing = {"cli/import_xlsx.py", "cli/data.py"}
    found = {}
    for path in sorted((ROOT / "hooks" / "cancu").rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        made = [node for node in calls if ast.unparse(node.func) == "Library.of"]
        through = [arg for node in calls if ast.unparse(node.func) == "disclosed" for arg in node.args]
        name = path.relative_to(ROOT / "hooks" / "cancu").as_posix()
        if any(node not in through for node in made):
            found[name] = len(made)
    assert set(found) == comparing


def test_whole_libraries_are_opened_only_for_comparing_and_for_the_gate():
    opened = {
        path.name
        for path in (ROOT / "hooks" / "cancu" / "cli").glob("*.py")
        if re.search(r"whole=True|\blibrary_of\(", path.read_text("utf-8"))
    }
    assert opened == {"data.py", "import_xlsx.py", "export.py"}


def test_a_field_that_is_new_stays_inside():
    kept = {*IDENTITY, "relations"}
    withheld = {each.name for each in fields(Document)} - kept
    shown = disclosed(Library.of(corpus(document("x", access="internal", summary="zqxk")), ON)).corpus["x"]
    blank = document("x")
    assert {name: getattr(shown, name) for name in withheld} == {
        name: getattr(blank, name) for name in withheld
    }


def test_public_words_stay_and_what_is_quoted_goes():
    law = document("law", type="luat", number="10/2022/QH15", issuer="quoc-hoi")
    inside = document("inside", number="7/KH-SYT", access="internal")
    evidence = (
        Evidence(source="inside", at="III", note="kín"),
        Evidence(source=PAGE, at="IV", as_cited="công khai"),
    )
    outside = document(
        "outside",
        summary="tóm tắt",
        notes=(Note(text="kín", source="inside"), Note(text="mở")),
        status_proofs=(proof("in-force", source="inside", at="kín", as_of="2022-01-01"),),
        relations=(relation("outside", "cites", "law", provisions="Điều 1", evidence=evidence),),
    )
    shown = disclosed(Library.of(corpus(law, inside, outside), ON)).corpus["outside"]
    assert shown.summary == "tóm tắt"
    assert [note.text for note in shown.notes] == ["mở"]
    assert (shown.status_proofs[0].at, shown.status_proofs[0].as_of) == (None, "2022-01-01")
    assert shown.relations[0].provisions == "Điều 1"
    assert [piece.as_cited for piece in shown.relations[0].evidence] == [None, "công khai"]
    assert [piece.at for piece in shown.relations[0].evidence] == [None, "IV"]


def test_events_keep_their_numbers():
    inside = document("inside", access="internal")
    events = (
        Event(date="2025-01-01", what="A kín", issuers=(), source="inside"),
        Event(date="2025-01-01", what="B", issuers=(), source=PAGE),
    )
    shown = disclosed(Library.of(corpus(inside, events=events), ON))
    assert [each.what for each in shown.corpus.events] == ["Sự kiện theo nguồn nội bộ", "B"]


def test_history():
    found = corpus(document("inside", access="internal"), document("outside"))
    changes = (
        Change(date=ON, what="kín", documents=("inside", "outside")),
        Change(date=ON, what="mở", documents=("outside",)),
    )
    assert [each.what for each in disclosed_changes(changes, found)] == [
        "Cập nhật có liên quan đến văn bản nội bộ",
        "mở",
    ]


def test_without_internal_documents_nothing_is_copied():
    library = Library.of(corpus(document("x"), events=(event("2025-01-01"),)), ON)
    assert disclosed(library) is library


def test_the_quoting_document_is_public(planted):
    assert planted[0].corpus[QUOTING].access == "public"
