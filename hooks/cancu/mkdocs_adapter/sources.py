"""What a build is made of, read from the repository: dataset, history, full texts, and the day."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.exceptions import PluginError

from cancu.corpus import Corpus
from cancu.dataset.full_texts import FOLDER as TEXTS
from cancu.dataset.full_texts import load_texts
from cancu.dataset.load import load
from cancu.history import FILE as HISTORY
from cancu.history import Change, load_history
from cancu.places import Place, file_of
from cancu.problems import Problem
from cancu.teaching import FILE as TEACHING
from cancu.teaching import Teaching, load_teaching
from cancu.text import is_partial_date

# The day of a library that never could be read: there is nothing in it whose status would depend on a day.
_NO_DAY = "2000-01-01"


@dataclass(frozen=True, slots=True)
class Sources:
    """``on`` is the day of the build (YYYY-MM-DD), ``texts`` are full texts by document id.

    What is wrong with them, as lines with file, line and column: ``errors`` leave no dataset, ``warnings``
    concern the files beside it, ``notes`` are worth a look.
    """

    corpus: Corpus = field(default_factory=lambda: Corpus.build((), ()))
    changes: tuple[Change, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    on: str = _NO_DAY
    teaching: Teaching = field(default_factory=Teaching)
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_sources(root: Path, path: Path, last: Corpus) -> Sources:
    """Read the dataset at ``path``, below ``root``; ``last`` stands in for one with errors.

    Raises ``PluginError`` when CANCU_ON is no day.
    """
    found, report = load(root / path)
    readable = found is not None and report.ok
    corpus = found if found is not None and readable else last
    changes, remarks = load_history((root / path).with_name(HISTORY), corpus)
    texts, about_texts = load_texts((root / path).with_name(TEXTS), corpus)
    teaching, about_teaching = load_teaching((root / path).with_name(TEACHING), corpus)
    return Sources(
        corpus,
        changes,
        texts,
        _day(corpus) if len(corpus) else _NO_DAY,
        teaching,
        () if readable else _lines(report.errors, root),
        _lines((*remarks, *about_texts, *about_teaching), root),
        _lines((problem for problem in report if problem.severity == "warning"), root),
    )


def _lines(problems: Iterable[Problem], root: Path) -> tuple[str, ...]:
    return tuple(_line(problem, root) for problem in problems)


def _line(problem: Problem, root: Path) -> str:
    path = Path(problem.path)
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return f"{shown}:{problem.line}:{problem.column}: {problem.code}: {problem.message}"


def _day(corpus: Corpus) -> str:
    """The day of the build: CANCU_ON, else the newest day on which anything in the dataset was read."""
    stated = os.environ.get("CANCU_ON", "").strip()
    day = stated or corpus.newest_check() or ""
    if len(day) != len("YYYY-MM-DD") or not is_partial_date(day):
        raise PluginError(f"Ngày tính hiệu lực không hợp lệ: {day!r}; cần dạng 2026-11-21 (CANCU_ON).")
    return day


def edit_uri(place: Place, root: Path, dataset: str) -> str:
    """The way from the folder of pages to an entry, in the file below ``root`` that it stands in."""
    file = file_of(place)
    path = Path(file).relative_to(root).as_posix() if file else dataset
    return f"../{path}#L{place[0]}"
