"""Workbooks that are too much, damaged, or hold what no one typed: a sentence, never a trace."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from cancu.cli import main
from cancu.importing import bounds
from support.workbooks import DOCUMENT, both, cell, edit_in_place, put

Parts = dict[str, bytes]
SHEET = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"
ENTITY = b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def repacked(path: Path, change: Callable[[Parts], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], *, code: int = 2) -> str:
    """What is said of the workbook; the dataset is as it was."""
    data, path = tmp_path / "directives.yml", tmp_path / "cancu.xlsx"
    before = data.read_bytes()
    assert main(["import", str(path), "--data", str(data), "--write"]) == code
    assert data.read_bytes() == before
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return said.out + said.err


def set_part(name: str, content: Callable[[bytes], bytes]) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts[name] = content(parts[name])

    return change


def without(name: str) -> Callable[[Parts], None]:
    return lambda parts: parts.pop(name) and None


def declared(name: str, tag: bytes, entities: bytes, use: bytes = b"") -> Callable[[Parts], None]:
    """A part that declares entities, and perhaps uses one of them in its first text."""
    return set_part(name, lambda c: c.replace(tag, entities + tag, 1).replace(b"<t>", b"<t>" + use, 1))


def far(content: bytes) -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    return content.replace(b"</sheetData>", cell)


DAMAGES = {
    "cut sheet": set_part(SHEET, lambda content: content[: len(content) // 2]),
    "cut strings": set_part(STRINGS, lambda content: content[: len(content) // 2]),
    "empty strings": set_part(STRINGS, lambda content: b""),
    "strings out of range": set_part(SHEET, lambda c: re.sub(rb"<v>\d+</v>", b"<v>99999</v>", c)),
    "broken styles": set_part("xl/styles.xml", lambda content: b"<x"),
    "no workbook": without("xl/workbook.xml"),
    "no relations": without("xl/_rels/workbook.xml.rels"),
    "no sheet": without(SHEET),
    "external entity": declared(STRINGS, b"<sst", ENTITY, b"&f;"),
    "entities": declared(STRINGS, b"<sst", LAUGHS, b"&b;"),
    "entity in styles": declared("xl/styles.xml", b"<styleSheet", ENTITY),
    "entity in a sheet": declared(SHEET, b"<worksheet", ENTITY),
    "a cell far away": set_part(SHEET, far),
    "a cell without place": set_part(SHEET, lambda c: re.sub(rb' r="[A-Z]+2"', b' r="?"', c)),
    "a date of no day": set_part(
        SHEET, lambda c: re.sub(rb'(<c r="K2"[^>]*?) t="s"><v>\d+', rb'\1 t="d"><v>x', c)
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_workbook_is_one_sentence(tmp_path, capsys, damage):
    _, path = both(tmp_path)
    repacked(path, DAMAGES[damage])
    said = refused(tmp_path, capsys)
    assert said.count("\n") == 1
    assert str(path) in said


def test_a_far_cell_is_named(tmp_path, capsys):
    _, path = both(tmp_path)
    repacked(path, DAMAGES["a cell far away"])
    assert "trang Văn bản, ô XFD1048576" in refused(tmp_path, capsys)


def test_a_bomb_is_not_unpacked(tmp_path, capsys, monkeypatch):
    _, path = both(tmp_path)
    repacked(path, lambda parts: parts.update({"xl/media/a.bin": bytes(30_000_000)}))
    monkeypatch.setattr(bounds, "MAX_UNPACKED", 20_000_000)
    assert path.stat().st_size < 200_000
    assert "bung ra thành 30 MB" in refused(tmp_path, capsys)


def test_the_size_an_archive_states_is_the_most_that_is_read(tmp_path, capsys):
    """One that lies about it is damaged."""
    _, path = both(tmp_path)
    repacked(path, set_part(STRINGS, lambda content: content + b" " * 1_000_000))
    raw = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo(STRINGS)
    size = info.file_size.to_bytes(4, "little")
    assert size in raw
    path.write_bytes(raw.replace(size, (1000).to_bytes(4, "little")))
    refused(tmp_path, capsys)


@pytest.mark.parametrize(
    ("name", "limit"),
    [("MAX_BYTES", 1000), ("MAX_PARTS", 3), ("MAX_CELLS", 20), ("MAX_ROWS", 1), ("MAX_COLUMNS", 2)],
)
def test_every_bound_holds(tmp_path, capsys, monkeypatch, name, limit):
    both(tmp_path)
    monkeypatch.setattr(bounds, name, limit)
    refused(tmp_path, capsys)


@pytest.mark.parametrize("cached", [None, "1"])
def test_a_formula_is_refused_with_its_cell(tmp_path, capsys, cached):
    _, path = both(tmp_path)
    place = []

    def edit(book: openpyxl.Workbook) -> None:
        found = cell(book, "van-ban", DOCUMENT, "summary")
        found.value = '=CONCATENATE("a","b")'
        place.append(found.coordinate)

    edit_in_place(path, edit)
    if cached:
        repacked(
            path, set_part(SHEET, lambda c: c.replace(b"<v />", b"<v>1</v>").replace(b"<v></v>", b"<v>1</v>"))
        )
    assert f"Văn bản, ô {place[0]}: có công thức" in refused(tmp_path, capsys, code=1)


def test_merged_cells_are_refused_with_their_range(tmp_path, capsys):
    _, path = both(tmp_path)
    edit_in_place(path, lambda book: book["Văn bản"].merge_cells("Q2:Q3"))
    assert "Văn bản, ô Q2:Q3: là ô gộp" in refused(tmp_path, capsys, code=1)


def test_formulas_and_merges_beside_our_columns_and_in_other_sheets_are_left_alone(tmp_path):
    data, path = both(tmp_path)

    def edit(book: openpyxl.Workbook) -> None:
        sheet = book["Văn bản"]
        sheet.cell(1, 40).value, sheet.cell(2, 40).value = "Của tôi", "=1+1"
        sheet.merge_cells("AN3:AN4")
        book.create_sheet("Riêng").cell(1, 1).value = "=2+2"

    edit_in_place(path, edit, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    assert main(["import", str(path), "--data", str(data), "--write"]) == 0
    assert "short_title: Tên mới" in data.read_text("utf-8")


def test_without_the_hidden_sheet_nothing_is_written(tmp_path, capsys):
    data, path = both(tmp_path)
    edit_in_place(
        path, put("van-ban", DOCUMENT, "short_title", "Tên mới"), lambda book: book.remove(book["_goc"])
    )
    assert "không còn trang ẩn _goc" in refused(tmp_path, capsys, code=1)
    assert main(["import", str(path), "--data", str(data)]) == 0, "a preview is no harm"


def test_a_row_without_fingerprint_is_refused(tmp_path, capsys):
    _, path = both(tmp_path)
    edit_in_place(
        path, put("van-ban", DOCUMENT, "short_title", "Tên mới"), lambda book: book["_goc"].delete_rows(1, 3)
    )
    assert "không có dấu đối chiếu" in refused(tmp_path, capsys, code=1)
