"""What a paper says of itself: the fields of its entry, each with the line in which it was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cancu.citations.context import Context
from cancu.citations.read.numbers import read_number
from cancu.citations.text.fold import DIGIT, fold
from cancu.citations.text.grammar import tables
from cancu.corpus import Corpus
from cancu.document_number import codes_of
from cancu.kinds import DOCUMENT_TYPES
from cancu.propose.authors import author_of
from cancu.propose.deadlines import Found, deadlines_of
from cancu.propose.foot import Foot, read_foot
from cancu.propose.head import Head, read_head
from cancu.propose.ids import document_id
from cancu.propose.issuers import Body, province_in
from cancu.propose.lines import TODO, Guess, Line, paragraphs_of
from cancu.propose.periods import period_of
from cancu.propose.sections import Places
from cancu.propose.targets import targets_of
from cancu.propose.tasks import tasks_of
from cancu.text import fold as fold_words
from cancu.text import vietnamese_date

SHORT = 55


@dataclass(slots=True)
class Paper:
    """The fields in the order of the dataset: ``entry`` before the relations, ``after`` behind them."""

    head: Head
    foot: Foot
    number: str | None
    issuer: Body | None
    province: str | None
    entry: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    read: dict[str, Guess] = field(default_factory=dict)


def read_paper(text: str, lines: list[Line], corpus: Corpus, context: Context, chosen: str | None) -> Paper:
    """Everything but its citations."""
    head, foot = read_head(lines), read_foot(lines)
    paragraphs = paragraphs_of(lines[head.end :])
    number = canonical(str(head.number.value)) if head.number else None
    body, said = author_of(corpus, head, foot, lines, paragraphs, context)
    paper = Paper(head, foot, number, body, _province(corpus, body, context))
    if said:
        paper.read["issuer"] = said
    _identity(paper, corpus, context, chosen)
    _signer(paper, corpus)
    places = Places(text, head.titled)
    _work(paper, paragraphs, places)
    _rest(paper)
    return paper


def canonical(printed: str) -> str | None:
    """A printed number in the way that the dataset spells numbers."""
    grammar = tables()
    cells = fold(printed, grammar.alphabet)
    if not cells.size or cells.kinds[0] != DIGIT:
        return None
    number = read_number(cells, grammar, 0)
    found: str | None = number.canonical if number is not None and number.form == "full" else None
    return found or "".join(printed.split())


def _province(corpus: Corpus, body: Body | None, context: Context) -> str | None:
    if body and body.id in corpus.issuers:
        return corpus.issuers[body.id].province
    if body and body.record:
        place = body.record["province"]
        return None if place in (None, TODO) else str(place)
    return context.province


def _identity(paper: Paper, corpus: Corpus, context: Context, chosen: str | None) -> None:
    head = paper.head
    kind = _kind(paper)
    title = str(head.title.value) if head.title else ""
    year = (context.date or "")[:4] or None
    period = period_of(title, year)
    named_year = year or (period or {}).get("start")
    key = chosen or (
        document_id(paper.number, kind, title, _where(paper), named_year) if title or paper.number else TODO
    )
    paper.entry = {
        "id": key, "type": kind if kind in DOCUMENT_TYPES else TODO, "number": paper.number,
        "issuer": paper.issuer.id if paper.issuer else TODO, "issued": context.date,
    }  # fmt: skip
    for name, guess in (("type", head.type), ("number", head.number), ("title", head.title)):
        if guess:
            paper.read[name] = guess
    if head.blank_number and not head.number:
        paper.read["number"] = Guess(None, head.blank_number.number, head.blank_number.text)
    if head.day_line and context.date:
        paper.read["issued"] = Guess(context.date, head.day_line.number, head.day_line.text)
    if period and head.title:
        paper.entry["period"] = period
        paper.read["period"] = head.title
    paper.entry |= {
        "title": title or TODO,
        "short_title": title if 0 < len(title) <= SHORT else TODO,
        "summary": TODO,
    }
    paper.entry["topics"] = _topics(corpus, title)


def _where(paper: Paper) -> str | None:
    """What tells papers of one name apart: the province; without a number the body."""
    if not paper.number and paper.issuer:
        return paper.issuer.id
    local = (
        paper.issuer is not None
        and paper.issuer.record is not None
        and paper.issuer.record["province"] == TODO
    )
    line = paper.head.day_line
    return (
        line.text.split(",")[0].split("  ")[-1]
        if local and line and paper.province is None
        else paper.province
    )


def _kind(paper: Paper) -> str:
    """The type: printed, else by the letters of the number."""
    if paper.head.type:
        return str(paper.head.type.value)
    letters = codes_of(paper.number)[:1]
    state = [
        kind.id
        for kind in DOCUMENT_TYPES.values()
        if letters and letters[0] in (kind.state_code, kind.party_code)
    ]
    return state[0] if state else "cong-van" if paper.number and paper.head.title else ""


def _topics(corpus: Corpus, title: str) -> list[str]:
    """Topics whose whole name stands in the title."""
    words = f" {fold_words(title)} "
    return [
        topic.id
        for topic in corpus.topics.values()
        if f" {fold_words(topic.name)} " in words.replace(",", " ")
    ]


def _signer(paper: Paper, corpus: Corpus) -> None:
    foot = paper.foot
    if foot.name is None:
        return
    office = str(foot.office.value) if foot.office else TODO
    if office != TODO and paper.issuer:
        office = f"{office} {_short_body(paper, corpus)}".strip() if len(office.split()) <= 4 else office
    paper.entry["signer"] = {"name": foot.name.value, "office": office}
    paper.read["signer"] = foot.name


def _short_body(paper: Paper, corpus: Corpus) -> str:
    """The body without its place, as signers are named: "Giám đốc Sở Y tế"."""
    if paper.issuer is None:
        return ""
    name = (
        corpus.issuers[paper.issuer.id].name
        if paper.issuer.id in corpus.issuers
        else str((paper.issuer.record or {})["name"])
    )
    name = name.replace("Ủy ban nhân dân", "UBND")
    place = province_in(name)
    bare = (
        name.replace(f"tỉnh {place}", "").replace(f"thành phố {place}", "").replace(place or "\0", "").strip()
    )
    return bare if not bare.startswith("UBND") else f"{bare} tỉnh" if bare == "UBND" else bare


def _work(paper: Paper, paragraphs: list[Line], places: Places) -> None:
    """Tasks, reports and targets, with where they were read."""
    period = paper.entry.get("period") or {}
    one_year = period.get("start") if period.get("start") == period.get("end") else None
    year = one_year if one_year and len(one_year) == 4 else None
    body = paper.head.titled[1]
    for key, found in (
        ("tasks", tasks_of(paragraphs, places, body)),
        ("deadlines", deadlines_of(paragraphs, places, year)),
        ("targets", targets_of(paragraphs, places, body)),
    ):
        _keep(paper, key, found)


def _keep(paper: Paper, key: str, found: list[Found]) -> None:
    if found:
        paper.after[key] = [one.record for one in found]
        paper.read |= {f"{key}.{place}": one.guess for place, one in enumerate(found)}


def _rest(paper: Paper) -> None:
    kind = (
        DOCUMENT_TYPES[paper.entry["type"]].label.lower()
        if paper.entry["type"] in DOCUMENT_TYPES
        else "văn bản"
    )
    issued = paper.entry["issued"] or ""
    day = (
        f" ngày {vietnamese_date(issued)}"
        if len(issued) == 10
        else f", {vietnamese_date(issued)}"
        if issued
        else ""
    )
    name = paper.number or paper.entry["title"][:1].lower() + paper.entry["title"][1:]
    title = f"Bản chữ của {kind} {name}{day}"
    paper.after["sources"] = [{"url": None, "title": title[:300], "checked_on": TODO}]
