"""``/nguon-goc/``: where local plans come from, as a matrix and as a tree for each plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.coverage import Branch, Cell, Coverage, coverage, tree_above
from cancu.graph.library import Library
from cancu.kinds import RELATION_KINDS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.pages.parts.coverage_table import MOST_ROWS, STATES, columns_by_words, coverage_tables
from cancu.text import vietnamese_date

# Sign in the cell, and the word behind it for screen readers and the legend.
SIGNS = {
    "direct": ("●", "Trực tiếp"),
    "through": ("◐", "Qua văn bản khác"),
    "carried": ("◔", "Giao quán triệt, thực hiện"),
    "cites": ("○", "Chỉ viện dẫn"),
}
NOT_HELD = "Chưa có trong kho"
# Columns that a reader can scroll through, trees that a page can carry, and documents in all of them.
MOST_PLANS = 60
MOST_TREES = 30
MOST_BRANCHES = 3_000


@dataclass(frozen=True, slots=True)
class _Cell:
    kind: str
    sign: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class _Row:
    link: Markup
    title: str
    cells: tuple[_Cell, ...]

    def by_words(self, columns: Sequence[str]) -> list[tuple[str, list[str]]]:
        """The plans with something to say, under the words of their cells."""
        return columns_by_words(self.cells, columns)


def origins_page(library: Library) -> Page:
    """The derivation page on the day of the library."""
    links = Links(library, routes.ORIGINS)
    matrix = coverage(library.corpus, library.graph)
    plans = matrix.plans[:MOST_PLANS]
    derived = _with_lineage(library, matrix)
    trees = list(_trees(links, derived[:MOST_TREES]))
    by_province, by_body = coverage_tables(links)
    text = render(
        "origins.md.j2",
        by_province=by_province,
        by_body=by_body,
        states=STATES,
        compare=links.to(routes.COMPARE),
        timeline=links.to(routes.TIMELINE),
        explorer=links.to(routes.EXPLORER),
        script=links.to("assets/coverage/matrix.js"),
        columns=[(_column(links, plan), library.issuer(library.corpus[plan])) for plan in plans],
        names=[_name(library, plan) for plan in plans],
        rows=[_row(links, matrix, plans, node) for node in matrix.central[:MOST_ROWS]],
        legend=SIGNS,
        on=vietnamese_date(library.on),
        not_held=NOT_HELD,
        left_out=(len(matrix.central) > MOST_ROWS or len(matrix.plans) > MOST_PLANS),
        trees=trees,
        more_trees=len(derived) - len(trees),
        plans_index=links.to(routes.document_type("ke-hoach")),
    )
    description = "Mỗi kế hoạch địa phương bắt nguồn từ văn bản trung ương nào, qua những văn bản nào."
    return Page(
        path=routes.ORIGINS, title="Nguồn gốc", body=text, description=description, boost=2, wide=True
    )


def _column(links: Links, plan: str) -> Markup:
    document = links.library.corpus[plan]
    return links.document(plan, document.number or document.short_title or document.label)


def _name(library: Library, plan: str) -> str:
    document = library.corpus[plan]
    issuer = library.issuer(document)
    return f"{document.number or document.short_title or document.label} ({issuer.short or issuer.name})"


def _row(links: Links, matrix: Coverage, plans: tuple[str, ...], node: str) -> _Row:
    document = links.library.corpus[node]
    cells = tuple(_cell(links, matrix.cells.get((node, plan)), plan) for plan in plans)
    return _Row(links.document(node), document.short_title or document.title, cells)


def _cell(links: Links, cell: Cell | None, plan: str) -> _Cell:
    if cell is None:
        return _Cell("none", "–", NOT_HELD, "")
    sign, words = SIGNS[cell.kind]
    fragment = "#nguon-goc" if cell.path else "#quan-he"
    steps = [links.library.corpus[between].label for between in (cell.path.nodes[1:-1] if cell.path else ())]
    via = f": {', '.join(steps)}" if steps else ""
    return _Cell(cell.kind, sign, f"{words}{via}", links.to(routes.document(plan) + fragment))


def _with_lineage(library: Library, matrix: Coverage) -> list[str]:
    """Plans with a summary of their own first: those were read whole; then the others, in their order."""
    return sorted(matrix.plans, key=lambda plan: not library.corpus[plan].tasks)


def _trees(links: Links, plans: Sequence[str]) -> Iterator[Markup]:
    """The trees of these plans that the page has room for."""
    room = MOST_BRANCHES
    for plan in plans:
        tree = tree_above(links.library.graph, plan)
        if tree.size <= room:
            room -= tree.size
            yield _tree(links, plan, tree)


def _tree(links: Links, plan: str, tree: Branch) -> Markup:
    # A summary may hold no link: the document is linked as the root of its own tree.
    template = (
        '<details class="cc-tree"><summary>{} <span class="cc-aside">{}</span></summary><p>{}</p>{}</details>'
    )
    document = links.library.corpus[plan]
    issuer = links.library.issuer(document).name
    return Markup(template).format(document.label, issuer, links.dated(plan), _branches(links, tree))


def _branches(links: Links, branch: Branch) -> Markup:
    items = Markup("").join(_branch(links, branch, above) for above in branch.above)
    return Markup("<ul>{}</ul>").format(items) if branch.above else Markup("")


def _branch(links: Links, below: Branch, branch: Branch) -> Markup:
    relation = branch.relation
    verb = ""
    if relation:
        kind = RELATION_KINDS[relation.kind]
        verb = kind.verb if relation.source == below.node else kind.inverse_verb
    again = Markup(' <span class="cc-aside">(đã nêu ở trên)</span>') if branch.repeated else Markup("")
    return Markup('<li><span class="cc-verb">{}</span> {}{}{}</li>').format(
        verb, links.dated(branch.node), again, _branches(links, branch)
    )
