"""Recipients that no longer exist, by what the dataset knows of successors."""

from __future__ import annotations

from cancu.corpus import Corpus
from cancu.propose.issuers import known_issuer, words_of
from cancu.propose.lines import Line
from cancu.text import vietnamese_date


def gone(corpus: Corpus, recipients: tuple[Line, ...], province: str | None) -> list[tuple[int, str]]:
    """Line and sentence for each recipient whose work another body has taken over."""
    found = []
    for line in recipients:
        for name in (part.strip() for part in line.text.split(",")):
            issuer = known_issuer(corpus, name, province)
            if issuer is None:
                found += _like(corpus, name, line.number)
                continue
            if not issuer.successors:
                continue
            last = issuer.successors[-1]
            body = corpus.issuers.get(last.issuer)
            since = vietnamese_date(last.since)
            found.append(
                (line.number, f"“{name}” nay không còn: từ {since} là {body.name if body else last.issuer}.")
            )
    return found


def _like(corpus: Corpus, name: str, line: int) -> list[tuple[int, str]]:
    """A local body named like a central one that another has taken over: to be looked up."""
    head = words_of(name)[:3]
    if len(head) < 3:
        return []
    for issuer in corpus.issuers.values():
        if issuer.province is None and issuer.successors and words_of(issuer.name)[:3] == head:
            last = issuer.successors[-1]
            body = corpus.issuers.get(last.issuer)
            now, since = body.name if body else last.issuer, vietnamese_date(last.since)
            return [(line, f"“{name}”: {issuer.name} từ {since} đã là {now}; xem cơ quan này nay tên gì.")]
    return []
