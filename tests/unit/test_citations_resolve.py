"""Resolving never guesses: one document, several candidates with the reason, or unknown."""

import pytest

from cancu.citations.context import Context, context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import resolve
from cancu.citations.same_body import same_body
from cancu.corpus import Corpus
from cancu.model import Document, Issuer

ISSUERS = [
    Issuer(id="ttg", name="Thủ tướng Chính phủ", level="central-state", abbreviations=("TTg",)),
    Issuer(id="cp", name="Chính phủ", level="central-state", abbreviations=("CP",)),
    Issuer(id="qh", name="Quốc hội", level="central-state", abbreviations=("QH",)),
    Issuer(id="ubtvqh", name="Ủy ban Thường vụ Quốc hội", level="central-state"),
    Issuer(id="bct", name="Bộ Chính trị", level="central-party", abbreviations=("TW",)),
    Issuer(id="ub-dn", name="UBND tỉnh Đồng Nai", level="province-state", province="Đồng Nai",
           province_now="Đồng Nai", abbreviations=("UBND",)),
    Issuer(id="ub-bd", name="UBND tỉnh Bình Định", level="province-state", province="Bình Định",
           province_now="Gia Lai", abbreviations=("UBND",)),
    Issuer(id="tu-dn", name="Tỉnh ủy Đồng Nai", level="province-party", province="Đồng Nai",
           province_now="Đồng Nai", abbreviations=("TU",)),
    Issuer(id="syt-dn", name="Sở Y tế tỉnh Đồng Nai", level="department", province="Đồng Nai",
           province_now="Đồng Nai", abbreviations=("SYT",)),
]  # fmt: skip


def doc(number, kind, issuer, issued, title="Tăng cường công tác dân vận của chính quyền", aliases=()):
    name = f"{number or title}-{issuer}-{issued}".lower().replace("/", "-").replace(" ", "-")
    return Document(
        id=name, type=kind, number=number, issuer=issuer, issued=issued, title=title, aliases=aliases
    )


CT33 = doc("33/CT-TTg", "chi-thi", "ttg", "2021-11-26")
CT33_FOOD = doc("33/CT-TTg", "chi-thi", "ttg", "2026-03-02", "An toàn thực phẩm trong trường học")
ND04 = doc("04/2015/NĐ-CP", "nghi-dinh", "cp", "2015-01-09", "Thực hiện dân chủ trong cơ quan")
LAW = doc(
    "10/2022/QH15",
    "luat",
    "qh",
    "2022-11-10",
    "Thực hiện dân chủ ở cơ sở",
    ("Luật Thực hiện dân chủ ở cơ sở",),
)
PL34 = doc("34/2007/PL-UBTVQH11", "phap-lenh", "ubtvqh", "2007-04-20", "Thực hiện dân chủ ở xã")
KL198 = doc("198-KL/TW", "ket-luan", "bct", "2025-08-01")
KH198 = doc("198-KH/TW", "ke-hoach", "bct", "2025-09-01")
QD99 = doc("99-QĐ/TW", "quyet-dinh", "bct", "2017-10-03", "Hướng dẫn khung phát huy vai trò của nhân dân")
QYD99 = doc("99-QĐ/TW", "quy-dinh", "bct", "2023-02-27", "Phòng ngừa tham nhũng trong kiểm tra giám sát")
NQ76 = doc("76/NQ-CP", "nghi-quyet", "cp", "2021-07-15", "Cải cách hành chính nhà nước")
KH107_DN = doc("107/KH-UBND", "ke-hoach", "ub-dn", "2024-03-28")
KH107_BD = doc("107/KH-UBND", "ke-hoach", "ub-bd", "2024-03-28")
KH34 = doc("34-KH/TU", "ke-hoach", "tu-dn", None, "Công tác dân vận của Tỉnh ủy")
KH533 = doc("533/KH-SYT", "ke-hoach", "syt-dn", "2021-01-19", "Cải cách hành chính ngành Y tế")
ALL = [CT33, ND04, LAW, PL34, KL198, KH198, QD99, QYD99, NQ76, KH107_DN, KH107_BD, KH34, KH533]
DN = Context(province="Đồng Nai", date="2025-06-01")


def answer(text, context=None, documents=ALL):
    corpus = Corpus.build(documents, ISSUERS)
    found = find(text, lexicon_of(corpus))
    assert len(found) == 1
    return resolve(found, corpus, context)[0]


@pytest.mark.parametrize(
    ("text", "context", "document"),
    [
        ("Chỉ thị số 33/CT-TTg ngày 26/11/2021", None, CT33),
        ("Chỉ thị số 33/CTTTg ngày 26 tháng 11 năm 2021 của Thủ tướng", None, CT33),
        ("Chỉ thị số 33/CT-TTg về tăng cường công tác dân vận của chính quyền cơ sở", None, CT33),
        ("Chỉ thị số 33/CT-TTg năm 2021 của Thủ tướng Chính phủ", None, CT33),
        ("Nghị định số 04/2015 của Chính phủ", None, ND04),
        ("Nghị định 04/2015/NĐ-CP", None, ND04),
        ("Luật thực hiện dân chủ ở cơ sở", None, LAW),
        ("Luật số 10/2022/QH15", None, LAW),
        ("Pháp lệnh số 34/2007/PL-UBTVQH ngày 20/4/2007", None, PL34),
        ("Kết luận số 198-KL/TW của Bộ Chính trị", None, KL198),
        ("Kế hoạch 198-KH/TW năm 2025", None, KH198),
        ("Kết luận số 198-KL/TW khóa XIII", None, KL198),
        ("Quyết định số 99-QĐ/TW ngày 03/10/2017 của Ban Chấp hành Trung ương", None, QD99),
        ("Quy định số 99-QĐ/TW của Bộ Chính trị", None, QYD99),
        ("Quyết định số 99-QĐ/TW của Bộ Chính trị", Context(date="2021-04-01"), QD99),
        ("Kế hoạch số 107/KH-UBND ngày 28/3/2024 của UBND tỉnh", DN, KH107_DN),
        ("Kế hoạch số 107/KH-UBND ngày 28/3/2024 của UBND tỉnh Bình Định", DN, KH107_BD),
        ("Kế hoạch số 34-KH/TU của Tỉnh ủy", DN, KH34),
        ("Kế hoạch số 533/KH-SYT ngày 19/01/2021 về cải cách hành chính", DN, KH533),
    ],
)  # fmt: skip
def test_one_document(text, context, document):
    found = answer(text, context)
    assert (found.document, found.state) == (document.id, "exact")


@pytest.mark.parametrize(
    ("text", "context", "candidates", "reason"),
    [
        ("Chỉ thị số 33/CT-TTg", None, [CT33], "nhiều năm"),
        ("Kết luận số 198-KL/TW", None, [KL198], "dùng lại"),
        ("Quyết định số 99-QĐ/TW", None, [QD99, QYD99], "2 văn bản cùng số"),
        ("Kế hoạch số 107/KH-UBND ngày 28/3/2024", None, [KH107_BD, KH107_DN], "2 văn bản cùng số"),
        ("Kế hoạch số 107/KH-UBND", DN, [KH107_DN], "nhiều năm"),
        ("Kế hoạch số 34-KH/TU", DN, [KH34], "dùng lại"),
        ("Kế hoạch số 34-KH/TU", None, [KH34], "địa phương"),
        ("Kế hoạch số 34-KH/TU ngày 01/02/2012", DN, [KH34], "chưa ghi đủ ngày"),
        ("Chỉ thị số 3З/CT-TTg".replace("З", "3"), None, [CT33], "nhiều năm"),
    ],
)  # fmt: skip
def test_several_with_the_reason(text, context, candidates, reason):
    found = answer(text, context)
    assert (found.document, found.state) == (None, "several")
    assert sorted(found.candidates) == sorted(document.id for document in candidates)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("text", "context", "judged", "reason"),
    [
        ("Chỉ thị số 33/CT-TTg ngày 26/12/2021", None, [CT33], "ban hành ngày 26/11/2021"),
        ("Chỉ thị số 33/CT-TTg năm 2019", None, [CT33], "năm 2021"),
        ("Chỉ thị số 33/CT-TTg về trật tự an toàn giao thông dịp Tết", None, [CT33], "trích yếu khác"),
        ("Chỉ thị số 33/CT-TTg ngày 26/11/2021", Context(date="2020-01-01"), [CT33], "sau văn bản viện dẫn"),
        ("Quyết định số 99-QĐ/TW", Context(date="2016-01-01"), [QD99, QYD99], "sau văn bản viện dẫn"),
        ("99-QĐ/TW năm 2020", None, [QD99, QYD99], "năm"),
        ("Kết luận số 198-KL/TW khóa XII", None, [KL198], "ghi khóa XII, văn bản trong kho thuộc khóa XIII"),
        ("Kết luận số 198-KL/TW ngày 01/8/2025 (khóa XI)", None, [KL198], "thuộc khóa XIII"),
        ("Nghị quyết số 10/2022/QH15 của Quốc hội khóa XIV", None, [LAW], "thuộc khóa XV"),
        ("Kết luận số 198-KL/TW của Ban Bí thư Trung ương Đoàn", None, [KL198], "do Bộ Chính trị ban hành"),
        ("Kết luận số 198-KL/TW ngày 01/8/2025 của Ban Bí thư", None, [KL198], "do Bộ Chính trị ban hành"),
        ("Kết luận số 198-KL/TW về công tác tôn giáo", None, [KL198], "trích yếu khác"),
        ("Kết luận số 198-KL/TW về công tác dân tộc", None, [KL198], "trích yếu khác"),
        ("Kế hoạch số 107/KH-UBND ngày 28/3/2024 của UBND tỉnh Kon Tum", DN, [KH107_BD, KH107_DN], "Kon Tum"),
        ("Kế hoạch số 107/KH-UBND năm 2024 của UBND huyện Long Thành", DN, [KH107_BD, KH107_DN], "huyện"),
        ("Kế hoạch số 34-KH/TU", Context(province="Kon Tum"), [KH34], "Đồng Nai"),
    ],
)  # fmt: skip
def test_other_documents_with_the_number_and_why_not(text, context, judged, reason):
    found = answer(text, context)
    assert (found.document, found.candidates, found.state) == (None, (), "other")
    assert sorted(one.document for one in found.judged) == sorted(document.id for document in judged)
    assert all(one.against for one in found.judged)
    assert reason in found.reason
    assert "kho có văn bản khác cùng số" in found.reason


@pytest.mark.parametrize(
    "text", ["Chỉ thị số 34/CT-TTg", "Kết luận số 198-KL/TU", "Nghị định số 104/2015/NĐ-CP"]
)
def test_unknown(text):
    found = answer(text)
    assert (found.document, found.candidates, found.state) == (None, (), "unknown")


def test_a_number_used_twice_is_told_apart_by_subject_or_stays_open():
    documents = [CT33, CT33_FOOD]
    food = "Chỉ thị số 33/CT-TTg về bảo đảm an toàn thực phẩm trong trường học"
    assert answer(food, None, documents).document == CT33_FOOD.id
    assert answer("Chỉ thị số 33/CT-TTg", None, documents).state == "several"
    assert answer("Chỉ thị số 33/CT-TTg ngày 02/3/2026", None, documents).document == CT33_FOOD.id


def test_later_mentions_lean_on_the_first_one():
    corpus = Corpus.build([CT33, CT33_FOOD], ISSUERS)
    text = (
        "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng (Chỉ thị số 33); thực hiện Chỉ thị số 33/CT-TTg."
    )
    found = resolve(find(text), corpus, None)
    assert [one.document for one in found] == [CT33.id] * 3


def test_two_dates_in_one_text_are_two_documents_and_a_bare_mention_stays_open():
    corpus = Corpus.build([CT33, CT33_FOOD], ISSUERS)
    number = "Chỉ thị số 33/CT-TTg"
    text = f"{number} ngày 26/11/2021; {number} ngày 02/3/2026; nêu tại {number}."
    assert [one.document for one in resolve(find(text), corpus)] == [CT33.id, CT33_FOOD.id, None]


def test_a_mention_with_words_of_its_own_does_not_take_the_date_of_another():
    corpus = Corpus.build([CT33, CT33_FOOD], ISSUERS)
    number = "Chỉ thị số 33/CT-TTg"
    text = f"{number} ngày 26/11/2021; {number} về an toàn thực phẩm trong trường học."
    assert [one.document for one in resolve(find(text), corpus)] == [CT33.id, CT33_FOOD.id]


def test_in_a_closed_world_one_candidate_is_enough():
    assert answer("Chỉ thị số 33/CT-TTg", Context(closed=True)).document == CT33.id
    assert answer("Quyết định 99-QĐ/TW và các văn bản", Context(closed=True)).document == QD99.id
    assert answer("Chỉ thị số 33/CT-TTg", Context(closed=True), [CT33, CT33_FOOD]).state == "several"


def test_the_answer_does_not_depend_on_the_order_of_records():
    texts = ["Kế hoạch số 107/KH-UBND ngày 28/3/2024", "Quyết định số 99-QĐ/TW"]
    for text in texts:
        assert answer(text, None, ALL) == answer(text, None, ALL[::-1])


HEAD = """Số: 2444/KH-SYT

Đồng Nai, ngày 01 tháng 4 năm 2021

KẾ HOẠCH
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, Context("syt-dn", "Đồng Nai", "2021-04-01")),
        ("Số: /KH-BVN\n\nLâm Đồng, ngày tháng 3 năm 2025\n", Context(None, "Lâm Đồng", "2025-03")),
        ("KẾ HOẠCH\nThực hiện Kế hoạch của Sở Y tế Bình Định", Context(None, "Bình Định", None)),
        ("của UBND tỉnh Kon \n\nTum và tỉnh Kon Tum", Context(None, "Kon Tum", None)),
        ("tỉnh Kon Tum và tỉnh Gia Lai", Context()),
        ("Hà Nội, ngày 05 tháng 3 năm 2020", Context(None, "Hà Nội", "2020-03-05")),
        ("", Context()),
    ],
    ids=["head", "draft", "named", "broken name", "two provinces", "only a dateline", "empty"],
)
def test_the_citing_document_is_read_from_its_head(text, expected):
    assert context_of(text, Corpus.build(ALL, ISSUERS)) == expected


@pytest.mark.parametrize(
    ("said", "name", "expected"),
    [
        ("UBND huyện Ba Tri, tỉnh Bến Tre", "Ủy ban nhân dân huyện Ba Tri", "same"),
        ("UBND xã Tân Phong, huyện Tân Biên", "UBND xã Tân Phong", "same"),
        ("UBND huyện Ba Tri, tỉnh Bến Tre", "Tỉnh ủy Bến Tre", "other"),
        ("UBND huyện Ba Tri, tỉnh Bến Tre", "UBND tỉnh Bến Tre", "other"),
        ("UBND xã Tân Phong, huyện Tân Biên", "UBND huyện Tân Biên", "other"),
    ],
)
def test_the_place_that_a_body_lies_in_is_no_body(said, name, expected):
    assert same_body(said, Issuer(id="x", name=name, level="district")) == expected
