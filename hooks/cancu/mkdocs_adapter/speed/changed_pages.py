"""Which parts of the site are as they were in the build before: what need not be made again while serving."""

from __future__ import annotations

import hashlib


class Digests:
    """Fingerprints of the last build and of this one, by path."""

    def __init__(self) -> None:
        self._before: dict[str, str] = {}
        self._now: dict[str, str] = {}
        self._frame = ""
        self._whole = True

    def begin(self, frame: str) -> None:
        """Start a build. ``frame`` is what every page depends on: when it differs, nothing is as it was."""
        self._before, self._now = self._now, {}
        self._whole = frame != self._frame
        self._frame = frame

    @property
    def whole(self) -> bool:
        """True when everything has to be made anew."""
        return self._whole

    def same(self, path: str, content: str | bytes) -> bool:
        """True when ``path`` had this content in the build before; remembers it for the next one."""
        data = content.encode() if isinstance(content, str) else content
        self._now[path] = hashlib.sha256(data).hexdigest()
        return not self._whole and self._before.get(path) == self._now[path]
