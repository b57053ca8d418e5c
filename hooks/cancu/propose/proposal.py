"""A dataset entry for a new document, as far as its text says it, each guess with the line it was read in.

The curator reads it against the document. What is not found says CẦN ĐIỀN. Relations of the document itself
stand in the entry, relations between documents it names ("Kế hoạch … thực hiện Nghị quyết …") beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cancu.citations.citation import Citation
from cancu.citations.context import context_of, lexicon_of, same_place
from cancu.citations.find import find
from cancu.citations.resolve import Resolution, resolve
from cancu.corpus import Corpus
from cancu.document_number import number_key
from cancu.model import Document
from cancu.propose.kinds_of_citing import OPENING, kind_of
from cancu.propose.lines import TODO, Guess, lines_of
from cancu.propose.paper import Paper, read_paper
from cancu.propose.printed import with_tail
from cancu.propose.recipients import gone
from cancu.propose.sections import Places
from cancu.propose.stubs import Stubs, stub_record

# Not in the library: the number nowhere, or only on documents that the text speaks against.
UNKNOWN = ("unknown", "other")


@dataclass(frozen=True, slots=True)
class Triple:
    """One relation as the text shows it."""

    source: str
    target: str
    kind: str
    section: str
    as_cited: str | None
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a text proposes.

    ``entry`` is the entry as plain values, ready for YAML; ``read`` says where its values were read
    ("number", "tasks.0"); ``issuers`` are entries of bodies that the dataset lacks; ``nested`` relations
    between other documents; ``unknown`` stubs for documents that the library does not hold, ``stub_lines``
    the lines they stand in; ``doubtful`` citations that fit several documents, with the reason;
    ``remarks`` sentences.
    """

    entry: dict[str, Any]
    nested: tuple[Triple, ...]
    unknown: tuple[dict[str, Any], ...]
    doubtful: tuple[tuple[str, str], ...]
    read: dict[str, Guess]
    issuers: tuple[dict[str, Any], ...] = ()
    stub_lines: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


def propose(text: str, corpus: Corpus, document_id: str | None = None) -> Proposal:
    """The entry for ``text``; ``document_id`` where the curator has already chosen one."""
    context = context_of(text, corpus)
    lines = lines_of(text)
    paper = read_paper(text, lines, corpus, context, document_id)
    citations = find(text, lexicon_of(corpus))
    resolved = resolve(citations, corpus, context)
    work = _Relations(text, corpus, paper, citations, resolved)
    work.run()
    relations = _grouped(str(paper.entry["id"]), work.own)
    entry = {**paper.entry, "relations": relations, **paper.after}
    doubts = {
        f"relations.{place}": work.likely[relation["target"]]
        for place, relation in enumerate(relations)
        if relation["target"] in work.likely
    }
    bodies = [stub.body for stub in work.stubs.found if stub.body] + ([paper.issuer] if paper.issuer else [])
    known = {body.record["id"]: body.record for body in bodies if body.record}
    already = [
        one.id
        for one in corpus.by_number(paper.number or "")
        if paper.number and one.issued == paper.entry["issued"]
    ]
    remarks = [f"Kho đã có văn bản này: {one}." for one in already if one != document_id]
    remarks += [
        f"Nơi nhận, dòng {line}: {words}"
        for line, words in gone(corpus, paper.foot.recipients, paper.province)
    ]
    return Proposal(
        entry=entry,
        nested=tuple(work.nested),
        unknown=tuple(stub_record(stub) for stub in work.stubs.found),
        doubtful=tuple(work.doubtful),
        read={**paper.read, **doubts},
        issuers=tuple(known.values()),
        stub_lines=tuple(stub.line for stub in work.stubs.found),
        remarks=tuple(remarks),
    )


class _Relations:
    """The citations of one paper → relations of its own, relations between others, and stubs."""

    def __init__(
        self, text: str, corpus: Corpus, paper: Paper, citations: list[Citation], resolved: list[Resolution]
    ) -> None:
        self.text, self.corpus, self.paper = text, corpus, paper
        self.citations, self.resolved = citations, resolved
        self.places = Places(text, paper.head.titled)
        self.stubs = Stubs(text, corpus, paper.province)
        self.targets: list[str | None] = []
        self.own: list[Triple] = []
        self.nested: list[Triple] = []
        self.doubtful: list[tuple[str, str]] = []
        self.likely: dict[str, Guess] = {}

    def run(self) -> None:
        """Targets first, since a later mention may tell the day of an earlier one."""
        stubs = [self._stub(index) for index in range(len(self.citations))]
        self.stubs.name_all()
        self.targets = [
            stub.id if stub is not None else self._known(index) for index, stub in enumerate(stubs)
        ]
        direct = self._direct()
        for index, target in enumerate(self.targets):
            if target is not None and target != self.paper.entry["id"]:
                self._relate(index, target, direct)

    def _known(self, index: int) -> str | None:
        resolution = self.resolved[index]
        if self._is_itself(index):
            return None
        return resolution.document or self._only_candidate(self.citations[index], resolution)

    def _only_candidate(self, citation: Citation, resolution: Resolution) -> str | None:
        """The one document of the place with a number that is used again: proposed, its doubt beside it."""
        if resolution.state != "several" or len(resolution.candidates) != 1 or not citation.number:
            return None
        only = resolution.candidates[0]
        place = self.corpus.issuer_of(self.corpus[only]).province
        if place is None or not same_place(place, self.paper.province):
            return None
        above = self.text.count("\n", 0, citation.start)
        quote = self.text.split("\n")[above].strip()
        self.likely.setdefault(only, Guess(only, above + 1, quote, resolution.reason))
        return only

    def _is_itself(self, index: int) -> bool:
        """The paper's own number, wherever it is repeated."""
        citation, number = self.citations[index], self.paper.number
        if not number or not citation.number or number_key(citation.number) != number_key(number):
            return False
        return citation.date in (None, self.paper.entry["issued"])

    def _stub(self, index: int) -> Any:
        citation, resolution = self.citations[index], self.resolved[index]
        if resolution.state == "several":
            self.doubtful.append((citation.surface, resolution.reason))
        if (
            resolution.document
            or resolution.state != "unknown"
            or not citation.number
            or self._is_itself(index)
        ):
            return None
        later = (other.start for other in self.citations[index + 1 :] if other.parent is None)
        stub = self.stubs.add(index, citation, next(later, len(self.text)))
        if stub is None:
            self.doubtful.append(
                (citation.surface, "Có nhiều văn bản cùng số trong bài, không rõ là văn bản nào.")
            )
        return stub

    def _direct(self) -> set[str]:
        """What the opening sentence says the document carries out; later mentions of it mean the same."""
        return {
            target
            for citation, target in zip(self.citations, self.targets, strict=True)
            if target
            and self.places.at(citation.start) == OPENING
            and citation.parent is None
            and citation.relation in ("implements", "carries_out")
        }

    def _relate(self, index: int, target: str, direct: set[str]) -> None:
        citation = self.citations[index]
        at = self.places.at(citation.start)
        cited = self._as_cited(citation, self.corpus.get(target))
        parent = self.targets[citation.parent] if citation.parent is not None else None
        decision = self._promulgator(index)
        if decision:
            self.nested.append(Triple(decision, target, "promulgates", at, cited))
        elif citation.parent is not None:
            # A number inside the title of another document is a matter of that document alone.
            if parent and parent != target:
                self.nested.append(Triple(parent, target, citation.relation or "cites", at, cited))
        else:
            kind = kind_of(citation, at, self.text, direct=target in direct, titled=self.paper.head.titled[0])
            verb = " ".join((citation.verb or "").split()) if kind == "carries_out" else None
            self.own.append(Triple(str(self.paper.entry["id"]), target, kind, at, cited, verb or None))

    def _promulgator(self, index: int) -> str | None:
        """The neighbouring decision that issues a text named without a number ("ban hành Quy chế …")."""
        target = self.targets[index]
        for neighbour in (index - 1, index + 1):
            inside = 0 <= neighbour < len(self.targets)
            decision = self.corpus.get(self.targets[neighbour] or "") if inside else None
            issues = decision.relations if decision else ()
            if decision and any(r.kind == "promulgates" and r.target == target for r in issues):
                return decision.id
        return None

    def _as_cited(self, citation: Citation, document: Document | None) -> str | None:
        """What is printed, exactly, where it says less or other than the record."""
        if document is None:
            return None
        whole = citation.form == "full" and citation.date == document.issued
        number_there = not document.number or document.number in citation.surface
        return None if whole and number_there else with_tail(self.text, citation)


def _grouped(name: str, triples: Iterable[Triple]) -> list[dict[str, Any]]:
    """One relation for each kind and target, in the order of the text, with all its evidence."""
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for triple in triples:
        evidence = {"source": name, "at": triple.section}
        evidence |= {"verb": triple.verb} if triple.verb else {}
        evidence |= {"as_cited": triple.as_cited} if triple.as_cited else {}
        grouped.setdefault((triple.kind, triple.target), []).append({**evidence, "checked_on": TODO})
    return [
        {"kind": kind, "target": target, "evidence": evidence} for (kind, target), evidence in grouped.items()
    ]
