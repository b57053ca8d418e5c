"""The subject of a document as it follows the issuer in a citation: "về …", "về việc …" or the bare verb."""

from __future__ import annotations

from cancu.kinds import DOCUMENT_TYPES, NORMATIVE_TYPES
from cancu.text import nfc

# A title that opens with the name of a kind of text, or of a body, keeps its capital after "về".
KEEP_CAPITAL = (
    *(kind.label for kind in DOCUMENT_TYPES.values()),
    "Mặt trận Tổ quốc",
    "Đảng ",
    "Đại hội",
    "Hội nghị lần thứ",
)
# After these the usage is "về việc …", after nouns and adjectives plain "về …".
_ACTIONS = (
    "Ban hành",
    "Phê duyệt",
    "Thành lập",
    "Triển khai",
    "Thực hiện",
    "Hướng dẫn",
    "Sửa đổi",
    "Phát động",
)
# Texts that rule: what they do follows the issuer as a verb, without "về".
_RULING = NORMATIVE_TYPES | {"nghi-quyet", "quyet-dinh"}
# The verbs of such a title by who may use them so; others say "về việc ban hành …", "về Hướng dẫn khung …".
_ALWAYS = ("Sửa đổi, bổ sung", "Bãi bỏ")
_RULES = ("Quy định", "Hướng dẫn", "Sửa đổi", "Thông qua")
ISSUES = ("Ban hành", "Phê duyệt")


def subject(title: str, type_id: str = "") -> str:
    """The subject as it follows the issuer of a document of this type.

    "về tiếp tục tăng cường …", "về việc ban hành Quy chế …", "quy định chi tiết một số điều của Luật …".
    """
    title = nfc(title).strip().rstrip(".")
    lowered = title[:1].lower() + title[1:]
    if _is_verb(title, type_id) or lowered.startswith("về "):
        return lowered
    if title.startswith("Thực hiện") and type_id in NORMATIVE_TYPES:
        return f"về {lowered}"
    if title.startswith(_ACTIONS) and not title.startswith("Hướng dẫn khung"):
        return f"về việc {lowered}"
    return f"về {title if title.startswith(KEEP_CAPITAL) else lowered}"


def _is_verb(title: str, type_id: str) -> bool:
    """True where the title says what the text itself does. What a decision issues is its annex: "về việc"."""
    if title.startswith(_ALWAYS):
        return True
    if title.startswith(ISSUES):
        return type_id in _RULING - {"quyet-dinh"}
    return title.startswith(_RULES) and type_id in _RULING
