"""``bang_thay_doi`` and ``co_gi_moi``: what changed between two documents, and since a day."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cancu.graph.relations import incoming, outgoing
from cancu.graph.status.marks import ending_day_as_known
from cancu.kinds import ENDING_KINDS, RELATION_KINDS
from cancu.lessons.answers.choosing import of_topics
from cancu.lessons.answers.citations import FULL, wordings
from cancu.lessons.context import Refused, Sheet
from cancu.markup.render import render
from cancu.model import Document, Relation
from cancu.text import day_after, vietnamese_date
from cancu.wording import when

_BETWEEN = (*ENDING_KINDS, "follows", "amends")


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened on a day; ``reread`` are local documents that rest on what has ended."""

    day: str
    printed: str
    what: Markup
    reread: Markup


def change_table(sheet: Sheet, old: str, new: str) -> str:
    """Both documents side by side: identity, force, citation, and who still speaks of the old one.

    Raises ``Refused`` when the dataset knows of no replacing, following or amending between the two.
    """
    library = sheet.library
    links = [relation for relation in outgoing(library.graph, new, _BETWEEN) if relation.target == old]
    if not links and new not in library.instead(old):
        raise Refused(f"Kho chưa ghi “{new}” thay thế, kế tiếp hay sửa đổi “{old}”.")
    before, after = library.corpus[old], library.corpus[new]
    speakers = sorted({relation.source for relation in incoming(library.graph, old)} - {new})
    local = [node for node in speakers if not library.issuer(library.corpus[node]).is_central]
    return render(
        "lessons/change.j2",
        old=sheet.links.document(old, note=False),
        new=sheet.links.document(new, note=False),
        rows=[(name, *cells) for name, cells in _compared(sheet, before, after)],
        sentences=[_between(sheet, relation) for relation in links],
        local=[sheet.links.dated(node) for node in local],
    )


def _compared(sheet: Sheet, *documents: Document) -> list[tuple[str, list[str]]]:
    """Rows of the table: a name, then one cell for each document."""
    library = sheet.library
    rows = [
        ("Ngày ban hành", [vietnamese_date(d.issued) for d in documents]),
        ("Cơ quan ban hành", [library.issuer(d).name for d in documents]),
        ("Trích yếu", [d.title for d in documents]),
        ("Có hiệu lực từ", [vietnamese_date(d.effective) if d.effective else "" for d in documents]),
        ("Nội dung (tóm tắt)", [d.summary or "" for d in documents]),
        ("Tình trạng", [library.headline(d.id) for d in documents]),
        ("Viện dẫn", [wordings(library, d)[FULL] for d in documents]),
    ]
    kept = [(name, cells) for name, cells in rows if any(cells)]
    return [(name, [cell or "Kho chưa ghi" for cell in cells]) for name, cells in kept]


def _between(sheet: Sheet, relation: Relation) -> Markup:
    """Who does what to whom, since when, and where that is written."""
    verb = RELATION_KINDS[relation.kind].verb
    part = " một phần" if relation.scope == "part" else ""
    provisions = f" ({relation.provisions})" if relation.provisions else ""
    since = f", từ {when(relation.effective)}" if relation.effective else ""
    return Markup('{} <b>{}</b>{} {}{}{}. <span class="cc-evidence">Theo {}.</span>').format(
        sheet.links.document(relation.source), verb, part,
        sheet.links.document(relation.target, note=False), provisions, since,
        Markup("; ").join(sheet.links.evidence(relation.evidence)) or "dữ liệu của kho",
    )  # fmt: skip


def news_since(sheet: Sheet, since: str, topics: list[str]) -> str:
    """What is new in some topics since a day; earlier days stay folded away for the reader to choose."""
    documents = of_topics(sheet.library, topics)
    if not documents:
        raise Refused("Chủ đề chưa có văn bản nào trong kho.")
    found = {news for document in documents for news in _news(sheet, document)}
    ordered = sorted((news for news in found if news.day <= sheet.library.on), key=_newest, reverse=True)
    return render(
        "lessons/news.j2",
        since=since,
        printed=vietnamese_date(since),
        on=vietnamese_date(sheet.library.on),
        rows=ordered,
        shown=sum(news.day >= since for news in ordered),
    )


def _newest(news: News) -> tuple[str, str]:
    return news.day, str(news.what)


def _news(sheet: Sheet, document: Document) -> list[News]:
    """Everything dated about one document: issue, endings, amendments, successions, its time running out."""
    link = sheet.links.dated(document.id, note=False)
    found = [_item(document.issued, Markup("Ban hành {}: {}.").format(link, document.title))]
    if document.effective != document.issued:
        found.append(_item(document.effective, Markup("{} có hiệu lực.").format(link)))
    for relation in incoming(sheet.library.graph, document.id, _BETWEEN):
        day = _stated_day(sheet, relation)
        found.append(_item(day, _between(sheet, relation), _resting(sheet, relation)))
    end = document.last_day_of_period
    if end:
        words = Markup("{} hết thời gian thực hiện (đến hết {}).")
        stated = document.period.end if document.period else None
        found.append(_item(day_after(end), words.format(link, when(stated))))
    return [news for news in found if news]


def _item(day: str | None, what: Markup, reread: Markup | None = None) -> News | None:
    """None where the day is unknown or vague: a year alone is no day on which something happened."""
    exact = day is not None and len(day) == len("YYYY-MM-DD")
    return News(day or "", vietnamese_date(day), what, reread or Markup("")) if exact else None


def _stated_day(sheet: Sheet, relation: Relation) -> str | None:
    """The day on which a relation takes effect, as the dataset states it (perhaps vaguely)."""
    return ending_day_as_known(sheet.library.corpus, relation)


def _resting(sheet: Sheet, relation: Relation) -> Markup:
    """Local documents that speak of what was ended, amended or followed."""
    library = sheet.library
    speakers = sorted({each.source for each in incoming(library.graph, relation.target)})
    local = [node for node in speakers if not library.issuer(library.corpus[node]).is_central]
    return Markup("; ").join(sheet.links.document(node) for node in local)
