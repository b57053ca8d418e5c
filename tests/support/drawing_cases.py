"""Sample graphs for the tests of drawings, and what must hold for each of them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import networkx as nx

from cancu.drawing import Figure, Standing, lineage_figure
from cancu.model import Document, Issuer, Relation

GOLDEN = Path(__file__).parents[1] / "golden" / "drawing"
SAMPLE: dict[str, Any] = json.loads((GOLDEN / "lineage.json").read_text(encoding="utf-8"))
STANDINGS = {name: Standing(**standing) for name, standing in SAMPLE["standings"].items()}


def make_graph(
    documents: Iterable[Document], issuers: Mapping[str, Issuer], relations: Iterable[Relation]
) -> nx.MultiDiGraph[str]:
    """The graph that the drawing is given."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for document in documents:
        graph.add_node(document.id, document=document, issuer=issuers[document.issuer])
    for relation in relations:
        graph.add_edge(relation.source, relation.target, key=relation.kind, relation=relation)
    return graph


def sample_graph(shuffle: int | None = None) -> nx.MultiDiGraph[str]:
    """The sample; a number shuffles the order in which nodes and edges are added."""
    issuers = {name: Issuer(id=name, **fields) for name, fields in SAMPLE["issuers"].items()}
    documents = [
        Document(id=name, title=fields["short_title"], **fields)
        for name, fields in SAMPLE["documents"].items()
    ]
    relations = [
        Relation(source=source, kind=kind, target=target, scope="part" if part else "whole")
        for source, kind, target, *part in SAMPLE["relations"]
    ]
    if shuffle is not None:
        generator = random.Random(shuffle)
        generator.shuffle(documents)
        generator.shuffle(relations)
    return make_graph(documents, issuers, relations)


def href(document: str) -> str:
    return f"../{document}/"


@lru_cache(maxsize=64)
def figure(focus: str) -> Figure:
    return lineage_figure(sample_graph(), focus, STANDINGS, href)
