"""What outlives a build, on the disk, and what lives as long as a build, in memory."""

from __future__ import annotations

import gc
from pathlib import Path

from cancu.mkdocs_adapter.speed.disk_cache import CompressedTexts, DiskCache
from cancu.mkdocs_adapter.speed.finished_pages import FinishedPages
from cancu.site.cache import BuildCache

_FOLDER = ".cache"
# The packages whose code makes a drawing.
_DRAWN_BY = ("drawing", "model", "bodies", "kinds", "dispositions", "text", "routes")


class OpenCaches:
    """Drawings, workbook, lesson packs, pages of earlier builds; opened once, saved after every build."""

    def __init__(self) -> None:
        self.store = BuildCache()
        self.pages = FinishedPages({})
        self._shelves: tuple[DiskCache, ...] = ()

    def open(self, root: Path) -> None:
        """Take what lies below ``root``, the folder of the configuration, unless it was taken already."""
        if not self._shelves:
            folder = root / _FOLDER
            drawings = DiskCache(
                folder,
                "luoc-do",
                ("drawing", "model", "bodies", "places", "kinds", "dispositions", "text", "routes"),
            )
            files = DiskCache(folder, "tep", ("*",), ("xlsxwriter", "resvg-py", "pymupdf-fonts"))
            pages = DiskCache(folder, "trang", ("*",), ("jinja2", "markdown"))
            self._shelves, self.store = (drawings, files, pages), BuildCache(CompressedTexts(drawings), files)
            self.pages = FinishedPages(CompressedTexts(pages))

    def save(self, *, pages: bool) -> None:
        """For the next build: what this one asked for; a server asks for no ``pages``, and leaves them."""
        for shelf in self._shelves if pages else self._shelves[:-1]:
            shelf.save()


def freeze_gc() -> None:
    """What stands now stays until the build is over: the collector of garbage need not go through it again.

    It would, each time that so much more has come; that is a quarter of the time of a large library.
    """
    gc.freeze()


def unfreeze_gc() -> None:
    """What the build before left standing may go."""
    gc.unfreeze()
