"""Shapes of the package's modules: too long, printing where only the command line does, paths of a machine.

Who may import whom is the business of import-linter; its table stands in ``pyproject.toml``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "cancu"
PRINTING = frozenset({"cli"})
MODULE_LINES = 260
FUNCTION_LINES = 60
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:home|Users|root|work|mnt|tmp|opt)/[\w.-]")


def room_of(path: Path, root: Path) -> str:
    """The room of a file below the folder that holds the package: ``graph``, ``model``, ``__init__``."""
    return path.relative_to(root / PACKAGE).with_suffix("").parts[0]


def prints(tree: ast.Module) -> Iterator[int]:
    """Lines that print, or that reach for the standard streams."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="print")) | ast.Attribute(attr="stdout" | "stderr"):
                yield node.lineno


def shape_faults(tree: ast.Module, text: str) -> Iterator[tuple[int, str]]:
    """Modules and functions that have grown too long, and paths of somebody's machine."""
    lines = text.count("\n")
    if lines > MODULE_LINES:
        yield lines, f"module of {lines} lines (at most {MODULE_LINES})"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield node.lineno, f"function {node.name} of {length} lines (at most {FUNCTION_LINES})"
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE_PATH.search(line):
            yield number, "path of one machine"


def file_faults(path: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Line and fault of one module."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    yield from shape_faults(tree, text)
    if room_of(path, root) not in PRINTING:
        yield from ((line, "prints; only the command line does") for line in prints(tree))


def faults(root: Path) -> list[str]:
    """Every fault of the package below ``root``, as ``file:line: what``."""
    found = [
        (path.relative_to(root).as_posix(), line, fault)
        for path in sorted((root / PACKAGE).rglob("*.py"))
        for line, fault in file_faults(path, root)
    ]
    return [f"{path}:{line}: {fault}" for path, line, fault in sorted(found)]
