"""The files of a dataset while they are changed: nobody else changes them, nothing is lost on the way."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from cancu.dataset.findings import Findings
from cancu.dataset.include import included_paths, read_bytes
from cancu.dataset.yaml_source.nodes import Map
from cancu.dataset.yaml_source.parse import read_source

try:
    import fcntl
except ImportError:  # a system without it locks no folder; what was read is still compared before writing
    fcntl = None  # type: ignore[assignment]

Files = Mapping[Path, bytes]


class ChangedMeanwhile(Exception):
    """A file is not as it was read; the message says which."""


@contextmanager
def locked(first: Path) -> Iterator[None]:
    """Nobody else imports into the dataset meanwhile: who comes second waits.

    The folder of the real file is locked, for the file itself is replaced. A disk that cannot lock is no
    reason not to go on.
    """
    if fcntl is None:
        yield
        return
    folder = os.open(first.resolve().parent, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def read_files(first: Path) -> dict[Path, bytes]:
    """The content of the first file and of those it includes. Raises ``OSError``."""
    data = read_bytes(first, {})
    findings = Findings(str(first))
    root = None
    with findings.bounded():
        root = read_source(data, findings)
    others = included_paths(root, first, findings) if isinstance(root, Map) else []
    return {first: data, **{path: read_bytes(path, {}) for path in others}}


def replace_files(read: Files, new: Files) -> None:
    """Put each new content in the place of its file.

    Raises:
        ChangedMeanwhile: a file is not any more as it was ``read``; then none is replaced.
        OSError: a file cannot be written; it is as it was.
    """
    for path, content in read.items():
        if path.read_bytes() != content:
            raise ChangedMeanwhile(f"{path} vừa được chương trình khác ghi; hãy chạy lại.")
    for path in new:
        if not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13), str(path))
    for path, content in new.items():
        replace_file(path.resolve(), content)


def replace_file(real: Path, content: bytes) -> None:
    """In one step: whoever reads it meanwhile sees the old one or the new one. Mode and owner stay."""
    about = real.stat()
    handle, name = tempfile.mkstemp(prefix=f".{real.name}.", suffix=".new", dir=real.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            os.fchmod(file.fileno(), stat.S_IMODE(about.st_mode))
            with suppress(OSError):
                os.fchown(file.fileno(), about.st_uid, about.st_gid)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(real)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    with suppress(OSError):
        _sync(real.parent)


def _sync(folder: Path) -> None:
    """So that the new name is on the disk as well."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
