"""The data as RDF in Turtle, with the terms of ELI and schema.org beside our own.

Our own relation kinds are declared in the file itself as properties below those of ELI. A partial ending
is only told as a change: the published terms for repeal would claim more. Sources: the ELI ontology
(data.europa.eu/eli/ontology), schema.org/Legislation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from cancu import routes
from cancu.graph.library import Library
from cancu.kinds import ENDING_KINDS, RELATION_KINDS, RelationKind
from cancu.model import Document, Issuer, Relation, Topic

_PREFIXES = {
    "cc": "#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ELI_FORCE = {"InForce": "inForce", "PartiallyInForce": "partiallyInForce", "NotInForce": "notInForce"}
_DAY_TYPES = {10: "date", 7: "gYearMonth", 4: "gYear"}
# What each term says of its subject, for the page that explains the files; relation kinds explain
# themselves in the file.
TERMS = {
    "schema:name": "Tên: loại, số và trích yếu; tên cơ quan; tên chủ đề.",
    "eli:id_local": "Số, ký hiệu.",
    "schema:legislationIdentifier": "Số, ký hiệu.",
    "schema:legislationType": "Tên loại văn bản.",
    "eli:date_document": "Ngày, tháng hoặc năm ban hành.",
    "schema:legislationDate": "Ngày, tháng hoặc năm ban hành.",
    "eli:first_date_entry_in_force": "Ngày hiệu lực.",
    "eli:date_no_longer_in_force": "Ngày hết hiệu lực hoặc hết thời gian thực hiện.",
    "eli:passed_by": "Cơ quan ban hành.",
    "schema:legislationPassedBy": "Cơ quan ban hành.",
    "eli:is_about": "Chủ đề.",
    "eli:in_force": "Còn, còn một phần hay hết hiệu lực; không ghi khi chưa xác minh.",
    "schema:legislationLegalForce": "Như eli:in_force.",
    "schema:abstract": "Tóm tắt bằng lời của người biên tập.",
    "schema:description": "Giới thiệu chủ đề.",
    "schema:parentOrganization": "Cơ quan cấp trên.",
    "schema:areaServed": "Tỉnh khi ban hành.",
    "cc:level": "Mã cấp của cơ quan.",
    "cc:status": "Mã tình trạng.",
    "cc:statusLabel": "Tình trạng bằng lời.",
    "cc:headline": "Nhãn hiện trên trang: tình trạng, hoặc dấu hiệu quan trọng hơn.",
    "cc:proofGrade": "Mức bằng chứng của tình trạng: express, period, use, none.",
    "cc:proofAsOf": "Ngày của nguồn mới nhất, đủ hoặc một phần.",
    "cc:proofBy": "Văn bản hoặc trang là nguồn đó.",
    "cc:access": "Công khai hay nội bộ.",
    "cc:from": "Quan hệ: văn bản nói.",
    "cc:kind": "Quan hệ: loại.",
    "cc:to": "Quan hệ: văn bản được nói tới.",
    "cc:scope": "Quan hệ: toàn bộ (whole) hay một phần (part).",
    "cc:provisions": "Quan hệ: điều, khoản có liên quan.",
    "cc:effective": "Quan hệ: ngày có hiệu lực.",
    "cc:at": "Quan hệ: mục nơi ghi.",
    "cc:asCited": "Quan hệ: cách ghi trong nguồn, khi khác với kho.",
    "cc:source": "Quan hệ: nguồn.",
}
Pairs = list[tuple[str, str | None]]


def turtle(library: Library, site_url: str = "") -> str:
    """The text of the file. Addresses are absolute under ``site_url``, else relative to the file."""
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    writer = _Writer(library, base)
    # The base has to stand before the first relative address, which is that of the prefix "cc".
    head = [f"@base <{base}{routes.TURTLE_FILE}> ."] if base else []
    head += [f"@prefix {name}: <{address}> ." for name, address in _PREFIXES.items()]
    return "\n\n".join(["\n".join(head), *writer.blocks()]) + "\n"


def text(value: str | None, language: str = "") -> str | None:
    """A literal; JSON's escapes are Turtle's."""
    return None if value is None else json.dumps(value, ensure_ascii=False) + (language and f"@{language}")


def day(value: str | None) -> str | None:
    """A full or partial day as a literal of the right type."""
    return None if value is None else f'"{value}"^^xsd:{_DAY_TYPES[len(value)]}'


class _Writer:
    """Blocks of statements about one subject each, in a stable order."""

    def __init__(self, library: Library, base: str) -> None:
        self.library = library
        self.base = base

    def blocks(self) -> Iterator[str]:
        corpus = self.library.corpus
        for kind in RELATION_KINDS.values():
            yield _block(f"cc:{kind.id}", _vocabulary(kind))
        for issuer in corpus.issuers.values():
            yield _block(self.iri(routes.issuer(issuer.id)), self.issuer(issuer))
        for topic in corpus.topics.values():
            yield _block(self.iri(routes.topic(topic.id)), _topic(topic))
        for document in corpus:
            yield _block(self.document_iri(document.id), self.document(document))
            for number, relation in enumerate(document.relations, 1):
                yield _block(f"<#{document.id}-{number}>", self.relation(relation))

    def iri(self, path: str) -> str:
        return f"<{self.base}{path}>" if self.base else f"<{routes.relative(path, routes.DATA)}>"

    def document_iri(self, document_id: str) -> str:
        return self.iri(routes.document(document_id))

    def issuer(self, issuer: Issuer) -> Pairs:
        kind = "Organization" if issuer.is_party else "GovernmentOrganization"
        pairs: Pairs = [("a", f"schema:{kind}"), ("schema:name", text(issuer.name, "vi"))]
        if issuer.superior:
            pairs.append(("schema:parentOrganization", self.iri(routes.issuer(issuer.superior))))
        pairs += [("cc:level", text(issuer.level)), ("schema:areaServed", text(issuer.province))]
        return pairs

    def document(self, document: Document) -> Pairs:
        issuer = self.iri(routes.issuer(document.issuer))
        topics = [self.iri(routes.topic(topic)) for topic in document.topics]
        return [
            ("a", "eli:LegalResource"),
            ("a", "schema:Legislation"),
            ("schema:name", text(f"{document.label}: {document.title}", "vi")),
            ("eli:id_local", text(document.number)),
            ("schema:legislationIdentifier", text(document.number)),
            ("schema:legislationType", text(document.type_label, "vi")),
            ("eli:date_document", day(document.issued)),
            ("schema:legislationDate", day(document.issued)),
            ("eli:first_date_entry_in_force", day(document.effective)),
            ("eli:passed_by", issuer),
            ("schema:legislationPassedBy", issuer),
            *(("eli:is_about", topic) for topic in topics),
            *self._standing(document),
            ("cc:access", text(document.access)),
            ("schema:abstract", text(document.summary, "vi")),
            *(pair for relation in document.relations for pair in self._links(relation)),
        ]

    def _standing(self, document: Document) -> Pairs:
        step = self.library.step(document.id)
        pairs: Pairs = [
            ("cc:status", text(step.status)),
            ("cc:statusLabel", text(step.label, "vi")),
            ("cc:headline", text(step.headline, "vi")),
            ("cc:proofGrade", text(step.proof.grade)),
            ("cc:proofAsOf", day(step.proof.as_of)),
            *(("cc:proofBy", self._source(each)) for each in step.proof.by),
        ]
        force = step.disposition.force
        if force:
            pairs.append(("schema:legislationLegalForce", f"schema:{force}"))
            pairs.append(("eli:in_force", f"eli:InForce-{_ELI_FORCE[force]}"))
        if step.disposition.final:
            since = step.status_since
            pairs.append(("eli:date_no_longer_in_force", day(since)))
        return pairs

    def _source(self, source: str) -> str:
        return self.document_iri(source) if source in self.library.corpus else f"<{source}>"

    def _links(self, relation: Relation) -> Pairs:
        kind = RELATION_KINDS[relation.kind]
        target = self.document_iri(relation.target)
        partial = relation.is_partial_ending
        eli, schema = ("changes", "legislationChanges") if partial else (kind.eli, kind.schema_org)
        pairs: Pairs = [(f"cc:{kind.id}", target), (f"eli:{eli}", target)]
        return [*pairs, (f"schema:{schema}", target)] if schema else pairs

    def relation(self, relation: Relation) -> Pairs:
        sources = dict.fromkeys(piece.source for piece in relation.evidence)
        return [
            ("a", "cc:Relation"),
            ("cc:from", self.document_iri(relation.source)),
            ("cc:kind", f"cc:{relation.kind}"),
            ("cc:to", self.document_iri(relation.target)),
            ("cc:scope", text(relation.scope)),
            ("cc:provisions", text(relation.provisions, "vi")),
            ("cc:effective", day(relation.effective)),
            *(("cc:at", text(piece.at, "vi")) for piece in relation.evidence if piece.at),
            *(("cc:asCited", text(piece.as_cited, "vi")) for piece in relation.evidence if piece.as_cited),
            *(("cc:source", self._source(each)) for each in sources),
        ]


def _vocabulary(kind: RelationKind) -> Pairs:
    return [
        ("a", "rdf:Property"),
        ("rdfs:label", text(kind.verb, "vi")),
        ("rdfs:comment", text(f"Chiều ngược lại: {kind.inverse_verb}.", "vi")),
        # A partial ending is no repeal, so of these kinds only the wider term holds always.
        ("rdfs:subPropertyOf", f"eli:{'changes' if kind.id in ENDING_KINDS else kind.eli}"),
    ]


def _topic(topic: Topic) -> Pairs:
    return [
        ("a", "schema:DefinedTerm"),
        ("schema:name", text(topic.name, "vi")),
        ("schema:description", text(topic.summary or None, "vi")),
    ]


def _block(subject: str, pairs: Pairs) -> str:
    """One subject with what is known about it; nothing twice."""
    lines = dict.fromkeys(f"  {verb} {value}" for verb, value in pairs if value is not None)
    return f"{subject}\n" + " ;\n".join(lines) + " ."
