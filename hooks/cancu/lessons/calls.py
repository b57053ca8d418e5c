"""Finds the calls of macros in a hand-written page: ``{{ the_hoi("dan-chu-co-so", 8) }}``.

The language is a name and, in brackets, quoted strings and whole numbers. Nothing is ever evaluated. Code
(fenced blocks, spans between backticks) is left alone, so that a guide can show a call as it is written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_CODE = re.compile(
    r"^(?P<fence>(?:`{3,}|~{3,}))[^\n]*\n.*?^(?P=fence)[ \t]*$|(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_OPEN, _CLOSE = "{{", "}}"
_NAME = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*\(")
_STRING = re.compile(r'\s*"([^"\n]*)"\s*')
_INTEGER = re.compile(r"\s*([0-9]{1,6})\s*")
_END = re.compile(r"\s*\)\s*")


@dataclass(frozen=True, slots=True)
class Call:
    """One call: ``start`` and ``end`` are code-point offsets of ``{{`` and past ``}}``; line from 1."""

    name: str
    arguments: tuple[str | int, ...]
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with how a call is written, and where."""

    line: int
    column: int
    message: str


@dataclass(slots=True)
class Calls:
    """What a page calls, in order, and what could not be read."""

    calls: list[Call] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def find_calls(text: str) -> Calls:
    """Every call in a Markdown text."""
    found = Calls()
    code = [match.span() for match in _CODE.finditer(text)]
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    start = text.find(_OPEN)
    while start >= 0:
        inside = next((end for begin, end in code if begin <= start < end), None)
        following = inside or _read(text, start, lines, found)
        start = text.find(_OPEN, following)
    return found


def _read(text: str, start: int, lines: list[int], found: Calls) -> int:
    """Read the call that opens at ``start`` and return where to go on."""
    line = bisect_right(lines, start)
    column = start - lines[line - 1] + 1
    close = text.find(_CLOSE, start)
    if close < 0 or "\n" in text[start:close]:
        found.faults.append(Fault(line, column, "Thiếu dấu }} đóng lệnh; cả lệnh phải nằm trên một dòng."))
        return start + len(_OPEN)
    parsed = _parse(text[start + len(_OPEN) : close])
    if isinstance(parsed, str):
        found.faults.append(Fault(line, column, parsed))
    else:
        name, arguments = parsed
        found.calls.append(Call(name, arguments, start, close + len(_CLOSE), line, column))
    return close + len(_CLOSE)


def _parse(body: str) -> tuple[str, tuple[str | int, ...]] | str:
    """Name and arguments, or a sentence on what is wrong."""
    head = _NAME.match(body)
    if not head:
        return f'Không đọc được lệnh “{body.strip()}”; cách viết: tên_lệnh("…", số).'
    arguments: list[str | int] = []
    place = head.end()
    while not (end := _END.match(body, place)):
        if arguments:
            if body[place : place + 1] != ",":
                return _complaint(body, place)
            place += 1
        string, integer = _STRING.match(body, place), _INTEGER.match(body, place)
        match = string or integer
        if not match:
            return _complaint(body, place)
        arguments.append(match[1] if string else int(match[1]))
        place = match.end()
    if end.end() != len(body):
        return f"Thừa “{body[end.end() :].strip()}” sau dấu đóng ngoặc."
    return head[1], tuple(arguments)


def _complaint(body: str, place: int) -> str:
    rest = body[place:].strip()
    if rest[:1] in ("“", "”", "'", "‘", "’"):
        return f'Chữ trong lệnh phải đặt giữa hai dấu nháy kép thẳng ("…"), không dùng {rest[0]}.'
    if not rest:
        return "Thiếu dấu đóng ngoặc của lệnh."
    return (
        f"Không đọc được “{rest}”; trong ngoặc chỉ có chữ giữa dấu nháy kép và số, cách nhau bằng dấu phẩy."
    )
