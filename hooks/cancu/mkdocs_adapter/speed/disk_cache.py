"""What was made once, kept from build to build in one file, safe to delete at any time.

Nothing depends on it but time: whatever is wrong with the file or its folder, the build goes on without it.
"""

from __future__ import annotations

import hashlib
import platform
import sqlite3
import zlib
from collections.abc import Iterator, MutableMapping
from contextlib import closing, suppress
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB NOT NULL)"
_WRONG = (sqlite3.Error, OSError)


class DiskCache(MutableMapping[str, bytes]):
    """Contents by key. What a build did not ask for goes when the shelf is saved."""

    def __init__(
        self, folder: Path, name: str, rooms: tuple[str, ...], libraries: tuple[str, ...] = ()
    ) -> None:
        """``rooms`` are the modules and packages of ours whose code makes the contents, ``libraries`` those
        of others: other code, another file.
        """
        self._folder, self._name = folder, name
        self._path = folder / f"{name}-{_fingerprint(rooms, libraries)}.sqlite"
        # Compressed here as there: a tenth of the memory.
        self._known: dict[str, bytes] = {}
        self._asked: set[str] = set()
        with suppress(*_WRONG), closing(self._open()) as file:
            rows = file.execute("SELECT key, value FROM kept")
            self._known = dict(rows)
        self._saved = set(self._known)

    def save(self) -> None:
        """Write what is new, drop what was not asked for since the last time."""
        self._known = {key: self._known[key] for key in self._asked}
        fresh = [(key, self._known[key]) for key in self._asked - self._saved]
        with suppress(*_WRONG):
            self._folder.mkdir(parents=True, exist_ok=True)
            for other in self._folder.glob(f"{self._name}-*.sqlite"):
                if other != self._path:
                    other.unlink()
            self._write(fresh, [(key,) for key in self._saved - self._asked])
            self._saved = set(self._known)
        self._asked = set()

    def _write(self, fresh: list[tuple[str, bytes]], gone: list[tuple[str]]) -> None:
        try:
            with closing(self._open()) as file, file:
                file.executemany("DELETE FROM kept WHERE key = ?", gone)
                file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", fresh)
        except sqlite3.OperationalError:
            raise  # somebody else is writing, or there is no room: the file is as it was
        except sqlite3.DatabaseError:
            self._path.unlink()  # no shelf at all; the next build begins a new one
            self._saved = set()
            raise

    def _open(self) -> sqlite3.Connection:
        file = sqlite3.connect(self._path, timeout=1)
        file.execute(_TABLE)
        return file

    def __getitem__(self, key: str) -> bytes:
        try:
            value = zlib.decompress(self._known[key])
        except (zlib.error, TypeError) as damage:
            raise KeyError(key) from damage
        self._asked.add(key)
        return value

    def __setitem__(self, key: str, value: bytes) -> None:
        self._known[key] = zlib.compress(value, 1)
        self._saved.discard(key)
        self._asked.add(key)

    def __delitem__(self, key: str) -> None:
        del self._known[key]
        self._asked.discard(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class CompressedTexts(MutableMapping[str, str]):
    """A shelf of texts."""

    def __init__(self, shelf: DiskCache) -> None:
        self._shelf = shelf

    def __getitem__(self, key: str) -> str:
        try:
            return self._shelf[key].decode()
        except UnicodeDecodeError as damage:
            raise KeyError(key) from damage

    def __setitem__(self, key: str, value: str) -> None:
        self._shelf[key] = value.encode()

    def __delitem__(self, key: str) -> None:
        del self._shelf[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._shelf)

    def __len__(self) -> int:
        return len(self._shelf)


def _fingerprint(rooms: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """Of the code of these modules and packages, and of the versions of these libraries."""
    root = Path(str(files("cancu")))
    sources = sorted(
        path for room in rooms for path in (*root.glob(f"{room}.py"), *root.glob(f"{room}/**/*.py"))
    )
    code = b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in sources)
    versions = repr((platform.python_version(), [(name, version(name)) for name in libraries]))
    return hashlib.sha256(code + versions.encode()).hexdigest()[:16]
