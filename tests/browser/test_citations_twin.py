"""The reader in the browser and the reader in Python answer alike, whatever text they are given."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
import yaml
from hypothesis import strategies as st

from cancu.citations.citation import Lexicon
from cancu.citations.context import context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.read.sections import sections_of
from cancu.citations.resolve import resolve
from cancu.export.browser.audit_data import audit_data
from cancu.graph.disclosure import disclosed
from cancu.text import fold
from support.citing import HEADINGS, LOOSE, REPEATS, loose, mixed, some, spoken_of
from support.dataset import library
from support.paths import ROOT
from support.printed_citations import printed_citations
from support.twin import Twin, plain, whole

pytestmark = pytest.mark.browser

GOLDEN = ROOT / "tests" / "golden" / "citations"


@pytest.fixture(scope="module")
def twin(chromium):
    twin = Twin(chromium)
    yield twin
    assert twin.errors == []
    twin.page.close()


@pytest.fixture(scope="module")
def printed():
    """Texts with one citation each, in every form and broken anywhere."""
    return [text for text, _, _ in some(printed_citations(), 300)]


def same_findings(twin, texts, lexicon=None):
    """Asserts that both find the same in every text, and gives back how many citations that were."""
    lexicon = lexicon or Lexicon()
    known = {"aliases": lexicon.aliases, "bodies": lexicon.bodies, "codes": lexicon.codes}
    seen = twin.each("CanCu.citations.find(value, given)", texts, **known)
    for text, found in zip(texts, seen, strict=True):
        assert found == [plain(citation) for citation in find(text, lexicon)], text
    return sum(len(found) for found in seen)


def test_every_golden_case(twin):
    total = 0
    for path in sorted(GOLDEN.glob("*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        aliases = {name: tuple(ids) for name, ids in content.get("aliases", {}).items()}
        total += same_findings(twin, [case["text"] for case in content["cases"]], Lexicon(aliases))
    assert total > 300


def test_citations_in_every_form_and_damage(twin, printed):
    assert same_findings(twin, printed) >= len(printed)
    assert same_findings(twin, list(mixed(printed, 2500))) > 4000


def test_texts_of_loose_pieces(twin):
    assert same_findings(twin, list(loose(LOOSE, 3000))) > 3000
    assert same_findings(twin, list(loose(REPEATS, 1000, 24))) > 3000


def test_any_unicode_at_all(twin):
    wild = st.text(st.one_of(st.characters(), st.characters(min_codepoint=0x10000)), max_size=60)
    texts = [whole(text) for text in loose(some(wild, 200) + LOOSE, 1000, 16)]
    texts += [
        "Chỉ thị số 33\ud800/CT-TTg",
        "\udfffKế hoạch số 1/KH-UBND\ud83d",
        "𝟛/CT-TTg 😀 Chỉ thị số 33/CT-TTg 😀",
    ]
    assert any(0xD800 <= ord(char) < 0xE000 for text in texts for char in text)
    assert any(ord(char) > 0xFFFF for text in texts for char in text)
    assert same_findings(twin, texts) > 100


def test_marks_that_pile_up(twin):
    plan = "Kế hoạch số 1/KH-UBND ngày 1/1/2020 về việc {} dân vận"
    piles = [
        base + marks * 200
        for base in ("a", "Đ", "漢", "😀", " ")
        for marks in ("\u0301\u0323", "\u0302\u05b8")
    ]
    texts = [plan.format(pile) for pile in piles] + [plan.format("漢" * 40 + "か\u3099" * 40)]
    assert same_findings(twin, texts) == len(texts)
    assert twin.each("CanCu.citations.modules.text.fold(value)", texts) == [fold(text) for text in texts]


def test_sections(twin):
    texts = list(loose(HEADINGS * 3 + LOOSE, 1500, joints=["\n", "\n", " \n\n", " ", ""]))
    seen = twin.each("CanCu.citations.sectionsOf(value)", texts)
    for text, found in zip(texts, seen, strict=True):
        assert found == [plain(section) for section in sections_of(text)], text
    assert sum(len(found) for found in seen) > 3 * len(texts)


def test_documents_are_resolved_alike(twin):
    data, corpus = audit_data(disclosed(library())), disclosed(library()).corpus
    lexicon = lexicon_of(corpus)
    texts = list(spoken_of(corpus, 1200))
    twin.page.evaluate("text => { window.data = JSON.parse(text) }", json.dumps(data))
    body = """(citations => {
      const found = citations.find(value, data.lexicon), context = citations.contextOf(value, data)
      return { found, context, meant: citations.resolve(found, data, context) }
    })(CanCu.citations)"""
    states = set()
    for text, answer in zip(texts, twin.each(body, texts), strict=True):
        found, context = find(text, lexicon), context_of(text, corpus)
        assert answer["found"] == [plain(citation) for citation in found], text
        assert answer["context"] == plain(context), text
        assert answer["meant"] == [plain(meant) for meant in resolve(found, corpus, context)], text
        states.update(meant["state"] for meant in answer["meant"])
    assert states == {"exact", "several", "other", "unknown"}
    assert twin.call("CanCu.citations.lexiconOf(data)", None) == twin.call("data.lexicon", None)


def test_places_lead_back_to_the_units_of_the_page(twin):
    text = "😀😀 Chỉ thị số 33/CT-TTg 𝟛 ngày 26/11/2021; Kế hoạch số 5/KH-UBND"
    code = """(units => CanCu.citations.find(input).map(one =>
      input.slice(units[one.start], units[one.end])))(CanCu.citations.unitsOf(input))"""
    assert twin.call(code, text) == ["Chỉ thị số 33/CT-TTg", "Kế hoạch số 5/KH-UBND"]


UNITS = [
    *("1 ", "1/", "số 1/", "Kế hoạch số ", "số 1/KH-UBND ngày 1/1/2020 của ", "Chỉ thị số 33, ", "\n-\n"),
    *("1/A&", "Ban Thường vụ ", "aA", "k¹", "(“", "Kế hoạch số 1/KH-UBND về ", "1.", "I. ", ":", "của Hà "),
    *(" ", "\u0301", "Luật ", "😀"),
]


def test_work_grows_with_the_text_and_not_faster(twin):
    """Counts how often the machine looks at a character, in 4 KB and in 16 KB of the same."""
    code = """(modules => {
      const grammar = modules.tables.tables()
      const lexicon = { aliases: { "Luật Thủ đô": ["a"] } }
      const steps = (unit, size) => {
        const cells = modules.fold.fold(unit.repeat(Math.floor(size / unit.length)), grammar.alphabet)
        let reads = 0
        const counted = list => new Proxy(list, { get: (of, key) => { reads += 1; return of[key] } })
        cells.chars = counted(cells.chars)
        cells.kinds = counted(cells.kinds)
        modules.find.readCells(cells, grammar, lexicon)
        return reads
      }
      return input.map(unit => [steps(unit, 4000), steps(unit, 16000)])
    })(CanCu.citations.modules)"""
    for unit, (short, long) in zip(UNITS, twin.call(code, UNITS), strict=True):
        assert long < 5 * short + 1000, unit


def test_repeats_are_bound_and_resolved_without_looking_at_each_other(twin):
    """Counts how often mentions are looked at, for 100 and for 400 times the same pair of them."""
    code = """((modules, data) => {
      const unit = "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ; Chỉ thị số 33; "
      const looks = times => {
        let reads = 0
        const count = (of, key) => { reads += 1; return of[key] }
        const cells = modules.fold.fold(unit.repeat(times), modules.tables.tables().alphabet)
        const drafts = []
        modules.find.readAll(cells, modules.tables.tables(), drafts, 0, cells.length)
        modules.repeats.bindRepeats(new Proxy(drafts, { get: count }))
        const found = modules.find.find(unit.repeat(times)).map(one => new Proxy(one, { get: count }))
        modules.resolve.resolve(found, data)
        return reads
      }
      return [looks(100), looks(400)]
    })(CanCu.citations.modules, input)"""
    few, many = twin.call(code, audit_data(library()))
    assert 1000 < many < 5 * few


LONG = ["Kế hoạch số 1/KH-UBND ngày 1/1/2020 của ", "1/A&", "Chỉ thị số 33/CT-TTg, Chỉ thị số 33, "]


@pytest.mark.parametrize("unit", LONG)
def test_a_megabyte_comes_to_an_end(twin, unit):
    code = (
        "CanCu.citations.find(input.repeat(Math.floor(1e6 / input.length))).map(one => [one.start, one.end])"
    )
    spans = twin.call(code, unit)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_slices_give_the_same_and_let_the_page_live(twin, printed):
    long = "\n".join(mixed([*printed, "😀"], 1500))
    code = """text => {
      const input = JSON.parse(text), shares = []
      let alive = 0
      const clock = setInterval(() => { alive += 1 }, 0)
      return CanCu.citations.findInSlices(input, null, share => shares.push(share)).then(found => {
        clearInterval(clock)
        const same = JSON.stringify(found) === JSON.stringify(CanCu.citations.find(input))
        return { same, shares, alive, total: found.length }
      })
    }"""
    answer = twin.page.evaluate(code, json.dumps(long))
    assert answer["same"]
    assert answer["total"] > 1000
    assert answer["shares"] == sorted(answer["shares"])
    assert answer["shares"][-1] == 1
    assert answer["alive"] > 2
