"""Handouts and outlines of reports: real headings and tables, nothing lost, the same bytes each time."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import replace

import docx
import pytest

from cancu.corpus import Corpus
from cancu.graph.library import Library
from cancu.model import Deadline, Period, Target, Task
from cancu.office.handout import handout
from cancu.office.picture import Picture
from cancu.office.report import TERMS, has_outline, report_outline
from cancu.office.report import outline_file as report_file
from factories import ISSUERS, document
from support.office import faults

PAGE = """
<h1>Gói <em>thử</em><a class="headerlink" href="#x">¶</a></h1>
<div class="th-tools"><a href="x.docx">Tải</a></div>
<h2 id="a">Một &amp; hai</h2>
<p>Theo <a href="../../van-ban/x/" class="cc-doc cc-struck">Quyết định  số
1-QĐ/TW</a><sup class="th-no">[1]</sup>, xem <a href="https://example.vn/a?b=1&amp;c=2">nguồn</a>.</p>
<ul><li>ý một<ul><li>ý con</li></ul></li><li><p>ý hai</p></li></ul>
<ol><li>trước</li><li>sau<ol><li>con</li></ol></li></ol>
<div class="th-draft"><p>Căn cứ sai;</p></div>
<p>Ghi: <span class="th-fill"></span> <span class="th-fill"></span></p>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1<p>2</p></td><td>3</td></tr>
<tr hidden><td>ẩn</td><td></td></tr></tbody></table>
<h2 class="th-sheet">Thẻ</h2>
<ol class="th-cards"><li class="th-card"><div class="th-front"><p>Hỏi <q>gì</q>?</p></div>
<div class="th-back"><p>Đáp</p></div></li></ol>
<form class="th-test"><ol><li><fieldset><legend>Câu nào?</legend><label>A. Đúng</label><label>B. Sai</label>
<details class="th-answer"><summary>Đáp án</summary><p>Vì A.</p></details></fieldset></li></ol></form>
<p class="th-caption">Lược đồ của CT 33</p>
<div class="luoc-do"><div class="ld-sheet"><svg class="ld-wide" viewBox="0 0 9 9"><text>vẽ</text></svg>
<div class="ld-legend"><span>chú giải</span></div></div><details class="luoc-do-list"><div>
<p><strong>Trung ương</strong></p><ul><li>CT 33</li></ul></div></details></div><button>Nút</button>
<pre>dòng 1
  dòng 2</pre>
<dl><dt>Từ</dt><dd>nghĩa</dd></dl>
"""


def opened(content: bytes):
    return docx.Document(io.BytesIO(content))


def png(said: str) -> bytes:
    """A picture of one point that says something in a chunk of text."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    told = chunk(b"iTXt", b"Comment\0\0\0\0\0" + said.encode())
    return b"\x89PNG\r\n\x1a\n" + head + told + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def paint(drawing: str, key: str) -> Picture:
    return Picture(png(f"{drawing}{key}"), 740, 300, "Lược đồ “33”", "Lược đồ gồm 9 văn bản.")


def pack() -> bytes:
    return handout("Gói <thử> & nghiệm", PAGE, "2026-11-22", "Kho, dữ liệu ngày 22/11/2026", paint)


@pytest.fixture(scope="module")
def made() -> bytes:
    return pack()


def numbered(content: bytes) -> list[tuple[str, int, int]]:
    """Text, list and level of every paragraph with a number."""
    return [
        (p.text, p._p.pPr.numPr.numId.val, p._p.pPr.numPr.ilvl.val)
        for p in opened(content).paragraphs
        if p._p.pPr is not None and p._p.pPr.numPr is not None
    ]


def test_word_has_nothing_to_repair(made):
    assert faults(made) == []
    assert [fault for term in range(3) for fault in faults(outline_file(term))] == []


def test_headings_and_lists_have_real_styles(made):
    styled = [(p.style.name, p.text) for p in opened(made).paragraphs]
    assert ("Title", "Gói thử") in styled
    assert ("Heading 1", "Một & hai") in styled
    assert ("List Bullet", "ý một") in styled
    assert ("List Bullet 2", "ý con") in styled
    assert ("List Bullet", "ý hai") in styled
    assert ("List Number", "trước") in styled


def test_each_numbered_list_begins_at_one(made):
    (_, first, _), (_, same, _), (_, inner, level), *_, (_, answers, _) = numbered(made)
    assert first == same
    assert level == 1
    assert len({first, inner, answers}) == 3
    numbering = zipfile.ZipFile(io.BytesIO(made)).read("word/numbering.xml").decode()
    own = numbering[numbering.index(f'<w:num w:numId="{answers}">') :].split("</w:num>")[0]
    assert '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>' in own


def test_the_drawing_is_a_picture_told_in_words_and_listed(made):
    document_ = opened(made)
    [shape] = document_.inline_shapes
    assert shape._inline.docPr.get("descr") == "Lược đồ “33”. Lược đồ gồm 9 văn bản."
    assert round(shape.width.mm) == 162
    assert shape.height * 740 == pytest.approx(shape.width * 300, rel=0.001)
    kept = zipfile.ZipFile(io.BytesIO(made)).read("word/media/image1.png").decode(errors="ignore")
    assert "<text>vẽ</text>" in kept
    assert "chú giải" in kept
    caption = next(p for p in document_.paragraphs if p.text == "Lược đồ của CT 33")
    assert caption.paragraph_format.keep_with_next
    assert any("CT 33" in cell.text for table in document_.tables for row in table.rows for cell in row.cells)


def test_a_tall_drawing_fits_on_a_page():
    def tall(drawing: str, key: str) -> Picture:
        return Picture(png("x"), 740, 4000, "x", "y")

    [shape] = opened(handout("x", PAGE, "2026-01-01", "y", tall)).inline_shapes
    assert shape.height.mm < 257
    assert shape.height / shape.width == pytest.approx(4000 / 740, rel=0.001)


def test_a_draft_stands_in_a_frame_and_lines_are_left_to_write_on(made):
    frame, *_ = [p for p in opened(made).paragraphs if p.text == "Căn cứ sai;"]
    assert "<w:pBdr>" in frame.style.element.xml
    xml = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert xml.count('w:leader="dot"') == 2


def test_text_keeps_its_looks_and_its_spaces(made):
    paragraph = next(p for p in opened(made).paragraphs if p.text.startswith("Theo"))
    assert "Theo Quyết định số 1-QĐ/TW[1], xem " in paragraph.text
    assert [run.text for run in paragraph.runs if run.font.strike] == ["Quyết định số 1-QĐ/TW"]


def test_addresses_outside_are_links_and_others_are_text(made):
    links = [link for paragraph in opened(made).paragraphs for link in paragraph.hyperlinks]
    assert [(link.text, link.address) for link in links] == [("nguồn", "https://example.vn/a?b=1&c=2")]
    assert b"van-ban/x" not in zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml")


def test_tables_are_tables_and_hidden_rows_stay_away(made):
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in opened(made).tables]
    assert tables[0] == [["A", "B"], ["1\n2", "3"]]
    assert tables[1] == [["Hỏi “gì”?", "Đáp"]]


def test_a_head_is_repeated_and_no_row_is_cut(made):
    table = opened(made).tables[0]._tbl.xml
    assert table.count("<w:tblHeader/>") == 1
    assert table.count("<w:cantSplit/>") == 2


def test_columns_fill_the_line_and_keep_short_words_whole(made):
    for table in opened(made).tables:
        widths = [column.width.twips for column in table.columns]
        assert sum(widths) == 9184
        assert min(widths) > 500


def test_a_row_longer_than_half_a_page_may_be_cut():
    html = f"<table><tr><td>a</td></tr><tr><td>{'chữ ' * 400}</td></tr></table>"
    assert opened(handout("x", html, "2026-01-01", "y")).tables[0]._tbl.xml.count("<w:cantSplit/>") == 1


def test_answers_stand_after_the_questions(made):
    texts = [p.text for p in opened(made).paragraphs]
    assert texts.index("☐ B. Sai") < texts.index("Đáp án và nguồn") < texts.index("Vì A.")


def test_a_question_stays_on_the_page_of_its_answers(made):
    kept = {p.text: p.paragraph_format.keep_with_next for p in opened(made).paragraphs}
    assert kept["Câu nào?"]
    assert kept["☐ A. Đúng"]
    assert not kept["☐ B. Sai"]


def test_controls_and_drawings_stay_away(made):
    text = "\n".join(p.text for p in opened(made).paragraphs)
    for unwanted in ("Tải", "Nút", "vẽ", "chú giải", "¶"):
        assert unwanted not in text
    [number] = [r for p in opened(made).paragraphs for r in p.runs if r.text == "[1]"]
    assert number.font.superscript
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
    assert re.findall(r"<w:instrText>(\w+)<", foot._p.xml) == ["PAGE", "NUMPAGES"]
    first = outline(0).sections[0].first_page_footer.paragraphs[0]
    assert first.text.startswith("Đề cương rút từ")


def test_the_same_data_are_the_same_bytes(made):
    assert pack() == made
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


def outline_file(term: int, plan=PLAN, on: str = "2021-06-01") -> bytes:
    library = Library.of(Corpus.build((plan,), ISSUERS, (), ()), on)
    return report_file(report_outline(library, plan, TERMS[term]))


def outline(term: int, plan=PLAN, on: str = "2021-06-01"):
    return opened(outline_file(term, plan, on))


def cells(table) -> list[str]:
    return [cell.text for row in table.rows for cell in row.cells]


def test_an_outline_has_the_head_and_the_foot_of_an_official_report():
    document_ = outline(0)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" in cells(document_.tables[0])[1]
    assert "Số: …/BC-…" in cells(document_.tables[0])[0]
    assert ("Title", "BÁO CÁO") in [(p.style.name, p.text) for p in document_.paragraphs]
    assert "Kết quả 6 tháng đầu năm thực hiện Kế hoạch số 12/KH-SYT" in [p.text for p in document_.paragraphs]
    section = document_.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    assert "Đề cương rút từ" in section.first_page_footer.paragraphs[0].text
    assert [round(side.mm) for side in (section.left_margin, section.right_margin)] == [30, 18]


def test_an_outline_lists_tasks_and_targets_with_room_for_results():
    _, *tables = outline(0).tables
    assert [cell.text for cell in tables[0].rows[1].cells] == [
        "Quán triệt <văn bản> [III.1]", "Văn phòng; Phòng A", "Không ghi ngày cụ thể", "", "",
    ]  # fmt: skip
    assert [cell.text for cell in tables[1].rows[1].cells][:2] == ["Khoa đạt [II]", "80 %"]


@pytest.mark.parametrize(
    ("term", "told", "to"),
    [(0, "ngày 18/5 hằng năm; xem mục III", "Sở Y tế"), (2, "ngày 05/11/2021", "UBND tỉnh")],
)
def test_an_outline_tells_the_deadline_of_its_own_term(term, told, to):
    document_ = outline(term)
    texts = [p.text for p in document_.paragraphs]
    assert [text for text in texts if text.startswith("Thời hạn")] == [
        f"Thời hạn ghi trong kế hoạch: {told}."
    ]
    assert cells(document_.tables[-1])[0] == f"Nơi nhận:\n- {to};\n- Lưu: VT, …."


def test_nobody_receives_what_the_plan_leaves_open():
    open_ = replace(PLAN, deadlines=(Deadline(what="Báo cáo", who="Đơn vị", to="Không ghi rõ", by="2021"),))
    assert cells(outline(2, open_).tables[-1])[0] == "Nơi nhận:\n- ……;\n- Lưu: VT, …."


def test_an_outline_of_a_plan_that_is_over_says_so():
    during = [p.text for p in outline(0).paragraphs]
    after = [p.text for p in outline(0, on="2022-06-01").paragraphs]
    assert not [text for text in during if "chỉ dùng làm mẫu" in text]
    assert [text for text in after if "chỉ dùng làm mẫu" in text]


def test_internal_plans_have_no_outline():
    assert has_outline(PLAN)
    assert not has_outline(document("noi-bo", access="internal", tasks=PLAN.tasks))
    assert not has_outline(document("khong-co-viec"))
