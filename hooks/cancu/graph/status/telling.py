"""The words of a step: label, badge and sentence, from the facts of a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from cancu import wording
from cancu.corpus import Corpus
from cancu.dispositions import FLAG_ROWS, MONTHS_UNTIL_OLD, label
from cancu.graph.status.proofs import Use
from cancu.graph.status.step import Ref, StatusFacts, Step, Words
from cancu.kinds import RELATION_KINDS, Regime
from cancu.model import Document
from cancu.text import day_after, last_day, vietnamese_date

# Stands for a document in a sentence that is still to be taken apart.
_NAME = re.compile("\x00([a-z0-9-]+)\x00")


class Part(NamedTuple):
    """What took a part of a document away, and from which day on (full, partial or empty)."""

    by: tuple[str, ...]
    known: str


@dataclass(frozen=True, slots=True)
class Facts(StatusFacts):
    """What is known before anything is put into words.

    ``known`` may also be the day on which a document will be there that is not yet. ``use`` is who uses it
    where that is all there is, ``speaking`` the flag that is said before the proof, ``parts`` what has taken
    parts away.
    """

    use: Use | None
    speaking: str | None
    parts: tuple[Part, ...]


def day_when_old(day: str) -> str:
    """The first day on which a source of this day (full or partial) is called old, ISO."""
    last = last_day(day)
    months = last.year * 12 + last.month - 1 + MONTHS_UNTIL_OLD
    month = f"{months // 12:04}-{months % 12 + 1:02}"
    # 29 February has no anniversary, and the end of a month stays its end.
    anniversary = min(f"{month}-{last.day:02}", last_day(month).isoformat())
    return day_after(anniversary)


def told(corpus: Corpus, document: Document, regime: Regime, facts: Facts, began: Facts) -> Step:
    """The step with its words; ``began`` are the facts of the day on which its status began."""
    old = facts.use is not None and (facts.since or "") >= day_when_old(facts.use.day)
    status = _label(document, regime, facts, old=old)
    speaks = _speaks(facts, old=old)
    return Step(
        since=facts.since,
        known=facts.known if facts.since else None,
        status=facts.status,
        flags=facts.flags,
        reason=facts.reason,
        by=facts.by,
        behind=facts.behind,
        proof=facts.proof,
        status_since=began.since if began.known is None else began.known or None,
        speaks=speaks,
        label=status,
        headline=_headline(corpus, facts, speaks, status),
        words=_taken_apart(corpus, _sentence(corpus, document, regime, facts, began, old=old)),
    )


def _speaks(facts: Facts, *, old: bool) -> str:
    if facts.status == "not-yet":
        return facts.status
    if facts.speaking:
        return facts.speaking
    if facts.status != "unverified":
        return facts.status
    return "use-old" if old else facts.proof.grade


def _label(document: Document, regime: Regime, facts: Facts, *, old: bool) -> str:
    if facts.use:
        when = f"{facts.use.day[:4]}, nguồn cũ" if old else wording.short_month(facts.use.day)
        return f"Chưa thấy bị thay thế · {when}"
    words = label(regime, facts.status, facts.reason)
    end = document.period.end if document.period else None
    return f"{words} · đến {wording.plain_date(end)}" if end and facts.status == "in-force" else words


def _headline(corpus: Corpus, facts: Facts, speaks: str, status: str) -> str:
    """The badge; a later document is named, the newest of several."""
    if speaks not in FLAG_ROWS or speaks != facts.speaking:
        return status
    behind = dict(facts.behind)[speaks]
    return followed_by(corpus, behind) if speaks == "followed" else FLAG_ROWS[speaks].label


def followed_by(corpus: Corpus, others: Iterable[str]) -> str:
    """The badge of a document with later texts beside it, which names the newest: "Đã có văn bản sau: …"."""
    newest = max((corpus[other] for other in others), key=lambda other: (other.begins or "", other.id))
    return f"{FLAG_ROWS['followed'].label}: {newest.number or newest.label}"


def _sentence(
    corpus: Corpus, document: Document, regime: Regime, facts: Facts, began: Facts, *, old: bool
) -> str:
    if facts.status == "not-yet":
        begins = wording.when(facts.known)
        return f"Có hiệu lực từ {begins}." if document.effective else f"Ban hành {begins}."
    if facts.use:
        lead = f"Chưa thấy văn bản {'này bị ' if facts.speaking else ''}thay thế"
        return lead + _use(corpus, facts.use) + (" Nguồn đã cũ, nên tra lại trước khi dùng." if old else "")
    by = [_name(other) for other in facts.by]
    end = document.period.end if document.period else None
    if facts.status == "in-force" and end:
        return f"{label(regime, facts.status)} đến hết {wording.when(end)}."
    if facts.status == "period-over" and end and len(end) < len("YYYY-MM-DD"):
        return f"Thời gian thực hiện chỉ đến hết {wording.when(end)}; {wording.AFTERWARDS}."
    if facts.parts:
        return f"{label(regime, facts.status)}{_taken_away(facts.parts)}."
    return wording.status_sentence(regime, facts.status, facts.reason, began.known, by, facts.proof.as_of)


def _taken_away(parts: tuple[Part, ...]) -> str:
    """Said behind the label: theo A và B từ ngày 01/7/2025 và theo C từ ngày 01/01/2026."""
    said = []
    for known, same in groupby(parts, key=lambda part: part.known):
        names = dict.fromkeys(_name(other) for part in same for other in part.by)
        theirs = f"theo {wording.join(list(names))}" if names else ""
        said.append(f"{theirs}{wording.starting(known)}".strip())
    return f" {wording.join(said)}"


def _use(corpus: Corpus, use: Use) -> str:
    """Who still uses it, and where: "Kế hoạch … tháng 3/2025 của … còn căn cứ vào văn bản này, mục II.1"."""
    user = corpus.get(use.source)
    if user is None or not use.kind:
        return f" (nguồn mới nhất: {vietnamese_date(use.day)})."
    at = f", {wording.join([wording.section_words(at) for at in use.at])}" if use.at else ""
    who = f"{_name(user.id)}{_dated_and_by(corpus, user, use.day)}"
    if use.kind == "cites":
        return f"; còn được viện dẫn tại {who}{at}."
    verb = RELATION_KINDS[use.kind].verb
    return f"; {who} còn {verb} văn bản này{at}."


def _dated_and_by(corpus: Corpus, user: Document, day: str) -> str:
    """Its day and its body, as far as the name of a text without a number has not told them."""
    told = "" if user.number else user.label
    when = "" if wording.when(day).removeprefix("năm ") in told else f" {wording.when(day)}"
    return when + ("" if " của " in told else f" của {corpus.issuer_of(user).name}")


def _name(document_id: str) -> str:
    return f"\x00{document_id}\x00"


def _taken_apart(corpus: Corpus, sentence: str) -> Words:
    """The sentence as text and documents in turn."""
    parts = _NAME.split(sentence)
    words: list[str | Ref] = []
    for place, part in enumerate(parts):
        if place % 2:
            words.append(Ref(part, corpus[part].label))
        elif part:
            words.append(part)
    return tuple(words)
