"""A dataset with a canary in every field that an internal document can have, and wherever others quote it.

The fields are those of the dataset's own tables, so that one that is added tomorrow is planted as well.
"""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from cancu.dataset.fields.days import Day, DeadlineDay
from cancu.dataset.fields.record import Record
from cancu.dataset.fields.tables import DOCUMENT, EVENT
from cancu.dataset.fields.types import Choice, ListOf, Pattern, Switch, Text
from cancu.graph.disclosure import IDENTITY
from support.hostile import EVERY_FIELD, make_teachable

# Letters that no word of ours holds, and that folding and changing of case leave alone.
MARK = "zqxk"
HIDDEN, QUOTING = "99-kh-ubnd-binh-dinh-2023", "98-kh-ubnd-binh-dinh-2023"
LAW = "10-2022-qh15-2022"
_SHARED = {"type": "ke-hoach", "issuer": "ubnd-binh-dinh", "issued": "2023-02-01", "topics": ["dan-van"]}
_KNOWN: dict[str, Any] = {
    **_SHARED, "id": HIDDEN, "number": "99/KH-UBND", "title": "Công tác dân vận tại cơ quan",
    "short_title": "Dân vận tại cơ quan", "effective": "2023-02-01", "regime": "administrative",
    "period": {"start": "2023", "end": "2027"}, "access": "internal",
}  # fmt: skip
_NAMES = {
    "kind": "implements",
    "target": LAW,
    "scope": "part",
    "state": "in-force",
    "issuers": "ubnd-binh-dinh",
}


class Canaries:
    """Makes them, each unlike all others."""

    def __init__(self) -> None:
        self.planted: list[str] = []

    def word(self) -> str:
        """The next one."""
        self.planted.append(f"{MARK}{len(self.planted):03}")
        return self.planted[-1]

    def value(self, shape: Any, key: str) -> Any:
        """A value of this shape, with a canary wherever it is free to say something."""
        match shape:
            case Record():
                return {name: self.value(field.shape, name) for name, field in shape.fields.items()}
            case ListOf():
                return [self.value(shape.item, key)]
            case Text():
                return f"https://{self.word()}.example.vn/" if key == "source" else f"Lời {self.word()} kín"
            case Pattern():
                return _NAMES.get(key) or f"https://{self.word()}.example.vn/"
            case Choice():
                return _NAMES.get(key) or next(iter(shape.values))
            case Day():
                return "2023-03-01"
            case DeadlineDay():
                return "11-20"
            case Switch():
                return True
        raise TypeError(f"{key}: a canary for {type(shape).__name__} is missing here")


def dataset() -> tuple[str, Canaries]:
    """The dataset as YAML, and what is planted in it."""
    canaries = Canaries()
    data = yaml.safe_load(EVERY_FIELD.read_text("utf-8"))
    for document in data["documents"]:
        make_teachable(document)
    said = {
        key: canaries.value(field.shape, key) for key, field in DOCUMENT.fields.items() if key not in IDENTITY
    }
    # One more piece of evidence, from the document itself.
    evidence = said["relations"][0]["evidence"]
    evidence.append(_quoting(canaries, DOCUMENT.fields["relations"].shape.item.fields["evidence"].shape.item))
    data["documents"] += [{**_KNOWN, **said}, _public(canaries)]
    data["events"].append(_quoting(canaries, EVENT))
    return json.dumps(data, ensure_ascii=False, indent=1), canaries


def _public(canaries: Canaries) -> dict[str, Any]:
    """A public document: whatever in it has a source was read in the internal one."""
    quoting = {
        key: [_quoting(canaries, field.shape.item)]
        for key, field in DOCUMENT.fields.items()
        if isinstance(field.shape, ListOf)
        and isinstance(field.shape.item, Record)
        and "source" in field.shape.item.fields
    }
    relation = DOCUMENT.fields["relations"].shape.item.fields
    said = {name: canaries.value(relation[name].shape, name) for name in relation if name != "evidence"}
    pieces = [_quoting(canaries, relation["evidence"].shape.item)]
    page = {"url": "https://example.vn/98", "title": "Trang công khai", "checked_on": "2026-11-21"}
    return {
        **_SHARED, "id": QUOTING, "number": "98/KH-UBND", "title": "Công tác dân vận năm 2023",
        "short_title": "Dân vận năm 2023", "sources": [page], **quoting,
        "relations": [{**said, "evidence": pieces}],
    }  # fmt: skip


def _quoting(canaries: Canaries, record: Record) -> dict[str, Any]:
    fields = {name: field.shape for name, field in record.fields.items() if name != "source"}
    return {"source": HIDDEN, **{name: canaries.value(shape, name) for name, shape in fields.items()}}


def history(canaries: Canaries) -> str:
    """A file of changes that names the internal document."""
    change = {"date": "2026-11-21", "what": f"Sửa {canaries.word()} kín", "documents": [HIDDEN]}
    return json.dumps({"changes": [change]}, ensure_ascii=False)


def leaks(folder: Path) -> dict[str, list[str]]:
    """The canaries in any byte of any file below a folder, packed ones unpacked, by path."""
    found: dict[str, list[str]] = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        for name, content in unpacked(path.relative_to(folder).as_posix(), path.read_bytes()):
            seen = words(content)
            found |= {name: seen} if seen else {}
    return found


def words(content: bytes) -> list[str]:
    """The canaries in these bytes, whatever their case."""
    pieces = content.lower().split(MARK.encode())[1:]
    return sorted({MARK + piece[:3].decode("utf-8", "replace") for piece in pieces})


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The file itself, and what is packed in it, however deep."""
    yield name, content
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from unpacked(f"{name}!{inner}", archive.read(inner))
    elif content.startswith(b"\x1f\x8b"):
        yield from unpacked(f"{name}!", gzip.decompress(content))
    elif content.startswith(b"\x89PNG"):
        yield f"{name}!pixels", _chunks(content)


def _chunks(png: bytes) -> bytes:
    """What the compressed chunks of a picture hold (a text chunk could hold words)."""
    place, unpacked_text = 8, b""
    while place + 8 <= len(png):
        size, kind = int.from_bytes(png[place : place + 4]), png[place + 4 : place + 8]
        body = png[place + 8 : place + 8 + size]
        if kind == b"zTXt":
            unpacked_text += zlib.decompress(body[body.index(b"\0") + 2 :])
        place += size + 12
    return unpacked_text
