"""Every golden case: what a careful reader sees in a passage is found, no more and no less."""

import dataclasses
from pathlib import Path

import pytest
import yaml

from cancu.citations.citation import Lexicon
from cancu.citations.find import find

FOLDER = Path(__file__).parent.parent / "golden" / "citations"


def _cases():
    for path in sorted(FOLDER.glob("*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        aliases = {name: tuple(ids) for name, ids in content.get("aliases", {}).items()}
        for place, case in enumerate(content["cases"]):
            yield pytest.param(case, Lexicon(aliases), id=f"{path.stem}-{place + 1}")


def test_there_are_a_couple_of_hundred_cases():
    assert len(list(_cases())) >= 250


@pytest.mark.parametrize(("case", "lexicon"), list(_cases()))
def test_golden_case(case, lexicon):
    found = [dataclasses.asdict(citation) for citation in find(case["text"], lexicon)]
    expected = [{"date": None, "issuer": None, **row} for row in case["expect"]]
    keys = [list(row) for row in expected]
    seen = [{key: row[key] for key in wanted} for row, wanted in zip(found, keys, strict=False)]
    for row in seen:
        if "documents" in row:
            row["documents"] = list(row["documents"])
    assert [row["surface"] for row in found] == [row["surface"] for row in expected]
    assert seen == expected
    for row in found:
        assert case["text"][row["start"] : row["end"]] == row["surface"]
