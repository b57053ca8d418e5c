"""Modules and functions stay short, and the checker sees what it is there to see."""

from __future__ import annotations

import pytest

from support.paths import ROOT
from support.shapes import FUNCTION_LINES, MODULE_LINES, faults


def test_the_package_keeps_its_sizes():
    assert len(list((ROOT / "hooks" / "cancu").rglob("*.py"))) > 5
    assert faults(ROOT / "hooks") == []


PLANTED = {
    "print": ("graph/relations.py", "print('x')", "prints"),
    "stderr": ("graph/relations.py", "import sys\nsys.stderr.write('x')", "prints"),
    "long-module": ("model.py", "x = 1\n" * (MODULE_LINES + 1), "module of"),
    "long-function": ("model.py", "def f():\n" + "    x = 1\n" * FUNCTION_LINES, "function f of"),
    "machine-path": ("model.py", "x = '/" + "home/an/data'", "path of one machine"),
}


@pytest.mark.parametrize(("file", "text", "fault"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_seen(tmp_path, file, text, fault):
    path = tmp_path / "cancu" / file
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    (found,) = faults(tmp_path)
    assert fault in found
    assert found.startswith(f"cancu/{file}:")


def test_the_command_line_may_print(tmp_path):
    path = tmp_path / "cancu" / "cli" / "main.py"
    path.parent.mkdir(parents=True)
    path.write_text("print('xong')\n", encoding="utf-8")
    assert faults(tmp_path) == []
