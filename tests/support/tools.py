"""Loads a script of `tools/` as a module: they are not part of the package."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from support.paths import ROOT


def tool(name: str) -> ModuleType:
    """The module of ``tools/<name>.py``."""
    spec = importlib.util.spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
