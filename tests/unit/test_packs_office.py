"""Handouts and outlines of reports: real headings and tables, nothing lost, the same bytes each time."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from cancu.corpus import Corpus
from cancu.graph.library import Library
from cancu.model import Deadline, Period, Target, Task
from cancu.packs.handout import handout
from cancu.packs.report import TERMS, has_outline, report_outline
from factories import ISSUERS, document

PAGE = """
<h1>Gói <em>thử</em><a class="headerlink" href="#x">¶</a></h1>
<div class="th-tools"><a href="x.docx">Tải</a></div>
<h2 id="a">Một &amp; hai</h2>
<p>Theo <a href="../../van-ban/x/" class="cc-doc cc-struck">Quyết định  số
1-QĐ/TW</a><sup class="th-no">[1]</sup>, xem <a href="https://example.vn/a?b=1&amp;c=2">nguồn</a>.</p>
<ul><li>ý một<ul><li>ý con</li></ul></li><li><p>ý hai</p></li></ul>
<ol><li>trước</li><li>sau</li></ol>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1<p>2</p></td><td>3</td></tr>
<tr hidden><td>ẩn</td><td></td></tr></tbody></table>
<h2 class="th-sheet">Thẻ</h2>
<ol class="th-cards"><li class="th-card"><div class="th-front"><p>Hỏi <q>gì</q>?</p></div>
<div class="th-back"><p>Đáp</p></div></li></ol>
<form class="th-test"><ol><li><fieldset><legend>Câu nào?</legend><label>A. Đúng</label><label>B. Sai</label>
<details class="th-answer"><summary>Đáp án</summary><p>Vì A.</p></details></fieldset></li></ol></form>
<svg><text>vẽ</text></svg><button>Nút</button>
<pre>dòng 1
  dòng 2</pre>
<dl><dt>Từ</dt><dd>nghĩa</dd></dl>
"""


def opened(content: bytes):
    return docx.Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def made() -> bytes:
    return handout("Gói <thử> & nghiệm", PAGE, "2026-11-22", "Kho, dữ liệu ngày 22/11/2026")


def test_headings_and_lists_have_real_styles(made):
    styled = [(p.style.name, p.text) for p in opened(made).paragraphs]
    assert ("Title", "Gói thử") in styled
    assert ("Heading 1", "Một & hai") in styled
    assert ("List Bullet", "ý một") in styled
    assert ("List Bullet 2", "ý con") in styled
    assert ("List Bullet", "ý hai") in styled
    assert [text for _, text in styled if text[:3] in ("1. ", "2. ")][:2] == ["1. trước", "2. sau"]


def test_text_keeps_its_looks_and_its_spaces(made):
    paragraph = next(p for p in opened(made).paragraphs if p.text.startswith("Theo"))
    assert "Theo Quyết định số 1-QĐ/TW, xem " in paragraph.text
    assert [run.text for run in paragraph.runs if run.font.strike] == ["Quyết định số 1-QĐ/TW"]


def test_addresses_outside_are_links_and_others_are_text(made):
    xml = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert "https://example.vn/a?b=1&amp;c=2" in xml
    assert "van-ban/x" not in xml


def test_tables_are_tables_and_hidden_rows_stay_away(made):
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in opened(made).tables]
    assert tables[0] == [["A", "B"], ["1\n2", "3"]]
    assert tables[1] == [["Hỏi “gì”?", "Đáp"]]


def test_a_head_is_repeated_and_no_row_is_cut(made):
    table = opened(made).tables[0]._tbl.xml
    assert table.count("<w:tblHeader/>") == 1
    assert table.count("<w:cantSplit/>") == 2


def test_answers_stand_after_the_questions(made):
    texts = [p.text for p in opened(made).paragraphs]
    assert texts.index("☐ B. Sai") < texts.index("Đáp án và nguồn") < texts.index("1. Vì A.")


def test_controls_and_drawings_stay_away(made):
    text = "\n".join(p.text for p in opened(made).paragraphs)
    for unwanted in ("Tải", "Nút", "vẽ", "¶", "[1]"):
        assert unwanted not in text
    assert "  dòng 2" in text


def test_the_lineage_list_becomes_a_table():
    html = (
        '<details class="luoc-do-list"><summary>x</summary><div><p><strong>Trung ương</strong></p>'
        "<ul><li><a>CT 33</a> (2021).<ul><li>Kế tiếp CT 16</li></ul></li><li>CT 16.</li></ul></div></details>"
    )
    rows = [
        [cell.text for cell in row.cells]
        for row in opened(handout("x", html, "2026-01-01", "y")).tables[0].rows
    ]
    assert rows[1:] == [["Trung ương", "CT 33 (2021).", "Kế tiếp CT 16"], ["", "CT 16.", ""]]


def test_properties_and_foot_tell_the_source_and_the_day_of_the_data(made):
    document_ = opened(made)
    properties = document_.core_properties
    assert properties.title == "Gói <thử> & nghiệm"
    assert properties.created.date().isoformat() == "2026-11-22"
    foot = document_.sections[0].footer.paragraphs[0]
    assert foot.text.startswith("Kho, dữ liệu ngày 22/11/2026 · Trang")
    assert "PAGE" in foot._p.xml
    assert "CANCU-" not in foot._p.xml


def test_the_same_data_are_the_same_bytes(made):
    again = handout("Gói <thử> & nghiệm", PAGE, "2026-11-22", "Kho, dữ liệu ngày 22/11/2026")
    assert again == made
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(made)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }


def test_an_empty_page_is_still_a_file():
    assert opened(handout("x", "", "2026-01-01", "y")).tables == []


PLAN = document(
    "ke-hoach-2021", number="12/KH-SYT", period=Period(start="2021", end="2021"),
    tasks=(Task(what="Quán triệt <văn bản>", lead="Văn phòng", join=("Phòng A",), at="III.1"),),
    targets=(Target(what="Khoa đạt", value="80 %", at="II"),),
    deadlines=(
        Deadline(what="Báo cáo 6 tháng", who="Đơn vị", to="Sở Y tế", by="05-18", at="III"),
        Deadline(what="Báo cáo cuối năm", who="Đơn vị", to="UBND tỉnh", by="2021-11-05"),
    ),
)  # fmt: skip


def outline(term: int, plan=PLAN, on: str = "2021-06-01"):
    library = Library.of(Corpus.build((plan,), ISSUERS, (), ()), on)
    return opened(report_outline(library, plan, TERMS[term]))


def test_an_outline_lists_tasks_and_targets_with_room_for_results():
    tables = outline(0).tables
    assert [cell.text for cell in tables[0].rows[1].cells] == [
        "Quán triệt <văn bản> (III.1)", "Văn phòng; Phòng A", "Không ghi ngày cụ thể", "", "",
    ]  # fmt: skip
    assert [cell.text for cell in tables[1].rows[1].cells][:2] == ["Khoa đạt (II)", "80 %"]


@pytest.mark.parametrize(
    ("term", "told", "to"),
    [(0, "ngày 18/5 hằng năm (mục III)", "Sở Y tế"), (2, "ngày 05/11/2021", "UBND tỉnh")],
)
def test_an_outline_tells_the_deadline_of_its_own_term(term, told, to):
    texts = [p.text for p in outline(term).paragraphs]
    assert [text for text in texts if text.startswith("Thời hạn")] == [
        f"Thời hạn ghi trong kế hoạch: {told}."
    ]
    assert texts[-1] == f"Nơi nhận: {to}"


def test_an_outline_of_a_plan_that_is_over_says_so():
    during = [p.text for p in outline(0).paragraphs]
    after = [p.text for p in outline(0, on="2022-06-01").paragraphs]
    assert not [text for text in during if "chỉ dùng làm mẫu" in text]
    assert [text for text in after if "chỉ dùng làm mẫu" in text]


def test_internal_plans_have_no_outline():
    assert has_outline(PLAN)
    assert not has_outline(document("noi-bo", access="internal", tasks=PLAN.tasks))
    assert not has_outline(document("khong-co-viec"))
