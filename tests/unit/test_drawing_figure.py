"""What a figure says: cards, folding, standings, key, list; and that nothing unsafe leaves it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import html5lib
import pytest

from cancu.drawing import Standing, lineage_figure
from cancu.model import Document, Issuer, Relation
from support.drawing_cases import SAMPLE, STANDINGS, figure, href, make_graph, sample_graph

_CENTRE = Issuer(id="tw", name="Ban Bí thư", level="central-party")
_PROVINCE = Issuer(id="tinh", name="UBND tỉnh Mẫu", level="province-state", province="Mẫu")
_ISSUERS = {"tw": _CENTRE, "tinh": _PROVINCE}


def document(name: str, issuer: str = "tw", **fields: str | None) -> Document:
    defaults: dict[str, str | None] = {
        "number": f"{name}-CT/TW",
        "issued": "2020-01-01",
        "title": f"Văn bản {name}",
    }
    values = {**defaults, **fields}
    return Document(id=name, type="chi-thi", issuer=issuer, **values)  # type: ignore[arg-type]


def relation(source: str, kind: str, target: str, scope: str = "whole") -> Relation:
    return Relation(source=source, kind=kind, target=target, scope=scope)


def card_of(svg: str, number: str) -> str:
    """The link element of the card that shows ``number``."""
    cards = re.findall(r'<a class="n .*?</a>', svg)
    return next(card for card in cards if f">{number}<" in card)


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]


def attributes(html: str) -> _Attributes:
    parser = _Attributes()
    parser.feed(html)
    return parser


@pytest.mark.parametrize("focus", sorted(SAMPLE["documents"]))
def test_html_is_well_formed_static_and_unambiguous(focus: str) -> None:
    html = figure(focus).html
    html5lib.HTMLParser(strict=True).parseFragment(html)
    found = attributes(html)
    assert "style" not in found.names
    assert not {name for name in found.names if name.startswith("on")}
    assert not found.tags & {"script", "style", "foreignobject"}
    assert len(found.ids) == len(set(found.ids))
    fragments = {link[1:] for link in found.links if link.startswith("#")}
    assert fragments <= set(found.ids)
    assert html.startswith('<div class="luoc-do')
    assert "data-search-exclude" in html


def test_the_same_drawing_whatever_the_input_order() -> None:
    for focus in ("25-nq-tw-2013", "2444-kh-syt-dong-nai-2021", "290-qd-tw-2010"):
        expected = lineage_figure(sample_graph(), focus, STANDINGS, href).html
        for shuffle in (1, 2, 3):
            assert lineage_figure(sample_graph(shuffle), focus, STANDINGS, href).html == expected


def test_a_document_without_relations_is_a_single_card() -> None:
    graph = make_graph([document("a"), document("b")], _ISSUERS, [])
    drawn = lineage_figure(graph, "a", {}, href)
    assert (drawn.cards, drawn.folded, drawn.narrow_cards) == (1, 0, 1)
    assert "<path d=" not in drawn.wide
    assert drawn.legend.count("<svg") == 1


def test_an_unknown_document_is_refused() -> None:
    with pytest.raises(KeyError):
        lineage_figure(sample_graph(), "nowhere", STANDINGS, href)


def test_only_what_has_ended_is_struck() -> None:
    drawn = figure("23-qd-tw-2021")
    ended = card_of(drawn.wide, "290-QĐ/TW")
    over = card_of(drawn.wide, "107/KH-UBND")
    assert "ended" in ended.split('"')[1].split()
    assert ">Đã được thay thế<" in ended
    assert "ended" not in over.split('"')[1].split()
    assert "muted" in over.split('"')[1].split()
    assert re.search(r'class="st"[^>]*>Đã hết', over)


def test_the_focus_is_marked_once() -> None:
    drawn = figure("33-ct-ttg-2021")
    for svg in (drawn.wide, drawn.narrow):
        assert svg.count('aria-current="page"') == 1
        assert 'aria-current="page"' in card_of(svg, "33/CT-TTg")


def test_what_finds_no_room_folds_into_its_band() -> None:
    plans = [document(f"p{n:02}", "tinh", number=f"{n}/KH-UBND") for n in range(30)]
    relations = [relation(plan.id, "implements", "goc") for plan in plans]
    graph = make_graph([document("goc"), *plans], _ISSUERS, relations)
    drawn = lineage_figure(graph, "goc", {}, href)
    assert drawn.cards == 9
    assert drawn.folded == 22
    assert "+22 văn bản" in drawn.wide
    assert 'href="#luoc-do-goc-cap-tinh"' in drawn.wide
    assert 'id="luoc-do-goc-cap-tinh"' in drawn.listing_html
    listed = [entry.document for tier in drawn.listing for entry in tier.documents]
    assert len(listed) == 31
    assert sum(entry.drawn for tier in drawn.listing for entry in tier.documents) == 9


def test_a_band_whose_documents_are_all_folded_stays_as_a_thin_strip() -> None:
    graph = sample_graph()
    drawn = lineage_figure(graph, "25-nq-tw-2013", STANDINGS, href, max_cards=6)
    assert drawn.cards == 6
    assert "luoc-do-25-nq-tw-2013-don-vi" in drawn.wide


def test_the_direct_basis_is_drawn_before_what_is_merely_continued() -> None:
    roots = [document(f"r{n:02}") for n in range(20)]
    basis = document("z-can-cu", issued="1999-01-01")
    relations = [relation("kh", "continues", root.id) for root in roots] + [
        relation("kh", "implements", "z-can-cu")
    ]
    graph = make_graph([*roots, basis, document("kh", "tinh")], _ISSUERS, relations)
    drawn = lineage_figure(graph, "kh", {}, href)
    assert "z-can-cu-CT/TW" in drawn.wide
    assert "z-can-cu-CT/TW" in drawn.narrow


def test_implied_lines_are_left_out_but_listed() -> None:
    chain = [document("a"), document("b", issued="2021-01-01"), document("c", "tinh")]
    relations = [
        relation("b", "implements", "a"),
        relation("c", "implements", "b"),
        relation("c", "based_on", "a"),
    ]
    drawn = lineage_figure(make_graph(chain, _ISSUERS, relations), "c", {}, href)
    assert drawn.wide.count('class="e derives') == 2
    entry = next(entry for tier in drawn.listing for entry in tier.documents if entry.document == "c")
    assert {(r.kind, r.target) for r in entry.relations} == {("implements", "b"), ("based_on", "a")}


def test_promulgated_text_stands_below_the_decision() -> None:
    texts = [document("qd"), document("quy-che", number=None, issued=None)]
    drawn = lineage_figure(
        make_graph(texts, _ISSUERS, [relation("qd", "promulgates", "quy-che")]), "quy-che", {}, href
    )
    decision, text = (
        int(re.search(r'<rect x="\d+" y="(\d+)"', card_of(drawn.wide, heading))[1])  # type: ignore[index]
        for heading in ("qd-CT/TW", "Chỉ thị")
    )
    assert decision < text
    assert "ban hành kèm theo" in drawn.legend


def test_citations_are_drawn_only_while_the_lineage_is_thin() -> None:
    cited = [document(f"c{n}") for n in range(3)]
    cites = [relation("x", "cites", other.id) for other in cited]
    thin = lineage_figure(make_graph([document("x"), *cited], _ISSUERS, cites), "x", {}, href)
    assert thin.wide.count('class="e cites') == 3
    plans = [document(f"p{n}", "tinh") for n in range(9)]
    relations = [*cites, *(relation(plan.id, "implements", "x") for plan in plans)]
    thick = lineage_figure(make_graph([document("x"), *cited, *plans], _ISSUERS, relations), "x", {}, href)
    assert 'class="e cites' not in thick.wide


def test_the_key_names_only_what_occurs() -> None:
    legend = figure("59-2023-nd-cp").legend
    assert "được quy định chi tiết bởi" in legend
    assert "được thay thế bằng" in legend
    assert "tiếp tục" not in legend
    assert "dẫn chiếu" not in legend
    partial = figure("43-nq-tw-2023").legend
    assert "được thay thế một phần bằng" in partial
    assert "được thay thế bằng" not in partial


def test_cycles_do_not_hang_and_lose_nobody() -> None:
    names = ["a", "b", "c", "d"]
    relations = [
        relation(one, "implements", other) for one, other in zip(names, names[1:] + names[:1], strict=True)
    ]
    relations += [relation("a", "replaces", "c"), relation("c", "replaces", "a"), relation("b", "cites", "b")]
    drawn = lineage_figure(make_graph([document(name) for name in names], _ISSUERS, relations), "a", {}, href)
    assert drawn.cards == 4
    assert drawn.folded == 0


HOSTILE = "<script>alert(1)</script>\"'&]]>\x07<b onclick=x>"


def test_hostile_text_is_escaped_everywhere() -> None:
    issuer = Issuer(id="tw", name=HOSTILE, level="central-party", province=HOSTILE)
    texts = [
        document("a", number=HOSTILE, title=HOSTILE, short_title=HOSTILE),
        document("b", number=None, title=HOSTILE),
    ]
    graph = make_graph(texts, {"tw": issuer}, [relation("a", "implements", "b")])
    note = Standing(ended=True, muted=False, note=HOSTILE)
    drawn = lineage_figure(graph, "a", {"a": note, "b": note}, lambda name: f'"><script>{name}')
    html5lib.HTMLParser(strict=True).parseFragment(drawn.html)
    found = attributes(drawn.html)
    assert not found.tags & {"script", "b"}
    assert not found.names & {"onclick", "style"}
    assert "\x07" not in drawn.html
    assert any(link.startswith('"><script>') for link in found.links)


def test_the_list_reads_endings_from_both_ends() -> None:
    html = figure("290-qd-tw-2010").listing_html
    assert "Được thay thế bằng <a" in html
    assert "Thay thế <a" in html
