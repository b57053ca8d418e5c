"""Citations in any of the forms offices print, broken as scans and mail break them."""

import unicodedata

from hypothesis import strategies as st

from cancu.citations.text.grammar import tables

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
