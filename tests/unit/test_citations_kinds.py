"""Kinds of ways to cite, each with many bodies, verbs and spellings: what is printed is what is read."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest

from cancu.citations.find import find

# A body as texts name it, and a number with its letters.
BODIES = {
    "Bộ Dân tộc và Tôn giáo": "Thông tư số 07/2025/TT-BDTTG",
    "Bộ Nông nghiệp và Môi trường": "Thông tư số 12/2025/TT-BNNMT",
    "Ban Tuyên giáo và Dân vận Trung ương": "Hướng dẫn số 21-HD/BTGDVTW",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy": "Công văn số 45-CV/BTGDVTU",
    "Ban Tổ chức Trung ương": "Hướng dẫn số 26-HD/BTCTW",
    "Quốc hội": "Nghị quyết số 98/2023/QH15",
    "Ủy ban Thường vụ Quốc hội": "Nghị quyết số 1210/2016/UBTVQH13",
    "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ": "Thông tư số 01/2024/TT-VPCP",
    "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc": "Thông tư số 01/2024/TT-UBDT",
    "Ban Kinh tế - Ngân sách HĐND tỉnh": "Báo cáo số 17/BC-BKTNS",
    "Ban Văn hóa - Xã hội HĐND thành phố": "Báo cáo số 18/BC-BVHXH",
    "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam": "Thông tri số 28/TTr-MTTW-BTT",
    "Đảng ủy Chính phủ": "Kế hoạch số 12-KH/ĐUCP",
    "Đảng ủy Quốc hội": "Quy chế số 06-QC/ĐUQH",
    "Thủ tướng Chính phủ": "Chỉ thị số 24/CT-TTg",
    "Chủ tịch UBND tỉnh Lào Cai": "Quyết định số 998/QĐ-UBND",
    "UBND đặc khu Phú Quốc": "Kế hoạch số 33/KH-UBND",
    "Ban Thường vụ Đảng ủy xã Vĩnh Thạnh": "Nghị quyết số 04-NQ/ĐU",
    "Sở Khoa học và Công nghệ": "Tờ trình số 97/TTr-SKHCN",
    "Liên minh Hợp tác xã Việt Nam": "Hướng dẫn số 12/HD-LMHTXVN",
    "Viện Hàn lâm Khoa học xã hội Việt Nam": "Quyết định số 77/QĐ-KHXH",
    "Ban Quản lý dự án Thăng Long": "Công văn số 1433/BQLDATL-KT",
}
VERBS = [
    "ban hành",
    "vừa ban hành",
    "đã ban hành",
    "cũng đã kịp thời ban hành",
    "có",
    "đã có",
    "ra",
    "mới ký ban hành",
]
DATES = ["26/11/2021", "26-11-2021", "26.11.2021", "ngày 26/11/2021", "26 tháng 11 năm 2021"]
PERSONS = ["Nguyễn Hòa An", "Trần Văn Bình", "Lê Thị Thu Hằng", "Phạm Minh"]


def only(text):
    """The one citation of a text that cites one document."""
    found = [citation for citation in find(text) if citation.number]
    assert len(found) == 1, (text, found)
    return found[0]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_before_the_verb(body):
    for verb, date in product(VERBS, ["", "Ngày 26/11/2021, ", "Trước đó, ngày 26/11/2021 "]):
        cited = only(f"{date}{body} {verb} {BODIES[body]} về công tác dân vận.")
        assert (cited.issuer, cited.date) == (body, "2021-11-26" if date else None), verb
        assert cited.surface == BODIES[body]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_behind_number_and_date(body):
    for date, end in product(
        DATES, ["", ";", " về việc triển khai", ", các đơn vị", "\n\n1. Nội dung", "\n\nII. NHIỆM VỤ"]
    ):
        given = date if date.startswith("ngày") else f"ngày {date}"
        cited = only(f"Căn cứ {BODIES[body]} {given} của {body}{end}")
        assert (cited.issuer, cited.date) == (body, "2021-11-26"), end


@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_issued_it_said_behind_the_title(body):
    for verb in ("ban hành", "ký ban hành"):
        text = f"{BODIES[body]} ngày 26/11/2021 về công tác dân vận do {body} {verb} đã có hiệu lực"
        assert only(text).issuer == body


@pytest.mark.parametrize("body", [name for name in BODIES if not name.startswith(("Bộ trưởng", "Ban Th"))])
def test_a_number_in_brackets_behind_its_naming(body):
    kind = BODIES[body].split(" số ")[0]
    for lead in (f"({BODIES[body]})", f"(số {BODIES[body].split(' số ')[1]})"):
        text = f"Ngày 26/11/2021, {body} đã ban hành {kind.lower()} về công tác dân vận {lead}."
        assert (only(text).issuer, only(text).date) == (body, "2021-11-26")


@pytest.mark.parametrize(
    "office",
    ["Thủ tướng Chính phủ", "Chủ tịch UBND tỉnh Lào Cai", "Phó Thủ tướng Chính phủ", "Chủ tịch UBND tỉnh"],
)
def test_a_person_between_office_and_verb(office):
    number = "Quyết định số 571/QĐ-" + ("TTg" if "Thủ tướng" in office else "UBND")
    for person, verb in product(PERSONS[:3], ["ký", "đã ký", "vừa ký ban hành"]):
        for name in (f"{office} {person}", f"{office}, ông {person}", f"{office} đồng chí {person}"):
            assert only(f"Sáng nay, {name} {verb} {number}.").issuer == office


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("của Ban Bí thư Trung ương Đoàn về", "Ban Bí thư Trung ương Đoàn"),
        ("của Ban Chấp hành Trung ương Đoàn khóa XII", "Ban Chấp hành Trung ương Đoàn khóa XII"),
        ("của Ban Bí thư Trung ương Đảng về", "Ban Bí thư Trung ương Đảng"),
        ("của Ban Bí thư", "Ban Bí thư"),
        ("của Trung tâm Phục vụ hành chính công xã phấn đấu", "Trung tâm Phục vụ hành chính công xã"),
        (
            "của Phòng Kinh tế, Hạ tầng và Đô thị phường An Khê",
            "Phòng Kinh tế, Hạ tầng và Đô thị phường An Khê",
        ),
        ("của Cục Đường bộ Việt Nam kính gửi", "Cục Đường bộ Việt Nam"),
        ("của Chi cục Bảo vệ môi trường tỉnh", "Chi cục Bảo vệ môi trường tỉnh"),
        ("của Ban Chỉ đạo xây dựng nông thôn mới tỉnh về", "Ban Chỉ đạo xây dựng nông thôn mới tỉnh"),
        ("của UBND tỉnh Hà Giangvề công tác", "UBND tỉnh Hà Giang"),
        ("của Sở Kế hoạchvà Đầu tư về", "Sở Kế hoạchvà Đầu tư"),
        ("của Bộ\nNội vụ", "Bộ Nội vụ"),
        (
            "của Hội đồng thành viên Tổng công ty Điện lực miền Trung",
            "Hội đồng thành viên Tổng công ty Điện lực miền Trung",
        ),
        ("của Chủ tịch UBND thành phố Thủ Đức Nguyễn Văn Bình ký", "Chủ tịch UBND thành phố Thủ Đức"),
        ("của Ban Chỉ đạo của Chính phủ về", "Ban Chỉ đạo của Chính phủ"),
        ("của Hội đồng Dân tộc của Quốc hội", "Hội đồng Dân tộc của Quốc hội"),
        ("của Bộ Tư lệnh Quân khu 5", "Bộ Tư lệnh Quân khu 5"),
        ("của Sở Nội vụ, Ban Quản lý Khu kinh tế", "Sở Nội vụ"),
        (
            "của Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
            "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
        ),
    ],
)
def test_the_end_of_a_name(printed, whole):
    for number in ("Kế hoạch số 12-KH/XYZ", "Kế hoạch số 12/KH-XYZ"):
        assert only(f"{number} ngày 01/02/2024 {printed}").issuer == whole


@pytest.mark.parametrize(
    "printed", ["28/10/201", "30/02/2024", "31-4-2023", "32.5.2022", "15 tháng 13 năm 2022", "01/01/20244"]
)
def test_a_date_that_is_none_is_told_and_the_issuer_read(printed):
    for sign in (" ", ", "):
        cited = only(f"số 79-CTHĐ/TU{sign}ngày {printed} của Ban Thường vụ Tỉnh ủy")
        assert (cited.date, cited.issuer) == (None, "Ban Thường vụ Tỉnh ủy")
        assert cited.misprint == f"ngày {printed}"


@pytest.mark.parametrize(
    ("word", "month"),
    [("Hai", 2), ("hai", 2), ("tư", 4), ("Năm", 5), ("mười", 10), ("Mười hai", 12), ("Giêng", 1)],
)
def test_months_in_words(word, month):
    cited = only(f"Quy định số 290-QĐ/TW ngày 25 tháng {word} năm 2010 của Bộ Chính trị")
    assert (cited.date, cited.issuer) == (f"2010-{month:02d}-25", "Bộ Chính trị")


NUMBERS = ["290-QĐ/TW", "16/CT-TTg", "114-KL/TW", "107/KH-UBND", "04/2015/NĐ-CP", "03-CTr/BDVTW-BCSĐCP"]


@pytest.mark.parametrize("number", NUMBERS)
def test_blanks_inside_the_letters_of_a_number(number):
    for at in range(len(number) - 1):
        left, right = number[at], number[at + 1]
        if not (left.isalpha() and right.isalpha() and right.isupper()):
            continue
        damaged = number[: at + 1] + " " + number[at + 1 :]
        cited = only(f"Quyết định số {damaged} ngày 25/02/2010 về")
        assert (cited.number, cited.surface) == (number, f"Quyết định số {damaged}")
        assert (cited.damage, cited.date) == ("blanks", "2010-02-25")
    spaced = " ".join(number)
    assert (only(f"số {spaced} ngày 25/02/2010").number, only(f"số {spaced}").surface) == (number, spaced)


@pytest.mark.parametrize("number", NUMBERS)
def test_letters_that_stand_for_digits_are_never_cut_off(number):
    digits = number[: next(at for at, char in enumerate(number) if not char.isdigit())]
    for at, char in enumerate(digits):
        for wrong in {"1": "lI", "0": "Oo"}.get(char, ""):
            damaged = number[:at] + wrong + number[at + 1 :]
            if any(sign.isdigit() for sign in damaged[: len(digits)]):
                cited = only(f"Quyết định số {damaged} về")
                assert (cited.number, cited.damage) == (number, "digits")
                assert cited.surface == f"Quyết định số {damaged}"


@pytest.mark.parametrize("number", NUMBERS)
def test_letters_of_other_scripts(number):
    likes = dict(zip("TCKHABEMOPX", "ТСКНАВЕМОРХ", strict=True))
    for at, char in enumerate(number):
        if char in likes:
            damaged = number[:at] + likes[char] + number[at + 1 :]
            cited = only(f"Quyết định số {damaged} ngày 25/02/2010")
            assert (cited.number, cited.damage) == (number, "script")


@pytest.mark.parametrize("number", NUMBERS)
def test_page_numbers_between_lines(number):
    for page in ("\n3\n", "\n\f12\n", " \n\n7\n\n"):
        assert only(f"Quyết định số{page}{number} ngày 25/02/2010").surface == f"Quyết định số{page}{number}"
        assert only(f"Quyết định{page}số {number}").surface == f"Quyết định{page}số {number}"


def without_marks(text):
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(char for char in plain if not unicodedata.combining(char))


@pytest.mark.parametrize("body", BODIES)
def test_text_without_diacritics(body):
    text = f"Can cu {BODIES[body]} ngày 26/11/2021 của {body} về công tác dân vận"
    marked, plain = only(text), only(without_marks(text))
    assert (plain.type, plain.number, plain.date) == (marked.type, marked.number, "2021-11-26")
    assert plain.issuer == without_marks(body)
    assert plain.surface == without_marks(BODIES[body])


@pytest.mark.parametrize("short", ["T.Ư", "TƯ", "T.W", "TW"])
def test_the_central_organs_as_newspapers_shorten_them(short):
    cited = only(f"Nghị quyết số 25-NQ/{short} ngày 3/6/2013 của Ban Chấp hành {short} Đảng (khóa XI)")
    assert (cited.number, cited.issuer, cited.term) == ("25-NQ/TW", f"Ban Chấp hành {short} Đảng", "khóa XI")
    cited = only(f"Ban Dân vận {short} đã ban hành Hướng dẫn số 07-HD/BDV{short}")
    assert (cited.number, cited.issuer) == ("07-HD/BDVTW", f"Ban Dân vận {short}")


@pytest.mark.parametrize("joint", [", ", " và ", ", số ", " và số "])
def test_numbers_that_share_their_letters(joint):
    text = f"Nghị quyết số 57, 59{joint}66{joint}68-NQ/TW của Bộ Chính trị"
    assert [(one.number, one.type, one.issuer) for one in find(text)] == [
        (f"{head}-NQ/TW", "nghi-quyet", "Bộ Chính trị") for head in (57, 59, 66, 68)
    ]


def test_bare_numbers_that_share_their_issuer():
    for words in ("Nghị quyết 57, 59, 66 và 68", "các Nghị quyết số 57, 59, 66 và 68"):
        found = find(f"{words} của Bộ Chính trị")
        assert [(one.number, one.issuer) for one in found] == [
            (n, "Bộ Chính trị") for n in ("57", "59", "66", "68")
        ]
    assert find("Kế hoạch 5, 10 năm của ngành") == []
    assert len(find("Chỉ thị số 05, 12 cán bộ và 3 đơn vị")) == 1


@pytest.mark.parametrize(
    "row", ["1 | {} | {} | Chỉ thị", "| 1 | {} | {} |", "1\t{}\t{}\tChỉ thị", "1\n{}\n{}\nChỉ thị"]
)
def test_rows_of_tables(row):
    for number in ("33/CT-TTg", "Chỉ thị số 33/CT-TTg"):
        assert only("STT\nSố\nNgày\n" + row.format(number, "26/11/2021") + " về dân vận").date == "2021-11-26"


@pytest.mark.parametrize(
    "event", ["Được sửa đổi", "Bị hết hiệu lực 1 phần", "Văn bản có hiệu lực", "Bị thay thế bởi"]
)
@pytest.mark.parametrize("row", ["{} {} {}", "{}\t{}\t{}", "{} | {} | {}", "| {} | {} | {} |"])
def test_days_of_events_are_no_dates_of_documents(event, row):
    rows = [
        ("09/01/2015", "79/2014/QĐ-UBND"),
        ("27/02/2015", "413/QĐ-UBND"),
        ("28/02/2016", "12/2016/QĐ-UBND"),
    ]
    text = "Quyết định 30/2013/QĐ-UBND\nNgày Trạng thái Văn bản\n"
    text += "\n".join(row.format(day, event, number) for day, number in rows)
    assert [(one.number, one.date) for one in find(text)][1:] == [(number, None) for _, number in rows]


@pytest.mark.parametrize(
    "name",
    [
        "Luật Giao dịch điện tử",
        "Luật Ban hành văn bản quy phạm pháp luật",
        "Luật Phòng, chống tham nhũng",
        "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức",
        "Bộ luật Lao động",
        "Pháp lệnh Ưu đãi người có công với cách mạng",
        "Luật Khai khoáng vũ trụ và đại dương",
    ],
)
def test_laws_by_their_names(name):
    kind = {"Luật": "luat", "Bộ": "bo-luat", "Pháp": "phap-lenh"}[name.split()[0]]
    cited = only(f"Căn cứ {name} số 20/2023/QH15 ngày 22/6/2023;")
    assert (cited.surface, cited.type, cited.date) == (f"{name} số 20/2023/QH15", kind, "2023-06-22")
    for behind, date, year in ((" năm 2023", None, "2023"), (" ngày 22/6/2023", "2023-06-22", "2023")):
        for end in (";", ".", " quy định", ", Sở Y tế"):
            [law] = find(f"Căn cứ {name}{behind}{end}")
            assert (law.surface, law.number, law.type, law.date, law.year) == (name, None, kind, date, year)


def test_what_is_no_law():
    for text in (
        "Luật sư Trần Văn A năm 2020",
        "Trường Đại học Luật Hà Nội năm 2020",
        "theo Hiến pháp và pháp luật",
        "Hội Luật gia tỉnh năm 2021",
        "pháp luật năm 2020",
        "Luật này có hiệu lực năm 2021",
    ):
        assert find(text) == []


@pytest.mark.parametrize(
    "again",
    [
        "Ban hành kèm theo Kế hoạch số 118/KH-UBND ngày 14/02/2026 của UBND tỉnh",
        "Kế hoạch số 118/KH-UBND",
        "(Kèm theo Kế hoạch số 118/KH-UBND)",
        "Kế hoạch số 118",
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "Số: 118/KH-UBND\nHà Nội, ngày 14 tháng 02 năm 2026\n",
        "Số: 118/KH-UBND     Hà Nội, ngày 14 tháng 2 năm 2026\n",
        "UBND TỈNH | Số: 118/KH-UBND | Hà Nội, ngày 14/02/2026\n",
    ],
)
def test_the_number_of_the_text_itself_is_no_citation(head, again):
    text = f"{head}KẾ HOẠCH\nCăn cứ Chỉ thị số 33/CT-TTg;\n{again}"
    assert [one.number for one in find(text)] == ["33/CT-TTg"]


def test_the_same_number_of_another_year_is_a_citation():
    head = "Số: 118/KH-UBND\nHà Nội, ngày 14 tháng 02 năm 2026\n"
    assert only(f"{head}Thực hiện Kế hoạch số 118/KH-UBND ngày 10/3/2025 của UBND tỉnh").date == "2025-03-10"


@pytest.mark.parametrize(
    ("entity", "char"), [("&#x2F;", "/"), ("&#47;", "/"), ("&sol;", "/"), ("&#x002F;", "/"), ("&nbsp;", " ")]
)
def test_html_entities(entity, char):
    text = "Quy định số 20-QĐ/TW ngày 26/11/2021 của Bộ Chính trị"
    cited = only(text.replace(char, entity))
    assert (cited.number, cited.date) == ("20-QĐ/TW", "2021-11-26")
    assert cited.surface == "Quy định số 20-QĐ/TW".replace(char, entity)
    assert text.replace(char, entity)[cited.start : cited.end] == cited.surface


def test_consolidated_texts_have_their_own_type():
    for number in ("03/VBHN-VPQH", "16/VBHN-BGDĐT"):
        cited = only(f"Văn bản hợp nhất số {number} ngày 15/7/2021")
        assert (cited.type, cited.surface) == ("van-ban-hop-nhat", f"Văn bản hợp nhất số {number}")
