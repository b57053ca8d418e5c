"""Questions on documents: what to cite instead, how to word a succession, what a citation lacks."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cancu.graph.relations import incoming, outgoing
from cancu.graph.status.marks import ending_day_as_known
from cancu.kinds import ENDING_KINDS
from cancu.lessons.answers.choosing import is_over
from cancu.lessons.answers.citations import BASIS, FULL, wordings
from cancu.lessons.questions.question import Question, is_sure, others, plain, source_of, standing_words
from cancu.markup.links import Links
from cancu.model import Document
from cancu.wording import section_words, when


def ended(links: Links, old: Document) -> Iterator[Question]:
    """An old citation copied into a new plan: what to cite instead."""
    library = links.library
    for relation in incoming(library.graph, old.id, ENDING_KINDS):
        new = library.corpus[relation.source]
        day = ending_day_as_known(library.corpus, relation)
        if relation.scope != "whole" or not relation.evidence or not is_sure(new):
            continue
        # Where a third document has followed since, the answer would no longer be a single one.
        if new.id not in library.instead(old.id) or "followed" in library.step(new.id).flags or not day:
            continue
        wrong = others(links, [new.id], old)[:2]
        yield Question(
            key=f"thay:{old.id}:{new.id}",
            ask=Markup("Bản kế hoạch năm trước viện dẫn <b>{}</b>. Khi soạn kế hoạch mới, phần này dựa vào "
                       "văn bản nào?").format(wordings(library, old)[FULL]),
            answer=Markup("{}, vì văn bản cũ không còn hiệu lực từ {}. {}").format(
                links.document(new.id), when(day), standing_words(links, new.id)),
            source=source_of(links, [relation]),
            right=plain(links, new),
            wrong=(f"Vẫn là {plain(links, old)}", *wrong),
        )  # fmt: skip


def followed(links: Links, old: Document) -> Iterator[Question]:
    """A later document on the same subject: how to word what it is to the earlier one."""
    library = links.library
    for relation in incoming(library.graph, old.id, ("follows",)):
        new = library.corpus[relation.source]
        if not relation.evidence or not is_sure(new) or library.instead(old.id):
            continue
        yield Question(
            key=f"ke-tiep:{old.id}:{new.id}",
            ask=Markup("Dự thảo cần nói quan hệ giữa <b>{}</b> và <b>{}</b>. Theo nguồn đã đọc, được viết "
                       "đến mức nào?").format(plain(links, new), plain(links, old)),
            answer=Markup("Chỉ viết đến mức {} kế tiếp {} về cùng nội dung. Nguồn đã đọc không nói “thay "
                          "thế”, nên dự thảo cũng không viết “thay thế”.").format(
                links.document(new.id), links.document(old.id)),
            source=source_of(links, [relation]),
            right="Văn bản sau kế tiếp văn bản trước, chưa có căn cứ để viết “thay thế”",
            wrong=("Văn bản sau thay thế văn bản trước", "Văn bản sau sửa đổi, bổ sung văn bản trước"),
        )  # fmt: skip


def amended(links: Links, document: Document) -> Iterator[Question]:
    """An amended text: what a line of căn cứ must add."""
    library = links.library
    dated = [
        relation
        for relation in incoming(library.graph, document.id, ("amends",))
        if relation.evidence and relation.effective and relation.effective <= library.on
    ]
    if not dated or document.type not in ("luat", "bo-luat", "nghi-dinh"):
        return
    last = max(dated, key=lambda relation: relation.effective or "")
    first_words = wordings(library, document)[BASIS]
    bare = first_words.split(", đã được sửa đổi")[0]
    yield Question(
        key=f"sua-doi:{document.id}",
        ask=Markup("Dự thảo năm nay ghi: <q>{};</q> Dòng căn cứ này còn thiếu gì?").format(bare),
        answer=Markup("Thiếu phần sửa đổi, bổ sung; từ {} phải tính đến {}. Viết đủ: <q>{}</q>").format(
            when(last.effective), links.document(last.source), first_words),
        source=source_of(links, [last]),
        right="Phần “đã được sửa đổi, bổ sung … theo …”",
        wrong=("Không thiếu gì: luật, nghị định chỉ ghi một lần", "Thiếu họ tên người ký"),
    )  # fmt: skip


def shared_number(links: Links, document: Document) -> Iterator[Question]:
    """A number that several documents bear: what has to stand beside it."""
    same = links.library.corpus.by_number(document.number or "-")
    if len(same) < 2 or document.id != same[0].id or not all(is_sure(other) for other in same):
        return
    yield Question(
        key=f"trung-so:{document.id}",
        ask=Markup("Dự thảo chỉ ghi “{} số {}”. Vì sao người đọc chưa biết là văn bản nào, và phải ghi "
                   "thêm gì?").format(document.type_label, document.number),
        answer=Markup("Có {} văn bản cùng số: {}. Phải ghi thêm ngày ban hành, cơ quan và trích yếu.").format(
            len(same), Markup("; ").join(links.dated(other.id) for other in same)),
        source=Markup("; ").join(links.document(other.id, "trang văn bản", note=False) for other in same),
        right="Ngày ban hành, cơ quan và trích yếu, vì số này được dùng nhiều lần",
        wrong=("Không cần gì thêm: số và ký hiệu đã đủ", "Chỉ cần ghi thêm người ký"),
    )  # fmt: skip


def misprinted(links: Links, document: Document) -> Iterator[Question]:
    """How a real plan printed a citation, and how it is written right. Cards only."""
    if not document.number or not document.issued or len(document.issued) < len("YYYY-MM-DD"):
        return
    if is_over(links.library, document):
        return
    for relation in incoming(links.library.graph, document.id):
        first = relation.evidence[0] if relation.evidence else None
        if not first or not first.as_cited or not first.note or first.source != relation.source:
            continue
        if links.library.corpus[relation.source].access != "public":
            continue
        yield Question(
            key=f"viet-sai:{document.id}",
            ask=Markup("Một kế hoạch in: <q>{}</q>. Cần sửa chỗ nào?").format(first.as_cited),
            answer=Markup("{} Viện dẫn đủ: <q>{}</q>").format(
                first.note, wordings(links.library, document)[FULL]),
            source=Markup("{}{}; {}").format(
                links.document(relation.source, note=False),
                f", {section_words(first.at)}" if first.at else "", links.document(document.id, note=False)),
        )  # fmt: skip
        return


def amending_only(links: Links, document: Document) -> Iterator[Question]:
    """An amending text cited alone: it changes another one, which is what one cites."""
    for relation in outgoing(links.library.graph, document.id, ("amends",)):
        target = links.library.corpus[relation.target]
        if not relation.evidence or not is_sure(target) or is_over(links.library, target):
            continue
        if document not in links.library.amending(target.id):
            continue
        yield Question(
            key=f"goc:{document.id}",
            ask=Markup("Dự thảo chỉ căn cứ <b>{}</b> ({}). Như vậy đã đủ chưa?").format(
                plain(links, document), document.title),
            answer=Markup("Chưa: đây là văn bản sửa đổi. Dẫn văn bản được sửa và ghi kèm: <q>{}</q>").format(
                wordings(links.library, target)[BASIS]),
            source=source_of(links, [relation]),
            right=f"Chưa: phải căn cứ {plain(links, target)} và ghi kèm văn bản sửa đổi",
            wrong=("Đủ: văn bản mới nhất là văn bản phải dẫn", "Chưa: phải thêm số trang của công báo"),
        )  # fmt: skip
        return
