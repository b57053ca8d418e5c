"""The whole site for several libraries, against the same pages built by an engine that knows nothing of us.

    python -m bench.build [SIZES]      "today" 1145 10132 unless stated; the last takes half an hour
    python -m bench.build --smoke      100 and 300 documents, only what one needs to see that it runs

A size is a number of made-up documents, or "today" for the library as it is. All figures of one size come
from one run on one machine, one process after the other; ratios are of CPU seconds (user and system, of the
process and its children), so that other work on the machine counts little.
"""

from __future__ import annotations

import gzip
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.repository import made_up, todays
from support.paths import ROOT

DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
KIB = 1024
# What no page should weigh, compressed.
HEAVY = 200_000
TODAY = "today"
USUAL, SMOKE = (TODAY, "1145", "10132"), ("100", "300")
PLAIN = "plain MkDocs, no drawings"


@dataclass(frozen=True, slots=True)
class Run:
    """CPU and wall seconds of a command and its children, and the most memory of one process in MiB."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str], folder: Path, ours: bool = True) -> Run:
    """Run it to its end, and say what it took. Raises ``CalledProcessError`` when it fails."""
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1")
    environment["PYTHONPATH"] = str(ROOT / "hooks") if ours else ""
    start, before = time.monotonic(), _spent()
    print("…", *command[1:4], file=sys.stderr, end=" ", flush=True)
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
    found = Run(_spent() - before, time.monotonic() - start, usage.ru_maxrss / KIB)
    print(f"{found.cpu:.1f} s CPU, {found.memory:.0f} MiB", file=sys.stderr, flush=True)
    return found


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def mkdocs(out: Path) -> list[str]:
    """A build into ``out``."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(out)]


def edit(folder: Path) -> None:
    """A word more in one title, as a curator would put it there."""
    data = folder / "data" / "directives.yml"
    text = data.read_text("utf-8")
    at = text.index("  title: ", len(text) // 2) + len("  title: ")
    at += text[at] in "'\""
    data.write_text(f"{text[:at]}Một {text[at:]}", encoding="utf-8")


def without_drawings(tree: Path, folder: Path) -> None:
    """The exported tree once more, its drawings taken out."""
    shutil.copytree(tree, folder)
    for page in folder.rglob("*.md"):
        page.write_text(DRAWING.sub("", page.read_text("utf-8")), encoding="utf-8")


def measured(size: str, folder: Path, smoke: bool) -> tuple[int, dict[str, Run]]:
    """Every build of one size, by its name; the site of the first build is left in ``folder/site``."""
    place, tree, bare = folder / "ours", folder / "tree", folder / "bare"
    documents = todays(place) if size == TODAY else made_up(place, int(size))
    cancu = [str(Path(sys.executable).with_name("cancu"))]
    runs = {
        "load and check": run([*cancu, "check"], place),
        "first build": run(mkdocs(folder / "site"), place),
        "again, nothing changed": run(mkdocs(folder / "again"), place),
    }
    edit(place)
    runs["after one edit"] = run(mkdocs(folder / "again"), place)
    runs["export pages"] = run([*cancu, "export", "pages", str(tree)], place)
    without_drawings(tree, bare)
    runs[PLAIN] = run(mkdocs(folder / "plain"), bare, ours=False)
    if not smoke:
        runs["plain MkDocs, drawings in"] = run(mkdocs(folder / "plain"), tree, ours=False)
        zensical = [sys.executable, "-m", "zensical", "build", "--clean"]
        runs["Zensical, drawings in"] = run(zensical, tree, ours=False)
    return documents, runs


def weights(site: Path) -> dict[str, int]:
    """Every page by its address: bytes as a server with compression sends it."""
    pages = site.rglob("index.html")
    return {
        page.parent.relative_to(site).as_posix(): len(gzip.compress(page.read_bytes(), 6)) for page in pages
    }


def table(sizes: Sequence[tuple[int, Mapping[str, Run], Mapping[str, int]]]) -> Iterator[str]:
    """All figures in one table: CPU seconds, their ratio to the plain build of the same run, most memory."""
    yield f"{'':26}" + "".join(f"{documents:>17} documents" for documents, _, _ in sizes)
    yield f"{'':26}" + f"{'CPU s  of plain    MiB':>27}" * len(sizes)
    for name in sizes[0][1]:
        cells = (
            f"{runs[name].cpu:11.1f} {runs[name].cpu / runs[PLAIN].cpu:8.2f} {runs[name].memory:6.0f}"
            for _, runs, _ in sizes
        )
        yield f"{name:26}" + "".join(cells)
    each = (1000 * runs["first build"].cpu / documents for documents, runs, _ in sizes)
    yield f"{'ms a document, first':26}" + "".join(f"{cost:11.1f}{'':16}" for cost in each)
    too_heavy = (sum(size > HEAVY for size in found.values()) for _, _, found in sizes)
    yield f"{'pages over 200 KB packed':26}" + "".join(f"{count:11}{'':16}" for count in too_heavy)


def heaviest(found: Mapping[str, int]) -> Iterator[str]:
    """The heaviest pages of one size, and what those of documents weigh."""
    own = [size for path, size in found.items() if path.startswith("van-ban/")]
    yield f"document pages: median {median(own) / KIB:.1f}, most {max(own) / KIB:.1f} KiB compressed"
    for path, size in sorted(found.items(), key=lambda item: -item[1])[:6]:
        yield f"  {size / KIB:8.1f} KiB compressed  {path}/"


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    smoke = "--smoke" in arguments
    sizes = [each for each in arguments if each != "--smoke"] or (SMOKE if smoke else USUAL)
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="can-cu-") as folder:
            documents, runs = measured(size, Path(folder), smoke)
            found.append((documents, runs, weights(Path(folder) / "site")))
    print(*table(found), sep="\n")
    for documents, _, pages in found:
        print(f"\n{documents} documents, {len(pages)} pages", *heaviest(pages), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
