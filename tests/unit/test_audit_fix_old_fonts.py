"""``cancu audit --fix`` on drafts in the fonts from before Unicode: told, never passed over in silence."""

import docx
import pytest

from cancu.cli import main
from support.paths import ROOT
from support.revised import saved
from support.word_files import par, run, word

DATA = str(ROOT / "tests" / "datasets" / "good" / "day-du.yml")
OLD = {
    ".VnTime": "C¨n cø QuyÕt ®Þnh sè 290-Q§/TW cña Bé ChÝnh trÞ",
    "VNI-Times": "Caên cöù Quyeát ñònh soá 290-QÑ/TW cuûa Boä Chính trò",
}
MODERN = "Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị về quy chế công tác dân vận"


def _draft(font: str, *lines: str) -> bytes:
    """A draft whose first paragraph is in an old font."""
    document = docx.Document()
    document.add_paragraph().add_run(OLD[font]).font.name = font
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def _fix(tmp_path, data: bytes) -> int:
    (tmp_path / "a.docx").write_bytes(data)
    draft, mended = str(tmp_path / "a.docx"), str(tmp_path / "b.docx")
    return main(["audit", draft, "--fix", mended, "--data", DATA])


@pytest.mark.parametrize("font", OLD)
def test_a_draft_in_old_letters_is_refused_and_told_what_to_do(font, tmp_path, capsys):
    assert _fix(tmp_path, _draft(font)) == 2
    said = capsys.readouterr().err
    assert "TEP-BANG-MA" in said
    assert "chuyển mã sang Unicode" in said
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize("font", OLD)
def test_a_few_old_letters_beside_modern_ones_are_told(font, tmp_path, capsys):
    assert _fix(tmp_path, _draft(font, *[MODERN] * 12)) in (0, 1, 2)
    said = capsys.readouterr().err
    assert "Đã chuyển từ bảng mã" in said or "TEP-BANG-MA" in said


def test_a_file_without_its_table_of_contents_is_refused(tmp_path, capsys):
    assert _fix(tmp_path, word(par(run(MODERN)))) == 2
    assert "TEP-KHONG-PHAI-DOCX" in capsys.readouterr().err
