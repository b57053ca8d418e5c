"""The tests, on all cores; what a browser or a server was late for is asked once more, alone.

A real browser on a busy machine now and then paints after its deadline. A test of `tests/browser` or
`tests/site` that failed runs a second time with nothing beside it; when it passes then it is named as
unsteady, to be mended. A unit test has no second chance, and neither has a run with many failures.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".pytest_cache/v/cache/lastfailed"
TIMED = ("tests/browser/", "tests/site/")
PARALLEL = ("--dist", "worksteal", "--durations", "25")
FEW = 10
TESTS_FAILED = 1


def main(arguments: list[str]) -> int:
    """Run the tests with these further arguments of pytest; returns the code to end with."""
    CACHE.unlink(missing_ok=True)
    code = pytest("-n", str(workers()), *PARALLEL, *arguments)
    late = failed()
    if code != TESTS_FAILED or not may_run_again(late):
        return code
    print(f"\n{len(late)} failed beside others; they run once more, alone.", flush=True)
    code = pytest("--last-failed", *late)
    if not code:
        print("UNSTEADY, passed only when run alone:", *late, sep="\n  ")
    return code


def workers() -> int:
    """One more than there are cores: a third of the time of a test in a browser is waiting for it."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + 1


def pytest(*arguments: str) -> int:
    """The exit code of pytest run with these arguments."""
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


def failed() -> list[str]:
    """Names of the tests that failed last, as pytest takes them."""
    return sorted(json.loads(CACHE.read_text("utf-8"))) if CACHE.exists() else []


def may_run_again(names: list[str]) -> bool:
    """Whether these failures are few and all of tests that wait for a browser or a server."""
    return 0 < len(names) <= FEW and all(name.startswith(TIMED) for name in names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
