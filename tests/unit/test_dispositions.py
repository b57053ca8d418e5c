"""What a status means is said in one place: a row for each; no module or script beside it lists statuses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cancu.dispositions import DISPOSITIONS, FLAG_ROWS, label
from cancu.kinds import FLAGS, STATUSES
from support.paths import ROOT

PACKAGE = ROOT / "hooks" / "cancu"
SCRIPTS = ROOT / "docs" / "assets"
# The vocabulary itself, and the one place that gives it a meaning.
HOME = {PACKAGE / "kinds.py", PACKAGE / "dispositions.py"}
# One bracket or one chain of comparisons in a script, without those inside it.
GROUP = re.compile(r"[\[{][^\[\]{}]*[\]}]|[^\n;{}]*(?:\|\||&&)[^\n;{}]*")
WORD = re.compile(r"[\"']?([\w-]+)[\"']?\s*:|[\"']([\w-]+)[\"']")


def test_every_status_and_every_flag_has_its_row():
    assert set(DISPOSITIONS) == set(STATUSES)
    assert tuple(FLAG_ROWS) == FLAGS
    assert {row.flag for row in DISPOSITIONS.values()} <= set(FLAGS)
    for regime in ("normative", "party", "administrative"):
        assert all(label(regime, status) for status in STATUSES)


def test_the_properties_of_a_status_do_not_contradict_each_other():
    for row in DISPOSITIONS.values():
        assert row.over or not (row.ended or row.final)
        assert (row.look == "struck") == row.ended
        assert row.usable == (row.holds and not row.over)
        assert FLAG_ROWS[row.flag].over == row.over


def test_an_unconfirmed_status_never_looks_confirmed():
    assert DISPOSITIONS["unverified"].tone != DISPOSITIONS["in-force"].tone
    assert DISPOSITIONS["unverified"].force is None


def _named(node: ast.AST) -> set[str]:
    """Statuses among the constants of one display or comparison, not of calls and functions inside it."""
    parts: list[ast.AST] = list(ast.iter_child_nodes(node))
    found: set[str] = set()
    while parts:
        part = parts.pop()
        if isinstance(part, ast.Constant) and part.value in STATUSES:
            found.add(part.value)
        elif isinstance(part, ast.Compare | ast.BoolOp | ast.Tuple | ast.List | ast.Set | ast.Dict):
            parts += ast.iter_child_nodes(part)
    return found


def sets_in_python(text: str) -> Iterator[tuple[int, set[str]]]:
    """Line and statuses of every display, comparison or chain of comparisons that names two or more."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict | ast.Compare | ast.BoolOp):
            found = _named(node)
            if len(found) > 1:
                yield node.lineno, found


def sets_in_script(text: str) -> Iterator[tuple[int, set[str]]]:
    """The same for a script."""
    for group in GROUP.finditer(text):
        words = {key or value for key, value in WORD.findall(group.group())} & set(STATUSES)
        if len(words) > 1:
            yield text.count("\n", 0, group.start()) + 1, words


def test_what_would_be_found():
    assert list(sets_in_python('x = ("ended", "obsolete")\n'))
    assert list(sets_in_python('if s == "ended" or s == "suspended": pass\n'))
    assert not list(sets_in_python('f("ended", standing.ended)\n'))
    assert list(sets_in_script('var A = { ended: 1, "period-over": 2 }'))
    assert list(sets_in_script('if (s === "ended" || s === "obsolete") go()'))
    assert not list(sets_in_script('if (s === "ended") go("partly")'))


@pytest.mark.parametrize("path", sorted(set(PACKAGE.rglob("*.py")) - HOME), ids=lambda p: p.stem)
def test_no_module_lists_statuses(path: Path):
    assert not list(sets_in_python(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sorted(SCRIPTS.rglob("*.js")), ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_no_script_lists_statuses(path: Path):
    assert not list(sets_in_script(path.read_text(encoding="utf-8")))
