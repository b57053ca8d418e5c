"""Zip archives that come out the same whenever they are made."""

from __future__ import annotations

import io
import zipfile

# The first day a zip archive can name.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def steady_zip(data: bytes) -> bytes:
    """The archive again with one fixed time on every file, and nothing that tells where it was made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Whoever makes the archive on another system would otherwise leave a trace of it.
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name), compresslevel=6)
    return buffer.getvalue()
