"""The built site and its offline copy, byte by byte: nothing of what an internal document says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.canaries import HIDDEN, dataset, history, leaks, unpacked
from support.hostile import repository
from support.sites import build_site, made_once
from support.tools import tool


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        data, canaries = dataset()
        root = repository(folder / "root", data, history(canaries), {})
        build_site(folder / "site", root=root, CANCU_ON="2026-11-21", SITE_URL="https://x.example/kho/")

    return made_once(tmp_path_factory, "disclosed", make) / "site"


def test_no_byte_of_the_site_holds_a_canary(site):
    assert (site / "van-ban" / HIDDEN / "index.html").is_file()
    assert leaks(site) == {}


def test_no_byte_of_the_offline_copy_holds_a_canary(site, tmp_path):
    offline = tool("offline")
    shutil.copytree(site, tmp_path / offline.NAME)
    offline.convert(tmp_path / offline.NAME)
    offline.pack(tmp_path / offline.NAME, tmp_path / "can-cu.zip")
    assert leaks(tmp_path) == {}


def test_the_search_of_bytes_sees_what_is_packed(site, tmp_path):
    names = {name for path in site.rglob("*") if path.is_file() for name, _ in
             unpacked(path.name, path.read_bytes())}  # fmt: skip
    assert any(".xlsx!xl/sharedStrings.xml" in name for name in names)
    assert any(".docx!word/document.xml" in name for name in names)
    assert any(".xml.gz!" in name for name in names)
