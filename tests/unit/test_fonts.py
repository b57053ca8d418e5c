"""The web fonts have every letter of Vietnamese pages, and the style sheet names each of them."""

from __future__ import annotations

import io
import itertools
import unicodedata

import pytest
from fontTools.ttLib import TTFont

from cancu import routes
from cancu.site.cache import BuildCache
from cancu.site.fonts import font_files
from support.dataset import FILE
from support.paths import ROOT

STORE = BuildCache()
VOWELS, MARKS = "aăâeêioôơuưy", ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = {unicodedata.normalize("NFC", a + b) for a, b in itertools.product(VOWELS, MARKS)} | {"đ"}


@pytest.fixture(scope="module")
def fonts():
    return font_files(STORE)


def test_every_face_has_every_vietnamese_letter_and_whatever_letter_the_library_uses(fonts):
    texts = "".join(
        path.read_text("utf-8") for path in [FILE, *sorted(FILE.parent.rglob("directives/**/*.yml"))]
    )
    wanted = LETTERS | {letter.upper() for letter in LETTERS} | {char for char in texts if char.isalpha()}
    for content in fonts.values():
        known = TTFont(io.BytesIO(content)).getBestCmap()
        assert {char for char in wanted if ord(char) not in known} == set()


def test_they_are_small_and_the_style_sheet_asks_for_each(fonts):
    style = (ROOT / "docs/assets/site.css").read_text("utf-8")
    assert sorted(fonts) == [routes.font("400"), routes.font("700")]
    assert all(len(content) < 60_000 for content in fonts.values())
    assert all(f'url("{path.removeprefix("assets/")}")' in style for path in fonts)


def test_the_same_packages_give_the_same_bytes(fonts):
    assert font_files(BuildCache()) == fonts
