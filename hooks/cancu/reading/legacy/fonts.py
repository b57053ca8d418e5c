"""Text in the fonts of an old encoding: .VnTime and its kin (TCVN3), VNI-Times and its kin (VNI)."""

from __future__ import annotations

import re

from cancu.reading.legacy.convert import CONVERTERS, as_latin1

# A letter that only Unicode has: whoever typed it has changed the keyboard and left the font.
_MODERN = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300-\u0323]")
# Fonts with an encoding of their own ("symbol") show their bytes in this place.
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}


def plain_run(text: str, font: str) -> tuple[str, str]:
    """A run of text as its font shows it, and the encoding it was in ("" where it is Unicode).

    Fonts of TCVN3 whose name ends with H show capitals only.
    """
    encoding = "tcvn3" if font.startswith(".Vn") else "vni" if font.upper().startswith("VNI-") else ""
    if not encoding or not text:
        return text, ""
    text = text.translate(_PRIVATE)
    if _MODERN.search(text):
        return text, ""
    shown = CONVERTERS[encoding](as_latin1(text))
    capitals = encoding == "tcvn3" and font.endswith("H")
    return (shown.upper() if capitals else shown), encoding if shown != text else ""
