"""Style sheets that Chrome 109 and Firefox 115 (the last for Windows 7) read as they are meant."""

from __future__ import annotations

import re

import pytest

from support.paths import ROOT

SHEETS = sorted((ROOT / "docs" / "assets").glob("*.css"))


def rules(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    return re.findall(r"([^{}]+)\{([^{}]*)\}", text)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_one_selector_that_is_not_known_takes_no_others_with_it(sheet):
    # A list with an unknown selector is dropped as a whole: ":has()" stands with its like alone.
    for selectors, _ in rules(sheet):
        has = [":has(" in selector for selector in re.split(r",(?![^(]*\))", selectors)]
        assert all(has) or not any(has), selectors.strip()[:120]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_no_colour_is_mixed_by_the_browser(sheet):
    # "color-mix()" with a variable is only found invalid when it is used, so a fallback before it fails.
    assert "color-mix(" not in sheet.read_text("utf-8")
