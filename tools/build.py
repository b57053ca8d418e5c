"""Builds the site beside the present one and swaps it in only when everything has succeeded.

A build that fails or is interrupted leaves `site/` as it was; what it left in `.cache/` is removed by the
next one. Two builds at once wait for each other. Runs in `.venv/`; standard library only.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import importlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType
from typing import NoReturn, Protocol

ROOT = Path(__file__).resolve().parent.parent
AT_FDCWD = -100
RENAME_EXCHANGE = 2

_FULL = "Hết chỗ trên đĩa; hãy xóa bớt tệp rồi chạy lại. Bản dựng dở đã được dọn."
_CLOSED = "Không có quyền ghi; hãy chạy bằng tài khoản sở hữu thư mục này, hoặc cấp quyền ghi."
REFUSALS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: "Ổ đĩa ở chế độ chỉ đọc, không cho ghi; hãy gắn lại ổ đĩa, hoặc chép kho sang nơi ghi được.",
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.ELOOP: "Ở đây có liên kết thay cho tệp; hãy xóa liên kết rồi chạy lại.",
    errno.EXDEV: "site/ là liên kết sang ổ đĩa khác, không thay trong một bước được; "
    "hãy bỏ liên kết, dựng trang rồi chép thư mục site/ sang đó.",
    errno.EMFILE: "Hệ thống không cho mở thêm tệp; hãy đóng bớt chương trình rồi chạy lại.",
}
# A disk with less room than this is why a build failed, whatever else is said.
LEAST_FREE = 5_000_000
OTHERWISE = "Hệ thống không cho ghi trang; hãy xem lại thư mục rồi chạy lại."

_UNSAFE = (
    "Nếu vừa nâng cấp giao diện, hãy xem lại đoạn mã rồi thêm vào hooks/cancu/mkdocs_adapter/themes.py; "
    "nếu không, hãy xóa thư mục .cache và dựng lại."
)
MOST_SHOWN = 20
UNCHANGED = "Không có gì thay đổi từ lần dựng trước (vẫn muốn dựng lại: make site FORCE=1)"
# The only argument of this program that is none of the engine's.
FORCE = "--force"

# Fills an empty folder with a site, given the folder and the file descriptor of the lock; raises on failure.
Build = Callable[[Path, int], None]


class Record(Protocol):
    """What the site that stands there was made from."""

    def is_current(self, site: Path) -> bool:
        """Whether a build would make the same once more."""

    def note(self, site: Path) -> None:
        """It was just made."""


@contextmanager
def locked(path: Path) -> Iterator[int]:
    """Holds the lock file `path`, after waiting for another build if there is one.

    Yields the descriptor: a child that inherits it keeps the lock, so a build whose parent was killed still
    keeps the next one out until it has stopped writing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Neither through a link nor over what is there: it may be somebody's file.
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Một lần dựng khác đang chạy; chờ lần đó xong …", error=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock
    finally:
        os.close(lock)


def exchange(one: Path, other: Path) -> bool:
    """Swaps two existing folders in a single step; False where the system has no such call."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    paths = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other))
    return bool(renameat2(*paths, RENAME_EXCHANGE) == 0)


def swap_in(new: Path, site: Path, old: Path) -> None:
    """Puts the folder `new` in the place of `site`; what was there is left at `new` or `old`."""
    if site.exists():
        if exchange(new, site):
            return
        site.rename(old)
    new.rename(site)


def tidy(new: Path, site: Path, old: Path) -> None:
    """Removes what a build leaves; a site that was only moved aside, between two renames, comes back."""
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
        if leftover.is_file() or leftover.is_symlink():
            leftover.unlink()


def publish(site: Path, work: Path, build: Build, record: Record | None = None) -> bool:
    """Builds into a folder under `work` (same file system as `site`), then swaps the result in.

    A link in the place of `site` stays: the folder that it leads to, say that of a web server, is the site.
    False, and nothing done, where `record` knows that the same would come out.
    Raises whatever `build` raises, with `site` untouched.
    """
    with locked(work / "site.lock") as lock:
        if site.is_symlink():
            site = site.resolve(strict=True)
            if site.stat().st_dev != work.stat().st_dev:
                raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(site))
        new, old = work / "site.new", work / "site.old"
        tidy(new, site, old)
        if record and record.is_current(site):
            return False
        new.mkdir()
        try:
            build(new, lock)
            open_to_readers(new)
            swap_in(new, site, old)
            if record:
                record.note(site)
        finally:
            tidy(new, site, old)
    return True


def open_to_readers(folder: Path) -> None:
    """Lets a web server read what was built, whatever the umask: a site is there to be read."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o644))


def checked(folder: Path, lock: int, seen: dict[str, list[str]] | None = None) -> str:
    """A build in which nothing runs that is not ours or the theme's, and its policy for whoever serves it.

    ``seen`` is what :func:`csp.read` has seen before. Raises :class:`UnsafeSite`.
    """
    mkdocs(folder, lock)
    csp = tool("csp")
    scripts, refused = csp.read(folder, seen)
    found = csp.faults_of(scripts, refused)
    if found:
        raise UnsafeSite("\n".join(found[:MOST_SHOWN]))
    return str(csp.told(scripts)) if scripts else ""


class UnsafeSite(Exception):
    """Pages hold what no policy could allow; the message says where."""


def tool(name: str) -> ModuleType:
    """A tool beside this one, by its path: a package of the same name may be installed."""
    spec = importlib.util.spec_from_file_location(f"site_{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mkdocs(folder: Path, lock: int) -> None:
    """A strict build of the repository into `folder`. Raises when it fails or warns."""
    command = [sys.executable, __file__, "build", "--strict", "--site-dir", str(folder)]
    # The theme's notice about its own future is for maintainers, not for whoever builds the site.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, pass_fds=(lock,))


def run_mkdocs() -> int:
    """The engine of this environment as a program of its own, with these arguments and its configuration.

    What the system refuses is told in a sentence.
    """
    engine = tool("venv").installed()
    cli = importlib.import_module(f"{engine.program}.__main__").cli
    sys.path[0] = str(ROOT)  # and not the folder of this file
    try:
        cli([*sys.argv[1:], "--config-file", engine.config])
    except OSError as error:
        if error.errno not in REFUSALS:
            raise
        print(refusal(error), file=sys.stderr)
    return 1


def say(words: str, *, error: bool = False) -> None:
    """Tell it, whatever the terminal can print: Vietnamese leaves as UTF-8."""
    stream = sys.stderr if error else sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8")
    print(words, file=stream, flush=True)


def stop(number: int, _frame: FrameType | None) -> NoReturn:
    """Turns a polite kill into an exception, so that the child is ended and the leftovers go."""
    sys.exit(128 + number)


def refusal(error: OSError) -> str:
    """What the system refused, and what to do about it."""
    place = f" ({error.filename})" if error.filename else ""
    return f"{REFUSALS.get(error.errno or 0, OTHERWISE)}{place} [{error.strerror or error}]"


def main(*, forced: bool = False) -> int:
    """Exit code 0 with a new site or one that need not be made again, 1 with the old one untouched."""
    signal.signal(signal.SIGTERM, stop)
    record = tool("site_record").SiteRecord(ROOT, ROOT / ".cache" / "record-site.json", forced=forced)

    def build(folder: Path, lock: int) -> None:
        policy = checked(folder, lock, record.seen)
        pages = sum(1 for _ in folder.rglob("*.html"))
        record.words = (f"{pages} trang trong thư mục site/. Xem thử trên máy này: make serve", policy)

    try:
        new = publish(ROOT / "site", ROOT / ".cache", build, record)
    except (subprocess.CalledProcessError, OSError, UnsafeSite, KeyboardInterrupt) as error:
        for reason in why(error):
            say(reason, error=True)
        say("Chưa dựng được trang; thư mục site/ vẫn như trước.", error=True)
        return 1
    pages, policy = record.words
    say(f"{'Đã dựng xong' if new else UNCHANGED}: {pages}")
    if policy:
        say(policy)
    return 0


def why(error: BaseException) -> list[str]:
    """Sentences about what has gone wrong; none where MkDocs has said it."""
    if isinstance(error, UnsafeSite):
        return [f"Trang dựng ra có mã không rõ nguồn gốc, không dùng được:\n{error}", _UNSAFE]
    if isinstance(error, OSError):
        return [refusal(error)]
    return [_FULL] if shutil.disk_usage(ROOT).free < LEAST_FREE else []


if __name__ == "__main__":
    alone = sys.argv[1:] in ([], [FORCE])
    sys.exit(main(forced=FORCE in sys.argv) if alone else run_mkdocs())
