"""Fills in the macros of one hand-written page: a pure function of its path, its text and the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cancu.graph.library import Library
from cancu.history import Change
from cancu.lessons.arguments import bind, nearest
from cancu.lessons.calls import Call, Fault, find_calls
from cancu.lessons.context import Draw, Refused, Sheet
from cancu.lessons.macros import MACROS
from cancu.markup.links import Links
from cancu.problems import Problem
from cancu.teaching import Teaching

CODE_SYNTAX = "LENH-CU-PHAP"
CODE_NAME = "LENH-KHONG-CO"
CODE_ARGUMENTS = "LENH-DOI-SO"


@dataclass(frozen=True, slots=True)
class Expanded:
    """The page with a slot for every macro, what fills the slots, and everything that is wrong.

    The answers stay out of Markdown's way: parsing them would cost time, and what links the citations of
    the author's own text would find those of the answers as well.
    """

    markdown: str
    slots: dict[str, str]
    problems: tuple[Problem, ...]

    def filled(self, text: str) -> str:
        """``text`` (the Markdown or the HTML made of it) with every slot filled."""
        for place, answer in self.slots.items():
            text = text.replace(place, answer)
        return text


def expand(
    path: str,
    page: str,
    text: str,
    library: Library,
    draw: Draw,
    changes: Sequence[Change] = (),
    teaching: Teaching | None = None,
) -> Expanded:
    """``text`` with every macro replaced by what the library answers.

    Args:
        path: The Markdown file, for messages.
        page: The path of the page that it becomes (``tap-huan/dan-chu-co-so/``), for links.
        text: Its Markdown; lines of problems count from its first line.
        library: The corpus on the day of the build.
        draw: Draws the lineage of a document for a page; this room knows no drawing.
        changes: What was changed in the dataset, the newest first.
        teaching: The rules and cases of ``data/lessons.yml``.
    """
    sheet = Sheet(path, Links(library, page), draw, changes, teaching or Teaching())
    found = find_calls(text)
    problems = [_problem(path, fault, CODE_SYNTAX) for fault in found.faults]
    pieces, place = [], 0
    slots: dict[str, str] = {}
    for call in found.calls:
        answer = _answer(sheet, call)
        if isinstance(answer, str):
            element = "span" if MACROS[call.name].inline else "div"
            slot = f'<{element} data-slot="lenh-{len(slots) + 1}"></{element}>'
            slots[slot] = answer
            pieces += [text[place : call.start], slot]
            place = call.end
        else:
            code, message = answer
            problems.append(_problem(path, Fault(call.line, call.column, message), code))
    return Expanded("".join([*pieces, text[place:]]), slots, tuple(sorted(problems)))


def _answer(sheet: Sheet, call: Call) -> str | tuple[str, str]:
    """What replaces a call, or the code and the sentence of its problem."""
    macro = MACROS.get(call.name)
    if macro is None:
        return CODE_NAME, f"Không có lệnh “{call.name}”.{nearest(call.name, MACROS)}"
    try:
        return str(macro.run(sheet, *bind(sheet.library, macro.parameters, call.arguments)))
    except Refused as refusal:
        return CODE_ARGUMENTS, f"{call.name}: {refusal} Cách viết: {{{{ {macro.example} }}}}."


def _problem(path: str, fault: Fault, code: str) -> Problem:
    return Problem(path, fault.line, fault.column, code, fault.message)
