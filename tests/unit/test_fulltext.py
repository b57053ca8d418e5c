import pytest

from cancu.dataset.full_texts import load_texts
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.model import Evidence
from cancu.pages.parts.full_text import full_text
from factories import corpus, document, relation

OLD = document(
    "290-qd-tw-2010", type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25"
)
NEW = document(
    "23-qd-tw-2021",
    type="quyet-dinh",
    number="23-QĐ/TW",
    issuer="bo-chinh-tri",
    issued="2021-07-30",
    relations=(relation("23-qd-tw-2021", "replaces", "290-qd-tw-2010"),),
)
PLAN = document(
    "plan",
    issued="2021-04-01",
    relations=(relation("plan", "continues", OLD.id, evidence=(Evidence(source="plan", at="II.1"),)),),
)
TEXT = """KẾ HOẠCH <b>

I. MỤC ĐÍCH

II. NỘI DUNG

1. Tuyên truyền

- Tiếp tục thực hiện Quyết định số
290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị & các văn bản khác.
"""


@pytest.fixture
def links():
    return Links(Library.of(corpus(OLD, NEW, PLAN), "2026-11-21", texts={"plan": TEXT}), "van-ban/plan/")


def test_sections_have_anchors(links):
    html = full_text(links, PLAN)
    assert all(f'id="{anchor}"' in html for anchor in ("muc-i", "muc-ii", "muc-ii-1"))


def test_citation_broken_over_lines_is_linked_and_marked(links):
    html = full_text(links, PLAN)
    assert '<a class="cc-doc cc-struck" href="../290-qd-tw-2010/"' in html
    assert "Quyết định số 290-QĐ/TW</a>" in html
    assert "(đã được thay thế)" in html


def test_text_is_escaped(links):
    html = full_text(links, PLAN)
    assert "KẾ HOẠCH &lt;b&gt;" in html
    assert "Bộ Chính trị &amp; các văn bản khác" in html


def test_evidence_leads_to_the_very_place(links):
    (line,) = links.evidence(PLAN.relations[0].evidence)
    assert 'href="./#muc-ii-1"' in line


def test_internal_document_never_shows_its_text():
    secret = document("s", access="internal")
    library = Library.of(corpus(secret), "2026-11-21", texts={"s": "Nội dung"})
    assert full_text(Links(library, "van-ban/s/"), secret) is None


def test_files_without_a_document_are_told_with_the_nearest_id(tmp_path):
    (tmp_path / "plan.txt").write_text("Nội dung", encoding="utf-8")
    (tmp_path / "23-qd-tw-2022.md").write_text("Nội dung", encoding="utf-8")
    (tmp_path / "290-qd-tw-2010.md").write_bytes(b"\xff\xfe\x00")
    texts, report = load_texts(tmp_path, corpus(OLD, NEW, PLAN))
    assert texts == {"plan": "Nội dung"}
    assert [problem.code for problem in report] == ["TOAN-VAN", "TOAN-VAN"]
    assert "có phải ý bạn là 23-qd-tw-2021" in next(iter(report)).message


def test_no_folder_holds_no_texts(tmp_path):
    assert load_texts(tmp_path / "none", corpus(OLD))[0] == {}
