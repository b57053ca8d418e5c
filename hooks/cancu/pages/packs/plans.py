"""What a plan orders, where it comes from and what in it must be re-read, for lessons on reading plans."""

from __future__ import annotations

from markupsafe import Markup

from cancu.graph.build import other_end
from cancu.graph.lineage import Path, central_roots
from cancu.kinds import RELATION_KINDS
from cancu.pages.packs.sheet import Refused, Sheet
from cancu.pages.render import render
from cancu.pages.reviewing import reviews


def way_up(sheet: Sheet, plan: str) -> str:
    """``duong_len``: every central document that a plan comes from, step by step, the shortest way."""
    roots = central_roots(sheet.library.graph, plan)
    if not roots:
        raise Refused(f"Từ “{plan}” kho chưa có đường nào lên văn bản của Trung ương.")
    ways = [(sheet.links.dated(node), _steps(sheet, path)) for node, path in roots.items()]
    return render("packs/way.j2", plan=sheet.links.document(plan, note=False), ways=ways)


def _steps(sheet: Sheet, path: Path) -> list[tuple[str, Markup, Markup]]:
    """Verb, document and the place that says so, for each step of a path."""
    steps = []
    for node, relation in zip(path.nodes, path.relations, strict=False):
        kind = RELATION_KINDS[relation.kind]
        verb = kind.verb if relation.source == node else kind.inverse_verb
        evidence = Markup("; ").join(sheet.links.evidence(relation.evidence))
        steps.append((verb, sheet.links.document(other_end(relation, node), note=False), evidence))
    return steps


def work(sheet: Sheet, plan: str) -> str:
    """``bang_viec``: tasks, targets and deadlines of one plan."""
    document = sheet.library.corpus[plan]
    if document.access != "public" or not (document.tasks or document.targets or document.deadlines):
        raise Refused(f"Kho chưa ghi việc, chỉ tiêu hay thời hạn nào của “{plan}”.")
    return render("packs/work.j2", plan=document, link=sheet.links.document(plan, note=False))


def reread(sheet: Sheet, plan: str) -> str:
    """``can_doc_lai``: citations of a plan that no longer stand, then and now."""
    rows = reviews(sheet.links, plan)
    if not rows:
        raise Refused(f"Không có viện dẫn nào của “{plan}” phải đọc lại.")
    return render("packs/reread.j2", rows=rows, link=sheet.links.document(plan, note=False))
