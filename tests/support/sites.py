"""Builds the repository's site the way `make site` does, into a folder of the test's choosing."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from support.paths import ROOT
from support.serving import INDEX, thinned
from support.tools import tool

ENGINE = tool("venv").installed()
# Where an intranet might keep the site: below a path, not at the root of its server.
SUBPATH = "/phong/cancu/"
OFFLINE = Path("Tài liệu chung", "can-cu")
PUBLIC = f"https://intranet.example{SUBPATH}"
SOURCES = ("data", "docs", "hooks", "overrides", "mkdocs.yml", "mkdocs-materialx.yml")
# What a build may listen to; a test states each of these itself.
HEEDED = ("CANCU_ON", "SITE_URL", "SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "TZ")

# How a script starts the engine.
START = f"from {ENGINE.program}.__main__ import cli\ncli()\n"
# What makes its clock run ahead by so many days: `datetime` has to be replaced before anybody imports it from
# there, and what the library itself makes of the real class still has to pass for the new one.
CLOCK_AHEAD = """
import datetime, sys, time
days = float(sys.argv.pop(1))
now, gmtime, localtime = time.time, time.gmtime, time.localtime
time.time = lambda: now() + days * 86400
time.gmtime = lambda secs=None: gmtime(time.time() if secs is None else secs)
time.localtime = lambda secs=None: localtime(time.time() if secs is None else secs)
Moment, Day = datetime.datetime, datetime.date
class PassesFor(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])
class Later(Moment, metaclass=PassesFor):
    @classmethod
    def now(cls, tz=None):
        return Moment.now(tz) + datetime.timedelta(days=days)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)
    @classmethod
    def today(cls):
        return cls.now()
class LaterDay(Day, metaclass=PassesFor):
    @classmethod
    def today(cls):
        return Later.now().date()
datetime.datetime, datetime.date = Later, LaterDay
"""


def copy_sources(root: Path) -> Path:
    """The repository's sources in another folder, without anything that was generated."""
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    root.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=ignored)
        else:
            shutil.copy2(source, root / name)
    return root


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that all workers of a run share: the first one has it made, the others wait for it.

    Tests only read it; whoever changes something copies it first.
    """
    own = factory.getbasetemp()
    shared = own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own
    folder = shared / f"made-{name}"
    with (shared / f"made-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = shared / f"making-{name}"
            shutil.rmtree(making, ignore_errors=True)
            make(making)
            making.rename(folder)
    return folder


def built_once(factory: pytest.TempPathFactory, name: str, **environment: str) -> Path:
    """The repository's site as all workers share it."""
    return made_once(factory, name, lambda folder: build_site(folder, **environment))


def offline_once(factory: pytest.TempPathFactory, site: Path) -> Path:
    """The copy of a built site that opens without a server, as all workers share it; fewer are searched.

    It lies in a folder with a blank and a letter with marks, as people have them.
    """

    def make(folder: Path) -> None:
        copy = folder / OFFLINE
        shutil.copytree(site, copy)
        (copy / INDEX).write_text(thinned((copy / INDEX).read_text("utf-8")), encoding="utf-8")
        tool("offline").convert(copy)

    return made_once(factory, "offline", make) / OFFLINE


def build_site(folder: Path, *, root: Path = ROOT, start: Sequence[str] = (), **environment: str) -> Path:
    """A strict build of the sources at `root` into `folder`, by the engine that these tests run in.

    Fails with what the engine said. `start` is how Python starts it; `environment` is added to ours.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in HEEDED}
    # The theme's notice about its own future is for maintainers, and not a warning of this build.
    inherited["NO_MKDOCS_2_WARNING"] = "1"
    start = start or ("-m", ENGINE.program)
    settings = ("--config-file", ENGINE.config, "--site-dir", str(folder))
    command = [sys.executable, *start, "build", "--strict", *settings]
    run = subprocess.run(
        command, cwd=root, env=inherited | environment, capture_output=True, text=True, check=False
    )
    said = (run.stdout + run.stderr).strip()
    assert run.returncode == 0, said
    assert all(line.startswith("INFO ") for line in said.splitlines()), said
    return folder
