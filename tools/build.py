"""Builds the site beside the present one and swaps it in only when everything has succeeded.

A build that fails or is interrupted leaves `site/` as it was; what it left in `.cache/` is removed by the
next one. Two builds at once wait for each other. Runs in `.venv/`; standard library only.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

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
    errno.EMFILE: "Hệ thống không cho mở thêm tệp; hãy đóng bớt chương trình rồi chạy lại.",
}
# A disk with less room than this is why a build failed, whatever else is said.
LEAST_FREE = 5_000_000
OTHERWISE = "Hệ thống không cho ghi trang; hãy xem lại thư mục rồi chạy lại."

# Fills an empty folder with a site, given the folder and the file descriptor of the lock; raises on failure.
Build = Callable[[Path, int], None]


@contextmanager
def locked(path: Path) -> Iterator[int]:
    """Holds the lock file `path`, after waiting for another build if there is one.

    Yields the descriptor: a child that inherits it keeps the lock, so a build whose parent was killed still
    keeps the next one out until it has stopped writing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Một lần dựng khác đang chạy; chờ lần đó xong …", file=sys.stderr, flush=True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle.fileno()


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


def publish(site: Path, work: Path, build: Build) -> None:
    """Builds into a folder under `work` (same file system as `site`), then swaps the result in.

    Raises whatever `build` raises, with `site` untouched.
    """
    with locked(work / "site.lock") as lock:
        new, old = work / "site.new", work / "site.old"
        tidy(new, site, old)
        new.mkdir()
        try:
            build(new, lock)
            swap_in(new, site, old)
        finally:
            tidy(new, site, old)


def mkdocs(folder: Path, lock: int) -> None:
    """A strict MkDocs build of the repository into `folder`. Raises when it fails or warns."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    # The theme's notice about its own future is for maintainers, not for whoever builds the site.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, pass_fds=(lock,))


def stop(number: int, _frame: FrameType | None) -> NoReturn:
    """Turns a polite kill into an exception, so that the child is ended and the leftovers go."""
    sys.exit(128 + number)


def refusal(error: OSError) -> str:
    """What the system refused, and what to do about it."""
    place = f" ({error.filename})" if error.filename else ""
    return f"{REFUSALS.get(error.errno or 0, OTHERWISE)}{place} [{error.strerror or error}]"


def main() -> int:
    """Exit code 0 with a new site, 1 with the old one untouched."""
    signal.signal(signal.SIGTERM, stop)
    try:
        publish(ROOT / "site", ROOT / ".cache", mkdocs)
    except (subprocess.CalledProcessError, OSError, KeyboardInterrupt) as error:
        if isinstance(error, OSError):
            print(refusal(error), file=sys.stderr)
        elif shutil.disk_usage(ROOT).free < LEAST_FREE:
            print(_FULL, file=sys.stderr)  # MkDocs has said so in its own words, at length
        print("Chưa dựng được trang; thư mục site/ vẫn như trước.", file=sys.stderr)
        return 1
    pages = sum(1 for _ in (ROOT / "site").rglob("*.html"))
    print(f"Đã dựng xong: {pages} trang trong thư mục site/. Xem thử trên máy này: make serve")
    return 0


if __name__ == "__main__":
    sys.exit(main())
