"""The faces of the pages as web fonts: Noto Sans, cut down to the letters that Vietnamese pages use.

Offices have all kinds of fonts, and a face without the stacked letters (ắ, ở, ự) takes each of them from
another one. With a face of its own a page looks and prints the same everywhere; drawings are measured by it.
"""

from __future__ import annotations

import io
from functools import partial
from importlib.metadata import version
from typing import Final

from cancu import routes
from cancu.site.cache import BuildCache

# Latin with every Vietnamese letter, combining marks, punctuation, currency, number signs, arrows.
RANGES: Final = (
    (0x20, 0x24F), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F),
    (0x2190, 0x21FF), (0x2200, 0x22FF),
)  # fmt: skip
_FEATURES: Final = ["ccmp", "kern", "locl", "mark", "mkmk", "lnum", "tnum"]


def font_files(store: BuildCache) -> dict[str, bytes]:
    """WOFF2 files by their address; the same packages give the same bytes."""
    made_by = [f"{name} {version(name)}" for name in ("fonttools", "brotli", "pymupdf-fonts")]
    return {
        routes.font(weight): store.file(["woff2", *made_by, repr(RANGES), weight], partial(_subset, weight))
        for weight in ("400", "700")
    }


def _subset(weight: str) -> bytes:
    # A sixth of what a build loads, and needed only where no earlier one left the files.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    # Only data lie in that package; nothing of PyMuPDF is needed.
    from pymupdf_fonts import NotoSans_Bold, NotoSans_Regular  # type: ignore[import-untyped]

    face = NotoSans_Bold if weight == "700" else NotoSans_Regular
    font = TTFont(io.BytesIO(face.fontbuffer), recalcTimestamp=False)
    options = Options(hinting=False, layout_features=_FEATURES, drop_tables=["TTFA"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()
