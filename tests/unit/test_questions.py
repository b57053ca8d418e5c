"""What the questions of lesson packs say of the documents that they are about, over the whole library."""

from __future__ import annotations

from cancu.lessons.questions.about_plans import direct_basis
from cancu.markup.links import Links
from support.dataset import library


def test_a_local_document_is_called_by_its_type():
    """Ten in forty are no plans: directives, decisions, a programme."""
    links = Links(library(), "tap-huan/x/")
    asked = [(plan, question.ask) for plan in library().corpus for question in direct_basis(links, plan)]
    assert {plan.type for plan, _ in asked} > {"ke-hoach"}
    for plan, ask in asked:
        assert f"ban hành {plan.type_label.lower()} “" in ask, plan.id
