"""Two plans side by side without a script: what each says and rests on alone, then what both share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from cancu.graph.relations import other_end, outgoing, parents
from cancu.markup.links import Links
from cancu.model import Document
from cancu.schedule import day_words


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, what only each plan has (in the order of the plans), and what all of them have."""

    name: str
    own: tuple[tuple[Markup, ...], ...]
    shared: tuple[Markup, ...]


def compared(links: Links, plans: Sequence[Document]) -> list[Row]:
    """Targets, deadlines, tasks and bases of the plans; rows in which nothing stands are left out."""
    rows = [_row(name, [lines(plan) for plan in plans]) for name, lines in _lines(links).items()]
    return [row for row in rows if row.shared or any(row.own)]


def _row(name: str, found: list[list[Markup]]) -> Row:
    shared = tuple(line for line in found[0] if all(line in each for each in found))
    own = tuple(tuple(line for line in each if line not in shared) for each in found)
    return Row(name, own, shared)


def _lines(links: Links) -> dict[str, Callable[[Document], list[Markup]]]:
    return {
        "Chỉ tiêu": lambda plan: [escape(f"{each.value}: {each.what}") for each in plan.targets],
        "Thời hạn báo cáo": lambda plan: [
            escape(f"{each.what}, {each.who} gửi {each.to}: {each.as_cited or day_words(each.by)}")
            for each in plan.deadlines
        ],
        "Nhiệm vụ": lambda plan: [escape(each.what) for each in plan.tasks],
        "Căn cứ, viện dẫn": lambda plan: list(_bases(links, plan)),
    }


def _bases(links: Links, plan: Document) -> Iterator[Markup]:
    graph = links.library.graph
    relations = (*parents(graph, plan.id), *outgoing(graph, plan.id))
    for node in sorted({other_end(relation, plan.id) for relation in relations}):
        yield links.document(node)
