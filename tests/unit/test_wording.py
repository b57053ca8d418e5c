import re

import pytest

from cancu import wording
from cancu.dispositions import label
from cancu.model import Issuer
from cancu.subject_wording import subject
from cancu.text import vietnamese_date
from factories import ISSUERS, document
from support import dataset

PRIME_MINISTER = Issuer(id="ttg", name="Thủ tướng Chính phủ", level="central-state")
DIRECTIVE = document(
    "d", type="chi-thi", number="33/CT-TTg", issued="2021-11-26", title="Tiếp tục tăng cường công tác dân vận"
)
LAW = document(
    "l", type="luat", number="10/2022/QH15", issued="2022-11-10", title="Luật Thực hiện dân chủ ở cơ sở"
)
CHANGE = document("c", type="luat", number="97/2025/QH15", issued="2025-06-27", title="Luật sửa đổi")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-03-26", "26/3/2021"),
        ("2015-01-09", "09/01/2015"),
        ("2021-11-05", "05/11/2021"),
        ("2025-03", "tháng 3/2025"),
        ("2024", "năm 2024"),
        (None, "không rõ ngày"),
    ],
)
def test_day_is_printed_as_offices_print_it(value, expected):
    assert vietnamese_date(value) == expected


def test_first_mention_has_type_number_date_issuer_and_subject():
    assert wording.first_mention(DIRECTIVE, PRIME_MINISTER) == (
        "Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ "
        "về tiếp tục tăng cường công tác dân vận"
    )


def test_later_mention_has_type_and_number_only():
    assert wording.later_mention(DIRECTIVE) == "Chỉ thị số 33/CT-TTg"


def test_law_is_named_by_type_and_name():
    assert wording.first_mention(LAW, ISSUERS[2]) == "Luật Thực hiện dân chủ ở cơ sở"


def test_amended_text_names_what_amended_it():
    text = wording.first_mention(LAW, ISSUERS[2], [CHANGE])
    assert text.endswith("đã được sửa đổi, bổ sung một số điều theo Luật số 97/2025/QH15")


def test_basis_line_ends_with_a_semicolon():
    assert (
        wording.basis_line(LAW, ISSUERS[2])
        == "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;"
    )


def test_action_takes_ve_viec_and_a_named_text_keeps_its_capital():
    assert subject("Ban hành Quy chế công tác dân vận") == "về việc ban hành Quy chế công tác dân vận"
    assert subject("Quy chế giám sát và phản biện xã hội") == "về Quy chế giám sát và phản biện xã hội"


def test_undated_document_gets_no_invented_date():
    undated = document("u", number="06-CT/TU", type="chi-thi", issued=None)
    assert "ngày" not in wording.first_mention(undated, PRIME_MINISTER)


@pytest.mark.parametrize("regime", ["normative", "party", "administrative"])
def test_unverified_never_reads_as_in_force(regime):
    for as_of in (None, "2025-03-19"):
        sentence = wording.status_sentence(regime, "unverified", "no-proof", None, [], as_of)
        assert label(regime, "unverified") == "Chưa tra hiệu lực"
        assert sentence.startswith(("Chưa thấy", "Kho chưa có nguồn"))


def test_old_proof_says_its_day():
    sentence = wording.status_sentence("party", "unverified", "no-proof", None, [], "2025-03-19")
    assert "Chưa thấy văn bản thay thế (nguồn mới nhất: 19/3/2025)" in sentence


def test_each_regime_has_its_own_words_for_an_end():
    by = ["Quyết định 23-QĐ/TW"]
    party = wording.status_sentence("party", "ended", "replaced", "2021-07-30", by, None)
    law = wording.status_sentence("normative", "ended", "ended", "2023-07-01", ["Luật 10/2022/QH15"], None)
    assert party == "Đã được thay thế bằng Quyết định 23-QĐ/TW từ ngày 30/7/2021."
    assert law == "Hết hiệu lực toàn bộ từ ngày 01/7/2023 theo Luật 10/2022/QH15."


def test_period_over_names_the_last_day():
    sentence = wording.status_sentence("administrative", "period-over", "period", "2022-01-01", [], None)
    assert "kết thúc ngày 31/12/2021" in sentence


def test_unknown_subject_is_left_out_of_the_citation():
    unknown = document(
        "k", type="ke-hoach", number="34-KH/TU", issued=None, title="Chưa rõ trích yếu (nguồn chỉ ghi số)"
    )
    assert wording.first_mention(unknown, PRIME_MINISTER) == "Kế hoạch số 34-KH/TU của Thủ tướng Chính phủ"


@pytest.mark.parametrize(
    ("title", "type_id", "expected"),
    [
        ("Quy định quy trình tiếp công dân", "thong-tu", "quy định quy trình tiếp công dân"),
        ("Quy định tiêu chí đánh giá", "quyet-dinh", "quy định tiêu chí đánh giá"),
        ("Sửa đổi Thông tư số 15/2025/TT-BGDĐT", "thong-tu", "sửa đổi Thông tư số 15/2025/TT-BGDĐT"),
        ("Ban hành Điều lệ Trường mầm non", "thong-tu", "ban hành Điều lệ Trường mầm non"),
        ("Ban hành Quy chế làm việc", "quyet-dinh", "về việc ban hành Quy chế làm việc"),
        ("Phê duyệt chủ trương đầu tư", "nghi-quyet", "phê duyệt chủ trương đầu tư"),
        ("Hướng dẫn triển khai Chiến lược", "cong-van", "về việc hướng dẫn triển khai Chiến lược"),
        ("Hướng dẫn khung", "quy-dinh", "về Hướng dẫn khung"),
        ("Tiếp công dân", "luat", "về tiếp công dân"),
    ],
)
def test_what_a_text_does_follows_its_issuer_as_a_verb(title, type_id, expected):
    assert subject(title, type_id) == expected


def test_text_without_a_number_is_cited_by_the_decision_that_issues_it():
    decision = document(
        "q", type="quyet-dinh", number="23-QĐ/TW", issued="2021-07-30", title="Ban hành Quy chế dân vận"
    )
    text = document("t", type="quy-che", number=None, issued="2021-07-30", title="Dân vận (kèm theo)")
    plan = document(
        "p", type="quyet-dinh", number="1847/QĐ-TTg", issued="2018-12-27", title="Phê duyệt Đề án Văn hóa"
    )
    assert wording.first_mention(text, PRIME_MINISTER, (), decision) == (
        "Quy chế dân vận ban hành kèm theo Quyết định số 23-QĐ/TW ngày 30 tháng 7 năm 2021 "
        "của Thủ tướng Chính phủ"
    )
    assert "Đề án Văn hóa được phê duyệt tại Quyết định số 1847/QĐ-TTg ngày 27" in wording.first_mention(
        text, PRIME_MINISTER, (), plan
    )


def test_statutes_and_constitution_are_known_by_their_name():
    statutes = document("s", type="dieu-le", number=None, issued=None, title="Đảng Cộng sản Việt Nam")
    constitution = document(
        "h", type="hien-phap", number=None, issued="2013-11-28", title="Hiến pháp nước Cộng hòa"
    )
    assert wording.basis_line(statutes, PRIME_MINISTER) == "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"
    assert wording.basis_line(constitution, PRIME_MINISTER) == "Căn cứ Hiến pháp nước Cộng hòa;"


def test_number_that_comes_again_brings_its_day_along():
    yearly = document("y", type="thong-tu", number="14/2018/TT-BNV", issued="2018-12-03", title="Sửa đổi")
    bare = document("b", type="nghi-quyet", number="76/NQ-CP", issued="2013-06-13", title="Sửa đổi")
    law = document("w", type="luat", number="97/2025/QH15", issued="2025-06-27", title="Sửa đổi")
    assert wording.amendments([yearly, bare, law]).endswith(
        "theo Thông tư số 14/2018/TT-BNV, Nghị quyết số 76/NQ-CP ngày 13 tháng 6 năm 2013 "
        "và Luật số 97/2025/QH15"
    )


def test_no_citation_of_the_library_says_ve_before_a_verb():
    verb = re.compile(r"về (?:quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bãi bỏ|công bố) ", re.IGNORECASE)
    library = dataset.library()
    said = [subject(each.title, each.type) for each in library.corpus]
    assert [words for words in said if verb.match(words)] == []


def test_every_citation_lists_amendments_by_their_day():
    library = dataset.library()
    for each in library.corpus:
        days = [other.issued or "" for other in library.amending(each.id)]
        assert days == sorted(days), each.id
