"""``/so-sanh/``: any two or more plans side by side; the comparison itself is made in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cancu import routes
from cancu.graph.coverage import is_plan
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.model import Document

_SCRIPTS = ("assets/compare/data.js", routes.COMPARE_DATA, "assets/compare/page.js")
MOST = 4
# Plans of which this much is known were read whole.
MUCH = 5


def compare_page(library: Library) -> Page:
    """The page with its choices, and ready comparisons to begin with."""
    links = Links(library, routes.COMPARE)
    plans = [d for d in library.corpus if is_plan(d) and not _central(library, d)]
    plans.sort(key=lambda d: (library.issuer(d).name, d.year or "", d.id))
    groups = [
        (name, [(plan.id, _name(plan)) for plan in found])
        for name, found in groupby(plans, key=lambda plan: library.issuer(plan).name)
    ]
    text = render(
        "compare.md.j2",
        groups=groups,
        most=MOST,
        ready=[*_same_kind_of_body(library, plans), *_same_province(library, plans)],
        origins=links.to(routes.ORIGINS),
        scripts=[links.to(name) for name in _SCRIPTS],
    )
    description = (
        "Đặt các kế hoạch cạnh nhau: căn cứ chung và riêng, căn cứ đã bị thay thế, chỉ tiêu, thời hạn."
    )
    return Page(path=routes.COMPARE, title="So sánh kế hoạch", body=text, description=description, wide=True)


def _central(library: Library, document: Document) -> bool:
    return library.issuer(document).is_central


def _name(plan: Document) -> str:
    title = plan.short_title or plan.title
    name = f"{plan.number} ({plan.year}): {title}" if plan.number and plan.year else title
    return name if _content(plan) else f"{name} (kho chưa có nội dung)"


def _content(plan: Document) -> int:
    """How much the library knows of what a plan says."""
    return len(plan.relations) + len(plan.tasks) + len(plan.targets) + len(plan.deadlines)


def _same_province(library: Library, plans: list[Document]) -> Iterator[tuple[str, str]]:
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
            yield f"{province}: {first} và {last}", f"#k={by_year[first].id},{by_year[last].id}"


def _same_kind_of_body(library: Library, plans: list[Document]) -> Iterator[tuple[str, str]]:
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
            yield f"{kind} của {len(chosen)} tỉnh", f"#k={','.join(plan.id for plan in chosen)}"
