"""``/nguon-goc/``: where local plans come from, as matrices and as a tree for each plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from cancu import routes
from cancu.graph.derivation.coverage import Branch, Cell, Coverage, coverage, tree_above
from cancu.graph.library import Library
from cancu.kinds import RELATION_KINDS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.pages.parts import coverage_table
from cancu.pages.parts.coverage_table import STATES, Column, Table, row_of
from cancu.text import fold, slug, vietnamese_date

# Sign in the cell, the word behind it for screen readers and the legend, and its place in sorting.
SIGNS = {
    "direct": ("●", "Trực tiếp", 4),
    "through": ("◐", "Qua văn bản khác", 3),
    "carried": ("◔", "Giao quán triệt, thực hiện", 2),
    "cites": ("○", "Chỉ viện dẫn", 1),
    "none": ("–", "Chưa có trong kho", 0),
}
# Columns that a reader can look through, trees that a page can carry, and documents in all of them.
MOST_PLANS = 60
# A row of the matrix has a cell for each of them.
MOST_CENTRAL = 90
MOST_TREES = 30
MOST_BRANCHES = 1_200
_SCRIPTS = ("assets/common/rows.js", "assets/coverage/matrix.js")


def origins_page(library: Library) -> Page:
    """The derivation page on the day of the library."""
    links = Links(library, routes.ORIGINS)
    matrix = coverage(library.corpus, library.graph)
    derived = _with_lineage(library, matrix)
    trees = list(_trees(links, derived[:MOST_TREES]))
    by_province = coverage_table.coverage_table(links)
    text = render(
        "origins.md.j2",
        by_province=by_province,
        by_plan=_plans_table(links, matrix),
        topics=_topics(library, by_province),
        states=STATES,
        legend=SIGNS,
        compare=links.to(routes.COMPARE),
        timeline=links.to(routes.TIMELINE),
        explorer=links.to(routes.EXPLORER),
        scripts=[links.to(script) for script in _SCRIPTS],
        on=vietnamese_date(library.on),
        trees=trees,
        more_trees=len(derived) - len(trees),
        plans_index=links.to(routes.document_type("ke-hoach")),
    )
    description = "Mỗi kế hoạch địa phương bắt nguồn từ văn bản trung ương nào, qua những văn bản nào."
    return Page(
        path=routes.ORIGINS,
        title="Nguồn gốc",
        body=text,
        description=description,
        boost=2,
        wide=True,
        across=True,
    )


def _topics(library: Library, table: Table) -> list[tuple[str, str]]:
    """The topics of the rows, by name."""
    held = {topic for row in table.rows for topic in row.topics}
    names = [(topic.id, topic.name) for topic in library.corpus.topics.values() if topic.id in held]
    return sorted(names, key=lambda pair: fold(pair[1]))


def _plans_table(links: Links, matrix: Coverage) -> Table:
    plans = matrix.plans[:MOST_PLANS]
    nodes = matrix.central[:MOST_CENTRAL]
    return Table(
        id="ke-hoach",
        caption="Ma trận văn bản trung ương và kế hoạch địa phương",
        columns=tuple(_column(links, plan) for plan in plans),
        rows=tuple(
            row_of(links, node, tuple(_cell(links, matrix.cells.get((node, plan)), plan) for plan in plans))
            for node in nodes
        ),
        more_rows=len(matrix.central) - len(nodes),
        more_columns=len(matrix.plans) - len(plans),
    )


def _column(links: Links, plan: str) -> Column:
    document = links.library.corpus[plan]
    issuer = links.library.issuer(document)
    name = document.number or document.short_title or document.label
    small = issuer.province_now or issuer.short or issuer.name
    return Column(links.document(plan, name, note=False), small, slug(issuer.province_now or ""))


def _cell(links: Links, cell: Cell | None, plan: str) -> coverage_table.Cell:
    if cell is None:
        return coverage_table.Cell("none", *SIGNS["none"], "")
    sign, words, rank = SIGNS[cell.kind]
    fragment = "#nguon-goc" if cell.path else "#quan-he"
    steps = [links.library.corpus[between].label for between in (cell.path.nodes[1:-1] if cell.path else ())]
    via = f": {', '.join(steps)}" if steps else ""
    href = links.to(routes.document(plan) + fragment)
    return coverage_table.Cell(cell.kind, sign, f"{words}{via}", rank, href)


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
        '<details class="cc-tree" data-province="{}"><summary>{} <span class="cc-aside">{}</span></summary>'
        "<p>{}</p>{}</details>"
    )
    document = links.library.corpus[plan]
    issuer = links.library.issuer(document)
    province = slug(issuer.province_now or "")
    return Markup(template).format(
        province, document.label, issuer.name, links.dated(plan), _branches(links, tree)
    )


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
