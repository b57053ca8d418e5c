"""Everything a page, a drawing or an export asks: the corpus, its graph and the status steps, on one day."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import networkx as nx

from cancu.citations.read.sections import sections_of
from cancu.corpus import Corpus
from cancu.graph.relations import build_graph, incoming
from cancu.graph.status.chains import instead_of, is_proved, last_living
from cancu.graph.status.timelines import Step, Timelines, step_on, timelines
from cancu.kinds import Regime
from cancu.memo import Memo
from cancu.model import Document, Issuer, regime_of
from cancu.source_grades import page_name
from cancu.wording import join

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Library:
    """The corpus seen on the day ``on`` (ISO).

    ``texts`` are full texts by document id; ``sections`` the paths of their sections ("II.1").
    """

    corpus: Corpus
    graph: nx.MultiDiGraph[str]
    steps: Timelines
    on: str
    texts: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)
    # For ``once``; no copy of a library takes it along.
    _once: Memo = field(default_factory=Memo, init=False, compare=False, repr=False)

    @classmethod
    def of(
        cls,
        corpus: Corpus,
        on: str,
        graph: nx.MultiDiGraph[str] | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> Library:
        """Derive graph and steps once; ``graph`` may be handed in where it already stands."""
        graph = build_graph(corpus) if graph is None else graph
        texts = texts or {}
        sections = {name: frozenset(each.path for each in sections_of(text)) for name, text in texts.items()}
        return cls(corpus, graph, timelines(corpus, graph), on, texts, sections)

    def memo(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What ``make`` makes of this library and of ``key``: what pages work out again and again is kept."""
        return self._once(key, make)

    def issuer(self, document: Document) -> Issuer:
        """The body that issued it."""
        return self.corpus.issuer_of(document)

    def page_name(self, address: str) -> str:
        """What a page outside is called, by what the documents that rest on it say of it."""
        titles = self.memo("titles of pages", self._titles)
        return page_name(address, titles.get(address, ()))

    def _titles(self) -> dict[str, list[str]]:
        titles: dict[str, list[str]] = {}
        for document in self.corpus:
            for source in document.sources:
                titles.setdefault(source.url or "", []).append(source.title)
        return titles

    def regime(self, document: Document) -> Regime:
        """The words of force that apply to it."""
        return regime_of(document, self.issuer(document))

    def step(self, document_id: str) -> Step:
        """How a document stands on the day of the library."""
        return step_on(self.steps[document_id], self.on)

    def headline(self, document_id: str) -> str:
        """What its badge says on the day of the library."""
        return self.step(document_id).headline

    def amending(self, document_id: str) -> list[Document]:
        """What had amended it by the day of the library, by day of issue: a correct citation names them."""
        return [self.corpus[other] for other in self.step(document_id).documents_behind("amended")]

    def decision(self, document_id: str) -> Document | None:
        """The decision that a text was issued under, by which it is cited where it has no number."""
        issue = next(iter(incoming(self.graph, document_id, ("promulgates",))), None)
        return self.corpus[issue.source] if issue else None

    def latest(self, document_id: str) -> list[str]:
        """What came after it, over or not, at the end of its chain; of nothing living what followed it."""
        last = last_living(self.corpus, self.graph, self.steps, document_id, self.on)
        return last or list(self.step(document_id).documents_behind("followed"))

    def beyond_followers(self, document_id: str) -> list[str]:
        """Where the chain goes on from texts that came after it and are over or overtaken by now."""
        step = self.step(document_id)
        followers = step.documents_behind("followed")
        if step.disposition.over or not followers:
            return []
        # From the followers on: what ended the document in part goes on from there for another part of it.
        further = (other for follower in followers for other in self.latest(follower))
        return list(dict.fromkeys(other for other in further if other not in followers))

    def beyond_words(self, document_id: str) -> str:
        """How :meth:`beyond_followers` is told; the names come behind."""
        followers = self.step(document_id).documents_behind("followed")
        names = join([self.corpus[other].label for other in followers])
        if any(self.step(other).disposition.over for other in followers):
            return f"{names} nay cũng không còn dùng; cần đối chiếu với"
        return f"Sau {names} đã có văn bản mới hơn; cần đối chiếu với"

    def hedge(self, document_id: str, other: str) -> str:
        """What is added to the advice to use ``other`` where no clause replaces the document by it."""
        proved = is_proved(self.corpus, self.graph, document_id, other, self.on)
        return "" if proved else " (chưa thấy điều khoản thay thế, cần đối chiếu)"

    def instead(self, document_id: str) -> list[str]:
        """What to use in its place on the day of the library; empty when it is not over."""
        return instead_of(self.corpus, self.graph, self.steps, document_id, self.on)
