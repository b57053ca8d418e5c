"""A library much larger than ours: what grows with it, and what must not."""

from __future__ import annotations

import re

import pytest

from cancu.dataset.fields.provinces import PROVINCES_NOW
from cancu.drawing import LineGraph, lineage_figure
from cancu.drawing.choose.scope import ENOUGH, scope_of
from cancu.drawing.render.listing import MOST_LISTED
from cancu.graph.library import Library
from cancu.pages.document_page import MOST_LISTED as MOST_BELOW
from cancu.pages.document_page import document_page
from cancu.pages.finder_page import finder_page
from cancu.pages.origins_page import MOST_BRANCHES, MOST_CENTRAL, MOST_PLANS, MOST_TREES, origins_page
from cancu.pages.parts.coverage_table import MOST_ROWS
from cancu.pages.parts.relations import MOST_ROWS as MOST_RELATIONS
from cancu.pages.status_page import status_pages
from cancu.pages.timeline_page import timeline_page
from support.made_up.related import related_corpus

ON = "2026-11-21"


@pytest.fixture(scope="module")
def large():
    return Library.of(related_corpus(700), ON)


@pytest.fixture(scope="module")
def hub(large):
    """The document that most others speak of."""
    return max(large.graph, key=lambda node: (large.graph.in_degree(node), node))


def test_it_is_made_like_a_real_one(large):
    relations = sum(len(document.relations) for document in large.corpus)
    assert 4.2 < relations / len(large.corpus) < 5.8
    degrees = sorted((degree for _, degree in large.graph.in_degree()), reverse=True)
    assert degrees[0] > 12 * sum(degrees) / len(degrees)
    replaced = {r.target: r.source for r in large.corpus.relations() if r.kind == "replaces"}
    chains = [_length(replaced, start) for start in replaced if start not in replaced.values()]
    assert max(chains) >= 10


def _length(replaced, start):
    steps = 0
    while start in replaced:
        start, steps = replaced[start], steps + 1
    return steps


def test_the_page_of_a_hub_names_the_newest_and_says_how_many_more(large, hub):
    page = document_page(large, large.corpus[hub])
    groups = re.findall(r"^### .+? \((\d+)\) \{#([\w-]+)", page.markdown, re.MULTILINE)
    assert max(int(count) for count, _ in groups) > MOST_RELATIONS
    lists = re.findall(r'<ul class="cc-relations">\n(.*?)</ul>', page.markdown, re.DOTALL)
    for (count, _), rows in zip(groups, lists, strict=True):
        assert rows.count("<li>") == min(int(count), MOST_RELATIONS)
    resting = re.search(
        r"\{#dua-vao[^}]*\}\n\n<ul data-province-first>\n(.*?)</ul>", page.markdown, re.DOTALL
    )
    assert resting
    assert resting[1].count("<li") == MOST_BELOW
    assert re.search(r"Còn \d+ văn bản nữa: <a href=\"../../do-thi/#d=", page.markdown)


def test_a_drawing_follows_a_lineage_only_so_far(large, hub):
    web = LineGraph(large.graph)
    scope = scope_of(web, hub)
    last = max(scope.descendants.values())
    assert scope.beyond or last > 1
    assert sum(1 for steps in scope.descendants.values() if steps < last) <= ENOUGH
    figure = lineage_figure(web, hub, {}, lambda other: f"../{other}/")
    listed = sum(len(tier.documents) for tier in figure.listing)
    assert listed <= MOST_LISTED + figure.cards
    assert "Xem tiếp trong đồ thị" in figure.listing_html
    for tier in re.findall(r'href="#(luoc-do-[\w-]+)"', figure.html):
        assert f'id="{tier}"' in figure.listing_html


def test_the_matrix_shows_the_best_connected_and_says_what_it_leaves_out(large):
    text = origins_page(large).markdown
    by_province = text[text.index("{#do-phu}") : text.index("{#ma-tran}")]
    assert by_province.count('<th scope="row"') <= MOST_ROWS
    assert by_province.count('<th scope="col"') <= len(PROVINCES_NOW) + 1
    plans = text[text.index("{#ma-tran}") : text.index("{#tung-ke-hoach}")]
    assert plans.count('<th scope="col"') <= MOST_PLANS + 1
    assert plans.count('<th scope="row"') <= MOST_CENTRAL
    trees = text[text.index("{#tung-ke-hoach}") :]
    assert 0 < trees.count('<details class="cc-tree"') <= MOST_TREES
    assert "cc-verb" in trees
    assert trees.count("<li>") <= MOST_BRANCHES
    assert re.search(r"chưa nêu \d+ văn bản, \d+ cột", text)
    assert 'href="#bc-' not in text
    assert re.search(r'class="cc-cover-plan"[^>]*><a href="\.\./van-ban/[\w-]+/#quan-he"', text)


def test_what_is_superseded_has_a_page_for_each_year(large, monkeypatch):
    monkeypatch.setattr("cancu.pages.status_page.MOST_TOGETHER", 10_000)
    [whole] = status_pages(large)
    monkeypatch.setattr("cancu.pages.status_page.MOST_TOGETHER", 100)
    first, *years = status_pages(large)
    assert first.path == "hieu-luc/"
    assert [page.path for page in years] == sorted((page.path for page in years), reverse=True)
    for page in years:
        year = page.path.removeprefix("hieu-luc/").rstrip("/")
        assert f'<a href="{year}/">' in first.markdown
        assert page.title == f"Hiệu lực và thay thế: năm {year}"
    for piece in ("<details", "<tr data-changed", "<tbody data-plan"):
        assert sum(page.markdown.count(piece) for page in years) == whole.markdown.count(piece)
        assert first.markdown.count(piece) <= 60


def test_a_long_year_is_told_on_several_pages(large, monkeypatch):
    monkeypatch.setattr("cancu.pages.status_page.MOST_TOGETHER", 100)
    _, *whole = status_pages(large)
    monkeypatch.setattr("cancu.pages.status_page.MOST_A_PAGE", 15)
    _, *parts = status_pages(large)
    assert len({page.path for page in parts}) == len(parts) > len(whole)
    pieces = ('<details class="cc-plan', "<tr data-changed", "<tbody data-plan")
    for page in whole:
        own = [each for each in parts if each.path.startswith(page.path)]
        for piece in pieces:
            assert sum(each.markdown.count(piece) for each in own) == page.markdown.count(piece)
        for number, each in enumerate(own, start=1):
            assert sum(each.markdown.count(piece) for piece in pieces) <= 15 + len(pieces)
            if len(own) > 1:
                assert each.title.endswith(f", phần {number}/{len(own)}")
                assert each.markdown.count("<a href=") >= len(own)
    assert '<a href="2/">2</a>' in next(each for each in parts if "phần 1/" in each.title).markdown


def test_a_card_names_a_few_that_it_took_the_place_of(large, monkeypatch):
    monkeypatch.setattr("cancu.pages.timeline_page.MOST_OLD", 2)
    cards = re.findall(r"<span class=\"tl-said\">thay (.*?)</span>", timeline_page(large).markdown)
    assert max(card.count("<a ") for card in cards) == 2
    assert any(re.search(r", và \d+ văn bản cũ hơn$", card) for card in cards)


def test_the_timeline_of_a_large_library_leads_to_its_years(large, monkeypatch):
    whole = timeline_page(large).markdown
    assert 'href="../nam/' not in whole
    monkeypatch.setattr("cancu.pages.parts.year_list.COMPLETE", 100)
    short = timeline_page(large).markdown
    assert "<details" not in short
    counts = [int(count) for count in re.findall(r">(\d+) văn bản</span></li>", short)]
    assert sum(counts) == len(large.corpus)
    assert '<a href="../nam/2021/">2021</a>' in short


def test_the_table_of_everything_is_not_searched_page_by_page(large):
    """Every title once more: no help to a reader, and more than an index takes for one page."""
    table = finder_page(large).slots["bang-van-ban"]
    assert table.count("<tr>") > 600
    assert table.lstrip().startswith("<noscript data-search-exclude>")
