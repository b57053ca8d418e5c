"""``the_hoi`` and ``tu_kiem_tra``: questions as cards to cut out, and as a test in the page.

Two in three are about rights and duties, from the rules that the session of the choice teaches; the others
are about the documents of the lesson's subject.
"""

from __future__ import annotations

from cancu.lessons.context import Refused, Sheet
from cancu.lessons.questions.about_rights import question_of
from cancu.lessons.questions.bank import questions
from cancu.lessons.questions.question import Question
from cancu.lessons.rights.tables import sessions_of
from cancu.lessons.session.compose import Session, two_in_three
from cancu.lessons.session.lengths import DEFAULT, room
from cancu.lessons.session.masks import attributes, mask
from cancu.markup.render import render
from cancu.teaching import Fact

_LETTERS = "ABCDEFGH"


def cards(sheet: Sheet, topics: list[str], count: int) -> str:
    """``count`` cards for an hour, fewer or more for other sessions; every one that any session has.

    The question stands on the left, the answer on the right to be folded behind it.
    """
    held: dict[str, set[tuple[int, str]]] = {}
    asked: dict[str, Question] = {}
    for choice, session in _sessions(sheet, topics).items():
        for question in _drawn(sheet, topics, session, count * room(session.minutes).cards // room(60).cards):
            held.setdefault(question.key, set()).add(choice)
            asked[question.key] = question
    if not asked:
        raise Refused("Chủ đề chưa có điều gì đủ nguồn để đặt câu hỏi.")
    rows, number = [], 0
    for key, choices in held.items():
        number += DEFAULT in choices
        rows.append((asked[key], attributes(mask(choices)), number if DEFAULT in choices else ""))
    return render("lessons/cards.j2", cards=rows)


def test(sheet: Sheet, topics: list[str], count: int) -> str:
    """At most ``count`` questions with options; the score is a script's, the answers are there without."""
    drawn = _drawn(sheet, topics, _sessions(sheet, topics)[DEFAULT], count, options=True)
    if not drawn:
        raise Refused("Chủ đề chưa có điều gì đủ nguồn để đặt câu hỏi.")
    rows = [
        (
            question,
            [
                (letter, text, right)
                for letter, (text, right) in zip(_LETTERS, question.options, strict=False)
            ],
        )
        for question in drawn
    ]
    key = [next(letter for letter, _, right in options if right) for _, options in rows]
    sheet.tests += 1
    return render("lessons/test.j2", rows=rows, key=key, name=f"kiem-tra-{sheet.tests}")


def _sessions(sheet: Sheet, topics: list[str]) -> dict[tuple[int, str], Session]:
    """The sessions; where nothing is known of rights, questions are about documents alone."""
    try:
        return dict(sessions_of(sheet, topics))
    except Refused:
        return {DEFAULT: Session(*DEFAULT, (), ())}


def _drawn(
    sheet: Sheet, topics: list[str], session: Session, count: int, *, options: bool = False
) -> list[Question]:
    rights = [_about(sheet, fact) for fact in session.facts]
    papers = [question for question in questions(sheet.links, topics) if question.wrong or not options]
    return two_in_three(rights, papers, count)


def _about(sheet: Sheet, fact: Fact) -> Question:
    """The sessions of a page ask about the same rules."""
    wording = sheet.teaching.wordings[fact.text]
    key = ("question", sheet.links.page, fact, wording)
    return sheet.library.memo(key, lambda: question_of(sheet, fact))
