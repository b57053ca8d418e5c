"""What was made once, kept from build to build in one file, safe to delete at any time.

Nothing depends on it but time: whatever is wrong with the file or its folder, the build goes on without it.
What comes out of it goes onto pages, so each content is signed with a key that lies beside the program: who
can write into ``.cache`` (a group, a cache of continuous integration) but not into the environment adds
nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import platform
import secrets
import sqlite3
import sys
import zlib
from collections.abc import Iterator, MutableMapping
from contextlib import closing, suppress
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB NOT NULL)"
_WRONG = (sqlite3.Error, OSError)
_KEY = "cancu-cache.key"
_TAG = hashlib.sha256().digest_size
# Our largest content, a workbook, has a few megabytes.
_LARGEST = 64_000_000


class DiskCache(MutableMapping[str, bytes]):
    """Contents by key. What a build did not ask for goes when the shelf is saved."""

    def __init__(
        self, folder: Path, name: str, rooms: tuple[str, ...], libraries: tuple[str, ...] = ()
    ) -> None:
        """``rooms`` are the modules and packages of ours whose code makes the contents, ``libraries`` those
        of others: other code, another file.
        """
        self._folder, self._name = folder, name
        self._secret = secret(Path(sys.prefix))
        self._path = folder / f"{name}-{_fingerprint(rooms, libraries)}.sqlite"
        # Compressed here as there: a tenth of the memory.
        self._known: dict[str, bytes] = {}
        self._asked: set[str] = set()
        with suppress(*_WRONG), closing(self._open()) as file:
            rows = file.execute("SELECT key, value FROM kept WHERE length(value) <= ?", (_LARGEST,))
            self._known = {
                key: value for key, value in rows if isinstance(key, str) and isinstance(value, bytes)
            }
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
        try:
            file.execute(_TABLE)
        except sqlite3.Error:
            file.close()  # Python 3.13 warns of one that was left open
            raise
        return file

    def __getitem__(self, key: str) -> bytes:
        try:
            value = zlib.decompress(self._opened(key))
        except zlib.error as damage:
            raise KeyError(key) from damage
        self._asked.add(key)
        return value

    def __contains__(self, key: object) -> bool:
        """Whether it is here and was kept by this environment; what it says is not unpacked."""
        try:
            return isinstance(key, str) and bool(self._opened(key))
        except KeyError:
            return False

    def _opened(self, key: str) -> bytes:
        """What was signed here, with this key, under this name; anything else was never kept."""
        content = self._known[key]
        if not hmac.compare_digest(content[:_TAG], self._tag(key, content[_TAG:])):
            raise KeyError(key)
        return content[_TAG:]

    def _tag(self, key: str, content: bytes) -> bytes:
        signed = b"\0".join((self._path.name.encode(), key.encode("utf-8", "surrogateescape"), content))
        return hmac.digest(self._secret, signed, "sha256")

    def __setitem__(self, key: str, value: bytes) -> None:
        packed = zlib.compress(value, 1)
        self._known[key] = self._tag(key, packed) + packed
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

    def __contains__(self, key: object) -> bool:
        return key in self._shelf

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


def secret(environment: Path) -> bytes:
    """The key of this environment, made when there is none; where none can be kept, one for this process.

    Who can put a file there can put a program there: nothing is gained by forging a cache.
    """
    path = environment / _KEY
    with suppress(OSError):
        with suppress(FileExistsError):
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(secrets.token_bytes(_TAG))
        known = path.read_bytes()
        if len(known) == _TAG and not path.stat().st_mode & 0o077:
            return known
    return secrets.token_bytes(_TAG)


def _fingerprint(rooms: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """Of the code of these modules and packages, and of the versions of these libraries."""
    root = Path(str(files("cancu")))
    sources = sorted(
        path for room in rooms for path in (*root.glob(f"{room}.py"), *root.glob(f"{room}/**/*.py"))
    )
    code = b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in sources)
    versions = repr((platform.python_version(), [(name, version(name)) for name in libraries]))
    return hashlib.sha256(code + versions.encode()).hexdigest()[:16]
