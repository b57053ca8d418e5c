"""What outlives a build, on the disk, and what lives as long as a build, in memory."""

from __future__ import annotations

import gc
from pathlib import Path

from cancu.mkdocs_adapter.shelf import Shelf, Texts
from cancu.site.store import Store

_FOLDER = ".cache"


class Keeping:
    """Drawings, workbook and lesson packs of earlier builds; opened once, saved after every build."""

    def __init__(self) -> None:
        self.store = Store()
        self._shelves: tuple[Shelf, ...] = ()

    def open(self, root: Path) -> None:
        """Take what lies below ``root``, the folder of the configuration, unless it was taken already."""
        if not self._shelves:
            folder = root / _FOLDER
            drawings = Shelf(folder, "luoc-do", ("drawing", "model", "kinds", "text", "routes"))
            files = Shelf(folder, "tep", ("*",), ("xlsxwriter", "resvg-py", "pymupdf-fonts"))
            self._shelves, self.store = (drawings, files), Store(Texts(drawings), files)

    def save(self) -> None:
        """For the next build: what this one asked for."""
        for shelf in self._shelves:
            shelf.save()


def keep_in_peace() -> None:
    """What stands now stays until the build is over: the collector of garbage need not go through it again.

    It would, each time that so much more has come; that is a quarter of the time of a large library.
    """
    gc.freeze()


def begin_anew() -> None:
    """What the build before left standing may go."""
    gc.unfreeze()
