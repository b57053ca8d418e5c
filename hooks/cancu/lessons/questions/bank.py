"""Questions that the dataset can answer with a source: for cards and for the test in the page.

Each asks for a decision that somebody at a desk takes (what to cite instead, how to word it, which basis
to choose), never for a number by heart. A document whose own identity somebody marked as unconfirmed is
never asked about, and no question is built on a relation without evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest

from cancu.lessons.answers.choosing import is_enclosed, of_topics, weightiest
from cancu.lessons.questions import about_documents as question_texts
from cancu.lessons.questions import about_plans as question_plans
from cancu.lessons.questions.question import Question, is_sure
from cancu.markup.links import Links
from cancu.model import Document

# In this order they take turns.
_KINDS: tuple[Callable[[Links, Document], Iterator[Question]], ...] = (
    question_texts.ended,
    question_texts.followed,
    question_plans.direct_basis,
    question_texts.amended,
    question_texts.misprinted,
    question_plans.when_signed,
    question_texts.shared_number,
    question_texts.amending_only,
)


def questions(links: Links, topics: list[str]) -> list[Question]:
    """Every question on some topics, the subject first; kinds take turns, so the first are a mixed lot.

    Cards and the test of one page ask for the same.
    """
    return links.library.memo(("questions", links.page, *topics), lambda: _questions(links, topics))


def _questions(links: Links, topics: list[str]) -> list[Question]:
    """Those on documents of the first topic, the subject of the lesson, first; what carries most leads."""
    documents = [
        d for d in of_topics(links.library, topics) if is_sure(d) and not is_enclosed(links.library, d)
    ]
    known = weightiest(links.library, documents, len(documents))
    subject = [document for document in known if document.topics[0] == topics[0]]
    others = [document for document in known if document.topics[0] != topics[0]]
    found = [*_in_turns(links, subject), *_in_turns(links, others)]
    return list({question.key: question for question in found}.values())


def _in_turns(links: Links, documents: list[Document]) -> Iterator[Question]:
    by_kind = [[q for document in documents for q in kind(links, document)] for kind in _KINDS]
    return (question for turn in zip_longest(*by_kind) for question in turn if question)
