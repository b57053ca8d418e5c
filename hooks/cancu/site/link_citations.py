"""Links in hand-written pages: citations found, resolved in the library, doubtful ones reported."""

from __future__ import annotations

from dataclasses import dataclass, field

from cancu import routes
from cancu.autolink import Link
from cancu.citations.citation import Citation, Lexicon
from cancu.citations.context import Context, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import Resolution, resolve
from cancu.graph.library import Library
from cancu.problems import Problem
from cancu.text import vietnamese_date

# Our own pages speak of documents of the library, so one candidate without a date is enough.
_CONTEXT = Context(closed=True)


@dataclass(slots=True)
class ProseLinker:
    """Links the citations of one hand-written page.

    ``source`` is its Markdown file (``huong-dan/index.md``), ``text`` what stands in it: the place of a
    doubtful citation is looked up there. Problems gather in ``problems`` as the page is parsed,
    the last place of each surface in ``reported``.
    """

    library: Library
    lexicon: Lexicon
    source: str
    text: str
    problems: list[Problem] = field(default_factory=list)
    reported: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, library: Library, source: str, text: str) -> ProseLinker:
        """A linker that knows the aliases of the library."""
        lexicon = library.memo("lexicon", lambda: lexicon_of(library.corpus))
        return cls(library, lexicon, source, text)

    def __call__(self, text: str) -> list[Link]:
        """The links in one stretch of text."""
        citations = find(text, self.lexicon)
        resolved = resolve(citations, self.library.corpus, _CONTEXT)
        links = []
        for citation, resolution in zip(citations, resolved, strict=True):
            if resolution.document:
                links.append(self._link(citation, resolution.document))
            elif citation.number:
                self._report(citation, resolution)
        return links

    def _link(self, citation: Citation, document_id: str) -> Link:
        library = self.library
        document = library.corpus[document_id]
        look = library.step(document_id).disposition.look
        day = vietnamese_date(document.issued)
        return Link(
            start=citation.start,
            end=citation.end,
            # From file to file, as an author writes it: the engine checks it, and makes the address of it.
            href=routes.source_link(routes.document(document_id), self.source),
            title=f"{document.label} · {document.title} · {day} · {library.headline(document_id)}",
            css=f"cc-doc cc-{look}" if look else "cc-doc",
        )

    def _report(self, citation: Citation, resolution: Resolution) -> None:
        # A citation that stands there several times is reported once for each place, in their order.
        start = self.reported.get(citation.surface, -1) + 1
        offset = max(self.text.find(citation.surface, start), 0)
        self.reported[citation.surface] = offset
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        message = f"{citation.surface}: {resolution.reason}"
        self.problems.append(Problem(self.source, line, column, "BAI-VIEN-DAN", message, "warning"))
