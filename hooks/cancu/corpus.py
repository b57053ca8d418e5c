"""The immutable corpus: every document, issuer, topic and event, indexed and in one stable order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from cancu.document_number import number_key
from cancu.model import Document, Event, Evidence, Issuer, Relation, Topic

# Days of reading so far from all others, by so few documents beside so many times as many, are mistyped.
_FAR = timedelta(days=366)
_FEW, _MANY = 2, 5


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents sorted by id, with the look-ups that every room needs. Build it with :meth:`build`."""

    documents: tuple[Document, ...]
    issuers: Mapping[str, Issuer]
    topics: Mapping[str, Topic]
    events: tuple[Event, ...]
    _by_id: Mapping[str, Document]
    _by_number: Mapping[str, tuple[Document, ...]]
    _by_day: Mapping[tuple[str, str], tuple[Document, ...]]
    _keys_by_type: Mapping[str, tuple[tuple[str, Document], ...]]

    @classmethod
    def build(
        cls,
        documents: Iterable[Document],
        issuers: Iterable[Issuer],
        topics: Iterable[Topic] = (),
        events: Iterable[Event] = (),
    ) -> Corpus:
        """The corpus of these records, the same whatever order they come in."""
        ordered = tuple(sorted(documents, key=lambda document: document.id))
        numbers: defaultdict[str, list[Document]] = defaultdict(list)
        days: defaultdict[tuple[str, str], list[Document]] = defaultdict(list)
        keys: defaultdict[str, list[tuple[str, Document]]] = defaultdict(list)
        for document in ordered:
            if document.number:
                numbers[number_key(document.number)].append(document)
                keys[document.type].append((number_key(document.number), document))
            if document.issued:
                days[document.type, document.issued].append(document)
        return cls(
            documents=ordered,
            issuers=MappingProxyType({issuer.id: issuer for issuer in sorted(issuers, key=lambda i: i.id)}),
            topics=MappingProxyType({topic.id: topic for topic in sorted(topics, key=lambda t: t.id)}),
            events=tuple(sorted(events, key=lambda event: (event.date, event.what))),
            _by_id=MappingProxyType({document.id: document for document in ordered}),
            _by_number=MappingProxyType({key: tuple(found) for key, found in numbers.items()}),
            _by_day=MappingProxyType({day: tuple(found) for day, found in days.items()}),
            _keys_by_type=MappingProxyType({kind: tuple(found) for kind, found in keys.items()}),
        )

    def __getitem__(self, document_id: str) -> Document:
        return self._by_id[document_id]

    def __contains__(self, document_id: object) -> bool:
        return document_id in self._by_id

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def get(self, document_id: str) -> Document | None:
        """The document with this id, or None."""
        return self._by_id.get(document_id)

    def issuer_of(self, document: Document) -> Issuer:
        """The body that issued the document."""
        return self.issuers[document.issuer]

    def by_number(self, number: str) -> tuple[Document, ...]:
        """Every document with this number, however it is spelled (several bodies may share it)."""
        return self._by_number.get(number_key(number), ())

    def issued_on(self, type_id: str, day: str) -> tuple[Document, ...]:
        """Every document of a type with this day of issue, as it is written."""
        return self._by_day.get((type_id, day), ())

    def number_keys(self, type_id: str) -> tuple[tuple[str, Document], ...]:
        """Every document of a type that has a number, behind the key of it."""
        return self._keys_by_type.get(type_id, ())

    def relations(self) -> Iterator[Relation]:
        """Every stored relation, in the order of documents, then as the curator wrote them."""
        for document in self.documents:
            yield from document.relations

    def superiors(self, issuer_id: str) -> Iterator[Issuer]:
        """The bodies above an issuer, the nearest first; stops at a cycle (which the checks report)."""
        seen = {issuer_id}
        above = self.issuers[issuer_id].superior
        while above and above in self.issuers and above not in seen:
            seen.add(above)
            yield self.issuers[above]
            above = self.issuers[above].superior

    def proof_day(self, evidence: Evidence) -> str | None:
        """The day a piece of evidence speaks for: its own, else the date of the document that was read."""
        if evidence.as_of or evidence.source not in self:
            return evidence.as_of
        return self[evidence.source].issued

    def newest_check(self) -> str | None:
        """The newest ``checked_on`` in the dataset, the default day of a build, but for one mistyped."""
        read: Counter[str] = Counter()
        for document in self.documents:
            days = {source.checked_on for source in document.sources}
            days |= {proof.checked_on for proof in document.status_proofs}
            days |= {piece.checked_on for relation in document.relations for piece in relation.evidence}
            days |= {document.full_text.checked_on} if document.full_text else set()
            read.update(filter(None, days))
        return max(set(read) - lone_days(read), default=None)


def lone_days(read: Mapping[str, int]) -> set[str]:
    """Days on which hardly anything was read, before or after a gap of a year; ``read`` counts documents.

    Only beside a good many others: a small library may well have been read once, years ago.
    """
    groups: list[list[str]] = []
    for day in sorted(read):
        if groups and date.fromisoformat(day) - date.fromisoformat(groups[-1][-1]) <= _FAR:
            groups[-1].append(day)
        else:
            groups.append([day])
    sizes = [sum(read[day] for day in group) for group in groups]
    few = [size <= _FEW and size * _MANY <= sum(sizes) - size for size in sizes]
    return {day for group, is_few in zip(groups, few, strict=True) if is_few for day in group}
