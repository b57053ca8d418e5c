"""What MkDocs or a page's author is warned of stops `make site`."""

from __future__ import annotations

import os
import subprocess

import pytest

from support.small import small_sources
from support.tools import tool

LINES = "\n\nXem [trang này](khong-co.md).\n\nTheo Nghị quyết 76/NQ-CP.\n\nVà Nghị quyết 76/NQ-CP.\n"


def test_a_link_to_nowhere_and_a_doubtful_citation_stop_the_build(tmp_path, monkeypatch, capfd):
    sources = small_sources(tmp_path / "sources")
    page = sources / "docs" / "huong-dan" / "index.md"
    above = page.read_text("utf-8").rstrip("\n")
    page.write_text(above + LINES, encoding="utf-8")
    first = above.count("\n") + 5
    build = tool("build")
    monkeypatch.setattr(build, "ROOT", sources)
    lock = os.open(tmp_path / "lock", os.O_CREAT | os.O_RDWR)
    with pytest.raises(subprocess.CalledProcessError):
        build.mkdocs(tmp_path / "site", lock)
    os.close(lock)
    said = capfd.readouterr().err
    assert "'khong-co.md'" in said
    for line, column in ((first, 6), (first + 2, 4)):
        assert f"huong-dan/index.md:{line}:{column}: BAI-VIEN-DAN: Nghị quyết 76/NQ-CP: Có 2 văn bản" in said
