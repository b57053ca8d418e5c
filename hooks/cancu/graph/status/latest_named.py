"""The badge of a document with later texts beside it names the last living one of its chain, on every day.

What followed may be over or overtaken itself by then: whoever reads a badge is sent where the page sends him.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import networkx as nx

from cancu.corpus import Corpus
from cancu.graph.relations import incoming
from cancu.graph.status.chains import last_living
from cancu.graph.status.step import Step, Timelines
from cancu.graph.status.telling import followed_by
from cancu.kinds import ENDING_KINDS


def latest_named(corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines) -> Timelines:
    """The same steps; those that say "followed" begin anew on each day on which their chain goes on."""
    return {
        node: tuple(_named(corpus, graph, steps, node))
        if any(step.speaks == "followed" for step in own)
        else own
        for node, own in steps.items()
    }


def _named(corpus: Corpus, graph: nx.MultiDiGraph[str], steps: Timelines, node: str) -> Iterator[Step]:
    own = steps[node]
    days = _days(graph, steps, node)
    for place, step in enumerate(own):
        until = own[place + 1].since if place + 1 < len(own) else None
        if step.speaks != "followed":
            yield step
            continue
        said = ""
        for since, known in [(step.since or "", step.known), *days]:
            if since < (step.since or "") or (until and since >= until):
                continue
            last = last_living(corpus, graph, steps, node, since) or step.documents_behind("followed")
            badge = followed_by(corpus, last)
            if badge != said:
                said = badge
                yield replace(step, since=since or step.since, known=known, headline=badge)


def _days(graph: nx.MultiDiGraph[str], steps: Timelines, node: str) -> list[tuple[str, str | None]]:
    """The days on which anything changes for what came after a document, full and as known, in order."""
    seen, queue = {node}, [node]
    while queue:
        links = incoming(graph, queue.pop(), (*ENDING_KINDS, "follows", "promulgates"))
        further = {link.source for link in links} - seen
        seen |= further
        queue += sorted(further)
    return sorted({(step.since, step.known) for each in seen - {node} for step in steps[each] if step.since})
