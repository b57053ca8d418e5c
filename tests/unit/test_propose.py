import pytest
import yaml

from cancu.dataset.write_yaml import to_yaml
from cancu.model import Issuer
from cancu.propose import TODO, propose
from factories import corpus, document, relation

PROVINCE = {"level": "province-state", "province": "Đồng Nai", "province_now": "Đồng Nai"}
BODIES = (
    Issuer(id="ubnd-dong-nai", name="Ủy ban nhân dân tỉnh Đồng Nai", abbreviations=("UBND",), **PROVINCE),
    Issuer(id="tinh-uy-dong-nai", name="Tỉnh ủy Đồng Nai", abbreviations=("TU",), **PROVINCE),
)
NQ = document(
    "25-nq-tw-2013",
    type="nghi-quyet",
    number="25-NQ/TW",
    issuer="trung-uong",
    issued="2013-06-03",
    title="Tăng cường sự lãnh đạo của Đảng đối với công tác dân vận",
)
KH = document(
    "3043-kh-ubnd-dong-nai-2021",
    number="3043/KH-UBND",
    issuer="ubnd-dong-nai",
    issued="2021-03-26",
    title="Công tác dân vận năm 2021",
)
KH_TU = document(
    "164-kh-tu-dong-nai-2014",
    number="164-KH/TU",
    issuer="tinh-uy-dong-nai",
    issued="2014-01-09",
    title="Thực hiện Nghị quyết 25",
)
TEXT = """Số: 2444/KH-SYT
Đồng Nai, ngày 01 tháng 4 năm 2021
KẾ HOẠCH
Thực hiện công tác dân vận năm 2021

Thực hiện Kế hoạch số 3043/KH-UBND ngày 26/3/2021 của UBND tỉnh Đồng Nai về công tác dân vận năm 2021, Sở Y tế
xây dựng kế hoạch như sau:

I. MỤC ĐÍCH

II. NỘI DUNG

1. Tuyên truyền

- Tiếp tục triển khai Kế hoạch số 164-KH/TU ngày 09/01/2014 của Tỉnh ủy thực hiện Nghị quyết số 25-NQ/TW
ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng.

- Thực hiện nghiêm túc Quyết định số 99/QĐ-UBND ngày 05/02/2021 của UBND tỉnh Đồng Nai về kỷ luật.
"""


@pytest.fixture
def proposal():
    return propose(TEXT, corpus(NQ, KH, KH_TU, issuers=BODIES), "plan")


def triples(proposal):
    return {(r["target"], r["kind"], e["at"]) for r in proposal.entry["relations"] for e in r["evidence"]}


def test_opening_is_the_direct_basis_and_continuing_is_told_apart(proposal):
    assert (KH.id, "implements", "Mở đầu") in triples(proposal)
    assert (KH_TU.id, "continues", "II.1") in triples(proposal)


def test_orders_in_the_body_are_no_direct_basis(proposal):
    assert ("99-qd-ubnd-2021", "cites", "II.1") in triples(proposal)


def test_nested_citation_is_a_relation_between_the_two(proposal):
    assert [(t.source, t.kind, t.target) for t in proposal.nested] == [(KH_TU.id, "implements", NQ.id)]


def test_unknown_document_gets_a_stub_that_claims_nothing(proposal):
    (stub,) = proposal.unknown
    assert (stub["number"], stub["issued"], stub["issuer"]) == ("99/QĐ-UBND", "2021-02-05", TODO)


def test_day_of_signing_is_read_and_the_rest_left_to_the_curator(proposal):
    assert proposal.entry["issued"] == "2021-04-01"
    assert proposal.entry["title"] == TODO


def test_text_issued_by_a_neighbouring_decision_hangs_on_it():
    rule = document(
        "quy-che-x-2014",
        type="quy-che",
        issuer="tinh-uy-dong-nai",
        issued="2014-09-12",
        title="Quy chế đối thoại trực tiếp",
        aliases=("Quy chế đối thoại trực tiếp với công dân",),
    )
    decision = document(
        "728-qd-tu-dong-nai-2014",
        type="quyet-dinh",
        number="728-QĐ/TU",
        issuer="tinh-uy-dong-nai",
        issued="2014-09-12",
        relations=(relation("728-qd-tu-dong-nai-2014", "promulgates", rule.id),),
    )
    text = (
        "Đồng Nai, ngày 01/4/2021. Căn cứ Quyết định số 728-QĐ/TU ngày 12/9/2014 của Tỉnh ủy Đồng Nai "
        "về Quy chế đối thoại trực tiếp với công dân;"
    )
    proposal = propose(text, corpus(rule, decision, issuers=BODIES), "plan")
    assert (decision.id, "promulgates", rule.id) in [(t.source, t.kind, t.target) for t in proposal.nested]


def test_yaml_is_read_back_unchanged_and_dates_stay_text(proposal):
    text = to_yaml([proposal.entry])
    assert yaml.safe_load(text) == [proposal.entry]
    assert '"2021-04-01"' in text
