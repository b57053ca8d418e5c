"""The Atom feed (RFC 4287): changes of the dataset by its history, and days on which sources were read."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from cancu import routes
from cancu.graph.library import Library
from cancu.history import Change
from cancu.model import Document
from cancu.text import vietnamese_date

# Any fixed value will do: an entry keeps its identity however often the feed is written.
_NAMESPACE = uuid.UUID("6f1d2c0e-6d2b-5c0a-9c3f-0c1a6a8f5b21")
_NEWEST = 100


@dataclass(frozen=True, slots=True)
class _Entry:
    day: str
    name: str
    title: str
    documents: tuple[str, ...]


def feed(library: Library, changes: Sequence[Change], site_url: str = "") -> str:
    """The newest hundred entries; addresses are absolute under ``site_url``, else relative to the file."""
    entries = [*_from_history(changes), *_from_reading(library)]
    entries.sort(key=lambda entry: (entry.day, entry.name), reverse=True)
    base = f" xml:base={quoteattr(_address(routes.FEED_FILE, site_url))}" if site_url else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"{base}>',
        "<title>Căn Cứ: thay đổi của kho</title>",
        f"<id>{_id('feed ' + site_url)}</id>",
        f"<updated>{_time(max((entry.day for entry in entries), default=library.on))}</updated>",
        "<author><name>Căn Cứ</name></author>",
        _link("self", "application/atom+xml", _address(routes.FEED_FILE, site_url)),
        _link("alternate", "text/html", _address(routes.DATA, site_url)),
    ]
    for entry in entries[:_NEWEST]:
        lines += _lines(library, entry, site_url)
    return "\n".join([*lines, "</feed>"]) + "\n"


def _from_history(changes: Sequence[Change]) -> list[_Entry]:
    return [
        _Entry(change.date, f"change {change.date} {change.what}", change.what, change.documents)
        for change in changes
    ]


def _from_reading(library: Library) -> list[_Entry]:
    """One entry for each day on which something was read, with the documents that it concerned."""
    read: defaultdict[str, set[str]] = defaultdict(set)
    for document in library.corpus:
        for day in _reading_days(document):
            read[day].add(document.id)
    return [
        _Entry(
            day,
            f"read {day}",
            f"Đọc nguồn của {len(found)} văn bản ngày {vietnamese_date(day)}",
            tuple(sorted(found)),
        )
        for day, found in read.items()
    ]


def _reading_days(document: Document) -> set[str]:
    days = {source.checked_on for source in document.sources}
    days |= {proof.checked_on for proof in document.status_proofs}
    days |= {piece.checked_on for relation in document.relations for piece in relation.evidence}
    return {day for day in days if day}


def _lines(library: Library, entry: _Entry, site_url: str) -> list[str]:
    items = "".join(
        f"<li><a href={quoteattr(_address(routes.document(each), site_url))}>"
        f"{escape(library.corpus[each].label)}</a></li>"
        for each in entry.documents
    )
    body = f"<p>{escape(entry.title)}</p>" + (f"<ul>{items}</ul>" if items else "")
    return [
        "<entry>",
        f"<title>{escape(entry.title)}</title>",
        f"<id>{_id(entry.name)}</id>",
        f"<updated>{_time(entry.day)}</updated>",
        _link("alternate", "text/html", _address(routes.DATA, site_url)),
        f'<content type="html">{escape(body)}</content>',
        "</entry>",
    ]


def _link(rel: str, kind: str, address: str) -> str:
    return f'<link rel="{rel}" type="{kind}" href={quoteattr(address)}/>'


def _address(path: str, site_url: str) -> str:
    return f"{site_url.rstrip('/')}/{path}" if site_url else routes.relative(path, routes.DATA)


def _id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, name)}"


def _time(day: str) -> str:
    """The start of the day in Vietnam."""
    return f"{day}T00:00:00+07:00"
