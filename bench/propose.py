"""How much of curated entries `propose` finds in the texts behind them: ``python -m bench.propose DIR``.

DIR holds the texts of documents that the dataset holds too. Relations, tasks, reports and targets are counted
one by one, all other fields once each; a field that the entry does not have is not counted.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cancu.corpus import Corpus
from cancu.model import Document
from cancu.propose import Proposal, propose
from cancu.reading.read import read
from cancu.text import fold
from support.dataset import library
from support.proposing import same

Answer = tuple[str, bool, object]


def main(arguments: list[str]) -> None:
    """Prints what is wrong, then a line a field."""
    corpus = library().corpus
    right, total = Counter[str](), Counter[str]()
    for path in sorted(Path(arguments[0]).iterdir()):
        proposal = propose(read(path).text or "", corpus)
        entry = entry_of(proposal, corpus)
        if entry is None:
            print(f"{path.name}: no entry")
            continue
        for name, fine, said in answers(proposal, entry):
            total[name] += 1
            right[name] += fine
            print(*([f"{path.name}: {name}: {said}"] if not fine else []), end="\n" if not fine else "")
    for name in total:
        print(f"{name:10} {right[name]:4} of {total[name]:4}")
    print(f"{'all':10} {right.total():4} of {total.total():4} = {right.total() / max(1, total.total()):.3f}")


def entry_of(proposal: Proposal, corpus: Corpus) -> Document | None:
    """The entry of the same number and day, else of the same body and title."""
    entry = proposal.entry
    found = [
        one for one in corpus
        if (entry["number"] and one.number == entry["number"] and one.issued == entry["issued"])
        or (one.issuer == entry["issuer"] and same(one.title, entry["title"]))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def answers(proposal: Proposal, wanted: Document) -> Iterator[Answer]:
    """Each field of the entry: its name, whether it is right, what was proposed."""
    entry = proposal.entry
    for name in ("type", "number", "issued", "issuer", "title"):
        if getattr(wanted, name) is not None:
            yield name, same(entry[name], getattr(wanted, name)), entry[name]
    if wanted.period:
        period = entry.get("period") or {}
        yield (
            "period",
            (period.get("start"), period.get("end")) == (wanted.period.start, wanted.period.end),
            period,
        )
    if wanted.signer:
        yield "signer", same((entry.get("signer") or {}).get("name"), wanted.signer.name), entry.get("signer")
    deadlines = {(one["by"], one["at"].split(" ")[0]) for one in entry.get("deadlines", [])}
    for deadline in wanted.deadlines:
        key = (deadline.by, (deadline.at or "").split(" ")[0])
        yield "deadlines", key in deadlines, (key, deadlines)
    targets = {(one["value"], one["at"]) for one in entry.get("targets", [])}
    for target in wanted.targets:
        yield "targets", (target.value, target.at) in targets, target
    yield from _tasks(proposal, wanted)
    found = {(one["target"], one["kind"]) for one in entry["relations"]}
    for relation in wanted.relations:
        if any(evidence.source == wanted.id for evidence in relation.evidence):
            yield "relations", (relation.target, relation.kind) in found, (relation.target, relation.kind)


def _tasks(proposal: Proposal, wanted: Document) -> Iterator[Answer]:
    """Tasks of the last part, which says who does what; others a curator gathers from the whole text."""
    proposed = proposal.entry.get("tasks", [])
    parts = {one["at"].split(".")[0] for one in proposed}
    for task in wanted.tasks:
        at = (task.at or "").split(" ")[0]
        if at.split(".")[0] in parts and task.lead:
            lead = _words(task.lead)
            leads = [_words(one["lead"]) for one in proposed if one["at"] == at]
            yield "tasks", any(len(lead & one) >= 0.6 * min(len(lead), len(one)) for one in leads), task.lead


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", fold(name)))


if __name__ == "__main__":
    main(sys.argv[1:])
