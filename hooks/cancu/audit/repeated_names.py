"""Today's name of a body or a province that the draft has already in the same list: the old one goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from cancu.audit.leftover import Leftover
from cancu.draft_rules import RENAMED

# What parts the items of a list.
_BETWEEN = re.compile(r"[\s,;•+–-]{1,9}(?:(?:và|với)\s{1,3})?")
_MOST_BETWEEN = 20


def without_repeats(text: str, found: Iterable[Leftover]) -> list[Leftover]:
    """The leftovers, in order; of a name that would stand there twice only the message is left."""
    kept: list[Leftover] = []
    written = Leftover(0, 0, "", "")  # the last one that put a name in
    for each in found:
        if each.proposal and each.kind in RENAMED:
            again = written.proposal == each.proposal and _parts(text[written.end : each.start])
            if again or _is_beside(text, each, each.proposal.lower()):
                message = f"{each.message} Tên mới đã có ngay bên cạnh, đề nghị lược bỏ tên cũ."
                each = replace(each, message=message, proposal=None, certain=False)
            else:
                written = each
        kept.append(each)
    return kept


def _parts(between: str) -> bool:
    return _BETWEEN.fullmatch(between) is not None


def _is_beside(text: str, each: Leftover, name: str) -> bool:
    size = len(name)
    after = text[each.end : each.end + _MOST_BETWEEN + size + 1].lower()
    before = text[max(0, each.start - _MOST_BETWEEN - size - 1) : each.start].lower()
    at, last = after.find(name), before.rfind(name)
    follows = at > 0 and _parts(after[:at]) and not after[at + size : at + size + 1].isalnum()
    leads = last >= 0 and _parts(before[last + size :]) and not before[max(0, last - 1) : last].isalnum()
    return follows or leads
