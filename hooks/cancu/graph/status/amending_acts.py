"""Acts that do nothing but amend others, and how they stand when what they amend is over.

No clause ends such an act; but what it put into another text is gone with that text.
"""

from __future__ import annotations

import re

import networkx as nx

from cancu.graph.relations import document_of, outgoing
from cancu.kinds import ENDING_KINDS

# Whoever says so of a text that it does not amend does something of its own.
_OWN_KINDS = (*ENDING_KINDS, "suspends", "promulgates", "details", "guides", "institutionalizes")
_NAMES = "Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Chỉ thị"
_NAMED = re.compile(rf"(?<!\w)(?:{_NAMES})(?!\w)")
_NUMBERED = re.compile(rf"(?<!\w)(?:{_NAMES}) (?:số )?[0-9]")
# Behind these a title tells what the amended act is about, or who issued it.
_BEHIND = re.compile(r" (?:ngày|về|của (?!Luật|Bộ|Pháp|Hiến|Nghị|Thông|Quy)|quy định|hướng dẫn|ban hành) |\(")
# More than the title names: "37 luật", "các Nghị định liên quan", "và luật khác", "…; kết thúc hoạt động …".
_MANY = re.compile(
    rf"(?<!\w)(?:[0-9]+ luật|các (?:{_NAMES})|(?:{_NAMES}) (?:khác|(?:có )?liên quan))(?!\w)|;", re.IGNORECASE
)


def amended_alone(graph: nx.MultiDiGraph[str], node: str) -> tuple[str, ...]:
    """What an act amends that does nothing else, where the library knows all of it; else nothing."""
    title = document_of(graph, node).title
    if not title.startswith("Sửa đổi"):
        return ()
    targets = tuple(dict.fromkeys(relation.target for relation in outgoing(graph, node, ("amends",))))
    other = {relation.target for relation in outgoing(graph, node, _OWN_KINDS)} - {*targets}
    return targets if not other and len(targets) == _acts_named(title) else ()


def _acts_named(title: str) -> int:
    """How many acts a title of an amending act names; 0 where it names them in a lump."""
    head = _BEHIND.split(title, maxsplit=1)[0]
    return 0 if _MANY.search(title) else max(len(_NAMED.findall(head)), len(_NUMBERED.findall(title)))
