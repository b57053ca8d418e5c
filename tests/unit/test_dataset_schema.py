"""The JSON Schema is one with the loader's tables, and the file in the repository is that schema."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from cancu.dataset.fields.json_schema import json_schema, json_schema_text
from cancu.dataset.load import load_bytes
from support.paths import ROOT

FULL = (ROOT / "tests" / "datasets" / "good" / "day-du.yml").read_text("utf-8")


def test_the_file_for_editors_is_up_to_date():
    # Mend with: cancu schema > data/directives.schema.json
    assert (ROOT / "data" / "directives.schema.json").read_text("utf-8") == json_schema_text()


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_field_is_described():
    def fields(schema):
        for key, value in schema.get("properties", {}).items():
            yield key, value
            yield from fields(value)
            yield from fields(value.get("items", {}))

    described = list(fields(json_schema()))
    assert len(described) > 80
    assert [key for key, value in described if not value.get("description")] == []


WRONG = {
    "unknown-key": ("    topics: [dan-chu]\n", "    topic: [dan-chu]\n"),
    "unknown-type": ("type: luat", "type: luật"),
    "unknown-kind": ("kind: ends", "kind: ended_by"),
    "impossible-shape-of-day": ('issued: "2022-11-10"', 'issued: "10/11/2022"'),
    "too-long": ("short_title: Dân vận năm 2024", f"short_title: {'Dân vận ' * 8}"),
    "no-title": ("    title: Công tác dân vận năm 2024\n", ""),
    "empty": ("title: Công tác dân vận năm 2024", 'title: ""'),
    "not-a-list": ("topics: [dan-chu]", "topics: dan-chu"),
    "no-evidence": ('evidence: [{source: "https://example.vn/chuong-trinh"}]', "evidence: []"),
    "not-an-address": ('url: "https://example.vn/kh"', 'url: "ftp://example.vn/kh"'),
    "version": ("schema: 1", "schema: 2"),
}


@pytest.mark.parametrize(("right", "wrong"), WRONG.values(), ids=WRONG)
def test_schema_and_loader_refuse_the_same(right, wrong):
    assert right in FULL
    text = FULL.replace(right, wrong, 1)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(text), json_schema())
    assert load_bytes(text.encode())[0] is None
