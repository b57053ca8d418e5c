"""The tables of the layout for its twin in the browser (``docs/assets/explorer``)."""

from __future__ import annotations

from typing import Any

from cancu.dispositions import MARKS
from cancu.drawing.arrange.cards import SHORTER
from cancu.drawing.arrange.glyphs import BOLD, HORN, HORNED, REGULAR, STICKY, UNKNOWN_WIDTH, WEAK_ENDS
from cancu.drawing.choose.lines import SPEAKER_IS_ORIGIN, STYLES
from cancu.drawing.render.words import ARROW_WORDS, LEGEND_ORDER
from cancu.kinds import ENDING_KINDS, RELATION_KINDS


def browser_tables() -> dict[str, Any]:
    """Glyph widths, words that stay together, styles of lines and their readings, as plain values."""
    return {
        "regular": REGULAR,
        "bold": BOLD,
        "unknown": UNKNOWN_WIDTH,
        "horn": HORN,
        "horned": HORNED,
        "sticky": STICKY,
        "weak": sorted(WEAK_ENDS),
        "shorter": SHORTER,
        "styles": {kind: str(style) for kind, style in STYLES.items()},
        "speakerIsOrigin": sorted(SPEAKER_IS_ORIGIN),
        "endings": ENDING_KINDS,
        "marks": MARKS,
        "legend": [str(style) for style in LEGEND_ORDER],
        "arrows": {kind: ARROW_WORDS.get(kind, known.inverse_verb) for kind, known in RELATION_KINDS.items()}
        | ARROW_WORDS,
    }
