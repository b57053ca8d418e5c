"""``cancu extract``: the JSON of the contract, for one file and for several."""

import json

import pytest

from cancu.cli import main

TEXT = "Thực hiện Quyết định số 3826/QĐUBND ngày 15/9/2021 của Ủy ban nhân dân \n tỉnh; Chỉ thị số 33"


def test_one_file_is_a_list(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(path), "--format", "json", "--data", str(tmp_path / "none.yml")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {
        "surface": "Quyết định số 3826/QĐUBND",
        "start": 10,
        "end": 35,
        "type": "quyet-dinh",
        "number": "3826/QĐ-UBND",
        "date": "2021-09-15",
        "issuer": "Ủy ban nhân dân tỉnh",
        "document": None,
        "candidates": [],
    }
    assert all(TEXT[one["start"] : one["end"]] == one["surface"] for one in found)


def test_several_files_are_an_object_by_name(tmp_path, capsys):
    paths = [tmp_path / "a.txt", tmp_path / "b.md"]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    assert main(["extract", *map(str, paths), "--format", "json", "--data", str(tmp_path / "none.yml")]) == 0
    assert list(json.loads(capsys.readouterr().out)) == [str(path) for path in paths]


def test_text_for_people(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(path), "--data", str(tmp_path / "none.yml")]) == 0
    assert "Quyết định 3826/QĐ-UBND (15/9/2021; Ủy ban nhân dân tỉnh)" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["missing.txt", "picture.png"])
def test_what_cannot_be_read_is_told_on_standard_error(tmp_path, capsys, name):
    assert main(["extract", str(tmp_path / name), "--format", "json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert name in printed.err
