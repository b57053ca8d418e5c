"""The zip around a Word file: some parts anew, every other one as it was, in the old order."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from cancu.reading.refusal import Refusal


def take(data: bytes, names: tuple[str, ...]) -> dict[str, bytes]:
    """Small parts by name, those that are there. Sizes have been looked over by reading."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        there = set(archive.namelist())
        return {name: archive.read(name) for name in names if name in there}


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with ``parts`` in place of the old ones; new ones come last.

    Raises ``Refusal`` for an archive that is damaged in a part that reading has not looked at.
    """
    made = io.BytesIO()
    left = dict(parts)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
            for entry in old.infolist():
                changed = left.pop(entry.filename, None)
                content = old.read(entry) if changed is None else changed
                copy = zipfile.ZipInfo(entry.filename, entry.date_time)
                copy.compress_type, copy.external_attr = entry.compress_type, entry.external_attr
                new.writestr(copy, content)
            for name, content in left.items():
                new.writestr(_fresh(name), content)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", "Tệp .docx bị hỏng, không ghi lại được.") from error
    return made.getvalue()


def _fresh(name: str) -> zipfile.ZipInfo:
    """An entry without a clock: the same changes give the same bytes."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    return entry
