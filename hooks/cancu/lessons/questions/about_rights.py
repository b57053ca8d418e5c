"""Questions on rights and duties: a rule of ``data/lessons.yml`` as a card, or in the test of a page."""

from __future__ import annotations

from markupsafe import Markup

from cancu.lessons.context import Sheet
from cancu.lessons.questions.question import Question
from cancu.lessons.rights.tables import row_of
from cancu.teaching import Fact


def question_of(sheet: Sheet, fact: Fact) -> Question:
    """The rule as a question; the source names the article first."""
    row = row_of(sheet, fact)
    return Question(
        key=f"quyen:{fact.id}",
        ask=Markup("{}").format(fact.ask),
        answer=Markup("{} ({})").format(fact.answer, row.article),
        source=row.source,
        right=fact.right,
        wrong=fact.wrong,
    )
