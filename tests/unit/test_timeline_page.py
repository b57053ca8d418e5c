"""A lane a topic: what was replaced stands struck at the place of what came instead, and nothing is lost."""

from __future__ import annotations

import re

from cancu.corpus import Corpus
from cancu.graph.library import Library
from cancu.model import Topic
from cancu.pages.timeline_page import timeline_page
from factories import ISSUERS, document, relation
from support.dataset import library

TOPIC = Topic(id="dan-van", name="Dân vận")
KIND = {"type": "quyet-dinh", "issuer": "bo-chinh-tri", "topics": ("dan-van",)}
OLD = document("cu", number="290-QĐ/TW", issued="2010-02-25", **KIND)
REPLACES = (relation("moi", "replaces", "cu"),)
NEW = document("moi", number="23-QĐ/TW", issued="2021-07-30", relations=REPLACES, **KIND)
FOLLOWS = (relation("sau", "follows", "moi"),)
LATER = document("sau", number="9-QĐ/TW", issued="2024-01-02", relations=FOLLOWS, **KIND)
PLAN = document("ke-hoach", topics=("dan-van",))


def lanes(*documents):
    made = Corpus.build(documents, ISSUERS, (TOPIC,))
    return timeline_page(Library.of(made, "2026-11-22")).markdown.split("## Danh sách")[0]


def cards(text):
    return re.findall(r'data-card="([^"]+)" data-near="([^"]*)"', text)


def test_a_replaced_document_stands_struck_at_the_place_of_its_successor():
    text = lanes(OLD, NEW, LATER, PLAN)
    assert cards(text) == [("moi", "sau"), ("sau", "moi")]
    assert re.search(r'thay <a class="cc-doc cc-struck" href="../van-ban/cu/"', text)
    assert "<b>2010</b>" not in text
    assert "Cả chủ đề: 4 văn bản" in text
    assert "1 của địa phương" in text


def test_the_page_is_the_same_in_any_order():
    assert lanes(OLD, NEW, LATER, PLAN) == lanes(PLAN, LATER, NEW, OLD)


def test_every_lane_of_the_library_is_in_the_order_of_years_and_names_only_its_own_cards():
    text = timeline_page(library()).markdown
    found = re.findall(r'data-lane="[^"]+".*?</section>', text, re.DOTALL)
    assert len(found) == len(library().corpus.topics)
    for lane in found:
        years = re.findall(r"<b>(\d{4})</b>", lane)
        assert years == sorted(set(years))
        ids = [node for node, _ in cards(lane)]
        assert len(set(ids)) == len(ids)
        assert {other for _, near in cards(lane) for other in near.split()} <= set(ids)
