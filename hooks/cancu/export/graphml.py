"""The citation graph as GraphML, for Gephi, yEd and networkx: documents as nodes, relations as edges."""

from __future__ import annotations

import networkx as nx

from cancu import routes
from cancu.graph.library import Library
from cancu.kinds import LEVEL_LABELS, RELATION_KINDS
from cancu.model import Document, Relation

# What each attribute means, for the page that explains the files.
NODES = {
    "label": "Loại và số của văn bản.",
    "title": "Trích yếu.",
    "type": "Mã loại văn bản.",
    "number": "Số, ký hiệu.",
    "issuer": "Tên cơ quan ban hành.",
    "level": "Cấp của cơ quan.",
    "tier": "Tầng trong lược đồ: Trung ương; Cấp tỉnh; Sở, ngành; Đơn vị.",
    "province": "Tỉnh khi ban hành.",
    "issued": "Ngày ban hành.",
    "year": "Năm.",
    "status": "Mã tình trạng.",
    "status_label": "Tình trạng bằng lời.",
    "headline": "Nhãn hiện trên trang.",
    "proof": "Mức bằng chứng: express, period, use, none.",
    "access": "Công khai hay nội bộ.",
    "url": "Địa chỉ trang, tính từ gốc của kho.",
}
EDGES = {
    "label": "Quan hệ bằng lời.",
    "kind": "Mã quan hệ.",
    "scope": "Toàn bộ hay một phần.",
    "provisions": "Điều, khoản có liên quan.",
    "effective": "Ngày quan hệ có hiệu lực.",
    "sections": "Mục nơi ghi, cách nhau bằng dấu chấm phẩy.",
}


def graphml(library: Library) -> str:
    """The graph as XML text. Attributes are strings; what is not known is left out.

    Keys are d0, d1 …: nodes and edges both have a "label", and an id stands once in a file.
    """
    lines = "\n".join(nx.generate_graphml(exported_graph(library)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{lines}\n'


def exported_graph(library: Library) -> nx.MultiDiGraph[str]:
    """What is written: node and edge attributes that every reader of GraphML understands."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for document in library.corpus:
        graph.add_node(document.id, **_node(library, document))
    for relation in sorted(library.corpus.relations(), key=_order):
        graph.add_edge(relation.source, relation.target, key=_edge_id(graph, relation), **_edge(relation))
    return graph


def _order(relation: Relation) -> tuple[str, ...]:
    return relation.source, relation.kind, relation.target, relation.scope, relation.provisions or ""


def _edge_id(graph: nx.MultiDiGraph[str], relation: Relation) -> str:
    """Unlike in the whole file and a name token, as GraphML wants it; counts relations otherwise alike."""
    name = f"{relation.source}:{relation.kind}:{relation.target}"
    number = 1
    while graph.has_edge(relation.source, relation.target, key=name if number == 1 else f"{name}:{number}"):
        number += 1
    return name if number == 1 else f"{name}:{number}"


def _node(library: Library, document: Document) -> dict[str, str]:
    issuer = library.issuer(document)
    values = {
        "label": document.label,
        "title": document.title,
        "type": document.type,
        "number": document.number,
        "issuer": issuer.name,
        "level": LEVEL_LABELS[issuer.level],
        "tier": issuer.tier,
        "province": issuer.province,
        "issued": document.issued,
        "year": document.year,
        "status": library.step(document.id).status,
        "status_label": library.step(document.id).label,
        "headline": library.headline(document.id),
        "proof": library.step(document.id).proof.grade,
        "access": document.access,
        "url": routes.document(document.id),
    }
    return {name: value for name, value in values.items() if value}


def _edge(relation: Relation) -> dict[str, str]:
    sections = dict.fromkeys(piece.at for piece in relation.evidence if piece.at)
    values = {
        "label": RELATION_KINDS[relation.kind].verb,
        "kind": relation.kind,
        "scope": relation.scope,
        "provisions": relation.provisions,
        "effective": relation.effective,
        "sections": "; ".join(sections),
    }
    return {name: value for name, value in values.items() if value}
