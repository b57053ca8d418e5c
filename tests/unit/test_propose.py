"""From a paper to an entry: relations as the guide for curators tells them apart, and nothing invented."""

import re
import time

import pytest
import yaml

from cancu.cli import main
from cancu.dataset.load import load
from cancu.dataset.write_yaml import to_yaml
from cancu.model import Issuer
from cancu.propose import TODO, propose
from cancu.propose.as_yaml import proposal_text
from cancu.propose.deadlines import deadlines_of
from cancu.propose.foot import read_foot
from cancu.propose.head import read_head
from cancu.propose.insert import InsertError, inserted
from cancu.propose.lines import lines_of, paragraphs_of
from cancu.propose.sections import Places
from cancu.propose.targets import targets_of
from cancu.propose.tasks import tasks_of
from cancu.text import fold
from factories import corpus, document, relation
from support.dataset import library
from support.papers import PAPERS
from support.paths import ROOT
from support.proposing import judged


def quick(text: str):
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


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
HEAD = (
    "Số: 2444/KH-SYT\nĐồng Nai, ngày 01 tháng 4 năm 2021\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2021\n\n"
)
TEXT = (
    HEAD
    + """Thực hiện Kế hoạch số 3043/KH-UBND ngày 26/3/2021 của UBND tỉnh Đồng Nai về công tác dân vận năm
2021, Sở Y tế xây dựng kế hoạch như sau:

I. MỤC ĐÍCH

II. NỘI DUNG

1. Tuyên truyền

- Tiếp tục triển khai Kế hoạch số 164-KH/TU ngày 09/01/2014 của Tỉnh ủy thực hiện Nghị quyết số 25-NQ/TW
ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng.

- Thực hiện nghiêm túc Quyết định số 99/QĐ-UBND ngày 05/02/2021 của UBND tỉnh Đồng Nai về kỷ luật, kỷ cương.
"""
)


@pytest.fixture(scope="module")
def small():
    return corpus(NQ, KH, KH_TU, issuers=BODIES)


@pytest.fixture
def proposal(small):
    return propose(TEXT, small, "plan")


def triples(proposal):
    return {(r["target"], r["kind"], e["at"]) for r in proposal.entry["relations"] for e in r["evidence"]}


def test_opening_is_the_direct_basis_and_continuing_is_told_apart(proposal):
    assert (KH.id, "implements", "Mở đầu") in triples(proposal)
    assert (KH_TU.id, "continues", "II.1") in triples(proposal)


def test_orders_in_the_body_are_carried_out_with_their_verb(proposal):
    assert ("99-qd-ubnd-dong-nai-2021", "carries_out", "II.1") in triples(proposal)
    (found,) = (r for r in proposal.entry["relations"] if r["kind"] == "carries_out")
    assert found["evidence"][0]["verb"] == "Thực hiện nghiêm túc"


def test_nested_citation_is_a_relation_between_the_two(proposal):
    assert [(t.source, t.kind, t.target) for t in proposal.nested] == [(KH_TU.id, "implements", NQ.id)]


def test_a_stub_holds_what_is_printed_and_its_title_goes_on_behind_the_comma(proposal):
    (stub,) = proposal.unknown
    assert (stub["number"], stub["issued"], stub["issuer"]) == ("99/QĐ-UBND", "2021-02-05", "ubnd-dong-nai")
    assert stub["title"] == "Kỷ luật, kỷ cương"
    assert stub["notes"][0]["text"].endswith(
        "Quyết định số 99/QĐ-UBND ngày 05/02/2021 của UBND tỉnh Đồng Nai"
    )


def test_what_the_text_does_not_say_is_left_to_the_curator(proposal):
    assert proposal.entry["issued"] == "2021-04-01"
    assert proposal.entry["summary"] == TODO
    assert proposal.entry["sources"][0]["checked_on"] == TODO
    empty = propose("Căn cứ tình hình thực tế, đề nghị các đơn vị quan tâm.", corpus(issuers=BODIES)).entry
    assert {empty[name] for name in ("id", "type", "issuer", "title", "short_title")} == {TODO}
    assert "signer" not in empty
    assert "period" not in empty


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


# -- stubs: P1, P4, P5, P6, P7, P8 ------------------------------------------------------------------------


def stubs_of(text: str, small) -> dict[str, dict]:
    return {stub["id"]: stub for stub in propose(HEAD + text, small).unknown}


def test_documents_of_one_number_stay_two(small):
    found = stubs_of(
        "Căn cứ Kế hoạch số 21/KH-UBND ngày 31/01/2025 của UBND tỉnh Thanh Hóa; Kế hoạch số 21/KH-UBND ngày "
        "15/02/2025 của UBND huyện Triệu Sơn;",
        small,
    )
    assert {stub["issued"] for stub in found.values()} == {"2025-01-31", "2025-02-15"}
    assert len(found) == 2
    assert any("thanh-hoa" in key for key in found)


KL = "Căn cứ Kết luận số 169-KL/TW ngày 20/6/2025 của Bộ Chính trị về phát triển"


@pytest.mark.parametrize(
    "text",
    [
        f"{KL};\n- Tiếp tục thực hiện Kết luận số 169-KL/TW.",
        f"Tiếp tục thực hiện Kết luận số 169-KL/TW.\n- {KL};",
    ],
)
def test_a_document_is_never_there_twice(text, small):
    (stub,) = stubs_of(text, small).values()
    assert (stub["number"], stub["issued"], stub["title"]) == ("169-KL/TW", "2025-06-20", "Phát triển")


def test_a_paper_does_not_cite_itself(small):
    text = (
        "Số: 66/KH-UBND\nĐồng Nai, ngày 02 tháng 3 năm 2018\nKẾ HOẠCH\nDân vận năm 2018\n\n"
        "Căn cứ Kế hoạch số 3043/KH-UBND ngày 26/3/2021; ban hành kèm theo Kế hoạch số 66/KH-UBND ngày "
        "02/3/2018 của UBND tỉnh."
    )
    own = document(
        "66-kh-ubnd-dong-nai-2018", number="66/KH-UBND", issuer="ubnd-dong-nai", issued="2018-03-02"
    )
    for library_of in (small, corpus(NQ, KH, own, issuers=BODIES)):
        found = propose(text, library_of)
        assert all(not relation["target"].startswith("66-kh") for relation in found.entry["relations"])
        assert all(stub["number"] != "66/KH-UBND" for stub in found.unknown)


def test_a_number_inside_a_title_is_a_matter_of_that_title(small):
    text = (
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2021 của UBND tỉnh Đồng Nai về việc thực hiện Nghị quyết "
        "số 25-NQ/TW ngày 03/6/2013;"
    )
    found = propose(HEAD + text, small)
    assert [(r["kind"], r["target"]) for r in found.entry["relations"]] == [
        ("based_on", "12-qd-ubnd-dong-nai-2021")
    ]
    assert [(t.source, t.target) for t in found.nested] == [("12-qd-ubnd-dong-nai-2021", NQ.id)]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("về việc tổ chức lễ, hội", "Tổ chức lễ, hội"),
        ("về tăng cường kỷ luật, kỷ cương", "Tăng cường kỷ luật, kỷ cương"),
        ("về “Nâng cao chất lượng, hiệu quả”", "Nâng cao chất lượng, hiệu quả"),
        ("ban hành Quy chế làm việc", "Ban hành Quy chế làm việc"),
    ],
)
def test_titles_of_stubs_begin_as_titles_do(printed, title, small):
    (stub,) = stubs_of(
        f"Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2021 của UBND tỉnh Đồng Nai {printed};", small
    ).values()
    assert stub["title"] == title


def test_as_cited_is_exactly_what_is_printed(small):
    found = propose(HEAD + "Tiếp tục thực hiện Kế hoạch số 3043/KH-UBND ngày 27/3/2021 của UBND tỉnh.", small)
    printed = [e.get("as_cited") for r in found.entry["relations"] for e in r["evidence"]]
    text = HEAD + "Tiếp tục thực hiện Kế hoạch số 3043/KH-UBND ngày 27/3/2021 của UBND tỉnh."
    assert all(each in text for each in printed if each)


# -- twenty papers in the forms of offices ---------------------------------------------------------------


@pytest.fixture(scope="module")
def whole():
    return library().corpus


@pytest.fixture(scope="module")
def proposals(whole):
    return {name: propose(paper.text, whole) for name, paper in PAPERS.items()}


def test_nine_fields_in_ten_are_right(proposals, whole):
    answers = [
        (name, *answer)
        for name, paper in PAPERS.items()
        for answer in judged(proposals[name], paper.says, whole)
    ]
    wrong = [answer for answer in answers if not answer[2]]
    assert len(wrong) <= 0.05 * len(answers), wrong
    for field in {answer[1] for answer in answers}:
        these = [right for _, name, right, _ in answers if name == field]
        assert sum(these) >= 0.9 * len(these), (field, [answer for answer in wrong if answer[1] == field])


@pytest.mark.parametrize("name", PAPERS)
def test_guesses_name_their_line_and_the_yaml_is_read_back(name, proposals):
    proposal, lines = proposals[name], PAPERS[name].text.split("\n")
    for field, guess in proposal.read.items():
        shown = re.sub(r"\W", "", lines[guess.line - 1])
        assert (
            re.sub(r"\W", "", guess.quote)[:25].startswith(shown[:10])
            or re.sub(r"\W", "", guess.quote)[:20] in shown
        ), field
    back = quick(proposal_text(proposal))
    assert back["documents"] == [proposal.entry, *proposal.unknown]
    assert back.get("issuers", []) == list(proposal.issuers)
    assert "# dòng " in proposal_text(proposal)


@pytest.mark.parametrize("name", PAPERS)
def test_ids_are_unique_and_lead_somewhere(name, proposals, whole):
    proposal = proposals[name]
    ids = [proposal.entry["id"], *(stub["id"] for stub in proposal.unknown)]
    assert len(set(ids)) == len(ids)
    for found in proposal.entry["relations"]:
        assert found["target"] in whole or found["target"] in ids[1:]


def test_recipients_that_are_gone_are_named(proposals):
    assert any(
        "Ban Dân vận Trung ương" in remark and "không còn" in remark
        for remark in proposals["tinh-uy"].remarks
    )


def test_dates_stay_text(proposals):
    text = to_yaml([proposals["so-y-te"].entry])
    assert '"2026-03-12"' in text


# -- into the dataset -------------------------------------------------------------------------------------

MAIN = ROOT / "data" / "directives.yml"


@pytest.mark.parametrize(
    "file", ["directives.yml", "directives/dia-phuong/dong-nai.yml", "directives/trung-uong-dang.yml"]
)
@pytest.mark.parametrize("name", ["so-y-te", "tinh-uy", "thong-bao", "huyen"])
def test_nothing_else_is_touched(file, name, proposals, whole):
    old = (ROOT / "data" / file).read_text("utf-8")
    new = inserted(old, proposals[name], whole)
    left = old.split("\n")
    for line in new.split("\n"):
        if left and line == left[0]:
            left.pop(0)
    assert left == []
    ids = {each["id"] for each in quick(new)["documents"]}
    assert ids == {each["id"] for each in quick(old)["documents"]} | {
        proposals[name].entry["id"],
        *(stub["id"] for stub in proposals[name].unknown),
    }


def test_the_entry_stands_in_its_group(proposals, whole):
    new = inserted(MAIN.read_text("utf-8"), proposals["so-y-te"], whole)
    entries = [each["id"] for each in quick(new)["documents"]]
    before = entries[entries.index(proposals["so-y-te"].entry["id"]) - 1]
    issuer = whole.issuers[whole[before].issuer]
    assert issuer.province == "Lâm Đồng"
    assert new.index("318-kh-syt") > new.index("# --- Tỉnh Lâm Đồng ---")


def test_windows_lines_stay_windows_lines(proposals, whole):
    old = MAIN.read_text("utf-8").replace("\n", "\r\n")
    new = inserted(old, proposals["so-y-te"], whole)
    assert new.count("\n") == new.count("\r\n")


def test_a_file_without_documents_gets_its_list(proposals, whole):
    new = inserted("# Lâm Đồng\n", proposals["phuong"], whole)
    assert new.startswith("# Lâm Đồng\n")
    assert quick(new)["documents"][0]["id"] == proposals["phuong"].entry["id"]
    assert quick(new)["issuers"]


def test_an_id_that_is_taken_is_refused(whole):
    taken = propose(PAPERS["so-y-te"].text, whole, "33-ct-ttg-2021")
    with pytest.raises(InsertError, match="33-ct-ttg-2021"):
        inserted(MAIN.read_text("utf-8"), taken, whole)


def test_the_command_writes_and_the_check_says_what_is_left(tmp_path, capsys):
    data, paper = tmp_path / "directives.yml", tmp_path / "a.txt"
    data.write_bytes((ROOT / "tests/datasets/good/toi-thieu.yml").read_bytes())
    paper.write_text(PAPERS["phuong"].text, encoding="utf-8")
    assert main(["propose", str(paper), "--into", str(data), "--data", str(data)]) == 0
    said = capsys.readouterr()
    assert "CẦN ĐIỀN" in said.err
    assert ":" in said.out
    corpus_after, report = load(data)
    assert corpus_after is None
    assert not any(problem.code.startswith("YAML") for problem in report.errors)
    assert main(["propose", str(paper), "--into", str(tmp_path / "no.yml"), "--data", str(data)]) == 2


# -- papers made to keep a machine busy -------------------------------------------------------------------

RUNS = (
    " ", "\t", "a", "0", "“", "(", "Sở ", "Giao Sở ", ", ", ": ", "báo cáo ", "100% ", "trước ngày 1/1 ",
    "định kỳ 6 tháng, ", " | ", "phối hợp với các ", "- ", "Căn cứ ",
)  # fmt: skip


@pytest.mark.parametrize("run", RUNS)
def test_work_is_in_step_with_the_text(run):
    def taken(length: int) -> float:
        text = f"Số: 12/KH-SYT\nKẾ HOẠCH\nDân vận\nIII. TỔ CHỨC THỰC HIỆN\n1. {run * (length // len(run))}\n"
        best = 60.0
        for _ in range(2):
            start = time.process_time()
            lines = lines_of(text)
            head = read_head(lines)
            read_foot(lines)
            paragraphs, places = paragraphs_of(lines[head.end :]), Places(text, head.titled)
            tasks_of(paragraphs, places, 0)
            deadlines_of(paragraphs, places, None)
            targets_of(paragraphs, places, 0)
            best = min(best, time.process_time() - start)
        return best

    assert taken(48_000) < 12 * max(taken(12_000), 0.005)


def test_the_only_document_of_the_place_is_proposed_with_its_doubt():
    """A number of a committee is used again: the relation says that it has to be looked at."""
    text = (
        "TỈNH ỦY ĐỒNG NAI\nVĂN PHÒNG\nSố 294-KH/VPTU\nĐồng Nai, ngày 12 tháng 3 năm 2024\n"
        "KẾ HOẠCH\ncông tác dân vận năm 2024\nI. NHIỆM VỤ\n"
        "- Tiếp tục cụ thể hóa việc thực hiện Kế hoạch số 164-KH/TU;\n"
    )
    proposal = propose(text, corpus(NQ, KH, KH_TU, issuers=BODIES))
    assert [(one["kind"], one["target"]) for one in proposal.entry["relations"]] == [
        ("continues", "164-kh-tu-dong-nai-2014")
    ]
    assert "CẦN XEM" in proposal_text(proposal)
    assert proposal.doubtful


def test_a_document_of_another_place_is_not_proposed():
    text = (
        "TỈNH ỦY GIA LAI\nSố 29-KH/TU\nGia Lai, ngày 12 tháng 3 năm 2024\nKẾ HOẠCH\n"
        "công tác dân vận năm 2024\nI. NHIỆM VỤ\n- Tiếp tục thực hiện Kế hoạch số 164-KH/TU;\n"
    )
    assert propose(text, corpus(NQ, KH, KH_TU, issuers=BODIES)).entry["relations"] == []


def test_a_motto_broken_over_two_lines_is_no_body():
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n|\nSố: 21/KH-UBND\n|\n"
        "Đồng Nai, ngày 16\ntháng 01 năm 2025\n|\nKẾ HOẠCH\nCÔNG TÁC DÂN VẬN\nUBND tỉnh xây dựng kế hoạch:\n"
    )
    assert [line.text for line in read_head(lines_of(text)).bodies] == ["ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI"]
    assert propose(text, corpus(NQ, KH, KH_TU, issuers=BODIES)).entry["issuer"] == "ubnd-dong-nai"


@pytest.mark.parametrize("author", ["CỦA BAN THƯỜNG VỤ TỈNH ỦY", "Của Ban Thường vụ Tỉnh ủy"])
def test_who_speaks_is_no_part_of_the_title(author):
    text = (
        f"TỈNH ỦY ĐỒNG NAI\n*\nSố 118-CT/TU\nĐồng Nai, ngày 05 tháng 9 năm 2022\nCHỈ THỊ\n{author}\n"
        "về tăng cường công tác dân vận\n-----\nĐể thực hiện nhiệm vụ, Ban Thường vụ Tỉnh ủy yêu cầu:\n"
    )
    title = read_head(lines_of(text)).title
    assert title is not None
    assert title.value == "Tăng cường công tác dân vận"


NARROW = """UỶ BAN NHÂN
DÂN
TỈNH HÒA BÌNH
-----
|
CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số:
21/2024/QĐ-UBND
|
Hòa Bình, ngày 04 tháng 3 năm 2024
|
QUYẾT ĐỊNH
BAN HÀNH QUY CHẾ ĐỐI THOẠI VỚI NHÂN DÂN
UỶ BAN NHÂN DÂN TỈNH HÒA BÌNH
{ground} Luật Tổ chức chính quyền địa phương năm 2015;
"""


@pytest.mark.parametrize("ground", ["Căn cứ", "- Căn cứ", "-  Căn cứ", "– Theo"])
def test_cells_of_a_head_that_are_broken_over_lines_are_put_together(ground):
    head = read_head(lines_of(NARROW.format(ground=ground)))
    assert [line.text for line in head.bodies] == ["UỶ BAN NHÂN DÂN TỈNH HÒA BÌNH"]
    assert head.number is not None
    assert head.number.value == "21/2024/QĐ-UBND"
    assert head.title is not None
    assert head.title.value == "Ban hành quy chế đối thoại với Nhân dân"


def test_bars_of_a_table_are_no_part_of_a_body():
    head = read_head(
        lines_of("SỞ NỘI VỤ |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 5/KH-SNV |\nKẾ HOẠCH\nThi đua")
    )
    assert [line.text for line in head.bodies] == ["SỞ NỘI VỤ"]


def test_a_title_goes_on_with_the_body_that_it_speaks_of():
    text = NARROW.format(ground="Căn cứ").replace("NHÂN DÂN\nUỶ BAN", "NHÂN DÂN CỦA\nUỶ BAN")
    title = read_head(lines_of(text)).title
    assert title is not None
    assert fold(str(title.value)).endswith("cua uy ban nhan dan tinh hoa binh")


def test_the_kind_of_a_short_paper_without_a_foot_is_no_signer():
    lines = lines_of("SỞ Y TẾ\nSố: 318/KH-SYT\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2026\n1. Báo cáo.")
    assert read_foot(lines).name is None
