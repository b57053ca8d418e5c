"""Plans in the forms of real ones: every planted fault is found, and nothing else is called one."""

from __future__ import annotations

import pytest

from cancu.audit import audit
from cancu.audit.judge import is_basis_line
from cancu.dataset.load import load
from cancu.dispositions import DISPOSITIONS, FLAG_ROWS
from cancu.graph.library import Library
from cancu.graph.relations import outgoing
from cancu.wording import long_date
from support import drafts
from support.paths import ROOT

# The day on which the drafts are looked at; those of 2027 are looked at in their own year.
ON, LATER = "2026-11-30", "2027-01-20"


@pytest.fixture(scope="module")
def libraries():
    corpus, report = load(ROOT / "data" / "directives.yml")
    assert corpus is not None, report
    return {day: Library.of(corpus, day) for day in (ON, LATER)}


def judged(name, libraries):
    return drafts.judged(name, libraries[LATER if "2027" in name else ON])


def test_there_are_many_and_every_kind_of_fault_is_planted():
    kinds = {fault.kind for name in drafts.names() for fault in drafts.read(name)[1]}
    assert len(drafts.names()) >= 18
    assert kinds == {
        *drafts.AT_CITATIONS, "year", "period", "date", "body", "district", "province", "congress", "unread",
    }  # fmt: skip


@pytest.mark.parametrize("name", drafts.names())
def test_no_false_alarm(name, libraries):
    faults, result = judged(name, libraries)
    assert list(drafts.alarms(faults, result)) == []


def test_nearly_every_planted_fault_is_found(libraries):
    planted, missed = 0, []
    for name in drafts.names():
        faults, result = judged(name, libraries)
        planted += len(faults)
        missed += [(name, fault.kind, fault.words) for fault in faults if not drafts.is_found(fault, result)]
    assert len(missed) <= 0.05 * planted, missed


@pytest.mark.parametrize("name", drafts.names())
def test_every_recommendation_lives(name, libraries):
    library = libraries[LATER if "2027" in name else ON]
    _, result = judged(name, libraries)
    cited = {row.document for row in result.rows}
    for hint in result.suggestions:
        step = library.step(hint.document)
        assert DISPOSITIONS[step.status].usable
        assert not [flag for flag in step.flags if FLAG_ROWS[flag].dead]
        assert not [r for r in outgoing(library.graph, hint.document, ("amends",)) if r.target in cited]
        rests = outgoing(library.graph, hint.document, ("guides", "details", "continues"))
        assert all(DISPOSITIONS[library.step(r.target).status].usable for r in rests)


def test_the_signing_day_of_pasted_grounds_is_unknown(libraries):
    _, result = judged("11-can-cu-dan-roi.txt", libraries)
    assert result.signed is None
    assert all(row.flags_signed == () for row in result.rows)


def test_the_wording_proposed_is_right_in_its_turn(libraries):
    """What the audit proposes it does not find fault with, on the day on which the draft was signed."""
    library = libraries[ON]
    for name in drafts.names():
        _, result = judged(name, libraries)
        text, _ = drafts.read(name)
        day = result.signed
        head = f"Hà Nội, {long_date(day)}\n\n" if day else ""
        for row in result.rows:
            if row.paste and row.citation.role == "basis":
                lead = "Căn cứ" if is_basis_line(text, row.citation.start) else "Thực hiện"
                again = audit(f"{head}{lead} {row.paste};", library)
                assert again.signed == day
                assert [each for each in again.rows[:1] if each.todo == "fix"] == [], (name, row.paste)
