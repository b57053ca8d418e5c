"""Export, edit a cell, import: those lines of the dataset change and no others."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from cancu.cli import main
from cancu.export import xlsx
from cancu.graph.disclosure import disclosed
from support import dataset
from support.workbooks import DOCUMENT, LATER, PLAN, SMALL, Edit, cell, new_row, put, reloaded


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "directives.yml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def exported(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("xlsx") / "cancu.xlsx"
    path.write_bytes(xlsx.workbook_bytes(reloaded(original)))
    return path


@pytest.fixture
def data(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy2(original, tmp_path / "directives.yml"))


@pytest.fixture
def bring_back(exported: Path, data: Path, tmp_path: Path) -> Callable[..., tuple[int, list[str], list[str]]]:
    """Edits the exported workbook and imports it: exit code, lines removed, lines added."""

    def bring(edit: Edit, *options: str) -> tuple[int, list[str], list[str]]:
        book = openpyxl.load_workbook(exported)
        edit(book)
        book.save(tmp_path / "edited.xlsx")
        before = data.read_text("utf-8").splitlines()
        code = main(["import", str(tmp_path / "edited.xlsx"), "--data", str(data), *options])
        after = data.read_text("utf-8").splitlines()
        diff = list(difflib.unified_diff(before, after, lineterm="", n=0))[2:]
        gone = [line[1:] for line in diff if line.startswith("-")]
        return code, gone, [line[1:] for line in diff if line.startswith("+")]

    return bring


def test_nothing_edited_is_nothing_changed(bring_back, capsys):
    assert bring_back(lambda book: None, "--write") == (0, [], [])
    assert "không có gì khác" in capsys.readouterr().out


def test_one_cell_is_one_line(bring_back, data):
    code, gone, added = bring_back(put("van-ban", DOCUMENT, "short_title", "Tên gọn mới"), "--write")
    assert (code, gone) == (0, ["    short_title: Tăng cường công tác dân vận"])
    assert added == ["    short_title: Tên gọn mới"]
    assert reloaded(data).corpus[DOCUMENT[0]].short_title == "Tên gọn mới"


def test_the_real_dataset_changes_by_those_lines_only(tmp_path, capsys):
    folder = Path(shutil.copytree(dataset.FILE.parent, tmp_path / "data"))
    data = folder / dataset.FILE.name
    path = tmp_path / "cancu.xlsx"
    path.write_bytes(xlsx.workbook_bytes(dataset.library()))
    book = openpyxl.load_workbook(path)
    put("van-ban", DOCUMENT, "short_title", "Tên gọn mới")(book)
    book.save(path)
    assert main(["import", str(path), "--data", str(data), "--write"]) == 0
    assert "sửa 33-ct-ttg-2021" in capsys.readouterr().out
    before, after = (file.read_text("utf-8").splitlines() for file in (dataset.FILE, data))
    assert len(before) == len(after)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [new for _, new in changed] == ["    short_title: Tên gọn mới"]


def test_without_write_nothing_is_written_and_the_row_is_shown(bring_back, capsys):
    code, gone, added = bring_back(put("van-ban", DOCUMENT, "short_title", "Tên gọn mới"))
    assert (code, gone, added) == (0, [], [])
    told = capsys.readouterr()
    assert "sửa 33-ct-ttg-2021" in told.out
    assert "→ Tên gọn mới" in told.out
    assert "--write" in told.err


def test_every_remark_of_the_file_stays(bring_back, data):
    new = "Tóm tắt mới: có dấu hai chấm, # và “ngoặc”."
    code, gone, added = bring_back(put("van-ban", DOCUMENT, "summary", new), "--write")
    assert (code, len(gone), len(added)) == (0, 1, 1)
    assert added[0].endswith("  # tóm tắt tự viết")
    assert reloaded(data).corpus[DOCUMENT[0]].summary == new


def test_a_long_text_is_folded_as_it_was(bring_back, data):
    new = f"{reloaded(data).corpus[DOCUMENT[0]].title} và thêm một số từ ở cuối để câu này dài hơn nữa"
    code, gone, added = bring_back(put("van-ban", DOCUMENT, "title", new), "--write")
    assert code == 0
    assert reloaded(data).corpus[DOCUMENT[0]].title == new
    assert max(map(len, added)) < 125
    assert len(gone) <= 3


def test_dates_stay_quoted_and_excel_dates_are_understood(bring_back, data):
    code, _, added = bring_back(put("van-ban", DOCUMENT, "effective", datetime(2021, 12, 1)), "--write")
    assert code == 0
    assert added == ['    effective: "2021-12-01"']
    assert reloaded(data).corpus[DOCUMENT[0]].effective == "2021-12-01"


def test_a_period_is_one_new_line(bring_back, data):
    def edit(book: openpyxl.Workbook) -> None:
        put("van-ban", (PLAN,), "period_start", "2022")(book)
        put("van-ban", (PLAN,), "period_end", 2022)(book)

    code, gone, added = bring_back(edit, "--write")
    assert (code, gone) == (0, [])
    assert added == ['    period: {start: "2022", end: "2022"}']


def test_a_cleared_cell_takes_the_line_away(bring_back):
    code, gone, added = bring_back(put("van-ban", DOCUMENT, "effective", None), "--write")
    assert (code, gone, added) == (0, ['    effective: "2021-11-26"'], [])


def test_what_shares_a_line_is_written_with_it(bring_back):
    code, gone, added = bring_back(put("nguon", (*DOCUMENT, "1"), "title", "Bản chụp"), "--write")
    assert (code, len(gone)) == (0, 1)
    assert added == ['      - {url: null, title: Bản chụp, checked_on: "2026-11-21"}']
    code, gone, added = bring_back(put("chu-de", ("dan-chu-co-so",), "summary", "Hai câu."), "--write")
    assert (code, len(gone)) == (0, 1)
    assert added == ["  - {id: dan-chu-co-so, name: Dân chủ ở cơ sở, summary: Hai câu.}"]


def test_lists_keep_their_form(bring_back):
    code, gone, added = bring_back(
        put("van-ban", DOCUMENT, "topics", "dan-van-chinh-quyen|dan-chu-co-so"), "--write"
    )
    assert (code, len(gone)) == (0, 1)
    assert added == ["    topics: [dan-van-chinh-quyen, dan-chu-co-so]"]


def test_evidence_deep_inside_is_changed_in_its_place(bring_back, data):
    code, gone, added = bring_back(put("bang-chung", (PLAN, "1", "1"), "at", "IX.9"), "--write")
    assert (code, gone, added) == (0, ["            at: Mở đầu"], ["            at: IX.9"])
    assert reloaded(data).corpus[PLAN].relations[0].evidence[0].at == "IX.9"


def test_new_rows_are_added_where_they_belong(bring_back, data):
    def edit(book: openpyxl.Workbook) -> None:
        new_row("quan-he", document=PLAN, kind="cites", target="33-ct-ttg-2021")(book)
        new_row("bang-chung", document=PLAN, relation="2", source=PLAN, at="III", checked_on="2026-11-22")(
            book
        )
        new_row("bang-chung", document=PLAN, relation="1", source=PLAN, at="II", checked_on="2026-11-22")(
            book
        )
        new_row("quan-he", document=LATER, kind="implements", target="33-ct-ttg-2021")(book)
        new_row("bang-chung", document=LATER, relation="1", source=LATER, at="I", checked_on="2026-11-22")(
            book
        )
        new_row("ghi-chu", document=LATER, text="Ghi chú mới", unconfirmed="x")(book)
        new_row("su-kien", date="2025-07-01", what="Hợp nhất", issuers="so-y-te-dong-nai", source=LATER)(book)

    code, gone, added = bring_back(edit, "--write")
    assert code == 0
    assert gone == ["events: []"], "an empty list gets its first item"
    corpus = reloaded(data).corpus
    assert [(r.kind, r.target) for r in corpus[PLAN].relations] == [
        ("implements", "33-ct-ttg-2021"),
        ("cites", "33-ct-ttg-2021"),
    ]
    assert [piece.at for piece in corpus[PLAN].relations[0].evidence] == ["Mở đầu", "II"]
    assert [piece.at for piece in corpus[PLAN].relations[1].evidence] == ["III"]
    assert corpus[LATER].relations[0].target == "33-ct-ttg-2021"
    assert (corpus[LATER].notes[0].text, corpus[LATER].notes[0].unconfirmed) == ("Ghi chú mới", True)
    assert corpus.events[0].what == "Hợp nhất"
    assert len(added) < 25


def test_a_new_document_is_appended_before_the_last_remark(bring_back, data):
    edit = new_row(
        "van-ban", id="1-kh-syt-dong-nai-2026", type="ke-hoach", number="1/KH-SYT", issuer="so-y-te-dong-nai",
        issued="2026-01-05", title="Công tác dân vận năm 2026", short_title="Công tác dân vận 2026",
        topics="dan-van-chinh-quyen",
    )  # fmt: skip
    source = new_row("nguon", document="1-kh-syt-dong-nai-2026", title="Bản giấy")

    def both(book: openpyxl.Workbook) -> None:
        edit(book)
        source(book)

    code, gone, added = bring_back(both, "--write")
    assert (code, gone) == (0, [])
    assert added[:3] == ["", "  - id: 1-kh-syt-dong-nai-2026", "    type: ke-hoach"]
    assert '    number: "1/KH-SYT"' in added
    assert data.read_text("utf-8").endswith("# Lời cuối tệp.\n")


@pytest.mark.parametrize("key", ["kind", "target"])
def test_what_must_be_there_cannot_be_cleared(bring_back, key):
    assert bring_back(put("quan-he", (PLAN, "1"), key, None), "--write") == (1, [], [])


@pytest.mark.parametrize(
    ("name", "keys", "key", "value", "told"),
    [
        ("van-ban", DOCUMENT, "issued", "31/02/2021", "TRUONG-SAI-NGAY"),
        ("van-ban", DOCUMENT, "type", "chỉ thị", "TRUONG-NGOAI-DANH-MUC"),
        ("van-ban", DOCUMENT, "title", None, "TRUONG-THIEU"),
        ("van-ban", DOCUMENT, "issuer", "khong-co", "khong-co"),
        ("van-ban", DOCUMENT, "access", "mật", "VB-DAU-MAT"),
    ],
)
def test_what_the_checks_refuse_is_not_written(bring_back, capsys, name, keys, key, value, told):
    code, gone, added = bring_back(put(name, keys, key, value), "--write")
    assert (code, gone, added) == (1, [], [])
    said = capsys.readouterr()
    assert told in said.out
    assert "Chưa ghi gì" in said.err


def test_a_row_changed_on_both_sides_is_refused_and_one_changed_there_only_is_kept(bring_back, data, capsys):
    text = data.read_text("utf-8")
    data.write_text(text.replace("Tăng cường công tác dân vận\n", "Đổi trong kho\n", 1), encoding="utf-8")
    assert bring_back(lambda book: None, "--write") == (0, [], [])
    code, gone, added = bring_back(put("van-ban", DOCUMENT, "summary", "Đổi trong tệp"), "--write")
    assert (code, gone, added) == (1, [], [])
    assert "đã đổi trong kho sau khi xuất" in capsys.readouterr().out


def test_deleted_rows_are_named_and_kept(bring_back, data, capsys):
    code, gone, added = bring_back(lambda book: book["Văn bản"].delete_rows(2), "--write")
    assert (code, gone, added) == (0, [], [])
    assert "Không xóa" in capsys.readouterr().err


def test_a_copied_row_is_refused(bring_back, capsys):
    code, _, _ = bring_back(new_row("van-ban", id=DOCUMENT[0], title="Bản sao"), "--write")
    assert code == 1
    assert "lặp lại dòng" in capsys.readouterr().out


def test_content_of_an_internal_document_cannot_be_overwritten_unseen(tmp_path, capsys):
    data = tmp_path / "directives.yml"
    data.write_text(SMALL.replace("access: public", "access: internal"), encoding="utf-8")
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx.workbook_bytes(disclosed(reloaded(data))))
    book = openpyxl.load_workbook(path)
    assert cell(book, "van-ban", DOCUMENT, "summary").value is None
    put("van-ban", DOCUMENT, "summary", "Ghi đè")(book)
    book.save(path)
    before = data.read_bytes()
    assert main(["import", str(path), "--data", str(data), "--write"]) == 1
    assert "nội bộ" in capsys.readouterr().out
    assert data.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no", b"text"])
def test_what_is_no_workbook_is_refused(tmp_path, data, content, capsys):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    assert main(["import", str(path), "--data", str(data)]) == 2
    assert "không phải tệp Excel" in capsys.readouterr().err


def test_a_foreign_workbook_is_refused(tmp_path, data, capsys):
    path = tmp_path / "x.xlsx"
    openpyxl.Workbook().save(path)
    assert main(["import", str(path), "--data", str(data)]) == 2
    assert "không có trang tính nào của kho" in capsys.readouterr().err
