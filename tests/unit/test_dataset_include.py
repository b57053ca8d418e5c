"""A dataset of several files: one library, and every problem named with its own file."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from cancu.dataset.fields.json_schema import json_schema
from cancu.dataset.load import load
from cancu.places import file_of

FIRST = """\
schema: 1
include: ["directives/*.yml"]
issuers:
  - {id: chinh-phu, name: Chính phủ, level: central-state, abbreviations: [CP]}
topics:
  - {id: dan-van, name: Công tác dân vận}
documents:
  - id: 1-nd-cp-2020
    type: nghi-dinh
    number: "1/NĐ-CP"
    issuer: chinh-phu
    issued: "2020-01-01"
    title: Một
    short_title: Một
    topics: [dan-van]
    sources: [{url: "https://example.vn/1", title: Một}]
"""
PART = """\
documents:
  - id: 2-nd-cp-2021
    type: nghi-dinh
    number: "2/NĐ-CP"
    issuer: bo-y-te
    issued: "2021-01-01"
    title: Hai
    short_title: Hai
    topics: [dan-van]
    extent: mention
    full_text: {url: "https://example.vn/toan-van"}
    relations:
      - {kind: cites, target: 1-nd-cp-2020, evidence: [{source: "https://example.vn/2", verb: nhắc đến}]}
    sources: [{url: "https://example.vn/2", title: Hai}]
"""
BODIES = """\
issuers:
  - {id: bo-y-te, name: Chính phủ lâm thời, level: central-state, abbreviations: [CP]}
"""


@pytest.fixture
def several(tmp_path):
    def write(**parts):
        (tmp_path / "directives").mkdir()
        first = tmp_path / "directives.yml"
        first.write_text(parts.pop("first", FIRST), encoding="utf-8")
        for name, text in {"b": PART, "a": BODIES, **parts}.items():
            (tmp_path / "directives" / f"{name}.yml").write_text(text, encoding="utf-8")
        return first

    return write


def test_included_files_are_one_library_with_the_first(several):
    corpus, report = load(several())
    assert corpus is not None, [str(problem) for problem in report]
    assert [document.id for document in corpus] == ["1-nd-cp-2020", "2-nd-cp-2021"]
    second = corpus["2-nd-cp-2021"]
    assert (second.extent, second.full_text.url) == ("mention", "https://example.vn/toan-van")
    assert file_of(second.place).endswith("directives/b.yml")
    assert file_of(corpus["1-nd-cp-2020"].place) is None


def test_a_problem_names_its_own_file_line_and_column(several):
    wrong = PART.replace("type: nghi-dinh", "type: nghi-quyt").replace("target: 1-", "target: 9-")
    first = several(b=wrong)
    _, report = load(first)
    found = {(problem.path, problem.line, problem.column, problem.code) for problem in report}
    assert (str(first.parent / "directives" / "b.yml"), 3, 11, "TRUONG-NGOAI-DANH-MUC") in found


def test_an_id_is_unique_across_files_and_the_other_place_is_told(several):
    first = several(c=PART.replace("bo-y-te", "chinh-phu"))
    _, report = load(first)
    twice = [problem for problem in report if problem.code == "MA-TRUNG"]
    assert len(twice) == 1
    assert twice[0].path.endswith("c.yml")
    assert "dòng 2 của tệp" in twice[0].message
    assert "b.yml" in twice[0].message


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("khong-co/*.yml", "TEP-GOP"),
        ("../*.yml", "TRUONG-SAI-DANG"),
        ("/etc/*.yml", "TRUONG-SAI-DANG"),
        ("directives/*.txt", "TRUONG-SAI-DANG"),
    ],
)
def test_a_pattern_that_leads_nowhere_or_out_of_the_folder_is_refused(several, pattern, code):
    _, report = load(several(first=FIRST.replace("directives/*.yml", pattern)))
    assert code in {problem.code for problem in report}


def test_an_included_file_that_is_broken_does_not_hide_the_problems_of_the_others(several):
    _, report = load(
        several(b="documents: [\n", c="- mot\n", first=FIRST.replace("title: Một\n", 'title: ""\n', 1))
    )
    files = {problem.path.rsplit("/", 1)[-1] for problem in report}
    assert files == {"b.yml", "c.yml", "directives.yml"}


def test_an_included_file_includes_no_further_ones_and_has_no_version(several):
    _, report = load(several(c="schema: 1\ninclude: [x.yml]\n"))
    assert [problem.code for problem in report if problem.path.endswith("c.yml")] == [
        "TRUONG-LA",
        "TRUONG-LA",
    ]


def test_a_folder_with_nothing_in_it_yet_is_fine(several):
    first = several(first=FIRST.replace("directives/*.yml", "tinh/*.yml"))
    (first.parent / "tinh").mkdir()
    assert load(first)[0] is not None


def test_contents_can_stand_in_for_files(several):
    first = several()
    part = first.parent / "directives" / "b.yml"
    corpus, _ = load(first, {part: PART.replace("title: Hai", "title: Ba").encode()})
    assert corpus is not None
    assert corpus["2-nd-cp-2021"].title == "Ba"


@pytest.mark.parametrize("text", [FIRST, PART, BODIES])
def test_editors_complete_and_check_every_file_by_one_schema(text):
    jsonschema.validate(yaml.safe_load(text), json_schema())


def test_the_schema_knows_the_first_file_by_its_version():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": 1, "documents": []}, json_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"include": ["x.yml"], "documents": []}, json_schema())
