"""Edits → the files of the dataset with exactly these values changed, each in the file that holds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from cancu.columns import Column, Table
from cancu.importing.edits import Edit
from cancu.importing.files import Files
from cancu.importing.splice import Splice, Text, end_of, is_flow, key_place, round_trip, written
from cancu.importing.values import put, value_of
from cancu.text import nfc


class EditError(Exception):
    """An edit that this way of writing cannot make; the message says which."""


@dataclass(frozen=True, slots=True)
class Edited:
    """New contents of the files that change, and whose edit each line of them (from 1) is."""

    files: Files
    places: dict[Path, list[tuple[range, str]]]

    def edit_at(self, path: str, line: int) -> str:
        """The row of the workbook behind a line; empty for any other."""
        places = self.places.get(Path(path), [])
        return next((label for lines, label in places if line in lines), "")


def edited(files: Files, edits: list[Edit]) -> Edited:
    """The new texts. Raises :class:`EditError`; what the checks make of them is for the caller to see."""
    writers = {path: _Writer(Text.of(data)) for path, data in files.items()}
    order = _Order(list(writers.values()))
    for edit in edits:
        writer, index = order.find(edit)
        writer.label = edit.row
        writer.add(edit, index) if edit.added else writer.change(edit, index)
    done = {
        path: writer.text.spliced(splices)
        for path, writer in writers.items()
        if (splices := writer.splices())
    }
    return Edited(
        {path: data for path, (data, _) in done.items()}, {path: places for path, (_, places) in done.items()}
    )


class _Order:
    """Which file holds an entry, and where in its section."""

    def __init__(self, writers: Sequence[_Writer]) -> None:
        self.writers = writers
        events = [
            (nfc(str(event["date"])).strip(), nfc(str(event["what"])).strip(), writer, at)
            for writer in writers
            for at, event in enumerate(writer.section("events"))
        ]
        # By the order in which the tables number them.
        self.events = [each[2:] for each in sorted(events, key=lambda each: each[:2])]

    def find(self, edit: Edit) -> tuple[_Writer, int]:
        """The writer of the file, and the index of the entry there (of no meaning for a new one)."""
        section, new = edit.table.section, edit.added and not edit.table.inner
        if new:
            return self._home(edit), 0
        if section == "events":
            return self.events[int(edit.keys[0]) - 1]
        for writer in self.writers:
            for at, entry in enumerate(writer.section(section)):
                if str(entry.get("id")).strip() == edit.keys[0]:
                    return writer, at
        raise EditError(f"Không có mục {edit.keys[0]} trong {section}.")

    def _home(self, edit: Edit) -> _Writer:
        """Where a new entry goes: a document to the others of its issuer, all else to the first file."""
        section = edit.table.section
        holders = [writer for writer in self.writers if section in writer.root]
        if not holders:
            raise EditError(f"Kho chưa có mục {section}; hãy thêm dòng “{section}: []” vào tệp YAML trước.")
        issuer = next((cell.new for cell in edit.cells if cell.column.key == "issuer"), "")
        beside = [each for each in holders if any(e.get("issuer") == issuer for e in each.section(section))]
        return (beside[-1:] if section == "documents" and beside else holders)[0]


class _Writer:
    """Changes the loaded tree, and remembers which keys have to be written anew and where."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.lines = text.lines
        self.root: Any = round_trip().load("\n".join(self.lines)) or {}
        # On whose account the next change is.
        self.label = ""
        # Keyed by the holder's identity and the key, so that two edits of one value are one splice.
        self.touched: dict[tuple[int, Any], tuple[Any, Any, tuple[int, int], str]] = {}
        # What was not there: its line and column, how to get it when all edits are made, what stands before.
        self.inserted: list[tuple[int, int, Callable[[], Any], str, str]] = []

    def section(self, name: str) -> list[Any]:
        """The entries of a section of this file."""
        return self.root.get(name) or []

    def change(self, edit: Edit, index: int) -> None:
        """Set the values of an entry that is there."""
        trail = self._trail(edit.table, edit.keys, index)
        record = trail[-1][0][trail[-1][1]]
        for cell in edit.cells:
            assert cell.column.path is not None
            self._set(trail, record, cell.column, cell.new, edit.table)

    def add(self, edit: Edit, index: int) -> None:
        """Add an entry, or a part of the one at ``index``."""
        record = CommentedMap()
        for key, value in zip(edit.table.keys, edit.keys, strict=True):
            if key.key == "id":
                record["id"] = value
        for cell in edit.cells:
            assert cell.column.path is not None
            put(record, cell.column.path, value_of(cell.column, cell.new, None))
        self._append(edit, record, index)

    def _append(self, edit: Edit, record: CommentedMap, index: int) -> None:
        if not edit.table.inner:
            blank = edit.table.section == "documents"
            self._insert_item([(self.root, edit.table.section)], record, blank=blank)
            return
        trail = self._trail(edit.table, edit.keys[:-1], index, depth=len(edit.table.inner) - 1)
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
            Splice(line, line, written(value(), prefix, column), column, label)
            for line, column, value, prefix, label in self.inserted
        ]
        for holder, key, (line, column), label in self.touched.values():
            item = isinstance(holder, CommentedSeq)
            end = end_of(self.lines, line, column, item=item)
            prefix = self.lines[line][:column]
            if not item and key not in holder:
                if prefix.strip():
                    raise EditError(f"Dòng {line + 1}: không để trống được trường đứng đầu mục ({key}).")
                found.append(Splice(line, end, (), column, label))
                continue
            new = written(holder[key] if item else {key: holder[key]}, prefix, column)
            if len(new) == 1:
                new = (new[0] + _remark(holder, key),)
            found.append(Splice(line, end, new, column, label))
        return found

    def _trail(
        self, table: Table, keys: tuple[str, ...], index: int, depth: int | None = None
    ) -> list[tuple[Any, Any]]:
        """The way from the root to a record, as pairs of holder and key."""
        section = self.root[table.section]
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
        put(record, path, value_of(column, cell, old))
        if known and not self._is_fresh([*trail, (record, name)]):
            self._touch([*trail, (record, name)])
        elif not known and name in record:
            self._insert_key(trail, record, name, table)

    def _touch(self, trail: list[tuple[Any, Any]]) -> None:
        """Write anew the innermost key or item that has lines of its own."""
        cut = next((n for n, (holder, _) in enumerate(trail) if is_flow(holder)), len(trail))
        holder, key = trail[cut - 1]
        self.touched.setdefault((id(holder), key), (holder, key, key_place(holder, key), self.label))

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
        self.inserted.append((end, column, lambda: {name: record[name]}, " " * column, self.label))

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
        prefix = "\n" * blank + " " * (column - 2) + "- "
        self.inserted.append((end, column, lambda: record, prefix, self.label))


def _remark(holder: Any, key: Any) -> str:
    """What stands behind a value on its line, after a ``#``."""
    tokens = holder.ca.items.get(key) or ()
    texts = [token.value.split("\n")[0] for token in tokens if hasattr(token, "value")]
    return next((f"  {text}" for text in texts if text.startswith("#")), "")
