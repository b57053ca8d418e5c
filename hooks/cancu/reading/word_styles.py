"""Styles of a Word file: what a run or a paragraph takes from them (font, hidden, list)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cancu.reading.word_names import child, children, is_on, number_of, value_of

DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Look:
    """What a style or a run says itself; None where it says nothing."""

    font: str | None = None
    hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """This look, and that of ``below`` where this one is silent."""
        return Look(
            below.font if self.font is None else self.font,
            below.hidden if self.hidden is None else self.hidden,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its look, the style it is based on, its list and level."""

    look: Look
    based_on: str
    number: str | None
    depth: int | None


@dataclass(slots=True)
class Styles:
    """The styles of a file by id."""

    known: dict[str, Style] = field(default_factory=dict)
    default: Look = field(default_factory=Look)
    # The paragraph style that counts where a paragraph names none.
    usual: str = ""

    def look(self, style: str) -> Look:
        """The look of a style with what it is based on."""
        look = Look()
        for one in self._chain(style):
            look = look.over(one.look)
        return look

    def list_of(self, style: str) -> tuple[str, int | None, str]:
        """List, level and the style that names them; no list: an empty one."""
        name = style
        for one in self._chain(style):
            if one.number is not None:
                return one.number, one.depth, name
            name = one.based_on
        return "", None, ""

    def _chain(self, style: str) -> list[Style]:
        chain: list[Style] = []
        while style in self.known and len(chain) < DEEPEST:
            chain.append(self.known[style])
            style = chain[-1].based_on
        return chain


def look_of(properties: Any) -> Look:
    """What run properties (``w:rPr``) say themselves."""
    if properties is None:
        return Look()
    fonts = child(properties, "rFonts")
    font = value_of(fonts, "ascii") or value_of(fonts, "hAnsi") or None
    return Look(font, is_on(child(properties, "vanish")))


def read_styles(root: Any) -> Styles:
    """The styles of ``styles.xml``."""
    styles = Styles(default=look_of(child(root, "docDefaults", "rPrDefault", "rPr")))
    for one in children(root, "style"):
        numbers = child(one, "pPr", "numPr")
        number = None if child(numbers, "numId") is None else value_of(child(numbers, "numId"))
        depth = None if child(numbers, "ilvl") is None else number_of(child(numbers, "ilvl"))
        style = Style(look_of(child(one, "rPr")), value_of(child(one, "basedOn")), number, depth)
        styles.known[value_of(one, "styleId")] = style
        if value_of(one, "type") == "paragraph" and value_of(one, "default") in ("1", "true", "on"):
            styles.usual = value_of(one, "styleId")
    return styles
