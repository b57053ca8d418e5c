"""Cells as values of YAML, in the way that the dataset writes them."""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from cancu.columns import Column, split_values
from cancu.importing.splice import is_flow

# Left out when empty, all but these: for them the house style writes null.
_NULLED = frozenset({"number", "issued", "superior", "province", "province_now", "url"})
_QUOTED = re.compile(r"[0-9+.~-]|(?:y|n|true|false|yes|no|on|off|null)\Z", re.IGNORECASE)
_FOLD_AT = 100


def put(record: CommentedMap, path: tuple[str, ...], value: Any) -> None:
    """Set or remove a value; a group that is left without any goes too."""
    name, *rest = path
    if rest:
        group = record.get(name)
        if not isinstance(group, CommentedMap):
            if value is None:
                return
            group = CommentedMap()
            group.fa.set_flow_style()
            record[name] = group
        put(group, tuple(rest), value)
        if not group:
            del record[name]
    elif value is None and name in _NULLED:
        record[name] = None
    elif value is None:
        record.pop(name, None)
    else:
        record[name] = value


def value_of(column: Column, cell: str, old: Any) -> Any:
    """The cell as a value of YAML, written as the ``old`` one was; None for one that is left out."""
    if column.switch:
        return True if cell else None
    if not cell:
        return None
    if column.many:
        values = CommentedSeq([_scalar(part, None) for part in split_values(cell)])
        if is_flow(old) or (old is None and column.key in ("topics", "abbreviations", "issuers")):
            values.fa.set_flow_style()
        return values
    return _scalar(cell, old)


def _scalar(text: str, old: Any) -> Any:
    """Text in the way the old value was written; quoted where YAML would read something else into it."""
    # A line that begins with # would be taken for a remark where lines are told apart.
    hashed = re.search(r"(?:^|\s)#", text) is not None
    if isinstance(old, FoldedScalarString) and "\n" not in text and not hashed:
        return _folded(text)
    if hashed or isinstance(old, DoubleQuotedScalarString) or _QUOTED.match(text) or "\n" in text:
        return DoubleQuotedScalarString(text)
    return text


def _folded(text: str) -> Any:
    """A folded block of lines of at most about a hundred characters."""
    folded: Any = FoldedScalarString(text)
    places, start = [], 0
    for match in re.finditer(" ", text):
        following = text.find(" ", match.end())
        if (following if following > 0 else len(text)) - start > _FOLD_AT:
            places.append(match.start())
            start = match.end()
    folded.fold_pos = places
    return folded
