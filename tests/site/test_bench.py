"""The measurement of the build runs to its end; what it measures is nobody's promise."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from support.paths import ROOT


def test_a_small_library_is_measured_in_every_way():
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(("hooks", "tests", ".")))
    command = [sys.executable, "-m", "bench.build", "--smoke", "40"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    figures = dict(re.findall(r"^(\w.*?)  +([\d.]+) ", run.stdout, re.MULTILINE))
    assert {"first build", "again, nothing changed", "after one edit", "export pages"} <= figures.keys()
    assert float(figures["ms a document, first"]) > 0
    assert re.search(r"^ +[\d.]+ KiB compressed  [\w-]+/", run.stdout, re.MULTILINE)
