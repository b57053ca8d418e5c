"""Automatic numbers of a Word file: "I.", "1.", "a)", "2.1." as Word prints them in front of a paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cancu.reading.word_names import child, children, number_of, value_of

LEVELS = 9
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
# Numbers count in thousands of pages; beyond that somebody plays with us.
LARGEST = 32_767


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, format, text ("%1.%2."), after which level it begins anew."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counted: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, number: str, depth: int) -> str:
        """The next label of a list at a level; empty for none, "-" for a bullet."""
        level = self.levels.get(number, {}).get(depth)
        if level is None or not 0 <= depth < LEVELS:
            return ""
        counts = self.counted.setdefault(self.lists[number], [None] * LEVELS)
        self._count(number, depth, counts)
        if level.format == "bullet":
            return "-"
        return _filled(level, self.levels[number], counts)

    def depth_of_style(self, number: str, style: str) -> int:
        """The level that a paragraph style stands for."""
        found = (depth for depth, level in self.levels.get(number, {}).items() if level.style == style)
        return next(found, 0)

    def _count(self, number: str, depth: int, counts: list[int | None]) -> None:
        levels = self.levels[number]
        for place in range(depth + 1):
            first = self.starts.get((number, place))
            if first is not None and (number, place) not in self.begun:
                self.begun.add((number, place))
                counts[place] = None
            start = levels.get(place, Level()).start if first is None else first
            value = counts[place]
            if value is None:
                counts[place] = start
            elif place == depth:
                counts[place] = min(value + 1, LARGEST)
        for place in range(depth + 1, LEVELS):
            restart = levels.get(place, Level()).restart
            if restart is None or 0 < restart >= depth + 1:
                counts[place] = None


def read_numbering(root: Any) -> Numbering:
    """The lists of ``numbering.xml``."""
    numbering = Numbering()
    shapes = {value_of(shape, "abstractNumId"): shape for shape in children(root, "abstractNum")}
    styles = {
        _linked(shape, "styleLink"): key for key, shape in shapes.items() if _linked(shape, "styleLink")
    }
    for one in children(root, "num"):
        number, key = value_of(one, "numId"), value_of(child(one, "abstractNumId"))
        key = styles.get(_linked(shapes.get(key), "numStyleLink"), key)
        if key not in shapes:
            continue
        numbering.lists[number] = key
        numbering.levels[number] = _levels(shapes[key])
        _override(numbering, number, one)
    return numbering


def _linked(shape: Any, name: str) -> str:
    return value_of(child(shape, name)) if shape is not None else ""


def _levels(holder: Any) -> dict[int, Level]:
    return {number_of(one, "ilvl"): _level(one) for one in children(holder, "lvl")}


def _level(one: Any) -> Level:
    restart = child(one, "lvlRestart")
    legal = child(one, "isLgl")
    style = child(one, "pStyle")
    return Level(
        number_of(child(one, "start"), default=1),
        value_of(child(one, "numFmt")) or "decimal",
        value_of(child(one, "lvlText")),
        None if restart is None else number_of(restart),
        legal is not None and value_of(legal) not in ("0", "false", "off"),
        None if style is None else value_of(style),
    )


def _override(numbering: Numbering, number: str, one: Any) -> None:
    for over in children(one, "lvlOverride"):
        depth = number_of(over, "ilvl")
        own = child(over, "lvl")
        if own is not None:
            numbering.levels[number] = numbering.levels[number] | {depth: _level(own)}
        if child(over, "startOverride") is not None:
            numbering.starts[number, depth] = number_of(child(over, "startOverride"))


def _filled(level: Level, levels: Mapping[int, Level], counts: list[int | None]) -> str:
    text = level.text
    for place in range(LEVELS):
        if f"%{place + 1}" in text:
            other = levels.get(place, Level())
            shape = "decimal" if level.legal else other.format
            value = counts[place]
            text = text.replace(f"%{place + 1}", _written(other.start if value is None else value, shape))
    return text.strip()


def _written(value: int, shape: str) -> str:
    """A number in one of Word's formats; those that no office uses are written as plain numbers."""
    if shape in ("upperRoman", "lowerRoman"):
        roman = _roman(value)
        return roman.upper() if shape == "upperRoman" else roman
    if shape in ("upperLetter", "lowerLetter") and value > 0:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if shape == "upperLetter" else letter
    if shape == "none":
        return ""
    return f"{value:02d}" if shape == "decimalZero" else str(value)


def _roman(value: int) -> str:
    written = ""
    for worth, sign in ROMAN:
        while value >= worth:
            written, value = written + sign, value - worth
    return written
