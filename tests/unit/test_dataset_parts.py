"""The small parts of the room: cycles, suggestions, traps, sentences of the parser."""

from __future__ import annotations

import pytest
import yaml

from cancu.dataset.checks.cycles import shortest_cycles
from cancu.dataset.fields.provinces import PROVINCE_TODAY, PROVINCES_NOW
from cancu.dataset.fields.suggest import Names, did_you_mean
from cancu.dataset.load import load_bytes
from cancu.dataset.yaml_source import parse as source
from cancu.dataset.yaml_source.plain_scalars import TRAP_STARTS, trap
from cancu.dataset.yaml_source.syntax_errors import _OTHERWISE

GRAPHS = {
    "none": ("ab ac bc", []),
    "self": ("aa", []),
    "two": ("ba ab", ["ab"]),
    "shortest": ("ab bc cd ca da", ["abc"]),
    "two-components": ("ab ba bx xy yx", ["ab", "xy"]),
    "tail": ("ta ab ba", ["ab"]),
    "of-two-alike-the-first-names": ("ac ab bd cd da", ["abd"]),
}


@pytest.mark.parametrize(("edges", "found"), GRAPHS.values(), ids=GRAPHS)
def test_shortest_cycles(edges, found):
    pairs = [tuple(edge) for edge in edges.split()]
    assert shortest_cycles(pairs) == [list(cycle) for cycle in found]
    assert shortest_cycles(pairs[::-1]) == [list(cycle) for cycle in found]


def test_a_cycle_may_be_longer_than_the_stack():
    size = 20_000
    edges = [(f"{node:05}", f"{(node + 1) % size:05}") for node in range(size)]
    assert [len(cycle) for cycle in shortest_cycles(edges)] == [size]


def test_the_nearest_name_is_offered():
    assert "“topics”" in did_you_mean("topic", ["topics", "title"])
    assert did_you_mean("xyz", ["topics", "title"]) == ""
    assert "“Đồng Nai”" in did_you_mean("dong nai", ["Đồng Nai", "Đồng Tháp"])


def test_the_nearest_of_thousands_is_found_by_its_pieces():
    names = Names(f"{number}-kh-ubnd-dong-nai-{1990 + number % 30}" for number in range(5_000))
    assert "“1234-kh-ubnd-dong-nai-1994”" in names.did_you_mean("1234-kh-ubnd-dong-nai-1949")
    assert names.did_you_mean("") == ""


TRAPS = {
    "YAML-CO-KHONG": ["no", "No", "yes", "on", "OFF", "true", "False", "y", "N"],
    "YAML-BAT-PHAN": ["016", "0o14", "00", "-07"],
    "YAML-NGAY-KHONG-NGOAC": ["2021-11-26", "2021-11-26 10:00", "2021-11", "26/11/2021", "05-18"],
    "YAML-SO-KHONG-NGOAC": [
        "2021",
        "-1",
        "1.5",
        ".5",
        "1_000",
        "0x1F",
        "1e3",
        ".inf",
        "-.INF",
        ".nan",
        "1:30",
    ],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TRAPS.items() for text in texts])
def test_a_trap_is_seen(code, text):
    found = trap(text)
    assert found is not None
    assert found[0] == code
    assert text[0] in TRAP_STARTS


@pytest.mark.parametrize(
    "text", ["33/CT-TTg", "100 %", "Năm 2021", "II.1", "no one", "04-2015-nd-cp-2015", "Tết"]
)
def test_ordinary_text_is_no_trap(text):
    assert trap(text) is None


@pytest.mark.parametrize("text", [*"yYnN~", "null", *(text for texts in TRAPS.values() for text in texts)])
def test_what_yaml_does_not_read_as_text_is_a_trap_or_null(text):
    plain = yaml.safe_load(text)
    assert isinstance(plain, str) or plain is None or trap(text)


BROKEN = {
    "colon": "a: b: c",
    "dash": "a: - b",
    "question": "a: ? b",
    "no-colon": "a: 1\nbc\nd: 2",
    "reserved": "a: @b",
    "percent": "a: %b",
    "open-quote": 'a: "b',
    "open-single": "a: 'b",
    "escape": 'a: "\\q"',
    "hexadecimal": 'a: "\\xZZ"',
    "bracket": "a: [b\nc: d",
    "brace": "a: {b: c\nd: e}}",
    "indent": "a: 1\n  b: 2",
    "outdent": "  a: 1\n b: 2",
    "list-indent": "a:\n  - b\n c: d",
    "nothing": "a: ]",
    "tag": "a: !<b c",
    "tag-handle": "a: !b!c d",
    "anchor": "a: & b",
    "alias": "a: * b",
    "block": "a: |x\n  b",
    "block-zero": "a: |0\n  b",
    "version": "%YAML 9.9\n---\na: 1",
    "version-twice": "%YAML 1.1\n%YAML 1.1\n---\na: 1",
    "directive": "%YAML x\n---\na: 1",
    "after-the-end": "[a]\nb",
    "document-in-quote": 'a: "b\n--- c',
}


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_syntax_error_is_said_in_vietnamese(text, parser, monkeypatch):
    monkeypatch.setattr(source, "_LOADER", getattr(yaml, parser))
    _, report = load_bytes(text.encode())
    syntax = [problem for problem in report if problem.code == "YAML-CU-PHAP"]
    assert len(syntax) == 1
    assert syntax[0].message != _OTHERWISE
    assert 1 <= syntax[0].line <= text.count("\n") + 2


def test_the_provinces_are_34_now_and_63_before():
    assert len(PROVINCES_NOW) == 34
    # Hà Tây was gone by then, and Huế had just changed its name.
    assert len(set(PROVINCE_TODAY) - {"Hà Tây", "Huế"}) == 63
    assert set(PROVINCE_TODAY.values()) == set(PROVINCES_NOW)
