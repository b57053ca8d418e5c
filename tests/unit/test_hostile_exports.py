"""Every file that leaves, made of a dataset full of attacks, read back by a real reader: values intact."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import openpyxl
import pytest
import rdflib

from cancu.corpus import Corpus
from cancu.dataset.load import load_bytes
from cancu.export import csv_tables, feed, graphml, ics, jsonld, turtle, xlsx
from cancu.export import dataset_json as web
from cancu.export.browser.explorer import explorer_script
from cancu.export.rows import filled_tables
from cancu.graph.library import Library
from cancu.history import load_history
from support.hostile import ADDRESS, ATTACKS, PLAN, Planter, dataset, history

ON = "2026-11-21"
FORMULA = re.compile(r"[=+\-@\t\r]")


@pytest.fixture(scope="module")
def library() -> Library:
    """The hostile dataset; even numbers, which a check would complain about, are attacks here."""
    corpus, report = load_bytes(dataset()[0].encode())
    assert [str(problem) for problem in report] == []
    assert corpus is not None
    documents = [replace(each, number=ATTACKS[at % len(ATTACKS)]) for at, each in enumerate(corpus.documents)]
    whole = Corpus.build(documents, corpus.issuers.values(), corpus.topics.values(), corpus.events)
    return Library.of(whole, ON)


def test_the_attacks_are_many_and_everywhere():
    text, planted = dataset()
    assert len(planted) > 60
    assert all(attack in " ".join(planted) for attack in ATTACKS)
    for start in ("=", "+", "-", "@"):
        assert any(each.startswith(start) for each in planted)
    assert ADDRESS in text


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b"]
)
def test_an_address_that_is_none_is_refused_in_its_place(address):
    text = dataset()[0].replace(json.dumps(ADDRESS), json.dumps(address))
    corpus, report = load_bytes(text.encode())
    assert corpus is None
    found = {(problem.code, problem.line) for problem in report.errors}
    lines = [number for number, line in enumerate(text.splitlines(), 1) if json.dumps(address) in line]
    assert {line for _, line in found} == set(lines)
    assert {code for code, _ in found} == {"NGUON-LA", "TRUONG-SAI-DANG"}


def test_csv(library):
    files = csv_tables.csv_files(library)
    for filled in filled_tables(library):
        text = files[f"{filled.table.name}.csv"].removeprefix(csv_tables.BOM)
        rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
        assert [cell for row in rows for cell in row if FORMULA.match(cell)] == []
        read = [[cell.removeprefix("'") for cell in row] for row in rows]
        assert read == [list(row.values()) for row in filled.rows]


def test_workbook(library):
    book = openpyxl.load_workbook(io.BytesIO(xlsx.workbook_bytes(library, "https://intranet.example/")))
    for filled in filled_tables(library):
        rows = list(book[filled.table.title].iter_rows(min_row=2))
        read = [[cell.value or "" for cell in row] for row in rows]
        assert read == [list(row.values()) for row in filled.rows]
        assert {cell.data_type for row in rows for cell in row if cell.value} <= {"s"}
        links = [cell.hyperlink.target for row in rows for cell in row if cell.hyperlink]
        assert [link for link in links if not link.startswith(("https://", "http://"))] == []


def test_graphml(library):
    text = graphml.graphml(library)
    read = nx.parse_graphml(text, force_multigraph=True)
    wanted = graphml.exported_graph(library)
    for document in library.corpus:
        assert read.nodes[document.id] == wanted.nodes[document.id]
        assert read.nodes[document.id]["number"] == document.number
    assert sorted(read.edges(data="provisions")) == sorted(wanted.edges(data="provisions"))


def test_turtle(library):
    text = turtle.turtle(library, "https://intranet.example/")
    graph = rdflib.Graph().parse(data=text, format="turtle")
    words = {str(value) for value in graph.objects() if isinstance(value, rdflib.Literal)}
    for document in library.corpus:
        assert any(document.title in value for value in words), document.id
        assert document.number in words
    assert [each for each in graph.subjects() if "evil" in str(each) and " " in str(each)] == []
    assert rdflib.URIRef(ADDRESS) in set(graph.objects())


def test_json_ld_and_scripts(library):
    for document in library.corpus:
        text = jsonld.script(library, document)
        body = text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
        assert not set("<>&") & set(body)
        record = json.loads(body)
        assert record["legislationIdentifier"] == document.number
        assert record["name"].endswith(document.title)
    assert json.loads(web.dataset_json(library))["documents"]
    assert explorer_script(library, {}).count("\n") < 50


def test_calendar(library):
    text = ics.calendar(library)
    assert "\r" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    lines = text.replace("\r\n ", "").split("\r\n")
    events = lines.count("BEGIN:VEVENT")
    assert events == lines.count("END:VEVENT") == sum(line.startswith("SUMMARY:") for line in lines) == 2
    assert "BEGIN:VALARM" not in lines
    names = {line.split(":")[0].split(";")[0] for line in lines if line}
    assert names == {
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND",
        "RRULE", "SUMMARY", "DESCRIPTION", "TRANSP", "END",
    }  # fmt: skip
    shown = {
        re.sub(r"\\([\\;,])", r"\1", line.partition(":")[2]) for line in lines if line.startswith("SUMMARY")
    }
    wanted = {" ".join(each.what.split()) for each in library.corpus[PLAN].deadlines if "-" in each.by}
    assert shown == wanted


def test_feed(library, tmp_path):
    path = tmp_path / "history.yml"
    planter = Planter()
    path.write_text(history(planter), encoding="utf-8")
    changes, report = load_history(path, library.corpus)
    assert [str(problem) for problem in report] == []
    tree = ElementTree.fromstring(feed.feed(library, changes, "https://intranet.example/"))
    words = " ".join(" ".join(tree.itertext()).split())
    assert " ".join(planter.planted[0].split()) in words
    names = {element.tag.split("}")[1] for element in tree.iter()}
    assert names <= {
        "feed",
        "title",
        "id",
        "updated",
        "author",
        "name",
        "link",
        "entry",
        "content",
        "summary",
    }
