"""No regular expression of ours can be made to run for long: each is fed with pieces of what it likes.

The measure is the cost of a character against that of the simplest search, so that the machine does not
count: a pattern that goes back and forth over its input costs hundreds of times more at these lengths.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import cancu
from cancu.dataset.fields.record import Record
from cancu.dataset.fields.tables import DATASET
from cancu.dataset.fields.types import ListOf, Pattern
from cancu.text import fold, nfc, slug
from support.paths import ROOT

# What people may paste or a dataset may hold does not reach these: they read our own hand-written pages, and
# the HTML of our templates, in which every "<" of a text is escaped.
OUR_PAGES = {
    "cancu.lessons.calls", "cancu.lessons.answers.citations", "cancu.mkdocs_adapter.speed.search_sections",
    "cancu.site.index_folders", "cancu.site.linked_markdown", "cancu.site.source_tree",
}  # fmt: skip
# These read one line of a paper, cut at three thousand letters; a test of their own holds the whole to time.
BOUNDED = "cancu.propose"
PIECES = "a0 .,-/`()[]{}!^#\n\tđM_\"'=+:|<>~*&%@\u0301"
# At the first an explosion shows; at the second a square costs a character a thousand times as much.
LENGTHS = (18, 3_000)
MOST = 60


def modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(cancu.__path__, "cancu."):
        if (
            info.name not in OUR_PAGES
            and not info.name.startswith(BOUNDED)
            and not info.name.endswith("__main__")
        ):
            yield importlib.import_module(info.name)


def patterns_within(value: Any) -> Iterator[re.Pattern[Any]]:
    """Of a shape of the dataset: its own, and those of what it holds."""
    if isinstance(value, Record):
        for field in value.fields.values():
            yield from patterns_within(field.shape)
    elif isinstance(value, ListOf):
        yield from patterns_within(value.item)
    elif isinstance(value, Pattern) or isinstance(getattr(value, "pattern", None), re.Pattern):
        yield value.pattern


def inline_patterns(module: ModuleType) -> Iterator[re.Pattern[Any]]:
    """Those written where they are used: ``re.sub(r"…", …)``."""
    assert module.__file__
    tree = ast.parse(Path(module.__file__).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield re.compile(first.value)


def collected() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        here = [value for value in vars(module).values() if isinstance(value, re.Pattern)]
        for pattern in [*here, *inline_patterns(module)]:
            if isinstance(pattern.pattern, str):
                found.setdefault(f"{module.__name__} {pattern.pattern[:40]}", pattern)
    for pattern in patterns_within(DATASET):
        found.setdefault(f"dataset {pattern.pattern[:40]}", pattern)
    return found


PATTERNS = collected()


def attacks(pattern: str) -> Iterator[tuple[str, str, str]]:
    """Beginning, what is repeated, and an end that spoils the match."""
    own = dict.fromkeys(char for char in re.sub(r"\\[A-Za-z]", "", pattern) if char.isprintable())
    liked = [*list(own)[:12], *PIECES]
    starts = ("", "https://a.", "1/", "(")
    pieces = [
        *dict.fromkeys(liked),
        *("".join(pair) for pair in product([*list(own)[:6], *"a0 -"], repeat=2)),
    ]
    for at, piece in enumerate(dict.fromkeys(pieces)):
        yield starts[at % len(starts)], piece, "\x00"
        yield "", piece, ""


def cost(pattern: re.Pattern[str], text: str, enough: float = 0) -> float:
    """Seconds of computing per character: the best of three, or the first that is good enough."""
    best = 1.0
    for _ in range(3):
        start = time.process_time()
        for _match in pattern.finditer(text):
            pass
        pattern.fullmatch(text)
        best = min(best, (time.process_time() - start) / len(text))
        if best < enough:
            break
    return best


@pytest.fixture(scope="module")
def unit() -> float:
    """What a character costs the simplest pattern with a choice at every place."""
    return cost(re.compile(r"(?:x|[^\W\d])y"), "x" * 50_000)


def test_there_are_patterns_to_look_at():
    assert len(PATTERNS) > 25
    assert any("https" in name for name in PATTERNS)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_linear(name, unit):
    pattern = PATTERNS[name]
    for start, piece, end in attacks(pattern.pattern):
        for length in LENGTHS:
            text = start + piece * (length // len(piece)) + end
            # The clock of the process is too coarse for the shortest ones: there only an explosion counts.
            most = unit * (MOST if length > 1_000 else 5_000)
            assert cost(pattern, text, most) < most, (piece, length)


@pytest.mark.parametrize("bad", [r"(a+)+b", r"(?:a|a)*b", r"\s+$", r"(.*),(.*);(.*)!"])
def test_a_bad_pattern_is_seen(bad, unit, monkeypatch):
    monkeypatch.setitem(PATTERNS, "bad", re.compile(bad))
    with pytest.raises(AssertionError):
        test_a_pattern_is_linear("bad", unit)


PILES = {
    "marks": "\u0316\u0301", "one-mark": "\u0301", "tibetan": "\u0f73",
    "letters-and-marks": "a" + "\u0323\u0302" * 40,
    "hangul": "\u1100\u1161\u11a8", "blanks": " ", "precomposed": "ệ", "enclosing": "\u20dd\u0301",
}  # fmt: skip


@pytest.mark.parametrize("name", PILES)
@pytest.mark.parametrize("normal", [nfc, fold, slug])
def test_putting_marks_in_order_is_linear(name, normal):
    """Sorting n marks of one letter by themselves would take n² steps."""
    piece = PILES[name]

    def taken(length: int) -> float:
        text = "a" + piece * (length // len(piece))
        best = 1.0
        for run in range(2):
            fold.cache_clear()
            start = time.process_time()
            normal(text + str(run))
            best = min(best, time.process_time() - start)
        return best

    assert taken(64_000) < 12 * max(taken(16_000), 0.001)


def test_what_has_no_pile_is_what_python_makes_of_it():
    for text in ("Hoà giải", "a\u0323\u0302", "ệ" * 100, "\u1100\u1161" * 50, "x" + "\u0301" * 30, ""):
        assert nfc(text) == unicodedata.normalize("NFC", text)
    assert len(nfc("a" + "\u0316\u0301" * 100)) == 200
    assert fold("Ề" + "\u0316\u0301" * 5_000) == "e"


def test_the_list_of_what_is_left_out_is_true():
    for name in OUR_PAGES:
        assert (ROOT / "hooks" / f"{name.replace('.', '/')}.py").is_file()
