"""The tables of the browser's reader are those of Python's, and its scripts are twins of the modules."""

import ast
import json
import sys
import unicodedata

import pytest

from cancu.citations.text.grammar import GRAMMAR
from cancu.export.browser.grammar import LAST_CHARACTER, SCRIPTS, grammar_script, tables
from cancu.kinds import DOCUMENT_TYPES, FLAGS
from support.paths import ROOT
from support.twin import camel

FOLDER = ROOT / "docs" / "assets" / "citations"
MODULES = sorted(GRAMMAR.parents[2].rglob("*.py"))
# These only hold records, which JavaScript writes as plain objects, or what makes Python fast: the loops of
# JavaScript over characters are fast enough.
WITHOUT_TWIN = {"__init__", "citation", "code_page", "offsets", "seek", "trie"}
# The same within modules that do have a twin: searches that pass over what cannot matter.
ONLY_PYTHON = {
    ("aliases", "isFar"), ("namesakes", "first"), ("nesting", "firstVerb"), ("sentences", "blanks"),
    ("sentences", "sentence"), ("grammar", "openings"), ("before", "endsSentence"),
    ("before", "sentenceStart"),
}  # fmt: skip
# Where the name of a function would be that of a variable beside it, or of itself with a memory.
OTHERWISE = {
    "digits": "digitsAt", "sign": "signAfter", "halves": "halvesOf", "ordinal": "ordinalAt", "keys": "keysOf",
    "head": "headOf", "roman": "romanOf", "month": "monthAfter", "issuer": "issuerIn", "meant": "meantIn",
    "placeIn": "placeNamed", "wordsOf": "tellingWords", "agrees": "agreeing", "damage": "damageOf",
    "bodyKey": "keyOfBody", "yearsIn": "yearsNamed",
}  # fmt: skip


def test_the_script_is_one_assignment_of_the_grammar_file_and_more():
    start, data = grammar_script().split("\nCanCu.grammar = ")
    assert start == "window.CanCu = window.CanCu || {}"
    assert "<" not in data
    found = json.loads(data)
    grammar = json.loads(GRAMMAR.read_text(encoding="utf-8"))
    assert {key: found[key] for key in grammar} == grammar
    assert found["flags"] == list(FLAGS)
    assert found["type_labels"]["chi-thi"] == "Chỉ thị"
    assert list(found["type_labels"]) == list(DOCUMENT_TYPES)
    assert grammar_script() == grammar_script()


@pytest.mark.parametrize(("name", "belongs"), [("alnum", str.isalnum), ("combining", unicodedata.combining)])
def test_ranges_hold_the_characters_that_python_means(name, belongs):
    edges = tables()[name]
    assert edges == sorted(edges)
    inside = {
        code for first, last in zip(edges[::2], edges[1::2], strict=True) for code in range(first, last + 1)
    }
    near = {code + step for code in edges for step in (-1, 0, 1)}
    assert all((code in inside) == bool(belongs(chr(code))) for code in near)
    assert not any(belongs(chr(code)) for code in range(LAST_CHARACTER, sys.maxunicode + 1, 97))


def test_every_script_is_there_and_in_the_list():
    assert sorted(SCRIPTS) == sorted(
        f"assets/citations/{path.relative_to(FOLDER).as_posix()}" for path in FOLDER.rglob("*.js")
    )
    assert len(SCRIPTS) == len(set(SCRIPTS))


def _twin(module):
    return (FOLDER / module.relative_to(GRAMMAR.parents[2])).with_name(f"{module.stem.replace('_', '-')}.js")


def _functions(script):
    lines = script.read_text(encoding="utf-8").splitlines()
    return [line.split("function ")[1].split("(")[0] for line in lines if line.startswith("  function ")]


@pytest.mark.parametrize(
    "module", [path for path in MODULES if path.stem not in WITHOUT_TWIN], ids=lambda p: p.stem
)
def test_a_module_and_its_twin_have_the_same_functions_in_the_same_order(module):
    nodes = ast.parse(module.read_text(encoding="utf-8")).body
    names = [camel(node.name) for node in nodes if isinstance(node, ast.FunctionDef)]
    left_out = {("grammar", "grammar"), *ONLY_PYTHON}
    wanted = [OTHERWISE.get(name, name) for name in names if (module.stem, name) not in left_out]
    assert [name for name in _functions(_twin(module)) if name in wanted] == wanted


def _bare(script):
    """A script without comments and without what stands in quotes."""
    lines = [line.split("/*")[0] for line in script.splitlines() if not line.lstrip().startswith("*")]
    kept, quote, escaped = "", "", False
    for char in "\n".join(lines):
        if quote:
            quote = "" if char == quote and not escaped else quote
            escaped = char == "\\" and not escaped
        elif char in "\"'`":
            quote = char
        else:
            kept += char
    assert not quote
    return kept


@pytest.mark.parametrize("script", sorted(FOLDER.rglob("*.js")), ids=lambda path: path.stem)
def test_the_machine_uses_no_regular_expressions(script):
    code = _bare(script.read_text(encoding="utf-8"))
    # A lone slash between blanks divides; anything else would open a pattern.
    assert "/" not in code.replace(" / ", " ")
    assert not any(word in code for word in ("RegExp", ".match(", ".matchAll(", ".search(", ".replace("))
