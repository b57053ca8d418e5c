"""Any citation, in any of the forms offices use and broken anywhere, is found again with its span."""

import sys
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cancu.citations.citation import Lexicon
from cancu.citations.find import find, read_cells
from cancu.citations.text.fold import fold
from cancu.citations.text.grammar import tables
from cancu.citations.text.phrases import match

RAW = tables().raw
STATE = [("CT-TTg", "chi-thi"), ("NQ-CP", "nghi-quyet"), ("QĐ-UBND", "quyet-dinh"), ("KH-SYT", "ke-hoach"),
         ("BC-UBND", "bao-cao"), ("CĐ-TTg", "cong-dien"), ("TTr-SNV", "to-trinh"), ("HD-BVN", "huong-dan"),
         ("QĐ-BGDĐT", "quyet-dinh"), ("NQ-HĐND", "nghi-quyet"), ("TB-VPCP", "thong-bao")]  # fmt: skip
YEARLY = [("NĐ-CP", "nghi-dinh"), ("TT-BYT", "thong-tu"), ("QĐ-UBND", "quyet-dinh"),
          ("NQ-HĐND", "nghi-quyet"), ("TTLT-BNN-BNV", "thong-tu-lien-tich"),
          ("NQLT/CP-UBTUMTTQVN", "nghi-quyet-lien-tich")]  # fmt: skip
PARTY = [("NQ/TW", "nghi-quyet"), ("QĐ/TW", "quyet-dinh"), ("KL/TW", "ket-luan"), ("CT/TU", "chi-thi"),
         ("CTr/TU", "chuong-trinh"), ("TT/TU", "thong-tri"), ("HD/BTGTW", "huong-dan"), ("KH/HU", "ke-hoach"),
         ("CTr/BDVTW-BCSĐCP", "chuong-trinh"), ("KH/UBND-BDVTU", "ke-hoach")]  # fmt: skip
LETTERS_ONLY = [("UBND-NC", "cong-van"), ("SYT-VP", "cong-van"), ("TTg-TH", "cong-van")]
ISSUERS = ["Thủ tướng Chính phủ", "Chính phủ", "Bộ Chính trị", "Ban Thường vụ Tỉnh ủy",
           "Ủy ban nhân dân tỉnh Kon Tum", "UBND tỉnh Đồng Nai", "Bộ Y tế", "Sở Y tế tỉnh Lâm Đồng",
           "Ban Bí thư Trung ương Đảng",
           "Ban Chấp hành Trung ương Đảng khóa XI", "UBND huyện Phù Mỹ"]  # fmt: skip
LABELS = {kind["id"]: kind["words"][0] for kind in RAW["types"]}
DASHES = ["-", "‐", "‑", "–", "—", "−"]
PAGE_BREAKS = ["\n12\n", "\n\n3\n\n", " \n\f14\n"]
GAPS = [" ", "  ", "\n", "\n\n", " \n\n ", "\u00a0", "\n\f", "\t"]


@st.composite
def numbers(draw):
    """A canonical number with its type."""
    running, year = draw(st.integers(1, 9999)), draw(st.integers(1990, 2026))
    head = draw(
        st.sampled_from(
            [str(running), f"{running % 100:02d}", f"{running}c" if running < 100 else str(running)]
        )
    )
    form = draw(st.sampled_from(["state", "yearly", "party", "letters"]))
    if form == "yearly":
        letters, kind = draw(st.sampled_from(YEARLY))
        return f"{running % 500 + 1:02d}/{year}/{letters}", kind
    table = {"state": STATE, "party": PARTY, "letters": LETTERS_ONLY}[form]
    letters, kind = draw(st.sampled_from(table))
    head = head if form == "state" else str(running)
    sign = "-" if form == "party" else "/"
    return f"{head}{sign}{letters}", kind


@st.composite
def dates(draw):
    """An ISO date and one of the ways to print it."""
    day, month, year = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(1998, 2026))
    shown = draw(st.sampled_from([
        f"ngày {day}/{month}/{year}", f"ngày {day:02d}/{month:02d}/{year}", f"ngày {day}-{month}-{year}",
        f"ngày {day:02d}.{month:02d}.{year}", f"ngày {day} tháng {month} năm {year}",
        f"ngày {day:02d} tháng {month:02d} năm {year}", f"({day}/{month}/{year})",
        f", ngày {day}/{month}/{year}",
    ]))  # fmt: skip
    return f"{year}-{month:02d}-{day:02d}", shown


def damage_number(draw, number):
    """Blanks and breaks around the signs, other dashes, a lost Đ."""
    shown = ""
    for char in number:
        if char not in "-/":
            shown += char
            continue
        sign = draw(st.sampled_from(DASHES)) if char == "-" else "/"
        after = draw(st.sampled_from(["", "", "", " ", "\n", "\n\n"]))
        before = draw(st.sampled_from(["", "", "", " "])) if not after else ""
        shown += before + sign + after
    return draw(
        st.sampled_from([shown, shown.replace("Đ", "Ð"), shown.replace("QĐ", "QD").replace("NĐ", "ND")])
    )


def damage_words(draw, phrase, *, pages=False):
    """Any gap for each blank; with ``pages`` once also a page number between two breaks."""
    words = phrase.split(" ")
    shown = words[0]
    for word in words[1:]:
        gap = draw(st.sampled_from(GAPS if draw(st.booleans()) else [" "]))
        if pages and draw(st.integers(0, 9)) == 0:
            gap, pages = draw(st.sampled_from(PAGE_BREAKS)), False
        shown += gap + word
    return shown


@st.composite
def printed_citations(draw):
    """The text of one citation, its surface, and what it says."""
    number, kind = draw(numbers())
    label = damage_words(draw, LABELS[kind], pages=True)
    joint = draw(st.sampled_from([" số ", " số: ", " số", " ", "\nsố ", " số\n\n"]))
    surface = label + joint + damage_number(draw, number)
    date, shown_date = draw(st.one_of(st.just((None, "")), dates()))
    issuer = draw(st.one_of(st.none(), st.sampled_from(ISSUERS)))
    parts = [
        damage_words(draw, f"của {issuer}", pages=True) if issuer else "",
        damage_words(draw, shown_date),
    ]
    if draw(st.booleans()) or shown_date.startswith(("(", ",")):
        parts.reverse()
    tail = "".join((part if part.startswith(",") else " " + part) for part in parts if part)
    lead = draw(st.sampled_from(["Căn cứ ", "- Tiếp tục thực hiện ", "theo ", "(", "“", "; ", "\n\n+ "]))
    end = draw(
        st.sampled_from([" về việc thực hiện công tác dân vận;", ".", ";", " và các văn bản liên quan.", ")"])
    )
    text = lead + surface + tail + end
    if draw(st.integers(0, 5)) == 0:
        text, surface = text.upper(), surface.upper()
        issuer = issuer.upper() if issuer else None
    if draw(st.integers(0, 5)) == 0:
        text, surface = (unicodedata.normalize("NFD", part) for part in (text, surface))
    return text, surface, (number, kind, date, issuer)


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
