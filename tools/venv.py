"""Makes `.venv/` what the lock files say, and leaves it alone when it already is.

Runs under the system's Python before anything is installed: standard library only.

    python3 tools/venv.py          what building the site needs
    python3 tools/venv.py --dev    and what the tests need
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Waits until no other process is inside; the system lets go of the lock when its holder dies."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def digest(*parts: str | Path) -> str:
    """A fingerprint of strings and of the contents of files."""
    data = [part.read_bytes() if isinstance(part, Path) else part.encode() for part in parts]
    return hashlib.sha256(b"\0".join(data)).hexdigest()


def pip(*arguments: str) -> None:
    """The environment's own pip, with whatever index the machine has set up. Raises on failure."""
    python = str(VENV / "bin" / "python")
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    subprocess.run([python, "-m", "pip", "install", *quiet, *arguments], cwd=ROOT, check=True)


def stage(name: str, fingerprint: str, *arguments: str) -> None:
    """One pip run, remembered by a stamp: it is repeated only when its fingerprint changes."""
    stamp = VENV / f"stamp-{name}"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint:
        return
    pip(*arguments)
    stamp.write_text(fingerprint, encoding="ascii")


def fresh() -> str:
    """Makes the environment anew unless this one was made here, by this Python, for this lock file."""
    base = digest(str(ROOT), sys.version.split()[0], ROOT / "requirements.txt")
    stamp = VENV / "stamp-base"
    sound = (VENV / "bin" / "python").exists() and stamp.is_file()
    if not sound or stamp.read_text(encoding="ascii") != base:
        print("Đang tạo .venv và cài các gói Python (lần đầu mất vài phút) …", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
        stamp.write_text(base, encoding="ascii")
    return base


def prepare(*, dev: bool) -> None:
    """Brings `.venv/` up to date: the locked packages, the package itself, the test tools."""
    base = fresh()
    locked = ("--require-hashes", "-r")
    stage("runtime", base, *locked, "requirements.txt")
    # Build isolation would fetch a setuptools nobody has checked: the locked one is there already.
    own = ("--no-build-isolation", "--no-deps", "-e", ".")
    stage("package", digest(base, ROOT / "pyproject.toml"), *own)
    if dev:
        stage("dev", digest(base, ROOT / "requirements-dev.txt"), *locked, "requirements-dev.txt")


def main() -> int:
    """Exit code 0 when `.venv/` is ready, 2 when it could not be made."""
    if sys.version_info < OLDEST:
        found = sys.version.split()[0]
        print(f"Cần Python 3.11 trở lên; {sys.executable} là {found}.")
        print("Nếu máy có bản mới hơn, chỉ ra bản đó: make site PYTHON=python3.12")
        return 2
    try:
        with one_at_a_time(ROOT / ".cache" / "venv.lock"):
            prepare(dev="--dev" in sys.argv[1:])
    except subprocess.CalledProcessError as error:
        print(f"Không cài đặt được: lệnh {' '.join(map(str, error.cmd))} trả về {error.returncode}.")
        print("Trên Debian/Ubuntu, Python cần thêm gói python3-venv; pip cần tới được kho gói Python.")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
