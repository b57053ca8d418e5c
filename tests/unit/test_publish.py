"""`site/` changes only when a build has succeeded (tools/build.py)."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from support.paths import ROOT
from support.tools import tool

build = tool("build")

# A build that says when it is half done, and then waits to be told to go on.
SLOW = """
import sys
sys.path.insert(0, sys.argv[1])
import signal
from pathlib import Path
import build

def slow(folder, lock):
    (folder / "index.html").write_text(sys.argv[3])
    print("half", flush=True)
    sys.stdin.readline()

signal.signal(signal.SIGTERM, build.stop)
# Whoever runs the tests in the background may have had it ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
base = Path(sys.argv[2])
build.publish(base / "site", base / "work", slow)
"""


def start_slow(base: Path, text: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SLOW, str(ROOT / "tools"), str(base), text]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    return process


def half_done(process: subprocess.Popen[str]) -> None:
    assert process.stdout
    assert process.stdout.readline() == "half\n"


def writes(text: str):
    def fill(folder: Path, _lock: int) -> None:
        assert list(folder.iterdir()) == []
        (folder / "index.html").write_text(text, encoding="utf-8")

    return fill


def fails(folder: Path, _lock: int) -> None:
    (folder / "index.html").write_text("broken", encoding="utf-8")
    raise subprocess.CalledProcessError(1, "mkdocs")


def content(base: Path) -> str:
    return (base / "site" / "index.html").read_text(encoding="utf-8")


def leftovers(base: Path) -> list[str]:
    return sorted(path.name for path in (base / "work").iterdir() if path.name != "site.lock")


@pytest.fixture(params=["exchange", "two-renames"])
def base(request, tmp_path, monkeypatch) -> Path:
    """A folder to publish in, with and without the system call that swaps two folders at once."""
    if request.param == "two-renames":
        monkeypatch.setattr(build, "exchange", lambda _one, _other: False)
    return tmp_path


def test_the_first_build_makes_the_site(base):
    build.publish(base / "site", base / "work", writes("one"))
    assert content(base) == "one"
    assert leftovers(base) == []


def test_a_build_replaces_the_whole_site(base):
    build.publish(base / "site", base / "work", writes("one"))
    (base / "site" / "gone.html").write_text("of the old site", encoding="utf-8")
    build.publish(base / "site", base / "work", writes("two"))
    assert content(base) == "two"
    assert sorted(path.name for path in (base / "site").iterdir()) == ["index.html"]
    assert leftovers(base) == []


def test_a_failing_build_leaves_the_old_site(base):
    build.publish(base / "site", base / "work", writes("one"))
    with pytest.raises(subprocess.CalledProcessError):
        build.publish(base / "site", base / "work", fails)
    assert content(base) == "one"
    assert leftovers(base) == []


def test_a_failing_first_build_leaves_no_site(base):
    with pytest.raises(subprocess.CalledProcessError):
        build.publish(base / "site", base / "work", fails)
    assert not (base / "site").exists()


def test_a_swap_that_fails_brings_the_old_site_back(base, monkeypatch):
    build.publish(base / "site", base / "work", writes("one"))
    rename = Path.rename

    def refuse_new(self, target):
        if self.name == "site.new":
            raise OSError("no space")
        return rename(self, target)

    monkeypatch.setattr(build, "exchange", lambda _one, _other: False)
    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(OSError, match="no space"):
        build.publish(base / "site", base / "work", writes("two"))
    assert content(base) == "one"


def test_a_stop_between_the_two_renames_is_mended_by_the_next_build(base):
    build.publish(base / "site", base / "work", writes("one"))
    (base / "site").rename(base / "work" / "site.old")
    with pytest.raises(subprocess.CalledProcessError):
        build.publish(base / "site", base / "work", fails)
    assert content(base) == "one"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_build_leaves_the_old_site(tmp_path, number):
    build.publish(tmp_path / "site", tmp_path / "work", writes("one"))
    with start_slow(tmp_path, "never") as process:
        half_done(process)
        process.send_signal(number)
        process.communicate()
    assert process.returncode != 0
    assert content(tmp_path) == "one"
    build.publish(tmp_path / "site", tmp_path / "work", writes("two"))
    assert content(tmp_path) == "two"
    assert leftovers(tmp_path) == []


def test_two_builds_at_once_wait_for_each_other(tmp_path):
    with start_slow(tmp_path, "first") as first:
        half_done(first)
        with start_slow(tmp_path, "second") as second:
            assert second.stderr
            assert "chờ lần đó xong" in second.stderr.readline()
            first.communicate("go on\n")
            assert content(tmp_path) == "first"
            half_done(second)
            second.communicate("go on\n")
    assert (first.returncode, second.returncode) == (0, 0)
    assert content(tmp_path) == "second"
    assert leftovers(tmp_path) == []


def test_the_lock_lasts_as_long_as_the_child_that_writes(tmp_path):
    """A killed parent must not let the next build in while its MkDocs still writes."""
    with build.locked(tmp_path / "site.lock") as lock:
        child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, pass_fds=(lock,))
    try:
        probe = "import fcntl, sys; fcntl.flock(open(sys.argv[1], 'w'), fcntl.LOCK_EX | fcntl.LOCK_NB)"
        command = [sys.executable, "-c", probe, str(tmp_path / "site.lock")]
        assert subprocess.run(command, capture_output=True, check=False).returncode != 0
    finally:
        child.communicate()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
