"""Links between pages, always relative to the page they stand on, and the short names they show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from cancu import routes
from cancu.graph.library import Library
from cancu.model import Document, Evidence
from cancu.source_grades import page_name
from cancu.text import decapitalized, slug, vietnamese_date
from cancu.wording import section_words, when


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the links of one page; ``page`` is its path."""

    library: Library
    page: str

    def to(self, path: str) -> str:
        """The address of ``path`` as seen from this page."""
        return routes.relative(path, self.page)

    def document(self, document_id: str, text: str | None = None, *, note: bool = True) -> Markup:
        """A document by name, linked; one that has ended says so in words as well as in looks.

        ``note=False`` leaves the words out where a chip beside the link says them.
        """
        address = self.to(routes.document(document_id))
        key = "link", address, document_id, text, note
        return self.library.memo(key, lambda: self._document(address, document_id, text, note=note))

    def _document(self, address: str, document_id: str, text: str | None, *, note: bool) -> Markup:
        document = self.library.corpus[document_id]
        row = self.library.step(document_id).disposition
        look = f" cc-{row.look}" if row.look else ""
        words = f" ({decapitalized(self.library.headline(document_id))})" if note and row.ended else ""
        return Markup('<a class="cc-doc{}" href="{}" title="{}">{}</a>{}').format(
            look, address, self.hint(document), text or unbroken(document),
            Markup('<span class="cc-note">{}</span>').format(words) if words else "",
        )  # fmt: skip

    def after(self, verb: str, document_id: str) -> Markup:
        """A step of a path: "triển khai thực hiện Chỉ thị 33/CT-TTg"."""
        link = self.document(document_id)
        return self.library.memo(("after", verb, link), lambda: Markup("{} {}").format(verb, link))

    def dated(self, document_id: str, *, note: bool = True) -> Markup:
        """A document by name with date and issuer behind it, so that equal numbers stay apart."""
        link = self.document(document_id, note=note)
        return self.library.memo(("dated", link), lambda: self._dated(link, document_id))

    def _dated(self, link: Markup, document_id: str) -> Markup:
        aside = self.aside(self.library.corpus[document_id])
        return Markup('{} <span class="cc-aside">({})</span>').format(link, aside)

    def aside(self, document: Document) -> str:
        """Day and issuer: "26/11/2021, Thủ tướng Chính phủ"."""
        issuer = self.library.issuer(document).name
        return f"{vietnamese_date(document.issued)}, {issuer}"

    def hint(self, document: Document) -> str:
        """Title, day and status, shown when the pointer rests on a link."""
        status = self.library.headline(document.id)
        return f"{document.title} · {vietnamese_date(document.issued)} · {status}"

    def evidence(self, pieces: Iterable[Evidence]) -> list[Markup]:
        """Where a fact is written, one line a source: its sections, and the days of proof and reading."""
        by_source: dict[str, list[Evidence]] = {}
        for piece in pieces:
            by_source.setdefault(piece.source, []).append(piece)
        return [self._source(source, found) for source, found in by_source.items()]

    def _source(self, source: str, pieces: list[Evidence]) -> Markup:
        known = source in self.library.corpus
        where = self.document(source) if known else self.outside(source)
        words = [self._section(source, at) for at in dict.fromkeys(piece.at for piece in pieces) if at]
        sections = Markup(", {}").format(Markup(", ").join(words)) if words else ""
        days = "" if known else reading_days(pieces[0].as_of, pieces[0].checked_on)
        return Markup("{}{}{}").format(where, sections, days)

    def outside(self, address: str) -> Markup:
        """A page outside, by its name; a copy is called by what it copies."""
        return external(address, self.library.page_name(address))

    def _section(self, source: str, at: str) -> Markup | str:
        """A section in words, leading to the very place where the library has the text."""
        if at not in self.library.sections.get(source, ()):
            return section_words(at)
        href = self.to(f"{routes.document(source)}#{section_anchor(at)}")
        return Markup('<a href="{}">{}</a>').format(href, section_words(at))


def section_anchor(path: str) -> str:
    """The id of a section in a full text: "II.1" → ``muc-ii-1``."""
    return f"muc-{slug(path)}"


def reading_days(as_of: str | None, checked_on: str | None) -> str:
    """The days of a source and of its reading, in brackets; empty when neither is known."""
    days = [f"nguồn {when(as_of)}"] if as_of else []
    days += [f"đọc ngày {vietnamese_date(checked_on)}"] if checked_on else []
    return f" ({'; '.join(days)})" if days else ""


def unbroken(document: Document) -> Markup | str:
    """The label of a document whose number never breaks at its signs."""
    if not document.number:
        return document.label
    return Markup('{} <span class="cc-nowrap">{}</span>').format(document.type_label, document.number)


def external(address: str, name: str) -> Markup:
    """A link to a page outside."""
    return Markup('<a class="cc-ext" href="{}" rel="noopener noreferrer">{}</a>').format(address, name)


def titled(address: str, *titles: str) -> Markup:
    """The same by what these titles say of the page."""
    return external(address, page_name(address, titles))
