"""The whole site for made-up libraries, against the same pages built by an engine that knows nothing of us.

    python -m bench.build [SIZES]      1000 unless stated; 10000 takes a long while

All figures of one size come from one run on one machine, one process after the other; the ratios are of CPU
seconds (user and system, of the process and its children), so that other work on the machine counts little.
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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from bench.dataset import dataset_yaml
from cancu.corpus import Corpus
from cancu.model import Source
from support.dataset import library
from support.made_up.corpora import ON, PAGE
from support.made_up.related import beside, related_corpus
from support.paths import ROOT
from support.sites import copy_sources

DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
KIB = 1024


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


def workplace(size: int, folder: Path) -> int:
    """Our repository with ``size`` made-up documents beside the real ones; how many there are."""
    copy_sources(folder)
    corpus = beside(library().corpus, with_sources(related_corpus(size)))
    (folder / "data" / "directives.yml").write_text(dataset_yaml(corpus), encoding="utf-8")
    return len(corpus)


def with_sources(corpus: Corpus) -> Corpus:
    """Every document with a page that it was read on: the loader takes none without."""
    read = Source(title="Cổng thông tin", url=PAGE, as_of=ON, checked_on=ON)
    documents = [replace(each, sources=each.sources or (read,)) for each in corpus]
    return Corpus.build(documents, corpus.issuers.values(), corpus.topics.values(), corpus.events)


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


def measured(size: int, folder: Path) -> tuple[int, dict[str, Run]]:
    """Every build of one size, by its name; the site of the first build is left in ``folder/site``."""
    place, tree, bare = folder / "ours", folder / "tree", folder / "bare"
    documents = workplace(size, place)
    cancu = [str(Path(sys.executable).with_name("cancu"))]
    runs = {
        "load and check": run([*cancu, "check"], place),
        "first build": run(mkdocs(folder / "site"), place),
    }
    runs["again, nothing changed"] = run(mkdocs(folder / "again"), place)
    edit(place)
    runs["after one edit"] = run(mkdocs(folder / "again"), place)
    runs["export pages"] = run([*cancu, "export", "pages", str(tree)], place)
    without_drawings(tree, bare)
    runs["plain MkDocs, drawings in"] = run(mkdocs(folder / "plain"), tree, ours=False)
    runs["plain MkDocs, drawings out"] = run(mkdocs(folder / "plain"), bare, ours=False)
    runs["Zensical, drawings in"] = run(
        [sys.executable, "-m", "zensical", "build", "--clean"], tree, ours=False
    )
    return documents, runs


def weights(site: Path) -> dict[str, int]:
    """Every page by its address: bytes as a server with compression sends it."""
    pages = site.rglob("index.html")
    return {
        page.parent.relative_to(site).as_posix(): len(gzip.compress(page.read_bytes(), 6)) for page in pages
    }


def report(documents: int, runs: Mapping[str, Run], found: Mapping[str, int]) -> None:
    """The figures of one size."""
    base = runs["plain MkDocs, drawings out"].cpu
    print(f"\n{documents} documents, {len(found)} pages")
    for name, each in runs.items():
        print(
            f"  {name:28} {each.cpu:8.1f} s CPU {each.wall:8.1f} s {each.memory:6.0f} MiB"
            f"   {each.cpu / base:5.2f} of plain without drawings"
        )
    own = [size for path, size in found.items() if path.startswith("van-ban/")]
    print(f"  document pages: median {median(own) / KIB:.1f}, most {max(own) / KIB:.1f} KiB compressed")
    for path, size in sorted(found.items(), key=lambda item: -item[1])[:6]:
        print(f"  {size / KIB:8.1f} KiB compressed  {path}/")


def main(sizes: Sequence[int]) -> None:
    """Measure and print; per-page costs of several sizes side by side."""
    costs = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="can-cu-") as folder:
            documents, runs = measured(size, Path(folder))
            found = weights(Path(folder) / "site")
        report(documents, runs, found)
        costs.append(runs["first build"].cpu / len(found))
    for size, cost in zip(sizes, costs, strict=True):
        print(f"{size:7} made-up documents: {1000 * cost:.1f} ms a page, {cost / costs[0]:.2f} of the first")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000])
