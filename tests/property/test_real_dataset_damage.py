"""The dataset of the repository itself, damaged in thousands of ways: problems in their places, in bounds.

Many places are damaged at once, so that thousands of damages cost a hundred loads.
"""

from __future__ import annotations

import json
import random
import re
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cancu.cli import main
from cancu.dataset.checks import check_all
from cancu.dataset.codes.catalogue import CODES
from cancu.dataset.findings import MAX_PROBLEMS, Findings
from cancu.dataset.load import load_bytes, read_records
from cancu.dataset.yaml_source.decode import HIDDEN, MAX_BYTES
from cancu.dataset.yaml_source.nodes import Map, Node, Scalar, Seq, place_of
from cancu.dataset.yaml_source.parse import read_source
from cancu.history import load_history
from cancu.problems import Report
from support.dataset import FILE, included_files_parsed_once, library

DATA = FILE.read_bytes()
TEXT = DATA.decode()
LINES = TEXT.splitlines()
HISTORY = FILE.with_name("history.yml").read_text("utf-8")
# A value on a line of its own, after which the line ends.
VALUE = re.compile(r"^(\s*(?:- )?[a-z_]+: )([^\s\[{|>].*)$")
SENTENCE = re.compile(r'[.?!:”"]$')


@pytest.fixture(autouse=True)
def _parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    included_files_parsed_once(monkeypatch)


def sound(report: Report, last_line: int) -> None:
    """Every problem is one of the catalogue, in a place that is there, in one sentence of Vietnamese."""
    assert len(report) <= MAX_PROBLEMS + 1
    for problem in report:
        assert problem.code in CODES
        assert 0 <= problem.line <= last_line + 2
        assert problem.column >= (1 if problem.line else 0)
        assert problem.line or problem.code.startswith("TEP-"), problem
        assert len(problem.message) < 1_000
        assert HIDDEN.search(problem.message) is None
        assert "\n" not in problem.message
        assert SENTENCE.search(problem.message), problem.message


def loaded(text: str | bytes) -> Report:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    corpus, report = load_bytes(data, str(FILE))
    assert (corpus is not None) == report.ok
    # What is said of included files (a document of the first may be missing to them) has places of its own.
    sound(Report([each for each in report if each.path == str(FILE)]), data.count(b"\n") + data.count(b"\r"))
    return report


# -- single values, as text ------------------------------------------------------------------------------

FLAGGED = {"*neo": "YAML-NEO", "&neo x": "YAML-NEO", "!the x": "YAML-THE", "!!binary R0lG": "YAML-THE",
           '"a\\0b"': "TEP-KY-TU-AN", '"a\\u202eb"': "TEP-KY-TU-AN", "a\u202eb": "TEP-KY-TU-AN",
           "a\x07b": "TEP-KY-TU-AN"}  # fmt: skip
LOOSE = (
    "", "~", "no", "016", "2021-02-30", '"0000-00-00"', "[a, [b]]", "{a: {b: c}}", "[]", "{}", "'; drop'",
    "9" * 400, '"' + "9" * 50_000 + '"', "chữ " * 2_000, "/" * 2_000, "-" * 2_000 + "x", "<b>",
    "\U0001f600" * 60, "{<<: {a: b}}", "a\tb", "2021-11-26", "1e999", ".inf", "javascript:alert(1)", "\x0c",
)  # fmt: skip


def with_values(value: str, chosen: list[int]) -> str:
    lines = list(LINES)
    for index in chosen:
        lines[index] = VALUE.sub(lambda match: match[1] + value, lines[index])
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def places() -> list[int]:
    found = [index for index, line in enumerate(LINES) if VALUE.match(line)]
    assert len(found) > 500
    return found


@pytest.mark.parametrize("value", FLAGGED, ids=FLAGGED.values())
def test_what_yaml_would_take_is_refused_at_every_value(places, value):
    for start in range(2):
        chosen = places[start :: len(places) // 100]
        report = loaded(with_values(value, chosen))
        found = {problem.line for problem in report if problem.code == FLAGGED[value]}
        assert {index + 1 for index in chosen} <= found


@pytest.mark.parametrize(
    "value", LOOSE, ids=lambda value: value[:9].encode("unicode_escape").decode() or "nothing"
)
def test_any_hundred_values_may_be_anything(places, value):
    chosen = random.Random(value).sample(places, 100 if len(value) < 1_000 else 20)
    report = loaded(with_values(value, chosen))
    assert value in ("no", "2021-11-26", "/" * 2_000) or not report.ok


# -- whole nodes, at every path of the schema ------------------------------------------------------------


def children(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, Map):
        yield from node.values.items()
    elif isinstance(node, Seq):
        yield from enumerate(node.items)


def by_path(root: Node) -> dict[str, list[tuple[Any, str | int]]]:
    """Where each path of the schema (``documents[].relations[].target``) occurs: holders and keys."""
    found: dict[str, list[tuple[Any, str | int]]] = defaultdict(list)
    waiting: list[tuple[str, Node]] = [("", root)]
    while waiting:
        path, holder = waiting.pop()
        for key, child in children(holder):
            deeper = f"{path}[]" if isinstance(key, int) else f"{path}.{key}"
            found[deeper].append((holder.items if isinstance(holder, Seq) else holder.values, key))
            waiting.append((deeper, child))
    return found


def tree() -> Map:
    root = read_source(DATA, Findings("directives.yml"))
    assert isinstance(root, Map)
    return root


def checked(root: Map) -> Report:
    findings = Findings("directives.yml")
    with findings.bounded():
        check_all(read_records(root, findings), findings)
    sound(findings.report, len(LINES))
    return findings.report


def nested(mark: Any) -> Node:
    node: Node = Scalar("x", True, mark)
    for _ in range(18):
        node = Map({"documents": Seq([node], mark)}, {"documents": mark}, mark)
    return node


INSTEAD: dict[str, Callable[[Any], Node]] = {
    "nothing": lambda mark: Scalar("", True, mark),
    "text": lambda mark: Scalar("chữ", False, mark),
    "digits": lambda mark: Scalar("9" * 300, True, mark),
    "huge": lambda mark: Scalar("đ" * 200_000, False, mark),
    "lines": lambda mark: Scalar("a\n\nb\n" * 20, False, mark),
    "list": lambda mark: Seq([Scalar("a", True, mark), Seq([], mark), Map({}, {}, mark)], mark),
    "empty-list": lambda mark: Seq([], mark),
    "map": lambda mark: Map({"id": Scalar("a", True, mark), "": Seq([], mark)}, {"id": mark, "": mark}, mark),
    "empty-map": lambda mark: Map({}, {}, mark),
    "nested": nested,
}


@pytest.mark.parametrize("kind", INSTEAD)
@pytest.mark.parametrize("turn", range(2))
def test_every_path_may_hold_any_kind_of_node(kind, turn):
    """Leaves first: each of them has to be told of in its place. Then what holds others as well."""
    root = tree()
    paths = by_path(root)
    leaves = {path: found for path, found in paths.items() if all(type(h[k]) is Scalar for h, k in found)}
    assert len(leaves) > 40
    marks = []
    for found in leaves.values():
        for holder, key in random.Random(turn).sample(found, min(2, len(found))):
            marks.append(holder[key].mark)
            holder[key] = INSTEAD[kind](holder[key].mark)
    places = {(problem.line, problem.column) for problem in checked(root)}
    if kind in ("list", "map", "empty-map", "nested"):
        assert {place_of(mark) for mark in marks} <= places


@pytest.mark.parametrize("kind", INSTEAD)
def test_every_branch_may_be_any_kind_of_node(kind):
    names = [
        path for path, found in by_path(tree()).items() if any(type(h[k]) is not Scalar for h, k in found)
    ]
    assert len(names) > 20
    for some in (names[0::2], names[1::2]):
        root = tree()
        paths = by_path(root)
        # The deepest first: a branch that is cut off takes those on it along.
        for path in sorted(some, key=len, reverse=True):
            holder, key = random.Random(path).choice(paths[path])
            holder[key] = INSTEAD[kind](holder[key].mark)
        checked(root)


@pytest.mark.parametrize("kind", INSTEAD)
def test_whole_sections_may_be_anything(kind):
    for section in ("schema", "issuers", "topics", "events", "documents"):
        root = tree()
        root.values[section] = INSTEAD[kind](root.values[section].mark)
        may_be_empty = section in ("topics", "events") or (section == "documents" and kind == "empty-list")
        assert not checked(root).ok or may_be_empty


@pytest.mark.parametrize("length", [2, 3, 5, 20, 146])
@pytest.mark.parametrize("kind", ["replaces", "implements"])
def test_a_cycle_through_the_documents_is_told(kind, length):
    root = tree()
    documents = root.values["documents"]
    assert isinstance(documents, Seq)
    chosen = random.Random(length).sample(documents.items, min(length, len(documents.items)))
    for node, following in zip(chosen, [*chosen[1:], chosen[0]], strict=True):
        assert isinstance(node, Map)
        mark = node.mark
        values: dict[str, Node] = {
            "kind": Scalar(kind, True, mark),
            "target": following.values["id"],  # type: ignore[union-attr]
            "evidence": Seq([Map({"source": node.values["id"]}, {"source": mark}, mark)], mark),
        }
        relations = node.values.setdefault("relations", Seq([], mark))
        node.keys.setdefault("relations", mark)
        assert isinstance(relations, Seq)
        relations.items.append(Map(values, dict.fromkeys(values, mark), mark))
    wanted = "QH-VONG-THAY-THE" if kind == "replaces" else "QH-VONG-NGUON-GOC"
    assert wanted in {problem.code for problem in checked(root)}


# -- the file as a whole ---------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [
    lambda data: b"\xef\xbb\xbf" + data,
    lambda data: data.replace(b"\n", b"\r\n"),
    lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n") + b"\r\n",
    lambda data: data + b"\n# \xc4\x91\n...\n",
])  # fmt: skip
def test_what_editors_do_to_a_file_changes_nothing(change):
    corpus, report = load_bytes(change(DATA), str(FILE))
    assert [str(problem) for problem in report] == []
    assert corpus == library().corpus


def broken_files() -> Iterator[bytes]:
    chance = random.Random(8)
    for cut in sorted(chance.sample(range(len(DATA)), 30)):
        yield DATA[:cut]
    for encoding in ("utf-16", "utf-16-be", "utf-32", "cp1258", "latin-1", "utf-7"):
        yield TEXT.encode(encoding, "replace")
    for place in chance.sample(range(len(LINES)), 20):
        for line in (
            "\tx: y",
            "  <<: *goc",
            "x: [",
            '  id: "',
            "---",
            "%YAML 9.9",
            "\x00",
            "? [a]: b",
            "- " * 30,
            "}",
        ):
            yield "\n".join([*LINES[:place], line, *LINES[place:]]).encode()
    yield DATA.replace(b"\n", b"\r")
    yield DATA + DATA
    yield b"\xff" + DATA
    yield re.sub(rb"(?m)^( *)  ", rb"\1\t", DATA)
    bomb = b"".join(b"b%d: &b%d [%s]\n" % (n, n, b",".join([b"*b%d" % (n - 1)] * 9)) for n in range(1, 60))
    yield b"b0: &b0 [x]\n" + bomb + DATA
    yield DATA + b"x: &x {y: *x}\n"


def test_broken_files_are_refused_with_a_place():
    files = list(broken_files())
    assert len(files) > 200
    for data in files[::4]:
        report = loaded(data)
        # Cut at the end of a line of the last entry, or with a comment too many, the file may still be one.
        assert not report.ok or data in DATA or b"%YAML" in data


# -- bounds: work and memory grow with the size of the file, whatever is in it -----------------------------


def cost(data: bytes) -> float:
    """Seconds of computing for a load, the better of two."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        load_bytes(data, str(FILE))
        taken.append(time.process_time() - start)
    return min(taken)


LARGE = {
    "comments": b"# x\n" * 500_000,
    "one-line": b"documents: " + b"x" * 2_000_000,
    "one-number": b"documents: " + b"9" * 2_000_000,
    "one-string": b'documents: "' + "ấ".encode() * 600_000 + b'"',
    "escapes": b'documents: "' + b"\\u0316\\u0301" * 150_000 + b'"',
    "marks": b"documents: a" + "\u0316\u0301".encode() * 500_000,
    "hidden": b"documents: " + "\u200b".encode() * 600_000,
    "brackets": b"documents: " + b"[" * 2_000_000,
    "braces": b"documents: " + b"{a: " * 500_000,
    "dashes": b"documents:\n" + b"- " * 1_000_000,
    "keys": b"documents:\n" + b"".join(b" a%d: b\n" % n for n in range(150_000)),
    "same-keys": b"documents:\n" + b" a: b\n" * 200_000,
    "aliases": b"documents: &a [x]\ny: [" + b"*a," * 400_000 + b"]",
    "entries": b"schema: 1\nissuers: []\ndocuments:\n" + b" - {id: a}\n" * 100_000,
    "tabs": b"documents:\n" + b"\t" * 2_000_000,
    "quotes": b"documents: " + b"''" * 1_000_000,
    "anchors": b"documents: [" + b"".join(b"&a%d x," % n for n in range(150_000)) + b"]",
}


@pytest.fixture(scope="module")
def usual() -> float:
    """What a byte of a good dataset costs, all files parsed: measured before the tests share them."""
    return cost(DATA) / len(DATA)


@pytest.mark.parametrize("name", LARGE)
def test_a_byte_of_a_large_bad_file_costs_about_what_a_good_one_costs(name, usual):
    assert cost(LARGE[name]) / len(LARGE[name]) < 10 * usual
    loaded(LARGE[name])


def test_a_file_of_fifty_megabytes_takes_no_more_memory_than_its_own_size():
    data = b"#" * (MAX_BYTES + 1)
    tracemalloc.start()
    try:
        report = loaded(data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [problem.code for problem in report] == ["TEP-QUA-LON"]
    assert peak < MAX_BYTES


# -- what a person sees ----------------------------------------------------------------------------------


def test_the_command_tells_every_problem_on_a_line_of_its_own(tmp_path, capsys, places):
    path = tmp_path / "directives.yml"
    for value in ("&neo x", '"\\e[31m\\u202e"', "[", "9" * 4_000, "\x1b]0;x\x07"):
        path.write_text(with_values(value, places[::50]), encoding="utf-8")
        assert main(["check", str(path)]) == 1
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        for line in out.splitlines():
            assert re.fullmatch(rf"{re.escape(str(path))}:\d+:\d+: [A-Z0-9-]+: .+", line), line
        assert HIDDEN.search(out.replace("\n", "")) is None
        assert main(["check", str(path), "--format", "json"]) == 1
        assert len(json.loads(capsys.readouterr().out)) == len(out.splitlines())


@pytest.mark.parametrize(
    "name", ["", "khong-co.yml", "a\0b", "."], ids=["nothing", "missing", "nul", "folder"]
)
def test_a_file_that_cannot_be_opened_is_told_in_a_sentence(name, tmp_path, capsys):
    assert main(["check", f"{tmp_path}/{name}"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Không mở được tệp")


# -- the history beside it -------------------------------------------------------------------------------

HISTORIES = {
    **{f"value-{at}": re.sub(r"(?m)(date|what): .*", rf"\1: {value}", HISTORY)
       for at, value in enumerate([*FLAGGED, *LOOSE])
       if "\\" not in value and "\n" not in value},
    "cut": HISTORY[: HISTORY.index("what:") + 2],
    "empty": "", "list": "[]", "null": "changes:", "text": "changes: x", "map": "changes: {}",
    "deep": "changes: " + "[" * 5_000, "many": "changes:\n" + "  - {date: x, what: 1}\n" * 9_000,
    "unknown": 'changes:\n  - {date: "2026-11-21", what: x, documents: [co, khong]}\n',
    "thousands": 'changes:\n  - {date: "2026-11-21", what: x, documents: ['
                 + ", ".join(f"a{n}" for n in range(7_000)) + "]}\n",
    "latin": "changes: \xe9\n".encode("latin-1"), "bomb": "a: &a [x]\nchanges: [*a, *a]",
}  # fmt: skip


@pytest.mark.parametrize("name", HISTORIES)
def test_a_damaged_history_is_told_in_its_places(name, tmp_path):
    text = HISTORIES[name]
    path = tmp_path / "history.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    _, report = load_history(path, library().corpus)
    sound(report, path.read_bytes().count(b"\n") + 1)
    assert name.startswith("value-") or not report.ok or name in ("map",)


def test_a_document_that_the_history_names_in_vain_is_told_in_its_place(tmp_path):
    path = tmp_path / "history.yml"
    path.write_text(str(HISTORIES["unknown"]), encoding="utf-8")
    found = [(each.code, each.line, each.column) for each in load_history(path, library().corpus)[1]]
    assert found == [("QH-KHONG-RO-DICH", 2, 47), ("QH-KHONG-RO-DICH", 2, 51)]
