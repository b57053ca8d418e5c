"""Whatever is done to a good dataset, loading answers with located Vietnamese sentences."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cancu.dataset.codes.catalogue import CODES
from cancu.dataset.findings import MAX_PROBLEMS
from cancu.dataset.load import load_bytes

FULL = (Path(__file__).parents[1] / "datasets" / "good" / "day-du.yml").read_text("utf-8")
LINES = FULL.splitlines(keepends=True)
VALUES = [match.span(1) for match in re.finditer(r"(?<=: )([^\n{\[|>].*)\n", FULL)]
ENGLISH = re.compile(r"\b(?:found|expected|could|while|error|None|object|Traceback)\b")

NASTY = {
    "nothing": "",
    "null": "null",
    "list": "[a, [b, {c: d}]]",
    "map": "{a: b}",
    "empty-list": "[]",
    "bool": "no",
    "octal": "016",
    "day": "2021-02-30",
    "quoted-day": '"2021-02-30"',
    "year-zero": '"0000-00-00"',
    "million-digits": "9" * 1_000_000,
    "quoted-million-digits": '"' + "9" * 1_000_000 + '"',
    "huge": "chữ " * 100_000,
    "deep": "[" * 5_000 + "]" * 5_000,
    "deep-maps": "{a: " * 5_000 + "}" * 5_000,
    "deep-keys": "? " * 500 + "a",
    "alias": "*neo",
    "anchor": "&neo x",
    "bomb": "[&a [x, x], &b [*a, *a], &c [*b, *b], &d [*c, *c]]",
    "recursive": "&a [*a]",
    "merge": "{<<: {a: b}}",
    "tag": "!!python/object/apply:os.system [ls]",
    "binary": "!!binary R0lGODlh",
    "nul": "a\0b",
    "escaped-nul": '"a\\0b"',
    "bidi": "a\u202eb",
    "escaped-bidi": '"a\\u202eb"',
    "surrogate": '"\\ud800"',
    "marks": "a" + "\u0316\u0301" * 20_000,
    "escaped-marks": '"a' + "\\u0316\\u0301" * 2_000 + '"',
    "tibetan-marks": "\u0f73" * 20_000,
    "separators": "a\u2028b\u0085c",
    "document": "x\n---\ny: z",
    "tab": "x\n\ty: z",
    "comma": "a, b]",
    "html": "<script>alert(1)</script>",
    "slashes": "/" * 5_000,
    "dashes": "a-" * 5_000,
    "astral": "\U0001f600" * 50,
}


def holds(data: bytes) -> None:
    """The promise: a corpus or an error, every problem in its place and in the catalogue."""
    corpus, report = load_bytes(data)
    assert (corpus is not None) == report.ok
    assert len(report) <= MAX_PROBLEMS + 1
    # The parser counts every kind of line end, and says "after the last line" at the end of the file.
    last = len(data.decode("utf-8", "replace").splitlines()) + 2
    for problem in report:
        assert problem.code in CODES
        assert 0 <= problem.line <= last
        assert problem.column >= (1 if problem.line else 0)
        assert "\n" not in problem.message
        assert len(problem.message) < 1_000
        assert problem.message.endswith((".", "?", '"'))


@pytest.mark.parametrize("value", NASTY.values(), ids=NASTY)
def test_any_value_may_be_replaced_by_anything(value):
    chosen = random.Random(1).sample(VALUES, 3 if len(value) > 1_000 else 25)
    for start, end in chosen:
        holds((FULL[:start] + value + FULL[end:]).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("value", NASTY.values(), ids=NASTY)
def test_the_whole_file_may_be_anything(value):
    for text in (value, f"documents: {value}\n", f"schema: 1\nissuers: []\ndocuments:\n  - {value}\n"):
        holds(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, len(FULL)),
    st.integers(0, 60),
    st.sampled_from([v for v in NASTY.values() if len(v) < 100]),
)
def test_any_slice_may_be_replaced(start, length, value):
    holds((FULL[:start] + value + FULL[start + length :]).encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(0, len(LINES) - 1), max_size=8),
    st.integers(0, 12),
    st.randoms(use_true_random=False),
)
def test_lines_may_be_lost_doubled_moved_and_indented(chosen, indent, rng):
    lines = list(LINES)
    for index in chosen:
        index = min(index, len(lines) - 1)
        damage = rng.choice(("lose", "double", "move", "indent"))
        line = lines.pop(index)
        if damage == "double":
            lines[index:index] = [line, line]
        elif damage == "move":
            lines.insert(rng.randrange(len(lines)), line)
        elif damage == "indent":
            lines.insert(index, " " * indent + line.lstrip())
    holds("".join(lines).encode())


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(FULL.encode())), st.integers(0, 5), st.binary(max_size=6))
def test_bytes_may_be_anything(start, length, junk):
    data = FULL.encode()
    holds(data[:start] + junk + data[start + length :])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all(text):
    holds(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1258", "latin-1"])
def test_other_encodings_are_refused(encoding):
    data = FULL.encode(encoding, "replace")
    corpus, report = load_bytes(data)
    assert corpus is None
    assert report.problems
    holds(data)


def directives(relations: dict[int, tuple[str, int]]) -> bytes:
    """Undated directives 1, 2, 3 …, each with its relation ``{number: (kind, target)}`` if it has one."""
    text = (
        "schema: 1\nissuers:\n"
        "  - {id: thu-tuong, name: Thủ tướng, level: central-state, abbreviations: [TTg]}\n"
        "topics: [{id: dan-van, name: Dân vận}]\ndocuments:\n"
    )
    for number in range(1, max(relations) + 1):
        text += (
            f"  - id: {number}-ct-ttg\n    type: chi-thi\n    number: {number}/CT-TTg\n"
            "    issuer: thu-tuong\n"
            f"    title: Dân vận {number}\n    short_title: Dân vận {number}\n"
            "    topics: [dan-van]\n    sources: [{title: Bản giấy}]\n"
        )
        if number in relations:
            kind, target = relations[number]
            evidence = "[{source: https://example.vn/a}]"
            text += f"    relations: [{{kind: {kind}, target: {target}-ct-ttg, evidence: {evidence}}}]\n"
    return text.encode()


@pytest.mark.parametrize("length", [2, 3, 10, 1_000])
@pytest.mark.parametrize("kind", ["replaces", "based_on"])
def test_cycles_of_every_length(kind, length):
    _, report = load_bytes(
        directives({number: (kind, number % length + 1) for number in range(1, length + 1)})
    )
    code = "QH-VONG-THAY-THE" if kind == "replaces" else "QH-VONG-NGUON-GOC"
    assert [(problem.code, problem.line, problem.column) for problem in report] == [(code, 14, 17)]


def test_a_long_chain_is_fine():
    corpus, report = load_bytes(directives({number: ("replaces", number - 1) for number in range(2, 1_501)}))
    assert [str(problem) for problem in report] == []
    assert corpus is not None
    assert len(corpus) == 1_500


HEAD, *DOCUMENTS = re.split(r"(?m)^(?=  - id: .*\n    type: )", FULL)


@settings(max_examples=50, deadline=None)
@given(st.permutations(DOCUMENTS))
def test_the_order_of_documents_does_not_matter(documents):
    corpus, report = load_bytes((HEAD + "".join(documents)).encode())
    assert [str(problem) for problem in report] == []
    assert corpus == load_bytes(FULL.encode())[0]


def test_sentences_are_not_the_parsers():
    for position in range(0, len(FULL), 97):
        for junk in ('"', "'", "[", "}", ": ", "\t", "|", "%", "@"):
            _, report = load_bytes((FULL[:position] + junk + FULL[position:]).encode())
            assert [problem.message for problem in report if ENGLISH.search(problem.message)] == []
