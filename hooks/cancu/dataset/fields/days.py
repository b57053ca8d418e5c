"""Shapes for days: full or partial dates, and the days of deadlines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from cancu.dataset.fields.types import INVALID, JsonSchema, text_of
from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.nodes import Node, place_of
from cancu.model import NO_DAY
from cancu.text import is_partial_date, iso_date

_FULL: Final = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_PARTIAL: Final = re.compile(r"(?:19|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_YEARLY: Final = re.compile(r"[0-9]{2}-[0-9]{2}")


class Day:
    """A day of 1900-2099: ``2021-11-26``; where ``partial``, also ``2025-03`` and ``2024``."""

    def __init__(self, *, partial: bool = False) -> None:
        self.pattern = _PARTIAL if partial else _FULL
        # A dataset has far fewer days than dates.
        self.matches = lru_cache(maxsize=65536)(self._is_day)
        self.form = '"2021-11-26", "2025-03" hoặc "2024"' if partial else 'đủ ngày: "2021-11-26"'

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`~cancu.dataset.fields.types.Shape`."""
        text = text_of(node, findings)
        if text is None:
            return INVALID
        if self.matches(text):
            return text
        message = f"{shown(text)} không phải ngày có thật viết theo dạng quy định; {self._advice(text)}."
        findings.add("TRUONG-SAI-NGAY", place_of(node.mark), message)
        return INVALID

    def _advice(self, text: str) -> str:
        iso = iso_date(text)
        return f'hãy viết "{iso}"' if iso and self.matches(iso) else f"cần {self.form}"

    def _is_day(self, text: str) -> bool:
        return bool(self.pattern.fullmatch(text)) and is_partial_date(text)

    def schema(self) -> JsonSchema:
        """See :class:`~cancu.dataset.fields.types.Shape`."""
        return {"type": "string", "pattern": f"^{self.pattern.pattern}$"}


class DeadlineDay:
    """``2021-05-25``, ``05-18`` (every year), or the words for no day at all."""

    def read(self, node: Node, findings: Findings) -> Any:
        """See :class:`~cancu.dataset.fields.types.Shape`."""
        text = text_of(node, findings)
        if text is None:
            return INVALID
        # 2024 was a leap year, so that 29 February passes.
        full = f"2024-{text}" if _YEARLY.fullmatch(text) else text
        if text == NO_DAY or (_FULL.fullmatch(full) and is_partial_date(full)):
            return text
        iso = iso_date(text) or _yearly(text)
        advice = f'hãy viết "{iso}"' if iso else f'cần "2021-05-25", "05-18" (hằng năm) hoặc “{NO_DAY}”'
        message = f"{shown(text)} không phải hạn; {advice}."
        findings.add("TRUONG-SAI-NGAY", place_of(node.mark), message)
        return INVALID

    def schema(self) -> JsonSchema:
        """See :class:`~cancu.dataset.fields.types.Shape`."""
        patterns = [{"pattern": f"^{pattern.pattern}$"} for pattern in (_FULL, _YEARLY)]
        return {"type": "string", "anyOf": [*patterns, {"const": NO_DAY}]}


def _yearly(text: str) -> str | None:
    """A day of every year, as people write it: ``25/5`` → ``05-25``."""
    day, _, month = text.partition("/")
    if not (day.isdecimal() and month.isdecimal() and len(text) <= len("DD/MM")):
        return None
    found = f"{int(month):02}-{int(day):02}"
    return found if is_partial_date(f"2024-{found}") else None
