"""Reads the package's imports and shapes, and says where they break the table of layers.

The table is the one in the README's "layout": imports only go down, and the rooms of the output layer
(5) do not know of each other. A new room has to be given a layer here before its tests pass.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "cancu"
LAYERS: dict[str, int] = {
    **dict.fromkeys(
        (
            "",
            "model",
            "places",
            "bodies",
            "kinds",
            "source_grades",
            "dispositions",
            "text",
            "document_number",
            "problems",
            "memo",
        ),
        0,
    ),
    **dict.fromkeys(
        (
            "dataset",
            "corpus",
            "routes",
            "wording",
            "subject_wording",
            "schedule",
            "reading",
            "revising",
            "reforms",
            "columns",
            "history",
            "teaching",
        ),
        1,
    ),
    "citations": 2,
    "graph": 3,
    "markup": 4,
    **dict.fromkeys(("pages", "lessons", "office", "drawing", "autolink", "audit", "propose", "export"), 5),
    # Reading an edited workbook back needs the rows that the exports write.
    **dict.fromkeys(("site", "importing"), 6),
    **dict.fromkeys(("mkdocs_adapter", "cli"), 7),
}
OUTPUT_LAYER = 5
# A library, and the only rooms that may know it.
LIBRARIES: dict[str, frozenset[str]] = {
    "mkdocs": frozenset({"mkdocs_adapter"}),
    "markdown": frozenset({"autolink", "site", "mkdocs_adapter"}),
    "networkx": frozenset({"graph", "drawing", "export", "site"}),
    "yaml": frozenset({"dataset"}),
    "jinja2": frozenset({"markup", "site", "mkdocs_adapter"}),
    "pypdfium2": frozenset({"reading"}),
}
PRINTING = frozenset({"cli"})
MODULE_LINES = 260
FUNCTION_LINES = 60
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:home|Users|root|work|mnt|tmp|opt)/[\w.-]")


def room_of(module: str) -> str:
    """The room of a module: ``graph`` for ``cancu.graph.marks`` and ``cancu.graph``, ``""`` for ``cancu``."""
    return module.split(".")[1] if "." in module else ""


def module_name(path: Path, root: Path) -> str:
    """Dotted name of a file below the folder that holds the package."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.Module, module: str, *, package: bool) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports, wherever in the file it does so.

    ``from cancu import routes`` counts as ``cancu.routes``; relative imports are resolved.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".")[: len(module.split(".")) - node.level + package]
                base = ".".join([*above, *([node.module] if node.module else [])])
            names = (alias.name for alias in node.names)
            yield from ((node.lineno, f"{base}.{name}") for name in names)


def import_faults(room: str, name: str) -> Iterator[str]:
    """What is wrong with this room importing this name."""
    top = name.split(".")[0]
    if top in LIBRARIES and room not in LIBRARIES[top]:
        yield f"imports {top}, which only {', '.join(sorted(LIBRARIES[top]))} may"
    if top != PACKAGE:
        return
    other = room_of(name)
    if other not in LAYERS:
        # `from cancu import __version__`: a name of the package itself, not a room.
        other = "" if name.count(".") == 1 else other
    if other not in LAYERS:
        yield f"imports {name}, whose room has no layer"
    elif LAYERS[other] > LAYERS[room]:
        yield f"layer {LAYERS[room]} imports upwards: {name} is of layer {LAYERS[other]}"
    elif LAYERS[other] == LAYERS[room] == OUTPUT_LAYER and other != room:
        yield f"imports {name}: rooms of layer {OUTPUT_LAYER} do not import each other"


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
    module = module_name(path, root)
    room = room_of(module)
    yield from shape_faults(tree, text)
    if room not in LAYERS:
        yield 1, f"room {room!r} has no layer"
        return
    for line, name in imported(tree, module, package=path.name == "__init__.py"):
        yield from ((line, fault) for fault in import_faults(room, name))
    if room not in PRINTING:
        yield from ((line, "prints; only the command line does") for line in prints(tree))


def faults(root: Path) -> list[str]:
    """Every fault of the package below ``root``, as ``file:line: what``."""
    found = [
        (path.relative_to(root).as_posix(), line, fault)
        for path in sorted((root / PACKAGE).rglob("*.py"))
        for line, fault in file_faults(path, root)
    ]
    return [f"{path}:{line}: {fault}" for path, line, fault in sorted(found)]
