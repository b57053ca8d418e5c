"""Any citation, in any of the forms offices use and broken anywhere, is found again with its span."""

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cancu.citations.citation import Lexicon
from cancu.citations.find import find, read_cells
from cancu.citations.text.fold import fold
from cancu.citations.text.grammar import tables
from cancu.citations.text.phrases import match
from support.printed_citations import printed_citations


@settings(max_examples=200, deadline=None)
@given(printed_citations())
def test_every_form_is_found_again(printed):
    text, surface, (number, kind, date, issuer) = printed
    found = find(text)
    assert [(c.surface, c.number, c.type, c.date, c.issuer) for c in found] == [
        (surface, number, kind, date, issuer)
    ]
    assert text[found[0].start : found[0].end] == surface


@settings(max_examples=60, deadline=None)
@given(st.lists(printed_citations(), min_size=2, max_size=6))
def test_citations_in_one_text_are_all_found_in_order(printed):
    text = "\n\nCông tác dân vận được quan tâm.\n\n".join(one[0] for one in printed)
    assert [c.number for c in find(text)] == [one[2][0] for one in printed]


PIECES = "Kế hoạch|số|33|/|-|CT|TTg|ngày|26/11/2021|của|UBND|tỉnh|\n| |(|)|“|;|.|:|năm|tháng|Đ|\u0301|QĐUBND"
WORDS = st.sampled_from(
    [*PIECES.split("|"), "và", ",", "04/2015", "\u200b", "²", "Số:", "I.", "1.", "a)", "|", "Mẫu"]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(WORDS, max_size=60).map("".join),
        st.lists(WORDS, max_size=60).map(" ".join),
    )
)
def test_random_text_never_fails_and_spans_hold(text):
    last = 0
    for citation in find(text):
        assert last <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.surface
        last = citation.end


def steps(text):
    """How many calls the machine makes in reading the cells of a text."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    cells = fold(text, tables().alphabet)
    sys.setprofile(note)
    try:
        read_cells(cells, tables())
    finally:
        sys.setprofile(None)
    return count


UNITS = [
    *("1 ", "1/", "số 1/", "Kế hoạch số ", "số 1/KH-UBND ngày 1/1/2020 của ", "Chỉ thị số 33, ", "\n-\n"),
    *("1/A&", "Ban Thường vụ ", "aA", "k¹", "(“", "Kế hoạch số 1/KH-UBND về ", "1.", "I. ", ":", "của Hà "),
    *("²", "a", "1", "\n#", "# ", "\u0301\u0323", "Chương trình phối hợp số 1-CTr/TU ", "ngày 1/1/2020 "),
]


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_text_and_not_faster(unit):
    short, long = (steps(unit * (size // len(unit))) for size in (2_000, 8_000))
    assert long < 5 * short + 1000


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text_and_not_with_its_square(unit):
    """What patterns do inside is no call. A square would take 64 times as long for 8 times the text."""
    lexicon = Lexicon({"Luật Thủ đô": ("a",), "Ban Thường vụ": ("b",)})

    def took(size):
        text, start = unit * (size // len(unit)), time.process_time()
        find(text, lexicon)
        return time.process_time() - start

    short, long = (min(took(size) for _ in range(2)) for size in (2_000, 16_000))
    assert long < 24 * short + 0.2


def test_a_phrase_is_not_sought_across_endless_noise():
    cells = fold("kế 1 1 1 1 1 1 1 1 hoạch", tables().alphabet)
    assert match(tables().forward["types"], cells, 0) is None
