"""The coverage matrix as rows of a page: a sign and a word in each cell, the evidence it opens below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from cancu import routes
from cancu.graph.reach import CoverageMatrix, Proof, proofs_by_document, reach
from cancu.kinds import RELATION_KINDS
from cancu.markup.links import Links
from cancu.model import Document
from cancu.text import slug

# Sign, word, and the place in the order of sorting.
STATES = {
    "plan": ("●", "Có kế hoạch", 5),
    "other": ("◐", "Có văn bản khác triển khai", 4),
    "carried": ("◔", "Giao quán triệt, thực hiện", 3),
    "cites": ("○", "Chỉ viện dẫn", 2),
    "replaced": ("△", "Viện dẫn văn bản đã bị thay thế", 1),
    "none": ("–", "Chưa có trong kho", 0),
}


# Past these a matrix is no longer read but searched: the best connected documents and columns are shown, and
# a cell leads to the page of its document instead of to proofs on this one.
MOST_ROWS = 60
MOST_COLUMNS = 70
MOST_CELLS = 1_000


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
    """One central document against every column."""

    link: Markup
    name: str
    title: str
    anchor: str
    cells: tuple[Cell, ...]
    evidence: tuple[Evidence, ...]

    def by_words(self, columns: Sequence[str]) -> list[tuple[str, list[str]]]:
        """The columns with something to say, under the words of their cells: the row as sentences."""
        return columns_by_words(self.cells, columns)


@dataclass(frozen=True, slots=True)
class Table:
    """A matrix; ``id`` makes its anchors differ from those of other matrices on the page.

    ``more_rows`` and ``more_columns`` are how many it leaves out.
    """

    id: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more_rows: int
    more_columns: int

    @property
    def proven(self) -> bool:
        """Whether the proofs of the cells stand below."""
        return any(row.evidence for row in self.rows)


class _Said(Protocol):
    """A cell of any matrix: words, and an address where there is something behind them."""

    @property
    def words(self) -> str: ...
    @property
    def href(self) -> str: ...


def columns_by_words(cells: Sequence[_Said], columns: Sequence[str]) -> list[tuple[str, list[str]]]:
    """``[("Có kế hoạch", ["Bình Định", …]), …]`` in the order of the columns; empty cells say nothing."""
    found: dict[str, list[str]] = {}
    for cell, name in zip(cells, columns, strict=True):
        if cell.href:
            found.setdefault(cell.words, []).append(name)
    return list(found.items())


def coverage_tables(links: Links) -> tuple[Table, Table]:
    """Central documents against provinces as they were called when the document was issued, and against the
    bodies whose documents the library holds.
    """
    issuer = links.library.issuer
    proofs = proofs_by_document(links.library.corpus, links.library.graph)
    return (
        _table(links, "tinh", lambda document: issuer(document).province, proofs),
        _table(links, "co-quan", lambda document: issuer(document).name, proofs),
    )


def _table(
    links: Links,
    table_id: str,
    column_of: Callable[[Document], str | None],
    proofs: Mapping[str, list[Proof]],
) -> Table:
    library = links.library
    matrix = reach(library.corpus, library.graph, column_of, proofs)
    columns = _fullest(matrix)
    rows = tuple(_row(links, matrix, columns, table_id, node) for node in matrix.rows[:MOST_ROWS])
    left = max(0, len(matrix.rows) - MOST_ROWS), len(matrix.columns) - len(columns)
    return Table(table_id, columns, rows, *left)


def _fullest(matrix: CoverageMatrix) -> tuple[str, ...]:
    """The columns with most cells, in the order of the matrix."""
    cells = Counter(column for row in matrix.rows for column in sorted(matrix.filled[row]))
    kept = {column for column, _ in cells.most_common(MOST_COLUMNS)}
    return tuple(column for column in matrix.columns if column in kept)


def _row(links: Links, matrix: CoverageMatrix, columns: tuple[str, ...], table_id: str, node: str) -> Row:
    document = links.library.corpus[node]
    anchor = f"bc-{table_id}-{node}"
    cells, evidence = [], []
    here = matrix.size <= MOST_CELLS
    page = links.to(f"{routes.document(node)}#quan-he")
    for column in columns:
        state = matrix.state(node, column)
        sign, words, rank = STATES[state]
        place = f"{anchor}-{slug(column)}"
        held = column in matrix.filled[node]
        href = (f"#{place}" if here else page) if held else ""
        cells.append(Cell(state, sign, words, rank, href))
        if held and here:
            lines = tuple(_line(links, proof) for proof in matrix.proofs(node, column))
            evidence.append(Evidence(place, column, words, lines))
    title = document.short_title or document.title
    return Row(links.document(node), document.label, title, anchor, tuple(cells), tuple(evidence))


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
