"""`make serve` outlives mistakes: they show in the terminal and on the page, and go when they are mended."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.paths import ROOT
from support.sites import ENGINE, HEEDED
from support.small import small_sources

NOTICE = "nội dung dưới đây là của bản đọc được gần nhất"
DOCUMENT = "van-ban/33-ct-ttg-2021/"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return small_sources(tmp_path / "can-cu")


@contextmanager
def served(sources: Path) -> Iterator[tuple[Callable[[str], str], Path]]:
    """The development server as the Makefile starts it: how to get a page, and what it says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = re.search(r"build.py serve (.*)", (ROOT / "Makefile").read_text("utf-8"))
    assert options
    command = [sys.executable, "-m", ENGINE.program, "serve", "--config-file", ENGINE.config]
    command += [*options[1].split(), "-a", f"127.0.0.1:{port}"]
    environment = {name: value for name, value in os.environ.items() if name not in HEEDED}
    environment["NO_MKDOCS_2_WARNING"] = "1"
    said = sources / "said.log"
    with (
        said.open("wb") as log,
        subprocess.Popen(command, cwd=sources, stdout=log, stderr=log, env=environment) as server,
    ):

        def get(path: str) -> str:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=120) as answer:
                    return str(answer.read(), "utf-8")
            except (urllib.error.URLError, ConnectionError):
                assert server.poll() is None, said.read_text("utf-8")
                return ""

        try:
            yield get, said
        finally:
            server.terminate()


def until(condition: Callable[[], bool], what: Path) -> None:
    """Waits for a build on however slow a machine; raises with what the server has said."""
    for _ in range(600):
        if condition():
            return
        time.sleep(0.2)
    raise AssertionError(what.read_text("utf-8"))


def test_a_mistake_shows_and_goes_and_the_last_good_site_stays(sources):
    data = sources / "data" / "directives.yml"
    good = data.read_text("utf-8")
    with served(sources) as (get, said):
        until(lambda: "33/CT-TTg" in get(DOCUMENT), said)
        assert NOTICE not in get(DOCUMENT)
        data.write_text(good.replace('number: "33/CT-TTg"', "number: [33/CT-TTg]", 1), encoding="utf-8")
        until(lambda: NOTICE in get(DOCUMENT), said)
        page = get(DOCUMENT)
        assert "TRUONG-SAI-KIEU" in page
        assert "data/directives.yml:" in page
        assert "Chỉ thị 33/CT-TTg" in page
        assert "TRUONG-SAI-KIEU" in said.read_text("utf-8")
        data.write_text(f"{good}# đã sửa\n", encoding="utf-8")
        until(lambda: "33/CT-TTg" in get(DOCUMENT) and NOTICE not in get(DOCUMENT), said)


def test_it_starts_with_a_faulty_dataset_and_recovers(sources):
    data = sources / "data" / "directives.yml"
    good = data.read_text("utf-8")
    data.write_text("schema: 1\nissuers: [\n", encoding="utf-8")
    with served(sources) as (get, said):
        until(lambda: NOTICE in get(""), said)
        assert "YAML-CU-PHAP" in get("")
        data.write_text(good, encoding="utf-8")
        until(lambda: "33/CT-TTg" in get(DOCUMENT), said)
        assert NOTICE not in get("")


def test_a_build_still_stops_at_a_mistake(sources):
    (sources / "data" / "directives.yml").write_text("schema: 1\n", encoding="utf-8")
    command = [sys.executable, "-m", ENGINE.program, "build", "--strict", "--config-file", ENGINE.config]
    run = subprocess.run(command, cwd=sources, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert "Dữ liệu có lỗi" in run.stdout + run.stderr
    assert not (sources / "site" / "index.html").exists()
