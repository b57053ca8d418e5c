"""Makes `.venv/` what the lock files say, and leaves it alone when it already is.

Runs under the system's Python before anything is installed: standard library only.

    python3 tools/venv.py                       what building the site needs
    python3 tools/venv.py --dev                 and what the tests need
    python3 tools/venv.py --engine properdocs   the same for another engine, in a folder of its own
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)


class Engine(NamedTuple):
    """What makes the pages: a program, a theme, and the environment that holds both.

    The two themes are modules of one name, so no environment can have both.
    """

    program: str  # the module that Python runs
    package: str  # the package that no other engine's environment has
    config: str
    lock: str
    folder: str


ENGINES = {
    "mkdocs": Engine("mkdocs", "mkdocs", "mkdocs.yml", "requirements.txt", ".venv"),
    "properdocs": Engine(
        "properdocs", "properdocs", "mkdocs.yml", "requirements-properdocs.txt", ".venv-properdocs"
    ),
    "materialx": Engine(
        "properdocs",
        "mkdocs-materialx",
        "mkdocs-materialx.yml",
        "requirements-materialx.txt",
        ".venv-materialx",
    ),
}


def installed() -> Engine:
    """The engine of the environment that this process runs in: the last one whose package is there."""
    present = {str(each.metadata["Name"]).lower() for each in metadata.distributions()}
    return next(each for each in reversed(ENGINES.values()) if each.package in present)


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


def pip(venv: Path, *arguments: str) -> None:
    """The environment's own pip, with whatever index the machine has set up. Raises on failure."""
    python = str(venv / "bin" / "python")
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    subprocess.run([python, "-m", "pip", "install", *quiet, *arguments], cwd=ROOT, check=True)


def stage(venv: Path, name: str, fingerprint: str, *arguments: str) -> None:
    """One pip run, remembered by a stamp: it is repeated only when its fingerprint changes."""
    stamp = venv / f"stamp-{name}"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint:
        return
    pip(venv, *arguments)
    stamp.write_text(fingerprint, encoding="ascii")


def fresh(venv: Path, lock: Path) -> str:
    """Makes the environment anew unless this one was made here, by this Python, for this lock file."""
    base = digest(str(ROOT), sys.version.split()[0], lock)
    stamp = venv / "stamp-base"
    sound = (venv / "bin" / "python").exists() and stamp.is_file()
    if not sound or stamp.read_text(encoding="ascii") != base:
        said = f"Đang tạo {venv.name} và cài các gói Python (lần đầu mất vài phút) …"
        print(said, file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
        stamp.write_text(base, encoding="ascii")
    return base


def prepare(engine: Engine, *, dev: bool) -> None:
    """Brings the environment up to date: the locked packages, the package itself, the test tools."""
    venv = ROOT / engine.folder
    base = fresh(venv, ROOT / engine.lock)
    locked = ("--require-hashes", "-r")
    stage(venv, "runtime", base, *locked, engine.lock)
    # Build isolation would fetch a setuptools nobody has checked: the locked one is there already.
    own = ("--no-build-isolation", "--no-deps", "-e", ".")
    stage(venv, "package", digest(base, ROOT / "pyproject.toml"), *own)
    if dev:
        stage(venv, "dev", digest(base, ROOT / "requirements-dev.txt"), *locked, "requirements-dev.txt")


def main() -> int:
    """Exit code 0 when the environment is ready, 2 when it could not be made."""
    if sys.version_info < OLDEST:
        found = sys.version.split()[0]
        print(f"Cần Python 3.11 trở lên; {sys.executable} là {found}.")
        print("Nếu máy có bản mới hơn, chỉ ra bản đó: make site PYTHON=python3.12")
        return 2
    name = sys.argv[sys.argv.index("--engine") + 1] if "--engine" in sys.argv else "mkdocs"
    if name not in ENGINES:
        print(f"Không có bộ dựng trang {name!r}; ENGINE có thể là: {', '.join(ENGINES)}.")
        return 2
    try:
        with one_at_a_time(ROOT / ".cache" / "venv.lock"):
            prepare(ENGINES[name], dev="--dev" in sys.argv[1:])
    except subprocess.CalledProcessError as error:
        print(f"Không cài đặt được: lệnh {' '.join(map(str, error.cmd))} trả về {error.returncode}.")
        print("Trên Debian/Ubuntu, Python cần thêm gói python3-venv; pip cần tới được kho gói Python.")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
