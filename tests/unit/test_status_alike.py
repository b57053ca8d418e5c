"""Every document stands alike in Python and in every script, on every day on which anything changes for it.

The finder, the draft check, the explorer, the comparison and the script on the page of a document look the
steps up with ``assets/common/library.js``; here each of them is asked over the whole library.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

import pytest

from cancu import routes
from cancu.audit.library_facts import told
from cancu.audit.repairs import Place, mention
from cancu.drawing.browser_tables import browser_tables
from cancu.export.browser.audit_data import audit_data
from cancu.export.browser.compare import compare_data, compare_script
from cancu.export.browser.explorer import explorer_script
from cancu.export.browser.finder import finder_files
from cancu.export.browser.grammar import grammar_script
from cancu.graph.changes.later_changes import bases, ended_by, followers
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.graph.status.step import step_on
from cancu.markup.links import Links
from cancu.markup.status_block import standing
from cancu.text import vietnamese_date
from support.dataset import library
from support.days import changing_days, days_around, on
from support.v8 import Engine


@lru_cache(maxsize=1)
def shown() -> Library:
    return disclosed(library())


IDS = [document.id for document in library().corpus]


def _ahead(document: str) -> set[str]:
    """What an answer about a document may depend on: what ended or followed it, and what rests under it."""
    seen, queue = {document, *bases(shown(), document)}, [document]
    while queue:
        current = queue.pop()
        later = {other for other, _ in (*ended_by(shown(), current), *followers(shown(), current))}
        queue += sorted(later - seen)
        seen |= later
    return seen


@lru_cache(maxsize=1)
def days() -> dict[str, list[str]]:
    """For each document every day around which anything changes that an answer about it may depend on."""
    some = changing_days()[::60]
    return {
        document: sorted(
            {*some, *days_around(s for other in _ahead(document) for s in library().steps[other])}
        )
        for document in IDS
    }


@cache
def seen_on(day: str) -> Library:
    return on(day)


def by_python(ask: Any, ids: list[str] = IDS) -> dict[str, list[Any]]:
    """For each document its answers on its days; ``ask`` is given the library of the day and an id."""
    return {document: [ask(seen_on(day), document) for day in days()[document]] for document in ids}


# The same in a script: `answers(days, ids, ask)`, where `ask(day)` gives what answers for an id on that day.
ANSWERS = """var answers = (days, ids, ask) => {
  const known = new Map()
  const on = (day) => {
    if (!known.has(day)) known.set(day, ask(day))
    return known.get(day)
  }
  return Object.fromEntries(ids.map((id) => [id, days[id].map((day) => on(day)(id))]))
}
"""


def face(seen: Library, document: str) -> list[Any]:
    step = step_on(seen.steps[document], seen.on)
    row = step.disposition
    return [step.headline, step.tone, row.look, row.over, row.usable, step.speaks]


FACE = "[s.headline, s.tone, s.look, s.over, s.usable, s.speaks]"


def test_there_is_something_to_compare():
    assert sum(map(len, days().values())) > 10 * len(IDS)
    for document, steps in library().steps.items():
        assert {step.since for step in steps if step.since} <= set(days()[document])


@lru_cache(maxsize=1)
def finder() -> Engine:
    data = "".join(text for name, text in sorted(finder_files(shown()).items()) if "vien-dan" not in name)
    return Engine("common/library.js", "finder/fold.js", "finder/records.js", data=ANSWERS + data)


def test_the_finder():
    found = finder().call(
        f"""answers(input[0], input[1], day => id => {{
          const data = CanCu.finder.data
          const number = CanCu.library.dayNumber(day)
          const doc = data.placeOf(id)
          const s = data.stateOn(doc, number)
          const named = list => list.map(data.idOf).sort()
          const amended = s.holds ? data.linked(doc, "a", number).map(data.idOf) : []
          const instead = data.insteadOf(doc, number)
          const hedges = instead.map(other => data.hedgeOf(doc, other, number)).sort()
          const latest = s.holds ? named(data.latestOf(doc, number)) : []
          return [{FACE}, named(instead), hedges, latest, amended]
        }})""",
        [days(), IDS],
    )
    assert found == by_python(
        lambda seen, id: [
            face(seen, id), sorted(seen.instead(id)), sorted(_hedges(seen, id)), sorted(_latest(seen, id)),
            _behind(seen, id, "amended"),
        ]
    )  # fmt: skip


def _hedges(seen: Library, document: str) -> list[str]:
    return [seen.hedge(document, other) for other in seen.instead(document)]


def _latest(seen: Library, document: str) -> list[str]:
    return seen.latest(document) if seen.step(document).documents_behind("followed") else []


def _behind(seen: Library, document: str, flag: str) -> list[str]:
    return list(seen.step(document).documents_behind(flag))


@lru_cache(maxsize=1)
def audit() -> Engine:
    engine = Engine("common/library.js", data=ANSWERS + "CanCu.audit = { text: {} }")
    engine.evaluate(grammar_script())
    engine.run("audit/library.js")
    engine.run("audit/library-facts.js")
    return engine


def test_the_draft_check():
    found = audit().call(
        f"""answers(input[1], input[2], day => {{
          const library = CanCu.audit.libraryOn(input[0], day)
          const told = CanCu.audit.standing.told
          return id => {{
            const s = library.step(id)
            const names = ["amending", "followers", "endedBases"].map(name => library[name](id))
            const only = s.flags.some(flag => flag.startsWith("target-"))
            const targets = only ? library.document(id).targets : []
            const hedges = library.instead(id).map(other => library.hedge(id, other))
            const more = s.holds ? [...names, targets, hedges, library.latest(id), library.mention(id)] : []
            const said = told(library, library.document(id))
            return [{FACE}, library.instead(id), s.flags, s.sentence, said, more]
          }}
        }})""",
        [audit_data(shown()), days(), IDS],
    )
    assert found == by_python(_checked)


def _checked(seen: Library, document: str) -> list[Any]:
    step = seen.step(document)
    more: list[Any] = []
    if step.disposition.holds:
        more = [_behind(seen, document, flag) for flag in ("amended", "followed", "basis-ended")]
        targets = _behind(seen, document, "target-ended") or _behind(seen, document, "target-followed")
        more += [targets, _hedges(seen, document), seen.latest(document)]
        more.append(mention(seen, seen.corpus[document], Place(basis_line=False, first=True)))
    return [
        face(seen, document), seen.instead(document), list(step.flags), step.sentence,
        told(seen, seen.corpus[document]), more,
    ]  # fmt: skip


def test_the_explorer():
    engine = Engine(
        "common/library.js",
        "explorer/data.js",
        data=ANSWERS + explorer_script(shown(), browser_tables()),
    )
    found = engine.call(
        f"""answers(input[0], input[1], day => id => {{
          const doc = CanCu.explorer.places.get(id)
          const s = CanCu.explorer.standing(doc, day)
          const {{ note, mark }} = CanCu.explorer.note(doc, day)
          return [{FACE}, note, mark]
        }})""",
        [days(), IDS],
    )
    assert found == by_python(
        lambda seen, id: [
            face(seen, id),
            seen.headline(id) if seen.step(id).disposition.noted else "",
            seen.step(id).badge.mark,
        ]
    )


def test_the_comparison():
    engine = Engine("common/library.js", "compare/data.js", data=ANSWERS + compare_script(shown()))
    ids = list(compare_data(shown())["documents"])
    found = engine.call(
        f"""answers(input[0], input[1], day => id => {{
          const s = CanCu.compare.standing(id, day)
          return [{FACE}, CanCu.compare.instead(id, day)]
        }})""",
        [days(), ids],
    )
    assert ids
    assert found == by_python(lambda seen, id: [face(seen, id), seen.instead(id)], ids)


def test_the_script_on_the_page_of_a_document():
    engine = Engine("common/library.js", "common/site.js")
    asked = 0
    for document in IDS:
        asked_on = days_around(library().steps[document])
        block = standing(Links(shown(), routes.document(document)), document)
        found = engine.call(SHOWN_LATER, [block.steps_json, block.day, block.headline, asked_on])
        for day, (headline, sentence, tone) in zip(asked_on, found, strict=True):
            step = step_on(library().steps[document], day)
            assert headline == step.headline, (document, day)
            if day not in (block.day,) and sentence:
                assert (sentence, tone) == (step.sentence, f"cc-status cc-tone-{step.tone}"), (document, day)
            asked += 1
    assert asked > 2 * len(IDS)


# What the page shows when its reader's day is another than that of the build.
SHOWN_LATER = """input[3].map(day => {
  const parts = {
    "[data-status-label]": { textContent: input[2] },
    "[data-status-sentence]": { textContent: "" },
    "[data-status-day]": { textContent: "" },
  }
  const block = {
    dataset: { steps: input[0], on: input[1] }, className: "cc-status cc-tone-unset",
    querySelector: (name) => parts[name],
  }
  blocks = [block]
  CanCu.today = () => day
  for (const listener of listeners.DOMContentLoaded) listener()
  return [...["label", "sentence"].map((name) => parts[`[data-status-${name}]`].textContent), block.className]
})"""


@pytest.mark.parametrize("day", ["1987-01-01", "2024", "2025-03", "2021-02-09", "2026-11-30"])
def test_days_are_printed_alike(day):
    engine = Engine("common/library.js")
    assert engine.call("CanCu.library.printed(input)", day) == vietnamese_date(day)
    number = int(re.sub(r"\D", "", day).ljust(8, "0"))
    assert engine.call("CanCu.library.printed(input)", number) == vietnamese_date(day)
