"""``cancu check`` and ``cancu schema`` as a person or a program calls them."""

from __future__ import annotations

import argparse
import json

import pytest

from cancu.cli import check, schema
from cancu.dataset.fields.json_schema import json_schema
from support.paths import ROOT

DATASETS = ROOT / "tests" / "datasets"


def run(*argv: str) -> int:
    parser = argparse.ArgumentParser()
    subparsers = parser.add_subparsers()
    check.configure(subparsers)
    schema.configure(subparsers)
    arguments = parser.parse_args(argv)
    code: int = arguments.run(arguments)
    return code


def test_a_clean_file_is_fine(capsys):
    assert run("check", str(DATASETS / "good" / "day-du.yml")) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "9 văn bản" in err
    assert "không có lỗi" in err


def test_problems_are_lines_with_place_and_code(capsys):
    path = str(DATASETS / "bad" / "nhieu-loi.yml")
    assert run("check", path) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert len(lines) == 5
    assert lines[0].startswith(f"{path}:")
    assert ": YAML-NGAY-KHONG-NGOAC: Ngày" in lines[0]
    assert "5 lỗi" in err


def test_a_warning_is_shown_and_stops_nothing(capsys):
    assert run("check", str(DATASETS / "bad" / "vb-hieu-luc-som.yml")) == 0
    out, err = capsys.readouterr()
    assert ": VB-HIEU-LUC-SOM: (cảnh báo) " in out
    assert "1 cảnh báo" in err


def test_json_is_alone_on_standard_output(capsys):
    assert run("check", str(DATASETS / "bad" / "nhieu-loi.yml"), "--format", "json") == 1
    out, err = capsys.readouterr()
    problems = json.loads(out)
    assert err == ""
    assert "Ngày" in out
    assert len(problems) == 5
    assert set(problems[0]) == {"path", "line", "column", "code", "message", "severity"}
    assert run("check", str(DATASETS / "good" / "day-du.yml"), "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("name", ["khong-co.yml", ".", "a\0b"], ids=["missing", "folder", "nul"])
def test_a_file_that_cannot_be_opened_is_another_exit_code(name, tmp_path, capsys):
    assert run("check", str(tmp_path / name)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Không mở được tệp")


def test_the_default_file_is_that_of_the_current_directory(tmp_path, monkeypatch, capsys):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "directives.yml").write_bytes((DATASETS / "good" / "toi-thieu.yml").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run("check") == 0
    assert "data/directives.yml" in capsys.readouterr().err


def test_schema_prints_the_schema(capsys):
    assert run("schema") == 0
    assert json.loads(capsys.readouterr().out) == json_schema()
