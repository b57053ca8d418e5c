"""What a finished site was made from: where nothing of it has changed, `make site` leaves the site as it is.

The record holds a digest of every input of a build, and one of every file of the site it made. So a site that
was damaged, edited or partly deleted is made anew, as is one whose sources, day, address, engine or tools are
others. It is signed like the other caches: who can write into `.cache/` but not into the environment cannot
make an old site pass for a new one. Runs in `.venv/`; standard library only.
"""

from __future__ import annotations

import hashlib
import hmac
import importlib.util
import json
import os
import platform
import re
import stat
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

# Folders beside the configuration that no build reads; neither does it read what begins with a dot there.
NEVER_READ = ("site", "build", "tests", "bench", "node_modules")
# What Python leaves among sources.
BY_THE_WAY = re.compile(r"__pycache__|.*\.egg-info")
# The variables of the environment that change a build, beside those that the configuration names.
HEEDED = ("CANCU_ON", "SITE_URL", "SOURCE_DATE_EPOCH")
COMMENT = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
WORD = re.compile(r"[A-Za-z_]\w*")
# A value of the configuration that may name a place that is not looked at here.
ELSEWHERE = re.compile(
    rf"""(?:^|[\s"'\[{{,])(?:/|~|\.\w|\.\.?/|(?:{"|".join(NEVER_READ)})(?:/|["'\s]|$))""", re.MULTILINE
)


class SiteRecord:
    """The record of one output of the repository ``root``, as the file ``path``.

    ``forced`` takes the site for outdated, whatever stands there.
    """

    def __init__(self, root: Path, path: Path, *, forced: bool = False) -> None:
        self._root, self._path, self._forced = root, path, forced
        self._inputs: tuple[str, str] | None = None
        self.words: Sequence[str] = ()
        # What the check of scripts has seen, by the digest of the page.
        self.seen: dict[str, list[str]] = {}

    def is_current(self, site: Path) -> bool:
        """Whether ``site`` is what a build would make now; its words are then those of the build that did.

        To be asked before each build, under its lock: what is read here is what :meth:`note` compares with.
        """
        self._inputs = inputs(self._root)
        try:
            known = self._read()
            # Scripts are stored once, pages name them by their places.
            if known["checks"] == checks():
                self.seen = {
                    page: [known["scripts"][at] for at in ats] for page, ats in known["seen"].items()
                }
            if self._forced or self._inputs is None:
                return False
            current = known["inputs"] == self._inputs[0] and known["site"] == digest_of_site(site)
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
            return False
        if current:
            self.words = known["words"]
        return bool(current)

    def note(self, site: Path) -> None:
        """``site`` was just made of the inputs that :meth:`is_current` saw, unless one has changed since."""
        try:
            if self._inputs is not None and self._inputs == inputs(self._root):
                scripts = sorted({script for each in self.seen.values() for script in each})
                places = {script: at for at, script in enumerate(scripts)}
                self._write(
                    {
                        "inputs": self._inputs[0],
                        "site": digest_of_site(site),
                        "words": list(self.words),
                        "checks": checks(),
                        "scripts": scripts,
                        "seen": {page: [places[each] for each in own] for page, own in self.seen.items()},
                    }
                )
        except OSError:
            self._path.unlink(missing_ok=True)

    def _read(self) -> dict[str, Any]:
        tag, _, text = self._path.read_text("utf-8").partition("\n")
        if not hmac.compare_digest(tag, self._tag(text)):
            raise ValueError("not signed here")
        known: dict[str, Any] = json.loads(text)
        return known

    def _write(self, known: dict[str, Any]) -> None:
        text = json.dumps(known, ensure_ascii=False)
        made = self._path.with_suffix(".new")
        made.unlink(missing_ok=True)
        made.write_text(f"{self._tag(text)}\n{text}", "utf-8")
        made.replace(self._path)

    def _tag(self, text: str) -> str:
        return hmac.new(_secret(), f"{self._path.name}\n{text}".encode(), "sha256").hexdigest()


def checks() -> str:
    """Of the code that checks what runs on a page, and the interpreter that runs it."""
    here = Path(__file__).resolve().parent
    files = (here / "csp.py", here.parent / "hooks" / "cancu" / "mkdocs_adapter" / "themes.py")
    return " ".join([platform.python_version(), *map(file_digest, files)])


def inputs(root: Path) -> tuple[str, str] | None:
    """Digests of all that a build of ``root`` reads: of its content, and of the times when it was written.

    The second tells an edit that was undone meanwhile. None where the inputs are not all known: without a
    configuration, with one that may name a place elsewhere, or where something cannot be read.
    """
    content, times = hashlib.sha256(), hashlib.sha256()
    try:
        content.update(repr((*_settings(root), *_programs())).encode())
        for path in _sources(root):
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                return None
            place = path.relative_to(root).as_posix()
            content.update(repr((place, file_digest(path))).encode("utf-8", "surrogateescape"))
            times.update(repr((about.st_mtime_ns, about.st_ctime_ns, about.st_ino)).encode())
    except (OSError, ValueError):
        return None
    return content.hexdigest(), times.hexdigest()


def _sources(root: Path) -> Iterator[Path]:
    """Every file that a build may read, in a stable order."""
    for path in sorted(root.iterdir()):
        if path.name not in NEVER_READ and not path.name.startswith("."):
            yield from _files(path, set())


def _files(path: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    """``path`` or all files below it, links followed as the engine does; each folder once."""
    if BY_THE_WAY.fullmatch(path.name):
        return
    if not path.is_dir():
        yield path
        return
    about = path.stat()
    if (about.st_dev, about.st_ino) in seen:
        raise ValueError("a folder inside itself, or twice")
    seen.add((about.st_dev, about.st_ino))
    for below in sorted(path.iterdir()):
        yield from _files(below, seen)


def _settings(root: Path) -> Iterator[tuple[str, str | None]]:
    """The variables of the environment that a build listens to. Raises ``ValueError`` where one, or the
    configuration, may lead to what is not looked at here.
    """
    (root / "mkdocs.yml").stat()
    stated = COMMENT.sub("", "\n".join(path.read_text("utf-8") for path in sorted(root.glob("*.yml"))))
    named = set(WORD.findall(stated)) & set(os.environ) - set(HEEDED)
    if "PYTHONPATH" in os.environ or any(
        map(ELSEWHERE.search, (stated, *(os.environ[name] for name in named)))
    ):
        raise ValueError("not all inputs are known")
    for name in sorted({*HEEDED, *named}):
        yield name, os.environ.get(name)


def _programs() -> Iterator[object]:
    """The interpreter, and every package of this environment with its version and when it was installed."""
    yield platform.python_version(), platform.machine(), sys.implementation.cache_tag
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        for path in sorted(Path(folder).glob("*.dist-info")):
            about = (path / "RECORD").stat()
            yield path.name, about.st_size, about.st_mtime_ns


def digest_of_site(site: Path) -> str:
    """Of every file of a site: its place, its mode and its content. Raises ``OSError`` for anything else."""
    whole = hashlib.sha256()
    for folder, below, names in os.walk(site):
        below.sort()
        for name in (*below, *sorted(names)):
            path = Path(folder, name)
            mode = path.lstat().st_mode
            if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
                raise OSError(f"{path} is neither a file nor a folder")
            content = file_digest(path) if stat.S_ISREG(mode) else ""
            about = (path.relative_to(site).as_posix(), mode, content)
            whole.update(repr(about).encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def file_digest(path: Path) -> str:
    """Of the content of one file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _secret() -> bytes:
    """The key that the caches of this environment are signed with."""
    place = Path(__file__).resolve().parent.parent / "hooks/cancu/mkdocs_adapter/speed/disk_cache.py"
    spec = importlib.util.spec_from_file_location("site_disk_cache", place)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: bytes = module.secret(Path(sys.prefix))
    return found
