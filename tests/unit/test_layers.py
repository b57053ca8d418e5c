"""The table of layers holds and is the README's; the linter that reads it sees what it is there to see."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from support.paths import ROOT

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
LAYERS = SETTINGS["contracts"][0]
LIBRARIES = [contract for contract in SETTINGS["contracts"] if contract["type"] == "forbidden"]
ROOMS = [re.split(" [:|] ", layer) for layer in LAYERS["layers"]]


def lint(folder: Path) -> tuple[int, str]:
    """Code and words of the linter, for the package below ``folder`` under our settings."""
    done = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=ROOT,
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_package_keeps_its_layers():
    code, said = lint(ROOT / "hooks")
    assert code == 0, said
    assert f"Contracts: {len(SETTINGS['contracts'])} kept, 0 broken." in said


def test_the_readme_shows_the_layers_that_are_checked():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| ((?:`\w+`(?:, )?)+) \|", text, re.MULTILINE)
    named = [(room, int(layer)) for layer, rooms in rows for room in re.findall(r"`(\w+)`", rooms)]
    assert sorted(named) == sorted(
        (room, layer) for layer, rooms in enumerate(reversed(ROOMS)) for room in rooms
    )


def permitted() -> dict[str, str]:
    """Every import that the table permits, as a module of its own."""
    pairs = [permit.split(" -> ") for one in LIBRARIES for permit in one["ignore_imports"]]
    written: dict[str, str] = {}
    for module, library in pairs:
        place = module.removeprefix("cancu.").replace("**", f"uses_{library}")
        written[place] = written.get(place, "") + f"import {library}\n"
    return written


PLANTED = {
    "upwards": ("model", "from cancu.graph import marks", "cancu.model -> cancu.graph"),
    "by-package": ("graph.a", "from cancu import pages", "cancu.graph.a -> cancu.pages"),
    "inside": (
        "graph.status.d",
        "from cancu.graph.changes import ends",
        "cancu.graph.status.d -> cancu.graph.changes",
    ),
    "relative": ("graph.b", "from ..pages import views", "cancu.graph.b -> cancu.pages.views"),
    "in-a-function": (
        "graph.c",
        "def f():\n    import cancu.cli.main",
        "cancu.graph.c -> cancu.cli.main",
    ),
    "sideways": ("pages.a", "from cancu.drawing import svg", "cancu.pages.a -> cancu.drawing.svg"),
    "mkdocs": ("site.a", "import mkdocs.config", "cancu.site.a -> mkdocs"),
    "markdown": ("pages.b", "from markdown import Markdown", "cancu.pages.b -> markdown"),
    "networkx": ("pages.c", "import networkx as nx", "cancu.pages.c -> networkx"),
    "yaml": ("citations.a", "from yaml import safe_load", "cancu.citations.a -> yaml"),
    "jinja2": ("graph.d", "import jinja2", "cancu.graph.d -> jinja2"),
    "room-without-layer": ("novelty", "x = 1", "cancu.novelty"),
}

# Modules that the planted imports name.
STUBS = (
    "__init__", "graph.marks", "graph.status.__init__", "graph.changes.__init__", "graph.changes.ends",
    "pages.views", "drawing.svg", "cli.main",
)  # fmt: skip


@pytest.fixture(scope="module")
def planted(tmp_path_factory) -> str:
    """What the linter says of a package of the same rooms in which every fault is planted."""
    folder = tmp_path_factory.mktemp("planted")
    modules = {f"{room}.__init__": "" for rooms in ROOMS for room in rooms if room != "model"}
    modules |= dict.fromkeys(STUBS, "")
    modules |= {name.replace("autolink", "autolink.__init__"): text for name, text in permitted().items()}
    modules |= {module: text for module, text, _ in PLANTED.values()}
    for name, text in modules.items():
        path = folder.joinpath("cancu", *name.split(".")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    code, said = lint(folder)
    assert code == 1, said
    return said


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_seen(planted, fault):
    assert PLANTED[fault][2] in planted
