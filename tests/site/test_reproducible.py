"""The same sources give the same bytes: in another folder, at another time, for another reader."""

from __future__ import annotations

from pathlib import Path

from support.sites import CLOCK_AHEAD, ENGINE, PUBLIC, START, build_site, copy_sources

# The engine, with somebody saving the dataset and its history while pages are being made.
MEANWHILE = f"""
import {ENGINE.program}.__main__  # before ours: ProperDocs takes the place of MkDocs then
from pathlib import Path
from cancu.mkdocs_adapter import latest_site
made = latest_site.build_site
def build_site(*arguments, **others):
    for path in (Path("data/directives.yml"), Path("data/history.yml")):
        path.write_text("schema: 1\\nissuers: [\\n", encoding="utf-8")
    return made(*arguments, **others)
latest_site.build_site = build_site
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_two_builds_are_the_same_byte_for_byte(built_site_subpath, tmp_path):
    """The second from another folder, on another day, for another reader, who saves while it is built.

    Everything is read once, at the start: no site is half of one dataset and half of another.
    """
    sources = copy_sources(tmp_path / "somewhere else" / "can-cu")
    second = build_site(
        tmp_path / "out",
        root=sources,
        start=("-c", CLOCK_AHEAD + MEANWHILE + START, "400.3"),
        PYTHONHASHSEED="7",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        SITE_URL=PUBLIC,
    )
    for name in ("directives.yml", "history.yml"):
        assert (sources / "data" / name).read_text("utf-8").startswith("schema: 1\nissuers: [")
    one, other = contents(built_site_subpath.folder), contents(second)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
