"""What goes wrong around a build (tools/build.py): the last good site stays, and a sentence says why."""

from __future__ import annotations

import errno
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support.paths import ROOT
from support.tools import tool

build = tool("build")

# A build of its own repository: `main()` as `make site` calls it, with a few files in the place of MkDocs.
MAIN = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import build
build.ROOT = Path(sys.argv[2])

def write(folder, lock):
    for number in range(int(sys.argv[4])):
        (folder / f"{number}.html").write_text(sys.argv[3] * 50)
        time.sleep(float(sys.argv[5]))
    (folder / "index.html").write_text(sys.argv[3])

build.mkdocs = write
sys.exit(build.main())
"""
LEFT = "Chưa dựng được trang; thư mục site/ vẫn như trước."


def start(root: Path, text: str, files: int = 20, pause: float = 0, **more: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", MAIN, str(ROOT / "tools"), str(root), text, str(files), str(pause)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, **more)  # type: ignore[call-overload,no-any-return]


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    with process:
        out, err = process.communicate()
    return process.returncode, out, err


def site_of(root: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((root / "site").iterdir())}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A repository with a good site in it."""
    code, out, _ = ended(start(tmp_path, "one"))
    assert code == 0
    assert "21 trang" in out
    return tmp_path


def whole(root: Path, *texts: str) -> None:
    """The site is that of one build, with every file of it."""
    site = site_of(root)
    assert len(site) == 21
    assert site["index.html"] in texts
    assert {text for name, text in site.items() if name != "index.html"} == {site["index.html"] * 50}


def test_a_full_disk(good):
    """No file may grow any more: what a build meets where there is no room."""

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    code, out, err = ended(start(good, "three", preexec_fn=no_room))
    assert (code, out) == (1, "")
    assert err.rstrip().endswith(LEFT)
    assert "Traceback" not in err
    whole(good, "one")
    assert ended(start(good, "two"))[0] == 0
    whole(good, "two")


@pytest.mark.parametrize(
    ("number", "words"),
    [("ENOSPC", "Hết chỗ trên đĩa"), ("EDQUOT", "Hết chỗ trên đĩa"), ("EROFS", "không cho ghi"),
     ("EACCES", "Không có quyền"), ("EMFILE", "mở thêm tệp"), ("EIO", "xem lại thư mục")],
)  # fmt: skip
def test_what_the_system_refuses_is_told_in_a_sentence(good, monkeypatch, capsys, number, words):
    def refused(folder: Path, _lock: int) -> None:
        (folder / "index.html").write_text("half")
        code = getattr(errno, number)
        raise OSError(code, os.strerror(code), str(folder / "x.html"))

    monkeypatch.setattr(build, "ROOT", good)
    monkeypatch.setattr(build, "mkdocs", refused)
    monkeypatch.setattr(build.signal, "signal", lambda *_: None)
    assert build.main() == 1
    err = capsys.readouterr().err
    assert words in err
    assert str(good / ".cache") in err
    assert err.rstrip().endswith(LEFT)
    whole(good, "one")


def test_a_disk_that_filled_up_under_mkdocs(good, monkeypatch, capsys):
    def failed(_folder: Path, _lock: int) -> None:
        raise subprocess.CalledProcessError(1, "mkdocs")

    monkeypatch.setattr(build, "ROOT", good)
    monkeypatch.setattr(build, "mkdocs", failed)
    monkeypatch.setattr(build.signal, "signal", lambda *_: None)
    for least, told in ((0, False), (1 << 60, True)):
        monkeypatch.setattr(build, "LEAST_FREE", least)
        assert build.main() == 1
        assert ("Hết chỗ trên đĩa" in capsys.readouterr().err) is told
    whole(good, "one")


@pytest.mark.parametrize("where", [".cache", "."])
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(good, where):
    (good / where).chmod(0o555)
    try:
        code, _, err = ended(start(good, "two"))
    finally:
        (good / where).chmod(0o755)
    assert code == 1
    assert "Không có quyền" in err
    assert "Traceback" not in err
    whole(good, "one")


def test_a_file_in_the_place_of_the_work_folder(good):
    for name in ("site.new", "site.old"):
        (good / ".cache" / name).write_text("somebody's file")
    assert ended(start(good, "two"))[0] == 0
    whole(good, "two")


def test_killed_at_any_moment(good):
    """Fifteen times, a little later each time; the next build always mends what was left."""
    chance = random.Random(5)
    for turn in range(15):
        process = start(good, "two", pause=0.004)
        time.sleep(0.05 + chance.random() * 0.2)
        process.kill()
        ended(process)
        whole(good, "one", "two")
        if turn % 5 == 4:
            assert ended(start(good, "one"))[0] == 0
            whole(good, "one")
    assert sorted(path.name for path in (good / ".cache").iterdir()) == ["site.lock"]


def test_many_builds_at_once(good):
    builds = [start(good, text, pause=0.002) for text in ("a", "b", "c", "d")]
    seen = set()
    while any(process.poll() is None for process in builds):
        # Whoever reads the site meanwhile gets all of one build.
        text = (good / "site" / "index.html").read_text("utf-8")
        seen.add(text)
        time.sleep(0.005)
    assert seen <= {"one", "a", "b", "c", "d"}
    assert [ended(process)[0] for process in builds] == [0, 0, 0, 0]
    whole(good, "a", "b", "c", "d")


def test_a_link_to_the_root_of_a_web_server_stays_and_its_folder_is_the_site(good):
    root = (good / "site").rename(good / "www")
    (good / "site").symlink_to(root)
    assert ended(start(good, "two"))[0] == 0
    assert (good / "site").is_symlink()
    assert (root / "index.html").read_text("utf-8") == "two"
    whole(good, "two")


def test_a_link_to_nowhere_is_refused(good):
    (good / "site").rename(good / "other")
    (good / "site").symlink_to(good / "nowhere")
    code, _, err = ended(start(good, "two"))
    assert code == 1
    assert "Traceback" not in err
    assert not (good / "nowhere").exists()


def test_a_link_to_another_disk_is_refused(good, monkeypatch, capsys):
    (good / "site").rename(good / "www")
    (good / "site").symlink_to("/dev/shm")
    monkeypatch.setattr(build, "ROOT", good)
    monkeypatch.setattr(build, "mkdocs", lambda *_: None)
    monkeypatch.setattr(build.signal, "signal", lambda *_: None)
    assert build.main() == 1
    assert "ổ đĩa khác" in capsys.readouterr().err


def test_a_link_in_the_place_of_the_lock_is_not_written_through(good):
    victim = good / "victim"
    victim.write_text("x")
    (good / ".cache" / "site.lock").unlink()
    (good / ".cache" / "site.lock").symlink_to(victim)
    code, _, err = ended(start(good, "two"))
    assert code == 1
    assert "liên kết" in err
    assert victim.read_text() == "x"
    whole(good, "one")


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o027])
def test_a_web_server_may_read_what_was_built(good, mask):
    assert ended(start(good, "two", umask=mask))[0] == 0
    for path in [good / "site", *(good / "site").iterdir()]:
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_without_vietnamese_is_no_reason_to_fail(good, encoding):
    code, out, err = ended(
        start(good, "two", encoding="utf-8", env=os.environ | {"PYTHONIOENCODING": encoding})
    )
    assert (code, err) == (0, "")
    assert "Đã dựng xong" in out
    script = good / "page.html"
    script.write_text("<script src=x></script>")
    command = [sys.executable, str(ROOT / "tools" / "csp.py"), str(good)]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    policy = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert "Traceback" not in policy.stderr


def test_what_the_system_refuses_mkdocs_is_a_sentence_and_no_trace(tmp_path):
    """The real MkDocs, where no file may grow."""

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Một\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Một\n")
    command = [
        sys.executable,
        str(ROOT / "tools" / "build.py"),
        "build",
        "--site-dir",
        str(tmp_path / "site"),
    ]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
        preexec_fn=no_room,
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "Hết chỗ trên đĩa" in run.stderr


def test_a_page_with_a_script_of_somebody_else_is_not_published(good, monkeypatch, capsys):
    def poisoned(folder: Path, _lock: int) -> None:
        (folder / "index.html").write_text("<p>Một</p><script>alert(1)</script>", encoding="utf-8")

    monkeypatch.setattr(build, "ROOT", good)
    monkeypatch.setattr(build, "mkdocs", poisoned)
    monkeypatch.setattr(build.signal, "signal", lambda *_: None)
    assert build.main() == 1
    err = capsys.readouterr().err
    assert "đoạn mã lạ" in err
    assert "alert(1)" in err
    assert err.rstrip().endswith(LEFT)
    whole(good, "one")


@pytest.mark.parametrize("day", [0, 4_102_444_800])
def test_a_clock_that_is_wrong(good, day):
    """Neither files of 1970 nor files of 2100 keep a build from being made or swapped in."""
    for path in [*(good / "site").iterdir(), good / "site", good / ".cache" / "site.lock"]:
        os.utime(path, (day, day))
    assert ended(start(good, "two"))[0] == 0
    whole(good, "two")
