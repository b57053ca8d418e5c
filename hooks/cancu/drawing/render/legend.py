"""The key under a drawing: only what occurs in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from cancu.dispositions import MARKS
from cancu.drawing.arrange.cards import Standing
from cancu.drawing.choose.lines import Line, Style
from cancu.drawing.render.words import ENDED, FOCUS, LEGEND_ORDER, MUTED, arrow_words


def legend_html(
    lines: Iterable[Line], cards: Iterable[str], standings: Mapping[str, Standing], tier: int
) -> str:
    """One entry for each style of line, with the relations it stands for, and each state of a card, in the
    colour of the band ``tier``.
    """
    words: dict[Style, set[str]] = {}
    for line in lines:
        words.setdefault(line.style, set()).update(line.words)
    entries = [
        _entry(_line_sample(style), arrow_words(words[style])) for style in LEGEND_ORDER if style in words
    ]
    shown = [standings[card] for card in cards if card in standings]
    if any(standing.ended for standing in shown):
        entries.append(_entry(_card_sample("ended", tier), ENDED))
    if any(standing.muted and not standing.ended for standing in shown):
        entries.append(_entry(_card_sample("muted", tier), MUTED))
    marks = {standing.mark for standing in shown}
    entries += [_entry(_mark_sample(mark), words) for mark, words in MARKS.items() if mark in marks]
    entries.append(_entry(_card_sample("focus", tier), FOCUS))
    return f'<div class="ld-legend">{"".join(entries)}</div>'


def _entry(sample: str, text: str) -> str:
    return f"<span>{sample}{escape(text)}</span>"


def _line_sample(style: Style) -> str:
    return (
        '<svg class="ld-key" width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">'
        f'<g class="e {style}"><path d="M1 6H29"/><path class="h" d="M34 6l-8-4v8z"/></g></svg>'
    )


def _mark_sample(mark: str) -> str:
    return (
        '<svg class="ld-key" width="12" height="16" viewBox="0 0 12 16" aria-hidden="true">'
        f'<text class="yr" x="10" y="12">{mark}</text></svg>'
    )


def _card_sample(state: str, tier: int) -> str:
    return (
        '<svg class="ld-key" width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">'
        f'<g class="n t{tier} {state}"><rect x="1" y="1" width="26" height="14" rx="3"/></g></svg>'
    )
