"""``/so-sanh/``: any two or more plans side by side; the comparison itself is made in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cancu import routes
from cancu.graph.derivation.coverage import is_plan
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.model import Document
from cancu.pages.parts.comparison import compared
from cancu.text import slug

_SCRIPTS = ("assets/compare/data.js", routes.COMPARE_DATA, "assets/compare/page.js")
MOST = 4
# Plans of which this much is known were read whole.
MUCH = 5


@dataclass(frozen=True, slots=True)
class _Ready:
    """A comparison to begin with; ``province`` is the slug of today's where all plans are of one."""

    name: str
    plans: tuple[Document, ...]
    province: str

    @property
    def address(self) -> str:
        return f"#k={','.join(plan.id for plan in self.plans)}"


def compare_page(library: Library) -> Page:
    """The page with its choices, and ready comparisons to begin with."""
    links = Links(library, routes.COMPARE)
    plans = [d for d in library.corpus if is_plan(d) and not library.issuer(d).is_central]
    plans.sort(key=lambda d: (library.issuer(d).name, d.year or "", d.id))
    groups = [
        (name, [(plan.id, _name(plan)) for plan in found])
        for name, found in groupby(plans, key=lambda plan: library.issuer(plan).name)
    ]
    ready = [*_same_province(library, plans), *_same_kind_of_body(library, plans)]
    opening = ready[0].plans if ready else ()
    text = render(
        "compare.md.j2",
        groups=groups,
        most=MOST,
        ready=ready,
        opening=[(links.dated(plan.id), plan.title) for plan in opening],
        rows=compared(links, opening) if opening else [],
        origins=links.to(routes.ORIGINS),
        scripts=[links.to(name) for name in _SCRIPTS],
    )
    description = (
        "Đặt các kế hoạch cạnh nhau: căn cứ chung và riêng, căn cứ đã bị thay thế, chỉ tiêu, thời hạn."
    )
    return Page(path=routes.COMPARE, title="So sánh kế hoạch", body=text, description=description, wide=True)


def _today(library: Library, document: Document) -> str:
    return library.issuer(document).province_now or ""


def _name(plan: Document) -> str:
    title = plan.short_title or plan.title
    name = f"{plan.number} ({plan.year}): {title}" if plan.number and plan.year else title
    return name if _content(plan) else f"{name} (kho chưa có nội dung)"


def _content(plan: Document) -> int:
    """How much the library knows of what a plan says."""
    return len(plan.relations) + len(plan.tasks) + len(plan.targets) + len(plan.deadlines)


def _same_province(library: Library, plans: list[Document]) -> Iterator[_Ready]:
    """The best known plans of the first and the last year of one province: what changed in between."""
    found: dict[str, dict[str, Document]] = {}
    for plan in plans:
        province = library.issuer(plan).province
        if province and plan.year and _content(plan) >= MUCH:
            by_year = found.setdefault(province, {})
            by_year[plan.year] = max(by_year.get(plan.year, plan), plan, key=_content)
    for province, by_year in sorted(found.items()):
        if len(by_year) > 1:
            first, last = min(by_year), max(by_year)
            pair = by_year[first], by_year[last]
            yield _Ready(f"{province}: {first} và {last}", pair, slug(_today(library, pair[0])))


def _same_kind_of_body(library: Library, plans: list[Document]) -> Iterator[_Ready]:
    """Plans of bodies of one kind in several provinces: the best known of each."""
    found: dict[str, dict[str, Document]] = {}
    for plan in plans:
        body = library.issuer(plan)
        if body.province and _content(plan) and body.level == "department":
            kind = body.name.replace(body.province, "").removesuffix("tỉnh ").strip()
            by_province = found.setdefault(kind, {})
            by_province[body.province] = max(by_province.get(body.province, plan), plan, key=_content)
    for kind, by_province in sorted(found.items()):
        if len(by_province) > 1:
            chosen = [by_province[name] for name in sorted(by_province)][:MOST]
            yield _Ready(f"{kind} của {len(chosen)} tỉnh", tuple(chosen), "")
