"""What a spreadsheet makes of a value, and what the dataset gets: each cell by itself, and in a workbook."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest

from cancu.cli import main
from cancu.columns import TABLES
from cancu.importing.cells import CellError, check, shape_of, text_of
from cancu.importing.workbook import plain_styles
from support.workbooks import DOCUMENT, PLAN, SHEETS, both, cell, edit_in_place, put, reloaded


def column(table: str, key: str):
    found = SHEETS[table].column(key)
    return found, shape_of(SHEETS[table], found) if found.editable else None


def read(table: str, key: str, value, number_format="@"):
    return text_of(value, number_format, *column(table, key))


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (datetime(2021, 11, 26), "yyyy\\-mm\\-dd", "2021-11-26"),
        (datetime(2021, 11, 26), "dd/mm/yyyy;@", "2021-11-26"),
        (date(2021, 11, 26), "[$-42A]d mmmm yyyy", "2021-11-26"),
        (datetime(2025, 3, 1), "mmm-yy", "2025-03"),
        (datetime(2025, 3, 1), "mm/yyyy", "2025-03"),
        (datetime(2025, 3, 1), '"tháng "m"/"yyyy', "2025-03"),
        (datetime(2024, 1, 1), "yyyy", "2024"),
        (datetime(2021, 11, 26), "General", "2021-11-26"),
        ("26/11/2021", "@", "2021-11-26"),
        ("5/2/2026", "@", "2026-02-05"),
        ("05.02.2026", "@", "2026-02-05"),
        ("3/2025", "@", "2025-03"),
        (2024, "General", "2024"),
        (2024.0, "0", "2024"),
        ("2024", "@", "2024"),
        ("31/02/2021", "@", "31/02/2021"),
    ],
)
def test_days(value, number_format, text):
    assert read("van-ban", "issued", value, number_format) == text


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("25/5", "@", "05-25"),
        ("25/05/2021", "@", "2021-05-25"),
        (datetime(2026, 5, 25), "d-mmm", "05-25"),
        (datetime(2026, 5, 25), "dd/mm/yyyy", "2026-05-25"),
        ("05-25", "@", "05-25"),
    ],
)
def test_deadlines(value, number_format, text):
    assert read("han-bao-cao", "by", value, number_format) == text


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.9, "0%", "90 %"),
        (1, "0%", "100 %"),
        (0.125, "0.0%", "12,5 %"),
        (0.29, "0%", "29 %"),
        (0.9, "General", "0,9"),
        (0.1 + 0.2, "General", "0,3"),
        (12, '0" %"', "12"),
        (1500, "#,##0", "1500"),
        ("100 %", "@", "100 %"),
        (True, "General", "TRUE"),
        ("# 5 việc", "@", "# 5 việc"),
        ("a_x000D_\nb", "@", "a\nb"),
        ("a\r\nb\rc", "@", "a\nb\nc"),
        ("_x005F_x0041_", "@", "_x0041_"),
        ("x_x00e9_", "@", "xé"),
        (datetime(2022, 6, 30), "dd/mm/yyyy", "30/6/2022"),
    ],
)
def test_texts(value, number_format, text):
    assert read("chi-tieu", "value", value, number_format) == text


@pytest.mark.parametrize("value", ["có", "X", True, 1, "không", False, 0, None])
def test_switches(value):
    assert read("ghi-chu", "unconfirmed", value) == ("có" if value in ("có", "X", True) else "")


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("ghi-chu", "unconfirmed", "có lẽ"),
        ("ghi-chu", "text", time(8, 30)),
        ("ghi-chu", "text", "ẩn\u200bký tự"),
        ("ghi-chu", "text", "hỏng_x0000_"),
        ("ghi-chu", "text", "hỏng_xD83D_"),
        ("chi-tieu", "value", 1e300),
    ],
)
def test_what_nobody_can_take_over(table, key, value):
    with pytest.raises(CellError):
        read(table, key, value, "General")


def test_every_column_that_can_be_edited_has_a_shape():
    for table in TABLES:
        if not table.computed:
            for each in table.editable:
                assert shape_of(table, each) is not None


def test_the_check_of_the_dataset_speaks_about_the_cell():
    found, shape = column("nguon", "checked_on")
    with pytest.raises(CellError, match="TRUONG-SAI-NGAY"):
        check("2025-03", shape, many=found.many)
    found, shape = column("van-ban", "topics")
    with pytest.raises(CellError, match="TRUONG-SAI-DANG"):
        check("dan-van | Dân chủ", shape, many=found.many)


@pytest.mark.parametrize(
    ("name", "keys", "key", "value", "number_format", "told"),
    [
        ("van-ban", DOCUMENT, "issued", "25/5", "@", "TRUONG-SAI-NGAY"),
        ("van-ban", DOCUMENT, "issued", "31/02/2021", "@", "TRUONG-SAI-NGAY"),
        ("nguon", (*DOCUMENT, "1"), "checked_on", datetime(2026, 11, 1), "mmm-yy", "TRUONG-SAI-NGAY"),
        ("van-ban", DOCUMENT, "title", "#REF!", "General", "lỗi của bảng tính"),
    ],
)
def test_a_refused_cell_is_named(tmp_path, capsys, name, keys, key, value, number_format, told):
    data, path = both(tmp_path)

    def edit(book: openpyxl.Workbook) -> None:
        found = cell(book, name, keys, key)
        found.value, found.number_format = value, number_format
        edit.place = found.coordinate

    before = data.read_bytes()
    edit_in_place(path, edit)
    assert main(["import", str(path), "--data", str(data), "--write"]) == 1
    said = capsys.readouterr()
    assert f"{SHEETS[name].title}, ô {edit.place}: " in said.out
    assert told in said.out
    assert data.read_bytes() == before


@pytest.mark.parametrize(
    "value", ["# 5 việc cần làm", "a\n# b", "Nửa câu # nửa kia", "#", "y", "TRUE", "null"]
)
def test_signs_of_yaml_arrive_as_they_are(tmp_path, value):
    data, path = both(tmp_path)
    edit_in_place(path, put("van-ban", DOCUMENT, "summary", value))
    assert main(["import", str(path), "--data", str(data), "--write"]) == 0
    assert reloaded(data).corpus[DOCUMENT[0]].summary == value


def test_a_long_title_with_a_hash_arrives_as_it_is(tmp_path):
    data, path = both(tmp_path)
    value = f"{'Thực hiện công tác dân vận ' * 5}# phần hai {'của chính quyền ' * 5}".strip()
    edit_in_place(path, put("van-ban", DOCUMENT, "title", value))
    assert main(["import", str(path), "--data", str(data), "--write"]) == 0
    assert reloaded(data).corpus[DOCUMENT[0]].title == value


def test_percent_and_month_cells_in_a_workbook(tmp_path):
    data, path = both(tmp_path)

    def edit(book: openpyxl.Workbook) -> None:
        for key, value, number_format in (
            ("effective", datetime(2022, 2, 1), "mmm-yy"),
            ("summary", 0.9, "0%"),
        ):
            found = cell(book, "van-ban", (PLAN,), key)
            found.value, found.number_format = value, number_format

    edit_in_place(path, edit)
    assert main(["import", str(path), "--data", str(data), "--write"]) == 0
    plan = reloaded(data).corpus[PLAN]
    assert (plan.effective, plan.summary) == ("2022-02", "90 %")


@pytest.mark.parametrize("broken", ["<fill/>", "<fill/><extLst/>"])
def test_styles_that_excel_opens_are_no_reason_to_refuse(tmp_path, broken):
    data, path = both(tmp_path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/styles.xml"] = re.sub(rb"<fill>.*?</fill>", broken.encode(), parts["xl/styles.xml"], count=1)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert main(["import", str(path), "--data", str(data)]) == 0


def test_styles_keep_their_number_formats():
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    plain = plain_styles(
        f'<styleSheet xmlns="{space}"><numFmts><numFmt numFmtId="170" formatCode="mmm\\-yy"/></numFmts>'
        f'<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'.encode()
    ).decode()
    assert re.findall(r'xf numFmtId="(\d+)"', plain) == ["0", "170"]
    assert 'formatCode="mmm\\-yy"' in plain
