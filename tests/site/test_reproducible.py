"""The same sources give the same bytes: in another folder, at another time, for another reader."""

from __future__ import annotations

from pathlib import Path

from support.sites import PUBLIC, build_site, copy_sources


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_two_builds_are_the_same_byte_for_byte(built_site_subpath, tmp_path):
    elsewhere = copy_sources(tmp_path / "somewhere else" / "can-cu")
    second = build_site(
        tmp_path / "out",
        root=elsewhere,
        days_ahead=400.3,
        PYTHONHASHSEED="7",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        SITE_URL=PUBLIC,
    )
    one, other = contents(built_site_subpath.folder), contents(second)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
