"""Each bad dataset names in its first comment what must be said about it, and where: ``CODE line:column``.

A comment that ends in "…" allows other problems beside those it names.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from cancu.dataset.codes.catalogue import CODES
from cancu.dataset.load import load, load_bytes
from cancu.dataset.yaml_source import decode
from cancu.dataset.yaml_source import parse as source

BAD = sorted((Path(__file__).parents[1] / "datasets" / "bad").glob("*.yml"))
EXPECTED = re.compile(r"([A-Z0-9-]+) (\d+):(\d+)")
# Too large to keep as a file, or only for those who have a clock; tested elsewhere.
WITHOUT_FILE = {"TEP-QUA-LON", "NGAY-TUONG-LAI"}


def first_comment(path: Path) -> str:
    return path.read_bytes().split(b"\n", 1)[0].decode()


def expected(path: Path) -> set[tuple[str, int, int]]:
    return {(code, int(line), int(column)) for code, line, column in EXPECTED.findall(first_comment(path))}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_dataset_is_told_what_is_wrong_and_where(path):
    corpus, report = load(path)
    found = {(problem.code, problem.line, problem.column) for problem in report}
    wanted = expected(path)
    assert wanted
    if first_comment(path).endswith("…"):
        assert wanted <= found
    else:
        assert found == wanted
    assert (corpus is None) == any(problem.severity == "error" for problem in report)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_the_parser_in_python_finds_the_same(path, monkeypatch):
    monkeypatch.setattr(source, "_LOADER", yaml.SafeLoader)
    _, report = load(path)
    # The two parsers may stop at other columns of a syntax error, never at another kind of error.
    assert {code for code, _, _ in expected(path)} <= {problem.code for problem in report}


def test_every_code_has_a_bad_dataset():
    shown = {code for path in BAD for code, _, _ in expected(path)}
    assert shown | WITHOUT_FILE == set(CODES)


def test_many_errors_of_every_stage_are_named_in_one_run():
    path = next(path for path in BAD if path.stem == "nhieu-loi")
    codes = {problem.code for problem in load(path)[1]}
    assert codes == {
        "YAML-NGAY-KHONG-NGOAC",
        "CHU-DE-LA",
        "YAML-TRUNG-KHOA",
        "VB-HIEU-LUC-SOM",
        "QH-KHONG-RO-DICH",
    }


def test_a_file_over_50_mb_is_refused_unread():
    corpus, report = load_bytes(b"#" * (decode.MAX_BYTES + 1))
    assert corpus is None
    assert [problem.code for problem in report] == ["TEP-QUA-LON"]


def test_a_file_of_too_many_values_is_refused(monkeypatch):
    monkeypatch.setattr(source, "MAX_EVENTS", 1_000)
    corpus, report = load_bytes(b"topics: [" + b"a," * 1_000 + b"]")
    assert corpus is None
    assert [problem.code for problem in report] == ["TEP-QUA-LON"]


@pytest.mark.parametrize("target", ["33-ct-ttg-2012", "33/CT-TTg", "ct-ttg-33"], ids=str)
def test_an_unknown_target_is_answered_with_the_nearest_id(target):
    path = next(path for path in BAD if path.stem == "qh-khong-ro-dich")
    text = path.read_text("utf-8").replace("16-ct-ttg-2015", target.replace("/", "-").lower())
    messages = [problem.message for problem in load_bytes(text.encode())[1]]
    assert any("Có phải ý bạn là “33-ct-ttg-2021”?" in message for message in messages)
