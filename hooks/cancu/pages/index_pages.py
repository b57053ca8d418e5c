"""Indexes by issuer, type, topic, year and province: an overview each, and a page per entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cancu import routes
from cancu.dataset.fields.provinces import PROVINCES_NOW, names_within
from cancu.graph.library import Library
from cancu.kinds import DOCUMENT_TYPES, LEVEL_LABELS
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.model import Document
from cancu.pages.parts.document_table import rows
from cancu.pages.province_page import province_page
from cancu.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One heading of an index with its documents; ``now`` is the province that an earlier one is part of."""

    path: str
    name: str
    documents: tuple[Document, ...]
    section: str = ""
    remark: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One way of ordering the library."""

    path: str
    title: str
    lead: str
    entries: tuple[Entry, ...]


def index_pages(library: Library) -> Iterator[Page]:
    """The overview and the entry pages of every index."""
    for index in (_issuers(library), _types(library), _topics(library), _years(library), _provinces(library)):
        yield _overview(library, index)
        for entry in index.entries:
            desk = index.path == routes.PROVINCES and entry.name in PROVINCES_NOW
            yield province_page(library, entry.name) if desk else _entry_page(library, index, entry)


def _overview(library: Library, index: Index) -> Page:
    links = Links(library, index.path)
    sections: dict[str, list[tuple[str, Entry]]] = {}
    for entry in index.entries:
        sections.setdefault(entry.section, []).append((links.to(entry.path), entry))
    text = render("index.md.j2", index=index, sections=sections)
    return Page(path=index.path, title=index.title, body=text, description=index.lead, boost=0.5)


def _entry_page(library: Library, index: Index, entry: Entry) -> Page:
    links = Links(library, entry.path)
    table = rows(links, entry.documents)
    text = render(
        "entry.md.j2",
        index=index,
        entry=entry,
        rows=table,
        back=links.to(index.path),
        now=links.to(routes.province(entry.now)) if entry.now else "",
    )
    return Page(path=entry.path, title=entry.name, body=text, description=entry.remark, boost=0.5, wide=True)


def _grouped(
    library: Library, keys: Callable[[Document], Iterable[str]]
) -> Iterator[tuple[str, tuple[Document, ...]]]:
    """Documents by key, keys in the order of Vietnamese names without marks."""
    found: dict[str, list[Document]] = {}
    for document in library.corpus:
        for key in dict.fromkeys(keys(document)):
            found.setdefault(key, []).append(document)
    for key in sorted(found, key=lambda name: (fold(name), name)):
        yield key, tuple(found[key])


def _issuers(library: Library) -> Index:
    order = list(LEVEL_LABELS)
    entries = []
    for issuer_id, documents in _grouped(library, lambda document: [document.issuer]):
        issuer = library.corpus.issuers[issuer_id]
        names = [library.corpus.issuers[successor.issuer].name for successor in issuer.successors]
        entries.append(
            Entry(
                path=routes.issuer(issuer_id),
                name=issuer.name,
                documents=documents,
                section=LEVEL_LABELS[issuer.level],
                remark=f"Nay là {', '.join(names)}." if names else "",
            )
        )
    entries.sort(key=lambda entry: order.index(library.issuer(entry.documents[0]).level))
    lead = "Văn bản xếp theo cơ quan ban hành; cơ quan đã đổi tên hoặc hợp nhất vẫn giữ tên khi ban hành."
    return Index(path=routes.ISSUERS, title="Cơ quan ban hành", lead=lead, entries=tuple(entries))


def _types(library: Library) -> Index:
    found = dict(_grouped(library, lambda document: [document.type]))
    entries = [
        Entry(path=routes.document_type(type_id), name=kind.label, documents=found[type_id])
        for type_id, kind in DOCUMENT_TYPES.items()
        if type_id in found
    ]
    lead = "Văn bản xếp theo loại, từ luật, nghị quyết đến kế hoạch và công văn."
    return Index(path=routes.TYPES, title="Loại văn bản", lead=lead, entries=tuple(entries))


def _topics(library: Library) -> Index:
    found = dict(_grouped(library, lambda document: document.topics))
    topics = sorted(library.corpus.topics.values(), key=lambda topic: fold(topic.name))
    entries = [
        Entry(path=routes.topic(topic.id), name=topic.name, documents=found[topic.id], remark=topic.summary)
        for topic in topics
        if topic.id in found
    ]
    lead = "Văn bản xếp theo nội dung; một văn bản có thể thuộc nhiều chủ đề."
    return Index(path=routes.TOPICS, title="Chủ đề", lead=lead, entries=tuple(entries))


def _years(library: Library) -> Index:
    entries = [
        Entry(
            path=routes.year(year or None),
            name=f"Năm {year}" if year else "Không rõ năm",
            documents=documents,
        )
        for year, documents in _grouped(library, lambda document: [document.year or ""])
    ]
    entries.sort(key=lambda entry: entry.path, reverse=True)
    lead = "Văn bản xếp theo năm ban hành; kế hoạch không ghi ngày xếp theo năm thực hiện."
    return Index(path=routes.YEARS, title="Năm ban hành", lead=lead, entries=tuple(entries))


def _provinces(library: Library) -> Index:
    """The provinces of today, each with a desk of its own, then what was there before under its name then."""
    held = dict(_grouped(library, lambda document: _names(library, document)))
    merged = {
        issuer.province: issuer.province_now
        for issuer in library.corpus.issuers.values()
        if issuer.province and issuer.province_now and issuer.province != issuer.province_now
    }
    today = [name for name in sorted({*PROVINCES_NOW, *held}, key=fold) if name not in merged]
    entries = [_today(name, held.get(name, ())) for name in today]
    entries += [_earlier(name, held[name], merged[name]) for name in held if name in merged]
    lead = (
        "34 tỉnh, thành phố hiện nay, mỗi nơi một trang; sau đó là tên tỉnh khi ban hành, trước khi sắp xếp."
    )
    return Index(path=routes.PROVINCES, title="Tỉnh, thành phố", lead=lead, entries=tuple(entries))


def _names(library: Library, document: Document) -> list[str]:
    issuer = library.issuer(document)
    return [name for name in (issuer.province, issuer.province_now) if name]


def _today(name: str, documents: tuple[Document, ...]) -> Entry:
    within = ", ".join(names_within(name)) if name in PROVINCES_NOW else ""
    remark = f"Gồm {within}." if within else ""
    return Entry(
        path=routes.province(name), name=name, documents=documents, section="Hiện nay", remark=remark
    )


def _earlier(name: str, documents: tuple[Document, ...], now: str | None) -> Entry:
    path = routes.province(name)
    remark = f"Nay thuộc {now}."
    return Entry(
        path=path, name=name, documents=documents, section="Trước khi sắp xếp", remark=remark, now=now or ""
    )
