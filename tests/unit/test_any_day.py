"""The site and the command line on any day: before a document begins, on the day of each step, and after."""

from __future__ import annotations

import argparse
import json

import pytest
from markupsafe import escape

from cancu.cli import status
from cancu.lessons.expand import expand
from cancu.pages.document_page import document_page
from cancu.site.build import build_site
from cancu.teaching import load_teaching
from support.dataset import FILE, library
from support.days import days_around, every_day, on
from support.paths import ROOT

BUILDS = 3


def test_the_page_of_every_document_on_every_day_around_its_steps() -> None:
    asked = 0
    for document in library().corpus:
        for day in days_around(library().steps[document.id]):
            seen = on(day)
            assert str(escape(seen.headline(document.id))) in document_page(seen, document).markdown
            asked += 1
    assert asked > 2 * len(library().corpus.documents)


@pytest.mark.parametrize("document", ["10-2022-qh15-2022", "120-2020-nd-cp-2020"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_command_line_before_a_document_begins(
    document: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both were issued on this day and took effect later."""
    issued = library().corpus[document].issued
    arguments = argparse.Namespace(number=document, data=FILE, on=issued, format=form)
    assert status.run(arguments) == 0
    printed = capsys.readouterr().out
    assert "Chưa có hiệu lực" in (json.loads(printed)[0]["status_label"] if form == "json" else printed)


@pytest.mark.parametrize("day", every_day()[:: -(-len(every_day()) // BUILDS)])
def test_the_whole_site_on_days_through_the_decades(day: str) -> None:
    library_then = on(day)
    site = build_site(library_then.corpus, library_then.graph, {}, day)
    # Drawings do not ask for more than badges, and take the longest.
    assert all(page.text for page in site.pages)
    assert site.files


@pytest.mark.parametrize("day", [every_day()[0], *every_day()[:: len(every_day()) // 8], every_day()[-1]])
def test_the_macros_of_every_page_answer_on_days_through_the_decades(day: str) -> None:
    """A day on which no rule counts and nothing has to be read again is no mistake of a page."""
    then = on(day)
    teaching, _ = load_teaching(ROOT / "data" / "lessons.yml", then.corpus)
    for path in sorted((ROOT / "docs").rglob("*.md")):
        done = expand(path.name, f"{path.stem}/", path.read_text("utf-8"), then, lambda *_: "", (), teaching)
        assert [str(problem) for problem in done.problems] == []
