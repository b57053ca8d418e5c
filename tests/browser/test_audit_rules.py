"""The rules of the audit say the same in JavaScript as in Python, on the findings of the Python reader."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from functools import cache
from typing import Any

import pytest

from cancu.audit import audit
from cancu.audit.corrections import corrections
from cancu.audit.near_misses import swapped
from cancu.audit.next_year import next_year
from cancu.audit.own import as_told
from cancu.citations.context import context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import resolve
from cancu.cli.audit import record
from cancu.export.browser.audit_data import audit_data
from cancu.graph.library import Library
from factories import corpus as make_corpus
from factories import document, relation
from support import drafts
from support.audit_texts import texts
from support.browsers import watched_page
from support.dataset import library
from support.days import on

pytestmark = pytest.mark.browser

NAMES = ("2021", "2024", "no-date", "decomposed", "hostile", "everything")
DAYS = ("2026-11-22", "2021-06-01", "2030-01-01")

# Plays back what Python found and resolved, so that only the rules are compared.
JUDGE = """async ({ text, citations, full, again, context, signed, on, data }) => {
  const audit = CanCu.audit, reader = CanCu.citations
  let asks = 0
  const key = (one) => JSON.stringify([one.place, one.date, one.year, one.issuer, one.term, one.subject])
  CanCu.citations = { resolve: (asked) => (asks += 1) === 1 ? full : [again[key(asked[0])]] }
  citations.forEach((citation, place) => { citation.place = place })
  try {
    const measured = audit.text.measured(text)
    const told = audit.asTold(measured.plain, citations)
    const reading = { string: text, plain: measured.plain, unit: measured.unit, context, citations: told }
    const pause = audit.pacer(() => true)
    const wish = { signed, on, choices: new Map() }
    const result = await audit.judgeAll(reading, data || CanCu.auditData, wish, pause)
    return { signed: result.signed, on: result.on,
      unmarked: result.unmarked, unread: result.unread, suggestions: result.suggestions,
      leftovers: result.leftovers, corrections: audit.corrections(reading.plain, result),
      rows: result.rows.map((row) => ({
        surface: row.citation.surface, start: row.citation.start, end: row.citation.end,
        section: row.citation.section, number: row.citation.number, document: row.document,
        candidates: row.candidates, role: row.role, flag: row.flags[0], flag_signed: row.flagsSigned[0] || '',
        flags: row.flags, flags_signed: row.flagsSigned, verdict: row.verdict, remarks: row.remarks,
        instead: row.instead, paste: row.paste, repairs: row.repairs, certain: row.certain, todo: row.todo,
        chip: row.chip, chip_signed: row.chipSigned })) }
  } finally { CanCu.citations = reader }
}"""


@pytest.fixture(scope="module")
def corpus() -> Any:
    return library().corpus


@cache
def seen_on(day: str) -> Library:
    """The library on a day, once for all drafts."""
    return on(day)


@pytest.fixture(scope="module")
def audit_page(chromium, served_site):
    """One page for all: what is asked of it leaves nothing behind."""
    with watched_page(chromium, served_site) as (page, _):
        page.goto("kiem-tra/")
        yield page


def judged(page: Any, asked: dict[str, Any]) -> dict[str, Any]:
    """What the page makes of a draft. As text both ways: Playwright would take the tree apart by node."""
    answer = page.evaluate(
        f"async asked => JSON.stringify(await ({JUDGE})(JSON.parse(asked)))", json.dumps(asked)
    )
    return json.loads(answer)


def camel(record: dict[str, Any]) -> dict[str, Any]:
    names = {
        name: name.split("_")[0] + "".join(part.title() for part in name.split("_")[1:]) for name in record
    }
    return {names[name]: value for name, value in record.items()}


def playback(text: str, corpus: Any, signed: str | None) -> dict[str, Any]:
    """What the reader says, as the page would hear it; also the second look at each doubtful citation."""
    context = context_of(text, corpus)
    context = replace(context, date=signed) if signed else context
    citations = as_told(text, find(text, lexicon_of(corpus)))
    full = resolve(citations, corpus, context)
    again = {}
    for place, (citation, one) in enumerate(zip(citations, full, strict=True)):
        if one.state in ("several", "other"):
            turned = [{"date": day} for day in swapped(citation)]
            for slip in (
                {},
                {"date": None},
                {"date": None, "year": None},
                {"issuer": None, "term": None},
                {"subject": None},
                *turned,
            ):
                reading = replace(citation, **slip)
                key = [place, reading.date, reading.year, reading.issuer, reading.term, reading.subject]
                name = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
                again[name] = asdict(resolve([reading], corpus, replace(context, date=None))[0])
    return {
        "text": text, "citations": [camel(asdict(citation)) for citation in citations],
        "full": [asdict(one) for one in full], "again": again, "context": asdict(context), "signed": signed,
    }  # fmt: skip


def wanted_of(text: str, library: Library, signed: str | None) -> dict[str, Any]:
    """What Python makes of a draft, as plain values."""
    result = audit(text, library, signed)
    found = asdict(corrections(text, result, library))
    return json.loads(json.dumps({**record(result), "corrections": found}))


@pytest.mark.parametrize("name", NAMES)
def test_same_rows_for_any_day(audit_page, corpus, name):
    text = texts(seen_on(DAYS[0]))[name]
    heard = {signed: playback(text, corpus, signed) for signed in (None, "2020-05")}
    for day, signed in ((DAYS[0], None), (DAYS[1], None), (DAYS[2], "2020-05")):
        wanted = wanted_of(text, seen_on(day), signed)
        assert wanted["rows"], "a draft without a citation shows nothing"
        asked = {**heard[signed], "on": day}
        assert judged(audit_page, asked) == wanted


# All of them are compared in tests/unit/test_audit_alike.py, without a browser.
@pytest.mark.parametrize("name", drafts.names()[::6])
def test_same_rows_for_the_drafts_with_planted_faults(audit_page, corpus, name):
    text, _ = drafts.read(name)
    wanted = wanted_of(text, seen_on(DAYS[0]), None)
    got = judged(audit_page, {**playback(text, corpus, None), "on": DAYS[0]})
    assert got == wanted


# Names that would stand twice, a wording completed beside a later text, a replacement that is cited already.
BESIDE = """UBND TỈNH GIA LAI
Số: 12/KH-UBND
Gia Lai, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Công tác dân vận năm 2026
Căn cứ Nghị quyết số 23-NQ/TW ngày 12/3/2003 của Ban Chấp hành Trung ương Đảng khóa IX;
Căn cứ Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị;
Căn cứ Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị;
Tại tỉnh Gia Lai và tỉnh Bình Định, tỉnh Bình Định, Sở Kế hoạch và Đầu tư; Sở Tài chính, Sở Nội vụ.
Báo cáo Phòng Nội vụ huyện, UBND các quận, huyện; các huyện ủy, thành ủy; UBND huyện Đức Cơ.
Nơi nhận:
- UBND huyện;
- Sở Tài chính;
- Sở Kế hoạch và Đầu tư.
"""


def test_same_corrections_where_one_stands_beside_another(audit_page, corpus):
    wanted = wanted_of(BESIDE, seen_on(DAYS[0]), None)
    assert sum("đề nghị lược bỏ tên cũ" in each["message"] for each in wanted["leftovers"]) >= 3
    districts = [
        BESIDE[each["start"] : each["end"]] for each in wanted["leftovers"] if each["kind"] == "district"
    ]
    assert districts == [
        "Phòng Nội vụ huyện",
        "UBND các quận, huyện",
        "các huyện",
        "huyện Đức Cơ",
        "UBND huyện",
    ]
    assert any("đề nghị lược bỏ viện dẫn này" in note["text"] for note in wanted["corrections"]["notes"])
    assert judged(audit_page, {**playback(BESIDE, corpus, None), "on": DAYS[0]}) == wanted


NEXT = """async ({ text, on, year }) => {
  const audit = CanCu.audit, pause = audit.pacer(() => true)
  const reading = await audit.read(text, CanCu.auditData, pause)
  const wish = (signed) => ({ signed, on, choices: new Map() })
  const judge = (signed) => audit.judgeAll(reading, CanCu.auditData, wish(signed), pause)
  const own = audit.yearOf(reading.plain, (await judge(null)).signed)
  return audit.nextYear(reading.plain, await judge(String(year)), own, year)
}"""


@pytest.mark.parametrize("name", ["06-lam-dong-2026.txt", "15-dong-thap-2026.txt", "18-vinh-long-2027.txt"])
def test_same_draft_for_the_next_year(audit_page, corpus, name):
    text, _ = drafts.read(name)
    _, wanted = next_year(text, seen_on(DAYS[0]), 2028)
    got = audit_page.evaluate(NEXT, {"text": text, "on": DAYS[0], "year": 2028})
    assert got == json.loads(json.dumps(asdict(wanted)))
    assert any(change["text"] == "2028" for change in got["changes"])


def small_corpus() -> Any:
    """What the library does not show today: parts lost, suspension, chains, a title not known."""
    decree = {"type": "nghi-dinh", "issuer": "chinh-phu", "title": "Trình tự"}
    years = range(2010, 2018)
    links = {
        2011: ("replaces", "nd-2010", "whole"), 2012: ("replaces", "nd-2011", "whole"),
        2014: ("replaces", "nd-2013", "part"), 2015: ("suspends", "nd-2014", "whole"),
        2016: ("amends", "nd-2012", "whole"), 2017: ("based_on", "nd-2011", "whole"),
    }  # fmt: skip
    documents = [
        document(
            f"nd-{year}", number=f"1/{year}/NĐ-CP", issued=f"{year}-02-01", **decree,
            relations=tuple(
                relation(f"nd-{year}", kind, target, scope=scope)
                for kind, target, scope in ([links[year]] if year in links else [])
            ),
        )
        for year in years
    ]  # fmt: skip
    return make_corpus(*documents)


def test_same_rows_for_what_the_library_does_not_show_today(audit_page):
    corpus = small_corpus()
    text = "KẾ HOẠCH năm 2018\n" + "\n".join(
        f"Căn cứ Nghị định số 1/{year}/NĐ-CP ngày 01/02/{year} của Chính phủ;" for year in range(2010, 2018)
    )
    known = Library.of(corpus, DAYS[0])
    wanted = wanted_of(text, known, "2013-05-01")
    assert {"ended", "partly", "suspended", "amended", "basis-ended", "later-than-document"} <= {
        flag for row in wanted["rows"] for flag in row["flags"]
    }
    data = audit_data(known)
    asked = {**playback(text, corpus, "2013-05-01"), "on": DAYS[0], "data": data}
    assert judged(audit_page, asked) == wanted


def test_the_drafts_hold_every_flag_the_library_knows():
    """What no draft shows, no comparison covers."""
    shown = {
        flag
        for text in texts(seen_on(DAYS[0])).values()
        for day in DAYS
        for row in audit(text, seen_on(day)).rows
        for flag in row.flags
    }
    assert shown >= {
        "ambiguous", "unknown", "ended", "not-yet", "period-over", "later-than-document", "malformed",
        "amended", "basis-ended", "followed", "body-changed", "unverified", "in-force",
    }  # fmt: skip
