"""The table of layers holds, and so do the sizes; and the checker sees what it is there to see."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.layers import FUNCTION_LINES, LAYERS, MODULE_LINES, faults
from support.paths import ROOT


def test_the_package_keeps_its_layers_and_sizes():
    assert len(list((ROOT / "hooks" / "cancu").rglob("*.py"))) > 5
    assert faults(ROOT / "hooks") == []


def layers_of_the_readme() -> dict[str, int]:
    """Layer by room, as the README's table says: ``| 3 | `graph` | … |``."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| ((?:`\w+`(?:, )?)+) \|", text, re.MULTILINE)
    named = [(room, int(layer)) for layer, rooms in rows for room in re.findall(r"`(\w+)`", rooms)]
    assert len(named) == len(dict(named)), "a room stands twice"
    return dict(named)


def test_the_readme_shows_the_layers_that_are_checked():
    assert layers_of_the_readme() == {room: layer for room, layer in LAYERS.items() if room}


def test_every_room_with_a_layer_is_there():
    package = ROOT / "hooks" / "cancu"
    there = {
        path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert there - {"__init__"} == set(LAYERS) - {""}


def tree(root: Path, **modules: str) -> Path:
    """A tiny package: ``graph__relations="..."`` is the text of ``cancu/graph/relations.py``."""
    for name, text in {"__init__": "", **modules}.items():
        path = root.joinpath("cancu", *name.split("__")).with_suffix(".py")
        if name == "__init__":
            path = root / "cancu" / "__init__.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_imports_that_go_down_are_fine(tmp_path):
    root = tree(
        tmp_path,
        model="from dataclasses import dataclass\n",
        graph__relations="import networkx\nfrom cancu import __version__\nfrom cancu.model import Document\n",
        pages__views="from cancu import routes\nfrom . import x\nfrom cancu.graph.relations import build\n",
        site__build="from cancu.pages.views import page\nfrom cancu.drawing import svg\n",
        cli__main="import sys\nfrom cancu.site.build import build\nprint('xong')\n",
    )
    assert faults(root) == []


PLANTED = {
    "upwards": ("model", "from cancu.graph import build", "layer 0 imports upwards"),
    "by-package": ("graph__relations", "from cancu import pages", "layer 3 imports upwards"),
    "relative": ("graph__relations", "from ..pages import views", "layer 3 imports upwards"),
    "plain-import": ("graph__relations", "import cancu.site.build", "layer 3 imports upwards"),
    "inside-a-function": ("graph__relations", "def f():\n    import cancu.cli.main", "imports upwards"),
    "sideways": ("pages__views", "from cancu.drawing import svg", "do not import each other"),
    "mkdocs": ("site__build", "import mkdocs.config", "imports mkdocs"),
    "markdown": ("pages__views", "from markdown import Markdown", "imports markdown"),
    "networkx": ("pages__views", "import networkx as nx", "imports networkx"),
    "yaml": ("citations__find", "from yaml import safe_load", "imports yaml"),
    "jinja2": ("graph__relations", "import jinja2", "imports jinja2"),
    "print": ("graph__relations", "print('x')", "prints"),
    "stderr": ("graph__relations", "import sys\nsys.stderr.write('x')", "prints"),
    "unknown-room": ("novelty", "x = 1", "has no layer"),
    "unknown-room-imported": ("model", "from cancu.novelty.x import y", "no layer"),
    "long-module": ("model", "x = 1\n" * (MODULE_LINES + 1), "module of"),
    "long-function": ("model", "def f():\n" + "    x = 1\n" * FUNCTION_LINES, "function f of"),
    "machine-path": ("model", "x = '/" + "home/an/data'", "path of one machine"),
}


@pytest.mark.parametrize(("module", "text", "fault"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_seen(tmp_path, module, text, fault):
    found = faults(tree(tmp_path, **{module: text}))
    assert len(found) == 1, found
    assert fault in found[0]
    assert found[0].startswith(f"cancu/{module.replace('__', '/')}.py:")
