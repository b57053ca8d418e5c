"""The mended draft in another program: LibreOffice opens, accepts and rejects every change, and prints."""

from __future__ import annotations

import docx
import pytest
from pypdf import PdfReader

from cancu.audit import audit
from cancu.audit.corrections import corrections
from cancu.dataset.load import load
from cancu.graph.library import Library
from cancu.revising import Change, Manuscript, Remark
from support import drafts
from support.libreoffice import as_pdf, settled
from support.paths import ROOT
from support.revised import as_docx
from support.revised import settled as settled_by_hand

HEAD = (
    "SỞ Y TẾ ĐỒNG THÁP\nTRUNG TÂM Y TẾ\nSố: 09/KH-TTYT",
    "CỘNG HÒA\nĐộc lập\nĐồng Tháp, ngày 26 tháng 01 năm 2026",
)
ON = "2026-11-30"


@pytest.fixture(scope="module")
def mended(tmp_path_factory):
    """A draft as it came, the mended file, and a folder for LibreOffice."""
    folder = tmp_path_factory.mktemp("office")
    text, _ = drafts.read("15-dong-thap-2026.txt")
    before = as_docx("\n".join(text.split("\n")[4:]), HEAD)
    corpus, _ = load(ROOT / "data" / "directives.yml")
    assert corpus is not None
    library = Library.of(corpus, ON)
    manuscript = Manuscript(before)
    found = corrections(manuscript.text, audit(manuscript.text, library), library)
    changes = [Change(each.start, each.end, each.text) for each in found.changes]
    notes = [Remark(each.start, each.end, each.text) for each in found.notes]
    assert changes
    assert notes
    path = folder / "du-thao.docx"
    path.write_bytes(manuscript.revised(changes, notes, ON))
    return before, path, folder


def looks(path):
    """Paragraphs with their looks, tables and page headers, as python-docx sees them."""
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    section = document.sections[0]
    return {
        "paragraphs": [(each.style.name, each.text) for each in document.paragraphs if each.text],
        "cells": cells,
        "header": section.header.paragraphs[0].text,
        "footer": section.footer.paragraphs[0].text,
        "italic": any(run.italic for each in document.paragraphs for run in each.runs if run.text.strip()),
    }


def test_rejected_it_is_the_drafters_own_again(mended, tmp_path):
    before, path, folder = mended
    original = tmp_path / "truoc.docx"
    original.write_bytes(before)
    assert looks(settled(path, folder, "Reject")) == looks(original)


def test_accepted_it_says_what_the_check_proposed(mended, tmp_path):
    _, path, folder = mended
    wanted = tmp_path / "sau.docx"
    wanted.write_bytes(settled_by_hand(path.read_bytes(), accept=True))
    found = looks(settled(path, folder, "Accept"))
    assert found == looks(wanted)
    words = "\n".join(text for _, text in found["paragraphs"])
    assert "Quyết định số 23-QĐ/TW ngày 30 tháng 7 năm 2021 của Bộ Chính trị" in words
    assert "290-QĐ/TW" not in words


def test_its_comments_arrive(mended):
    _, path, folder = mended
    kept = [each.text for each in docx.Document(str(settled(path, folder, "Reject"))).comments]
    ours = [each.text for each in docx.Document(str(path)).comments]
    assert [text.replace("\n", " ") for text in kept] == [text.replace("\n", " ") for text in ours]


def test_it_prints(mended):
    _, path, folder = mended
    pages = PdfReader(str(as_pdf(path, folder))).pages
    assert "23-QĐ/TW" in "".join(page.extract_text() for page in pages)
