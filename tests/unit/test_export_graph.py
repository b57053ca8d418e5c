"""GraphML read back by networkx, Turtle by rdflib with SPARQL: both equal the corpus."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import networkx as nx
import pytest
import rdflib

from cancu.export import graphml, turtle
from cancu.export.graphml import EDGES, NODES, exported_graph
from cancu.export.turtle import TERMS
from cancu.graph.derivation.lineage import descendants
from cancu.graph.library import Library
from cancu.kinds import RELATION_KINDS
from factories import corpus, document, relation
from support import dataset

SITE = "https://example.vn/phong/cancu/"
PREFIXES = f"""
PREFIX cc: <{SITE}du-lieu/cancu.ttl#>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX schema: <https://schema.org/>
"""


@pytest.fixture(scope="module")
def library():
    return dataset.library()


@pytest.fixture(scope="module")
def rdf(library):
    return rdflib.Graph().parse(data=turtle.turtle(library, SITE), format="turtle")


def ids(rdf: rdflib.Graph, query: str) -> set[str]:
    return {str(row[0]).removeprefix(f"{SITE}van-ban/").rstrip("/") for row in rdf.query(PREFIXES + query)}


def test_graphml_reads_back_as_the_graph_that_was_written(library):
    read = nx.read_graphml(io.BytesIO(graphml.graphml(library).encode()), force_multigraph=True)
    written = exported_graph(library)
    assert isinstance(read, nx.MultiDiGraph)
    assert dict(read.nodes(data=True)) == dict(written.nodes(data=True))
    assert sorted(read.edges(keys=True, data=True), key=str) == sorted(
        written.edges(keys=True, data=True), key=str
    )


def test_the_graph_is_the_corpus(library):
    graph = exported_graph(library)
    assert set(graph) == {document.id for document in library.corpus}
    told = sorted((source, data["kind"], target) for source, target, data in graph.edges(data=True))
    assert told == sorted((r.source, r.kind, r.target) for r in library.corpus.relations())
    for node, data in graph.nodes(data=True):
        assert data["label"] == library.corpus[node].label
        assert data["status"] == library.step(node).status


def test_edge_ids_are_unlike_in_the_whole_file(library):
    root = ElementTree.fromstring(graphml.graphml(library))
    edges = [edge.get("id") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")]
    assert len(edges) == len(set(edges)) == len(list(library.corpus.relations()))


def test_ids_are_name_tokens_and_stand_once(library):
    """As the schema of GraphML wants them, which igraph and yEd hold to."""
    root = ElementTree.fromstring(graphml.graphml(library))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    found = [each.get("id", "") for name in ("key", "node", "edge") for each in root.iter(space + name)]
    assert len(found) == len(set(found)) > 500
    assert [name for name in found if not re.fullmatch(r"[\w.:-]+", name)] == []
    keys = {(each.get("for"), each.get("attr.name")) for each in root.iter(space + "key")}
    assert {("node", "label"), ("edge", "label")} <= keys


def test_two_relations_of_one_kind_stay_two():
    twice = (
        relation("a", "repeals", "b", scope="part", provisions="Điều 1"),
        relation("a", "repeals", "b", scope="part", provisions="Điều 2"),
    )
    library = Library.of(corpus(document("a", relations=twice), document("b", type="luat")), "2026-11-21")
    assert exported_graph(library).number_of_edges() == 2


def test_every_attribute_of_the_graph_is_explained(library):
    graph = exported_graph(library)
    assert {key for _, data in graph.nodes(data=True) for key in data} <= set(NODES)
    assert {key for *_, data in graph.edges(data=True) for key in data} <= set(EDGES)


def test_rdf_has_every_document_and_relation(library, rdf):
    assert ids(rdf, "SELECT ?d { ?d a eli:LegalResource }") == {d.id for d in library.corpus}
    for kind in RELATION_KINDS:
        query = f"SELECT ?a ?b {{ ?a cc:{kind} ?b }}"
        pairs = {tuple(str(end).split("/")[-2] for end in row) for row in rdf.query(PREFIXES + query)}
        assert pairs == {(r.source, r.target) for r in library.corpus.relations() if r.kind == kind}, kind


def test_sparql_what_ended(library, rdf):
    told = ids(rdf, 'SELECT ?d { ?d cc:status "ended" ; eli:in_force eli:InForce-notInForce }')
    expected = {d.id for d in library.corpus if library.step(d.id).status == "ended"}
    assert told == expected
    assert "290-qd-tw-2010" in told


def test_sparql_what_carries_25_nq_tw_out(library, rdf):
    query = """SELECT ?plan {
        ?resolution eli:id_local "25-NQ/TW" ; eli:date_document ?day .
        FILTER(STRSTARTS(STR(?day), "2013"))
        ?plan (eli:applies|eli:based_on|cc:guides|cc:continues
              |cc:institutionalizes|^cc:promulgates)+ ?resolution
    }"""
    told = ids(rdf, query)
    assert told == set(descendants(library.graph, "25-nq-tw-2013"))
    assert len(told) > 3


def test_sparql_what_replaced_what_and_since_when(library, rdf):
    query = "SELECT ?old { ?new schema:legislationRepeals ?old . ?new cc:replaces ?old }"
    whole = {r.target for r in library.corpus.relations() if r.kind == "replaces" and r.scope == "whole"}
    assert ids(rdf, query) == whole
    days = {
        str(row[0]) for row in rdf.query(PREFIXES + "SELECT ?day { ?d eli:date_no_longer_in_force ?day }")
    }
    assert days
    assert {len(day) for day in days} <= {4, 7, 10}  # a partial day is never widened


def test_a_partial_ending_is_told_as_a_change_only():
    part = relation("new", "repeals", "old", scope="part", provisions="Điều 3")
    new = document("new", type="luat", issuer="quoc-hoi", relations=(part,))
    library = Library.of(corpus(new, document("old", type="luat", issuer="quoc-hoi")), "2026-11-21")
    rdf = rdflib.Graph().parse(data=turtle.turtle(library, SITE), format="turtle")
    assert ids(rdf, "SELECT ?old { ?new eli:repeals ?old }") == set()
    assert ids(rdf, "SELECT ?old { ?new eli:changes ?old }") == {"old"}


def test_an_unverified_status_claims_no_force(library, rdf):
    unverified = {d.id for d in library.corpus if library.step(d.id).status == "unverified"}
    assert unverified
    assert not unverified & ids(rdf, "SELECT ?d { ?d eli:in_force ?any }")


def test_no_text_can_break_out_of_a_literal():
    odd = 'a "quoted" \\ back\nnew line\t• <x> .'
    library = Library.of(corpus(document("a", title=odd, summary=odd)), "2026-11-21")
    rdf = rdflib.Graph().parse(data=turtle.turtle(library, SITE), format="turtle")
    [summary] = rdf.query(PREFIXES + "SELECT ?s { ?d schema:abstract ?s }")
    assert str(summary[0]) == odd
    assert summary[0].language == "vi"


def test_addresses_are_relative_to_the_file_where_the_site_has_none(library):
    here = "http://localhost:8000/kho/du-lieu/cancu.ttl"
    rdf = rdflib.Graph().parse(data=turtle.turtle(library), format="turtle", publicID=here)
    resource = rdflib.URIRef("http://data.europa.eu/eli/ontology#LegalResource")
    documents = {str(subject) for subject in rdf.subjects(rdflib.RDF.type, resource)}
    assert documents == {f"http://localhost:8000/kho/van-ban/{d.id}/" for d in library.corpus}


def test_every_term_is_explained(library, rdf):
    manager = rdf.namespace_manager
    used = {manager.normalizeUri(predicate) for predicate in set(rdf.predicates())}
    relations = {f"cc:{kind}" for kind in RELATION_KINDS}
    eli = {f"eli:{kind.eli}" for kind in RELATION_KINDS.values()} | {"eli:changes"}
    schema = {f"schema:{kind.schema_org}" for kind in RELATION_KINDS.values()} | {"schema:legislationChanges"}
    frame = {"rdf:type", "rdfs:label", "rdfs:comment", "rdfs:subPropertyOf"}
    assert used - set(TERMS) - relations - eli - schema - frame == set()
