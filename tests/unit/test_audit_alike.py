"""The draft check of the page, reader and rules together, judges drafts as Python does: in a bare engine."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from typing import Any

import pytest

from cancu import wording
from cancu.audit import audit
from cancu.audit.corrections import corrections
from cancu.audit.unnumbered import candidates
from cancu.cli.audit import record
from cancu.draft_rules import BY_NAME
from cancu.export.browser.audit_data import audit_data
from cancu.export.browser.grammar import SCRIPTS, grammar_script
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.model import Document
from cancu.pages.audit_page import RULES
from support import drafts
from support.dataset import library
from support.v8 import Engine

ON = "2026-11-30"
JUDGE = """var judged = (string) => {
  const audit = CanCu.audit, reader = CanCu.citations, measured = audit.text.measured(string)
  const reading = {
    string, plain: measured.plain, unit: measured.unit, paper: [],
    context: reader.contextOf(measured.plain, CanCu.auditData),
    citations: audit.asTold(measured.plain, reader.find(measured.plain, CanCu.auditData.lexicon)),
  }
  const pause = Object.assign(() => {}, { tell: () => {} })
  const wish = { signed: null, on: ON, choices: new Map() }
  const held = { answer: null }
  const told = (row) => ({
    surface: row.citation.surface, start: row.citation.start, end: row.citation.end,
    section: row.citation.section, number: row.citation.number, document: row.document,
    candidates: row.candidates, role: row.role, flag: row.flags[0], flag_signed: row.flagsSigned[0] || "",
    flags: row.flags, flags_signed: row.flagsSigned, verdict: row.verdict, remarks: row.remarks,
    instead: row.instead, paste: row.paste, repairs: row.repairs, certain: row.certain, todo: row.todo,
    chip: row.chip, chip_signed: row.chipSigned })
  audit.judgeAll(reading, CanCu.auditData, wish, pause).then((result) => {
    held.answer = { signed: result.signed, on: result.on,
      unmarked: result.unmarked, unread: result.unread, leftovers: result.leftovers,
      suggestions: result.suggestions, corrections: audit.corrections(reading.plain, result),
      rows: result.rows.map(told) }
  }, (error) => { held.answer = String(error.stack || error) })
  return held
}"""


@lru_cache(maxsize=1)
def known() -> Library:
    return Library.of(disclosed(library()).corpus, ON)


@lru_cache(maxsize=1)
def page() -> Engine:
    engine = Engine("common/library.js")
    engine.evaluate(f"var performance = {{ now: () => 0 }}, ON = {json.dumps(ON)}")
    engine.evaluate(grammar_script())
    for script in (*SCRIPTS, *(f"assets/audit/{name}.js" for name in RULES)):
        engine.run(script.removeprefix("assets/"))
    engine.evaluate(f"CanCu.auditData = {json.dumps(audit_data(known()))}")
    engine.evaluate(JUDGE)
    return engine


def by_page(text: str) -> Any:
    """What the page makes of a draft; a promise is kept when the engine comes to rest."""
    page().evaluate(f"var held = judged({json.dumps(text)})")
    return page().call("held.answer")


def by_python(text: str) -> Any:
    result = audit(text, known())
    mended = asdict(corrections(text, result, known()))
    return json.loads(json.dumps({**record(result), "corrections": mended}))


@pytest.mark.parametrize("name", drafts.names())
def test_a_draft_is_judged_alike(name):
    text, _ = drafts.read(name)
    assert by_page(text) == by_python(text)


def unnumbered() -> list[Document]:
    return [each for each in known().corpus if not each.number and each.type not in BY_NAME]


def line_of(document: Document) -> str:
    issuer = known().issuer(document)
    return wording.first_mention(document, issuer, (), known().decision(document.id)).replace(";", ",")


def test_a_line_without_a_number_is_read_alike():
    text = "".join(f"Căn cứ {line_of(each)};\n" for each in unnumbered())
    read = by_python(text)["unread"]
    assert len(read) > 30
    assert by_page(text)["unread"] == read


def test_a_line_without_a_number_may_mean_what_it_describes_and_nothing_of_another_place_or_time():
    """All but one: the Party's statute is named without its body, and read by its name."""
    corpus = known().corpus
    for document in unnumbered():
        place = known().issuer(document).province
        found = candidates(known(), line_of(document), place)
        assert document.id in found or document.type == "dieu-le"
        assert candidates(known(), f"{line_of(document)} năm 1987", place) == ()
        for other in found:
            assert known().issuer(corpus[other]).province in (None, place)
