"""The JSON Schema of the dataset, for editors: completion and first checks while the file is typed."""

from __future__ import annotations

import json

from cancu.dataset.fields.tables import DATASET
from cancu.dataset.fields.types import JsonSchema


def json_schema() -> JsonSchema:
    """The dataset as JSON Schema, draft 2020-12, from the same tables that the loader reads by.

    One schema for the first file and for those it includes.
    """
    schema = DATASET.schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kho văn bản công tác dân vận",
        "description": "Cấu trúc của data/directives.yml; quan hệ giữa các mục do lệnh cancu check kiểm tra.",
        **schema,
        # An included file has no version; what the first file must hold, it may leave to others.
        "if": {"required": ["schema"]},
        "then": {"required": schema["required"]},
        "else": {"not": {"required": ["include"]}},
        "required": [],
    }


def json_schema_text() -> str:
    """The schema as the file data/directives.schema.json holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
