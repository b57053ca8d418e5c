"""`cancu extract` says what it could not do: no library to compare with, more citations than it looks at."""

import json

from cancu.citations import find as finding
from cancu.citations.find import find
from cancu.cli import main

TEXT = "Chỉ thị số {}/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ;\n"


def test_without_a_library_it_says_so(tmp_path, monkeypatch, capsys):
    (tmp_path / "a.txt").write_text(TEXT.format(33), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", "a.txt", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)[0]["document"] is None
    assert "không đối chiếu với kho" in said.err


def test_without_a_library_the_lines_say_so_too(tmp_path, monkeypatch, capsys):
    (tmp_path / "a.txt").write_text(TEXT.format(33), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", "a.txt"]) == 0
    said = capsys.readouterr()
    assert "Không có kho dữ liệu để đối chiếu." in said.out
    assert "không đối chiếu với kho" in said.err


def test_more_citations_than_any_document_has_are_cut_and_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(finding, "MOST_CITATIONS", 50)
    monkeypatch.setattr("cancu.cli.data.MOST_CITATIONS", 50)
    text = "".join(map(TEXT.format, range(1, 200)))
    assert len(find(text)) == 50
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    for command in ("extract", "audit"):
        main([command, str(tmp_path / "a.txt")])
        assert "chỉ xét 50 viện dẫn đầu" in capsys.readouterr().err


def test_the_bound_stands_above_every_document():
    assert finding.MOST_CITATIONS == 20_000
