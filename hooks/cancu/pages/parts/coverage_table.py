"""Matrices of central documents as rows of a page: a sign and a word in each cell, the evidence behind it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from cancu import routes
from cancu.dataset.fields.provinces import PROVINCE_TODAY, names_within, province_words
from cancu.graph.derivation.reach import CoverageMatrix, Proof, reach
from cancu.kinds import RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Document
from cancu.text import decapitalized, slug

# Sign, word, and the place in the order of sorting.
STATES = {
    "plan": ("●", "Có kế hoạch", 5),
    "other": ("◐", "Có văn bản khác triển khai", 4),
    "carried": ("◔", "Giao quán triệt, thực hiện", 3),
    "cites": ("○", "Chỉ viện dẫn", 2),
    "replaced": ("△", "Viện dẫn văn bản đã bị thay thế", 1),
    "none": ("–", "Chưa có trong kho", 0),
}
# Past these a matrix is no longer read but searched: the best connected documents are shown, and a cell leads
# to the page of its document instead of to proofs on this one.
MOST_ROWS = 250
MOST_CELLS = 1_000


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: its name, what stands beside it in small type, the slug of its province today."""

    name: Markup
    small: str
    province: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: state, sign, words, rank, and where its evidence stands (empty without any)."""

    state: str
    sign: str
    words: str
    rank: int
    href: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one cell opens: the column's name and a sentence for each document behind it."""

    anchor: str
    name: str
    words: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One central document against every column; ``note`` says that it has ended."""

    link: Markup
    name: str
    note: str
    title: str
    topics: tuple[str, ...]
    anchor: str
    cells: tuple[Cell, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A matrix; ``id`` makes its anchors differ from those of others, ``more_rows`` and ``more_columns`` are
    how many it leaves out.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    more_rows: int
    more_columns: int

    @property
    def proven(self) -> bool:
        """Whether the proofs of the cells stand below."""
        return any(row.evidence for row in self.rows)


def row_of(links: Links, node: str, cells: tuple[Cell, ...], evidence: tuple[Evidence, ...] = ()) -> Row:
    """The row of a central document."""
    document = links.library.corpus[node]
    step = links.library.step(node)
    return Row(
        link=links.document(node, note=False),
        name=document.label,
        note=decapitalized(step.headline) if step.disposition.ended else "",
        title=document.short_title or document.title,
        topics=document.topics,
        anchor=f"bc-tinh-{node}",
        cells=cells,
        evidence=evidence,
    )


def coverage_table(links: Links) -> Table:
    """Central documents against the provinces of today, those that they were made of among them."""
    library = links.library

    def province(document: Document) -> str | None:
        issuer = library.issuer(document)
        return PROVINCE_TODAY.get(issuer.province_now or issuer.province or "") or issuer.province_now

    matrix = reach(library.corpus, library.graph, province)
    rows = tuple(_row(links, matrix, node) for node in matrix.rows[:MOST_ROWS])
    return Table(
        id="tinh",
        caption="Tình hình triển khai theo tỉnh (trong kho)",
        columns=tuple(_column(name) for name in matrix.columns),
        rows=rows,
        more_rows=max(0, len(matrix.rows) - MOST_ROWS),
        more_columns=0,
    )


def _column(name: str) -> Column:
    within = names_within(name) if name in PROVINCE_TODAY.values() else []
    return Column(escape(name), ", ".join(within), slug(name))


def _row(links: Links, matrix: CoverageMatrix, node: str) -> Row:
    here = matrix.size <= MOST_CELLS
    page = links.to(f"{routes.document(node)}#quan-he")
    cells, evidence = [], []
    for column in matrix.columns:
        state = matrix.state(node, column)
        sign, words, rank = STATES[state]
        place = f"bc-tinh-{node}-{slug(column)}"
        held = column in matrix.filled[node]
        cells.append(Cell(state, sign, words, rank, (f"#{place}" if here else page) if held else ""))
        if held and here:
            lines = tuple(_line(links, proof) for proof in matrix.proofs(node, column))
            name = province_words(column) if column in PROVINCE_TODAY.values() else column
            evidence.append(Evidence(place, name, words, lines))
    return row_of(links, node, tuple(cells), tuple(evidence))


def _line(links: Links, proof: Proof) -> Markup:
    """How a local document reaches the central one, step by step, and where the first step is written."""
    steps = Markup(", văn bản đó ").join(_steps(links, proof))
    first = proof.relation
    where = Markup("; ").join(links.evidence(first.evidence)) if first else Markup("")
    tail = Markup(" Theo {}.").format(where) if where else Markup("")
    return Markup('{} {}.<span class="cc-evidence">{}</span>').format(
        links.dated(proof.document), steps, tail
    )


def _steps(links: Links, proof: Proof) -> list[Markup]:
    if proof.path is None:
        assert proof.relation
        verb = RELATION_KINDS[proof.relation.kind].verb
        return [links.after(verb, proof.target)]
    steps = []
    for here, there, relation in zip(
        proof.path.nodes, proof.path.nodes[1:], proof.path.relations, strict=False
    ):
        kind = RELATION_KINDS[relation.kind]
        verb = kind.verb if relation.source == here else kind.inverse_verb
        steps.append(links.after(verb, there))
    return steps
