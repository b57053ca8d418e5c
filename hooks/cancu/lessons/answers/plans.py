"""What a plan orders, where it comes from and what in it must be re-read, for lessons on reading plans."""

from __future__ import annotations

from markupsafe import Markup

from cancu.graph.derivation.lineage import Path, central_roots
from cancu.graph.relations import other_end, outgoing
from cancu.kinds import RELATION_KINDS
from cancu.lessons.context import Refused, Sheet
from cancu.markup.render import render
from cancu.markup.reviewing import reviews
from cancu.model import Document
from cancu.schedule import day_words
from cancu.text import vietnamese_date


def way_up(sheet: Sheet, plan: str) -> str:
    """``duong_len``: every central document that a plan comes from, step by step, the shortest way."""
    roots = central_roots(sheet.library.graph, plan)
    if not roots:
        raise Refused(f"Từ “{plan}” kho chưa có đường nào lên văn bản của Trung ương.")
    ways = [(sheet.links.dated(node), _steps(sheet, path)) for node, path in roots.items()]
    return render("lessons/way.j2", plan=sheet.links.document(plan, note=False), ways=ways)


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
    return render(
        "lessons/work.j2", plan=document, day=day_words, link=sheet.links.document(plan, note=False)
    )


def side_by_side(sheet: Sheet, plans: list[str]) -> str:
    """``so_sanh_ke_hoach``: several plans in columns, for whoever writes the next one."""
    documents = [sheet.library.corpus[plan] for plan in plans]
    if len(documents) < 2 or any(document.access != "public" for document in documents):
        raise Refused("Cần ít nhất hai kế hoạch công khai để so sánh.")
    heads = [sheet.links.document(document.id, note=False) for document in documents]
    return render(
        "lessons/side.j2", heads=heads, rows=[(n, *cells) for n, cells in _compared(sheet, documents)]
    )


def _compared(sheet: Sheet, documents: list[Document]) -> list[tuple[str, list[list[Markup | str]]]]:
    """Rows of the comparison: a name, then for each plan the lines of its cell."""
    graph, links = sheet.library.graph, sheet.links
    by = "Không ghi ngày cụ thể"
    return [
        ("Cơ quan; năm", [[sheet.library.issuer(d).name, d.year or "không rõ năm"] for d in documents]),
        ("Triển khai trực tiếp", [[links.document(r.target) for r in outgoing(graph, d.id, ("implements",))]
                                  for d in documents]),
        ("Số văn bản nhắc đến", [[str(len({r.target for r in outgoing(graph, d.id)}))] for d in documents]),
        ("Nhiệm vụ", [[f"{t.what} ({day_words(t.by) if t.by else by.lower()})" for t in d.tasks]
                      for d in documents]),
        ("Chỉ tiêu", [[f"{t.what}: {t.value}" for t in d.targets] for d in documents]),
        ("Báo cáo", [[f"{due.what}, gửi {due.to}: {due.as_cited or day_words(due.by)}" for due in d.deadlines]
                     for d in documents]),
    ]  # fmt: skip


def reread(sheet: Sheet, plan: str) -> str:
    """``can_doc_lai``: citations of a plan that no longer stand, then and now."""
    rows = reviews(sheet.links, plan)
    if not rows:
        day = vietnamese_date(sheet.library.on)
        return Markup("<p>Ngày {}, không viện dẫn nào của {} phải đọc lại.</p>").format(
            day, sheet.links.document(plan, note=False)
        )
    return render("lessons/reread.j2", rows=rows, link=sheet.links.document(plan, note=False))
