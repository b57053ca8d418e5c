"""A record: a table of fields that is read into a model object and printed as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cancu.dataset.codes.catalogue import CODES
from cancu.dataset.fields.suggest import did_you_mean
from cancu.dataset.fields.types import INVALID, JsonSchema, Shape, report_no_map
from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.nodes import NULLS, Map, Node, Scalar, is_null, place_of


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record.

    ``name`` is the attribute of the model where it differs from the key (``from`` is no Python name).
    Without a ``required`` key there is no record. ``missing`` is the code given when the key is absent or
    null; None where that is allowed.
    """

    key: str
    shape: Shape
    about: str
    required: bool = False
    missing: str | None = None
    name: str | None = None

    @property
    def attribute(self) -> str:
        """The attribute of the model that holds the value."""
        return self.name or self.key

    @property
    def code_if_missing(self) -> str | None:
        """The code given when the key is absent or null."""
        return self.missing or ("TRUONG-THIEU" if self.required else None)


class Record:
    """Reads a mapping by its table of fields and hands the values to ``build``.

    ``what`` names the record in sentences ("văn bản"); ``placed`` records keep their line and column.
    """

    def __init__(self, what: str, build: Callable[..., Any], *fields: Field, placed: bool = False) -> None:
        self.what = what
        self.build = build
        self.placed = placed
        self.fields = {field.key: field for field in fields}
        # Looked up for every value of the file, so made ready here.
        self.readers = {field.key: (field.shape.read, field.attribute) for field in fields}
        self.expected = {field.attribute for field in fields if field.code_if_missing}
        self.required = {field.attribute for field in fields if field.required}

    def read(self, node: Node, findings: Findings) -> Any:
        """The record, or :data:`INVALID` when one of its required fields is missing or wrong."""
        if not isinstance(node, Map):
            report_no_map(node, findings, self.what)
            return INVALID
        values, complete = self.collect(node, findings)
        return self.build(**values) if complete else INVALID

    def collect(self, node: Map, findings: Findings) -> tuple[dict[str, Any], bool]:
        """The values that could be read, by model attribute, and whether all required ones are there."""
        values: dict[str, Any] = {"place": place_of(node.mark)} if self.placed else {}
        for key, child in node.values.items():
            reader = self.readers.get(key)
            if reader is None:
                self._report_unknown(key, node, findings)
            elif type(child) is not Scalar or not child.plain or child.text not in NULLS:
                read, name = reader
                value = read(child, findings)
                if value is not INVALID:
                    values[name] = value
        if self.expected <= values.keys():
            return values, True
        self._report_missing(node, findings)
        return values, self.required <= values.keys()

    def schema(self) -> JsonSchema:
        """The JSON Schema of the record; optional keys may be null."""
        codes = {field.key: field.code_if_missing for field in self.fields.values()}
        required = [key for key, code in codes.items() if code and CODES[code].severity == "error"]
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {key: _described(field) for key, field in self.fields.items()},
            **({"required": required} if required else {}),
        }

    def _report_missing(self, node: Map, findings: Findings) -> None:
        for field in self.fields.values():
            child = node.values.get(field.key)
            if field.code_if_missing and (child is None or is_null(child)):
                where = place_of(node.mark) if child is None else place_of(child.mark)
                message = f"Thiếu “{field.key}” ({field.about}) của {self.what}."
                findings.add(field.code_if_missing, where, message)

    def _report_unknown(self, key: str, node: Map, findings: Findings) -> None:
        hint = did_you_mean(key, self.fields)
        message = f"Trường {shown(key)} không có trong {self.what}.{hint}"
        findings.add("TRUONG-LA", place_of(node.keys[key]), message)


def _described(field: Field) -> JsonSchema:
    schema = field.shape.schema()
    if not field.required:
        if "enum" in schema:
            schema = {**schema, "enum": [*schema["enum"], None]}
        elif "const" not in schema and isinstance(schema.get("type"), str):
            schema = {**schema, "type": [schema["type"], "null"]}
    return {"description": field.about, **schema}
