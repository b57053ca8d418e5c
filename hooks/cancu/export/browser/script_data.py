"""Values as JavaScript literals for the classic scripts that carry data to the pages."""

from __future__ import annotations

import json
from typing import Any


def literal(value: Any) -> str:
    """Compact JSON; no "<" in it, so that it may also stand inside a page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
