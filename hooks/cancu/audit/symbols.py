"""The letters in a number say what type of document it is: "CT" is no plan's, "KH" no directive's."""

from __future__ import annotations

import re

from cancu.audit.form import same_family
from cancu.citations.citation import Citation
from cancu.citations.text.grammar import grammar
from cancu.draft_rules import BY_DECISION
from cancu.kinds import DOCUMENT_TYPES

_SIGNS = re.compile(r"[-/]")
_DIGITS = re.compile("[0-9]+")
# "Thông báo kết luận số …/TB-VPCP".
_SAME = {("ket-luan", "TB"), ("thong-bao", "KL")}


def symbol_remark(citation: Citation) -> list[str]:
    """The remark on a printed type that is not that of the letters; nothing where they say nothing."""
    if not citation.number or not citation.type or citation.form != "full":
        return []
    letters, meant = _types_of(citation.number)
    by_decision = letters == "QĐ" and citation.type in BY_DECISION
    if not meant or by_decision or citation.type == "cong-van" or (citation.type, letters) in _SAME:
        return []
    if any(same_family(citation.type, type_id) for type_id in meant):
        return []
    names = " hoặc ".join(DOCUMENT_TYPES[type_id].label.lower() for type_id in meant)
    return [f"Sai tên loại hoặc sai ký hiệu: {letters} là ký hiệu của {names}."]


def _types_of(number: str) -> tuple[str, list[str]]:
    """The first letters of a number, and the types that they stand for; ``33/CT-TTg`` → CT, chỉ thị."""
    first = _SIGNS.search(number)
    key = "party" if first and first.group() == "-" else "state"
    letters = next((part for part in _SIGNS.split(number) if not _DIGITS.match(part)), "")
    meant = [kind["id"] for kind in grammar()["types"] if kind.get(key) == letters]
    return letters, [type_id for type_id in meant if type_id in DOCUMENT_TYPES]
