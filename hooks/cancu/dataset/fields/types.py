"""What a field may hold: each shape reads a node into a model value and describes itself as JSON Schema.

Reading never raises: it reports and answers :data:`INVALID`, so that one run finds every problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final, Protocol

from cancu.dataset.fields.suggest import did_you_mean
from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.nodes import NULLS, Node, Scalar, Seq, place_of
from cancu.dataset.yaml_source.plain_scalars import TRAP_STARTS, trap

INVALID: Final[Any] = object()
JsonSchema = dict[str, Any]


class Shape(Protocol):
    """What every shape can do."""

    def read(self, node: Node, findings: Findings) -> Any:
        """The model value, or :data:`INVALID` after reporting why not."""

    def schema(self) -> JsonSchema:
        """The same rule as JSON Schema (draft 2020-12)."""


def text_of(node: Node, findings: Findings) -> str | None:
    """The text of a scalar without blanks around it; None after reporting that there is none.

    A value that lacks its quotes is reported and taken as the curator meant it, so that other checks go on.
    """
    where = place_of(node.mark)
    if type(node) is not Scalar:
        kind = "danh sách" if isinstance(node, Seq) else "nhóm trường"
        findings.add("TRUONG-SAI-KIEU", where, f"Ở đây cần một chuỗi, không phải {kind}.")
        return None
    text = node.text.strip()
    if node.plain and text[:1] in TRAP_STARTS and (trapped := trap(text)):
        findings.add(trapped[0], where, trapped[1])
    if not text or (node.plain and text in NULLS):
        findings.add("TRUONG-RONG", where, "Giá trị để trống; hãy điền, hoặc bỏ hẳn trường hay phần tử này.")
        return None
    return text


# What `cancu propose` writes where a text does not say it.
TO_FILL: Final = "CẦN ĐIỀN"


class Text:
    """A string of one line (or several, where ``lines``), at most ``longest`` characters."""

    def __init__(self, longest: int = 500, *, lines: bool = False) -> None:
        self.longest = longest
        self.lines = lines

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`Shape`."""
        text = text_of(node, findings)
        if text is None:
            return INVALID
        if len(text) > self.longest:
            message = f"Dài {len(text)} ký tự, tối đa {self.longest}; hãy viết gọn lại."
            findings.add("TRUONG-QUA-DAI", place_of(node.mark), message)
            return INVALID
        if TO_FILL in text:
            message = f"Chỗ này còn ghi “{TO_FILL}”: hãy đọc văn bản rồi điền, hoặc bỏ trường này."
            findings.add("TRUONG-CHUA-DIEN", place_of(node.mark), message)
            return INVALID
        if not self.lines and "\n" in text:
            message = "Trường này viết trên một dòng; hãy bỏ chỗ xuống dòng."
            findings.add("TRUONG-XUONG-DONG", place_of(node.mark), message)
            return INVALID
        return text

    def schema(self) -> JsonSchema:
        """See :class:`Shape`."""
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


class Pattern:
    """A string of a fixed form; ``form`` says it in words."""

    def __init__(self, pattern: str, form: str, longest: int = 200) -> None:
        self.pattern = re.compile(pattern)
        # Ids and addresses come again and again.
        self.matches = lru_cache(maxsize=65536)(self.pattern.fullmatch)
        self.form = form
        self.text = Text(longest)

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`Shape`."""
        text = self.text.read(node, findings)
        if text is INVALID or self.matches(text):
            return text
        message = f"{shown(text)} không đúng dạng; cần {self.form}."
        findings.add("TRUONG-SAI-DANG", place_of(node.mark), message)
        return INVALID

    def schema(self) -> JsonSchema:
        """See :class:`Shape`."""
        return {**self.text.schema(), "pattern": f"^(?:{self.pattern.pattern})$"}


class Choice:
    """One of a closed list; ``refused`` maps values that deserve their own code to code and sentence."""

    def __init__(
        self,
        values: Iterable[str],
        *,
        code: str = "TRUONG-NGOAI-DANH-MUC",
        refused: dict[str, tuple[str, str]] | None = None,
    ) -> None:
        self.values = tuple(values)
        self.known = frozenset(self.values)
        self.code = code
        self.refused = refused or {}

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`Shape`."""
        if type(node) is Scalar and node.text in self.known:
            return node.text
        text = text_of(node, findings)
        if text is None:
            return INVALID
        if text in self.known:
            return text
        code, message = self.refused.get(text.lower(), (self.code, self._unknown(text)))
        findings.add(code, place_of(node.mark), message)
        return INVALID

    def schema(self) -> JsonSchema:
        """See :class:`Shape`."""
        return {"enum": list(self.values)}

    def _unknown(self, text: str) -> str:
        hint = did_you_mean(text, self.values)
        if not hint and len(self.values) <= 10:
            hint = f" Các giá trị nhận được: {', '.join(self.values)}."
        return f"{shown(text)} không có trong danh mục.{hint}"


class Switch:
    """``true`` or ``false``, without quotes; the other spellings of YAML are refused."""

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`Shape`."""
        if type(node) is Scalar and node.plain and node.text in ("true", "false"):
            return node.text == "true"
        findings.add("TRUONG-SAI-KIEU", place_of(node.mark), "Ở đây chỉ viết true hoặc false.")
        return INVALID

    def schema(self) -> JsonSchema:
        """See :class:`Shape`."""
        return {"type": "boolean"}


class SchemaVersion:
    """The number 1: the only form of the dataset so far."""

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`Shape`."""
        if type(node) is Scalar and node.plain and node.text == "1":
            return 1
        findings.add("TRUONG-SAI-DANG", place_of(node.mark), "Phiên bản của kho phải là: schema: 1.")
        return INVALID

    def schema(self) -> JsonSchema:
        """See :class:`Shape`."""
        return {"const": 1}


class ListOf:
    """A list; ``unique`` refuses the same value twice, ``empty`` is the code for a list of nothing."""

    def __init__(self, item: Shape, *, unique: bool = False, empty: str | None = None) -> None:
        self.item = item
        self.unique = unique
        self.empty = empty

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`Shape`."""
        if not isinstance(node, Seq):
            message = "Ở đây cần một danh sách: [giá trị, …] hoặc mỗi dòng một gạch đầu dòng."
            findings.add("TRUONG-SAI-KIEU", place_of(node.mark), message)
            return INVALID
        if self.empty and not node.items:
            findings.add(self.empty, place_of(node.mark), "Danh sách này để trống.")
        values = [self.item.read(child, findings) for child in node.items]
        if any(value is INVALID for value in values):
            # What could not be read leaves the nodes too: places are found by the index of the record.
            kept = [pair for pair in zip(node.items, values, strict=True) if pair[1] is not INVALID]
            node.items, values = [child for child, _ in kept], [value for _, value in kept]
        if self.unique and len(set(values)) < len(values):
            self._report_repeated(node.items, values, findings)
        return tuple(values)

    def schema(self) -> JsonSchema:
        """See :class:`Shape`."""
        unique = {"uniqueItems": True} if self.unique else {}
        filled = {"minItems": 1} if self.empty else {}
        return {"type": "array", "items": self.item.schema(), **unique, **filled}

    def _report_repeated(self, nodes: list[Node], values: list[Any], findings: Findings) -> None:
        seen = set()
        for child, value in zip(nodes, values, strict=True):
            if value in seen:
                message = f"{shown(str(value))} đã có trong danh sách này."
                findings.add("TRUONG-TRUNG-PHAN-TU", place_of(child.mark), message)
            seen.add(value)


def report_no_map(node: Node, findings: Findings, what: str) -> None:
    """Say that ``what`` (a record) was wanted here."""
    message = f"Ở đây cần {what} gồm các dòng “tên: giá trị”."
    findings.add("TRUONG-SAI-KIEU", place_of(node.mark), message)
