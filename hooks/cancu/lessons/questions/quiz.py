"""``the_hoi`` and ``tu_kiem_tra``: the same questions as cards to cut out, and as a test in the page."""

from __future__ import annotations

from cancu.lessons.context import Refused, Sheet
from cancu.lessons.questions.bank import questions
from cancu.lessons.questions.question import Question
from cancu.markup.render import render

_LETTERS = "ABCDEFGH"


def cards(sheet: Sheet, topics: list[str], count: int) -> str:
    """At most ``count`` cards: the question on the left, the answer on the right to be folded behind it."""
    return render("lessons/cards.j2", cards=_some(questions(sheet.links, topics), count))


def test(sheet: Sheet, topics: list[str], count: int) -> str:
    """At most ``count`` questions with options; the score is a script's, the answers are there without."""
    asked = [question for question in questions(sheet.links, topics) if question.wrong]
    rows = [
        (
            question,
            [
                (letter, text, right)
                for letter, (text, right) in zip(_LETTERS, question.options, strict=False)
            ],
        )
        for question in _some(asked, count)
    ]
    key = [next(letter for letter, _, right in options if right) for _, options in rows]
    sheet.tests += 1
    return render("lessons/test.j2", rows=rows, key=key, name=f"kiem-tra-{sheet.tests}")


def _some(found: list[Question], count: int) -> list[Question]:
    if not found:
        raise Refused("Chủ đề chưa có điều gì đủ nguồn để đặt câu hỏi.")
    return found[:count]
