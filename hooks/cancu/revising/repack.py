"""The zip around a Word file: some parts anew, every other one as it was, in the old order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cancu.reading.package import FAILURES, Package
from cancu.reading.refusal import Refusal
from cancu.reading.word import NOT_WORD


def written(root: Any) -> bytes:
    """A part as bytes."""
    content: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return content


def repacked(package: Package, parts: Mapping[str, bytes]) -> bytes:
    """The archive with ``parts`` in place of the old ones; new ones come last. Raises ``Refusal``."""
    made = io.BytesIO()
    left = dict(parts)
    try:
        with zipfile.ZipFile(made, "w") as new:
            for entry in package.archive.infolist():
                changed = left.pop(entry.filename, None)
                content = package.archive.read(entry) if changed is None else changed
                copy = zipfile.ZipInfo(entry.filename, entry.date_time)
                copy.compress_type, copy.external_attr = entry.compress_type, entry.external_attr
                new.writestr(copy, content)
            for name, content in left.items():
                new.writestr(_fresh(name), content)
    except FAILURES as error:
        raise Refusal("TEP-KHONG-PHAI-DOCX", NOT_WORD) from error
    return made.getvalue()


def _fresh(name: str) -> zipfile.ZipInfo:
    """An entry without a clock: the same changes give the same bytes."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    return entry
