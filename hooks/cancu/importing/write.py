"""Edits → the text of the dataset with exactly these values changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from cancu.columns import Column, Table, split_values
from cancu.importing.edits import Edit
from cancu.importing.splice import Splice, end_of, is_flow, key_place, round_trip, spliced, written

# Left out when empty, all but these: for them the house style writes null.
_NULLED = frozenset({"number", "issued", "superior", "province", "province_now", "url"})
_QUOTED = re.compile(r"[0-9+.~-]|(?:true|false|yes|no|on|off|null)\Z", re.IGNORECASE)
_FOLD_AT = 100


class EditError(Exception):
    """An edit that this way of writing cannot make; the message says which."""


def edited(text: str, edits: list[Edit]) -> str:
    """The new text. Raises :class:`EditError`; what the checks make of it is for the caller to see."""
    writer = _Writer(text)
    for edit in edits:
        writer.add(edit) if edit.added else writer.change(edit)
    return spliced(text, writer.splices())


class _Writer:
    """Changes the loaded tree, and remembers which keys have to be written anew and where."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.root: Any = round_trip().load(text)
        # Keyed by the holder's identity and the key, so that two edits of one value are one splice.
        self.touched: dict[tuple[int, Any], tuple[Any, Any, tuple[int, int]]] = {}
        # What was not there: its line and column, how to get it when all edits are made, what stands before.
        self.inserted: list[tuple[int, int, Callable[[], Any], str]] = []

    def change(self, edit: Edit) -> None:
        trail = self._trail(edit.table, edit.keys)
        record = trail[-1][0][trail[-1][1]]
        for cell in edit.cells:
            assert cell.column.path is not None
            self._set(trail, record, cell.column, cell.new, edit.table)

    def add(self, edit: Edit) -> None:
        record = CommentedMap()
        for key, value in zip(edit.table.keys, edit.keys, strict=True):
            if key.key == "id":
                record["id"] = value
        for cell in edit.cells:
            assert cell.column.path is not None
            _put(record, cell.column.path, _value(cell.column, cell.new, None))
        self._append(edit, record)

    def _append(self, edit: Edit, record: CommentedMap) -> None:
        if not edit.table.inner:
            blank = edit.table.section == "documents"
            self._insert_item([(self.root, edit.table.section)], record, blank=blank)
            return
        trail = self._trail(edit.table, edit.keys[:-1], depth=len(edit.table.inner) - 1)
        holder = trail[-1][0][trail[-1][1]]
        name = edit.table.inner[-1]
        if name not in holder:
            holder[name] = CommentedSeq([record])
            self._insert_key(trail, holder, name, edit.table)
        elif self._is_fresh([*trail, (holder, name)]):
            holder[name].append(record)
        else:
            self._insert_item([*trail, (holder, name)], record)

    def splices(self) -> list[Splice]:
        """Every change as lines of the text as it was."""
        found = [
            Splice(line, line, written(value(), prefix, column))
            for line, column, value, prefix in self.inserted
        ]
        for holder, key, (line, column) in self.touched.values():
            item = isinstance(holder, CommentedSeq)
            end = end_of(self.lines, line, column, item=item)
            prefix = self.lines[line][:column]
            if not item and key not in holder:
                if prefix.strip():
                    raise EditError(f"Dòng {line + 1}: không để trống được trường đứng đầu mục ({key}).")
                found.append(Splice(line, end, ()))
                continue
            new = written(holder[key] if item else {key: holder[key]}, prefix, column)
            if len(new) == 1:
                new = (new[0] + _remark(holder, key),)
            found.append(Splice(line, end, new))
        return found

    def _trail(self, table: Table, keys: tuple[str, ...], depth: int | None = None) -> list[tuple[Any, Any]]:
        """The way from the root to a record, as pairs of holder and key."""
        section = self.root[table.section]
        if table.section == "events":
            order = sorted(range(len(section)), key=lambda n: (section[n]["date"], section[n]["what"]))
            index = order[int(keys[0]) - 1]
        else:
            index = next((n for n, entry in enumerate(section) if entry["id"] == keys[0]), -1)
            if index < 0:
                raise EditError(f"Không có mục {keys[0]} trong {table.section}.")
        trail: list[tuple[Any, Any]] = [(self.root, table.section), (section, index)]
        record = section[index]
        for name, number in zip(table.inner[:depth], keys[1:], strict=False):
            if name not in record or int(number) > len(record[name]):
                raise EditError(f"{keys[0]}: không có {name} thứ {number}.")
            trail += [(record, name), (record[name], int(number) - 1)]
            record = record[name][int(number) - 1]
        return trail

    def _is_fresh(self, trail: list[tuple[Any, Any]]) -> bool:
        """True for what these edits have added: it is written as a whole, wherever it stands."""
        return any(key not in (holder.lc.data or {}) for holder, key in trail)

    def _set(
        self, trail: list[tuple[Any, Any]], record: Any, column: Column, cell: str, table: Table
    ) -> None:
        path = column.path or ()
        name = path[0]
        known = name in record
        old = record
        for step in path:
            old = old.get(step) if isinstance(old, CommentedMap) else None
        _put(record, path, _value(column, cell, old))
        if known and not self._is_fresh([*trail, (record, name)]):
            self._touch([*trail, (record, name)])
        elif not known and name in record:
            self._insert_key(trail, record, name, table)

    def _touch(self, trail: list[tuple[Any, Any]]) -> None:
        """Write anew the innermost key or item that has lines of its own."""
        cut = next((n for n, (holder, _) in enumerate(trail) if is_flow(holder)), len(trail))
        holder, key = trail[cut - 1]
        self.touched.setdefault((id(holder), key), (holder, key, key_place(holder, key)))

    def _insert_key(self, trail: list[tuple[Any, Any]], record: Any, name: str, table: Table) -> None:
        """A key that was not there, behind the key that comes before it in the table."""
        if self._is_fresh(trail):
            return
        if is_flow(record) or any(is_flow(holder) for holder, _ in trail):
            self._touch(trail)
            return
        order = [column.path[0] for column in table.columns if column.path]
        before = order[: order.index(name)] if name in order else order
        known = [key for key in record if key in record.lc.data]
        anchor = ([key for key in known if key in (*before, "id")] or known[:1])[-1]
        line, column = key_place(record, anchor)
        end = end_of(self.lines, line, column)
        self.inserted.append((end, column, lambda: {name: record[name]}, " " * column))

    def _insert_item(self, trail: list[tuple[Any, Any]], record: Any, *, blank: bool = False) -> None:
        """An item behind the last one of a list; ``blank`` sets it off by an empty line."""
        holder, name = trail[-1]
        items = holder[name]
        if is_flow(items) or not items.lc.data:
            items.append(record)
            items.fa.set_block_style()
            self._touch(trail)
            return
        line, column = key_place(items, max(items.lc.data))
        end = end_of(self.lines, line, column, item=True)
        items.append(record)
        self.inserted.append((end, column, lambda: record, "\n" * blank + " " * (column - 2) + "- "))


def _remark(holder: Any, key: Any) -> str:
    """What stands behind a value on its line, after a ``#``."""
    tokens = holder.ca.items.get(key) or ()
    texts = [token.value.split("\n")[0] for token in tokens if hasattr(token, "value")]
    return next((f"  {text}" for text in texts if text.startswith("#")), "")


def _put(record: CommentedMap, path: tuple[str, ...], value: Any) -> None:
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
        _put(group, tuple(rest), value)
        if not group:
            del record[name]
    elif value is None and name in _NULLED:
        record[name] = None
    elif value is None:
        record.pop(name, None)
    else:
        record[name] = value


def _value(column: Column, cell: str, old: Any) -> Any:
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
    if isinstance(old, FoldedScalarString) and "\n" not in text:
        return _folded(text)
    if isinstance(old, DoubleQuotedScalarString) or _QUOTED.match(text) or "\n" in text:
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
