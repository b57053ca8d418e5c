"""Values without quotes that YAML would not read as the text the curator sees."""

from __future__ import annotations

import re
from typing import Final

from cancu.dataset.findings import shown
from cancu.text import iso_date

# Only these can begin a trap, so nearly every title passes after one look.
TRAP_STARTS: Final = frozenset("0123456789+-.yYnNtTfFoO=")
_SWITCH = r"(?P<switch>[yYnN]|yes|no|on|off|true|false|Yes|No|On|Off|True|False|YES|NO|ON|OFF|TRUE|FALSE)"
_OCTAL = r"(?P<octal>[-+]?0o?[0-9_]+)"
_DATE = r"(?P<date>[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2}(?:[Tt ].*)?)?|[0-9]{1,2}[-/][0-9]{1,2}(?:[-/][0-9]+)?)"
# Digits and separators only (2021, 1_000, 1:30), hexadecimal and binary, powers of ten, infinities.
_NUMBER = (
    r"(?P<number>[-+]?(?:\.?[0-9][0-9_.,:/+-]*|0[xb][0-9a-fA-F_]+|[0-9][0-9_.]*[eE][-+]?[0-9]+"
    r"|\.(?:inf|nan|Inf|NaN|INF|NAN))|=)"
)
_TRAP = re.compile("|".join((_SWITCH, _OCTAL, _DATE, _NUMBER)))
_SAYS: Final[dict[str, tuple[str, str]]] = {
    "switch": ("YAML-CO-KHONG", "{} không có ngoặc kép bị YAML hiểu là đúng/sai; {}."),
    "octal": ("YAML-BAT-PHAN", "{} bắt đầu bằng số 0, YAML đọc là số bát phân; {}."),
    "date": ("YAML-NGAY-KHONG-NGOAC", "Ngày {} không có ngoặc kép; {}."),
    "number": ("YAML-SO-KHONG-NGOAC", "Số {} không có ngoặc kép; {}."),
}


def trap(text: str) -> tuple[str, str] | None:
    """Code and sentence when plain ``text`` means something else to YAML, else None.

    >>> trap("016")[0], trap("2021-11-26")[0], trap("no")[0], trap("33/CT-TTg")
    ('YAML-BAT-PHAN', 'YAML-NGAY-KHONG-NGOAC', 'YAML-CO-KHONG', None)
    """
    match = _TRAP.fullmatch(text)
    if match is None:
        return None
    code, sentence = _SAYS[match.lastgroup or "number"]
    iso = iso_date(text) if match.lastgroup == "date" else None
    advice = f'hãy viết "{iso}"' if iso else f'hãy đặt trong ngoặc kép: "{text[:60]}"'
    return code, sentence.format(shown(text), advice)
