"""From what stands before a citation to the kind of relation: one table."""

from __future__ import annotations

import re
from typing import Final

from cancu.citations.citation import Citation
from cancu.propose.sections import TITLE
from cancu.text import fold

OPENING: Final = "Mở đầu"
# In the title, a verb says what the paper itself does.
IN_TITLE: Final = {
    "implements": "implements",
    "carries_out": "implements",
    "continues": "implements",
    "amends": "amends",
    "replaces": "replaces",
    "repeals": "repeals",
    "guides": "guides",
    "details": "details",
    "reviews": "reviews",
    "corrects": "corrects",
    "consolidates": "consolidates",
}
# What a title says before the verb: "Tổng kết 5 năm thực hiện …", "Kết quả thực hiện …".
TITLES: Final = ((r"\b(?:so ket|tong ket)\b", "reviews"), (r"\bket qua\b.*\bthuc hien\b", "reports_on"))
# In the body: orders to carry out are weaker than the direct basis of the opening sentence.
IN_BODY: Final = {"continues": "continues", "implements": "carries_out", "carries_out": "carries_out"}
# Only where the paper speaks of itself: "Quyết định này thay thế …".
OF_ITSELF: Final = frozenset({"replaces", "repeals", "amends"})
# "- Kế hoạch thực hiện Nghị quyết số …": a paper to be written, not an order to carry out.
_SPOKEN_OF = re.compile(r"[\s\-–+•*\d.)]*(?:Kế hoạch|Báo cáo|Sơ kết|Tổng kết)\b")
_ITSELF = re.compile(
    r"\b(?:quyết định|quy chế|quy định|kế hoạch|chỉ thị|văn bản|nghị quyết|thông tư|nghị định|luật|hướng "
    r"dẫn)\s+này\b[^.;]{0,160}$",
    re.IGNORECASE,
)


def kind_of(citation: Citation, at: str, text: str, *, direct: bool, titled: int = 0) -> str:
    """The kind of relation; a document only named is cited, and "theo …" in the opening is no căn cứ.

    ``titled`` is where the title begins in the text. ``direct`` says that the opening sentence carries the
    cited document out.
    """
    relation = citation.relation or ""
    if at == TITLE:
        opened = fold(text[titled : citation.start])
        for words, kind in TITLES:
            if re.search(words, opened):
                return kind
        return IN_TITLE.get(relation, "cites")
    if direct or (at == OPENING and relation in ("implements", "carries_out")):
        return "implements"
    if relation == "based_on":
        if fold(citation.verb or "").startswith("can cu"):
            return "based_on"
        # "thực hiện tốt … theo Kế hoạch số …" orders to do as that plan says; in the opening it is no căn cứ.
        return "cites" if at == OPENING else "carries_out"
    if relation in OF_ITSELF:
        return relation if _ITSELF.search(text[max(0, citation.start - 200) : citation.start]) else "cites"
    line = text[text.rfind("\n", 0, citation.start) + 1 : citation.start]
    return "cites" if _SPOKEN_OF.match(line) else IN_BODY.get(relation, "cites")
