"""Size, speed and success of the finder at 1,500, 10,000, 100,000 documents: ``python -m bench.finder``."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.corpora import ON, corpus_of
from bench.page import write_page
from bench.queries import Maker, Query
from support.browsers import launch
from support.serving import serve

SIZES = (1_500, 10_000, 100_000)
# Every prefix of these is typed, letter by letter.
TYPED = (
    "33 ct ttg", "chi thi 33", "quy che cong tac dan van", "hoà giải ở cơ sở", "dân chủ cơ sở 2023",
    "ke hoach 24 ubnd", "nghi dinh 59/2023/nd-cp", "bao hiem y te toan dan", "qcdc", "tinh uy dong nai",
)  # fmt: skip
# From the key to the frame after the results were painted.
TYPE = """async ([text]) => {
  const box = document.querySelector("[data-finder-box]");
  const painted = () => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(0);
  }));
  const times = [];
  for (let length = 1; length <= text.length; length++) {
    await new Promise(done => setTimeout(done, 60));
    const start = performance.now();
    box.value = text.slice(0, length);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await painted();
    times.push(performance.now() - start);
  }
  return times;
}"""
# When the first result was on the page, and when the last record had come.
WATCH = """new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-document]")) return;
  window.first = performance.now();
  observer.disconnect();
  const data = CanCu.finder.data;
  const timer = setInterval(() => {
    if (data.size < data.head.total) return;
    window.loaded = performance.now();
    clearInterval(timer);
  }, 10);
}).observe(document, { childList: true, subtree: true });"""
SEARCH = """([queries, day]) => queries.map(q => {
  const start = performance.now();
  const docs = CanCu.finder.search(q, day).docs.slice(0, 10).map(CanCu.finder.data.idOf);
  return [docs, performance.now() - start];
})"""


def main(arguments: list[str]) -> None:
    """Prints one block of figures per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--queries", type=int, default=40, help="queries of each kind")
    parser.add_argument("--prose", action="store_true", help="titles with as many different words as prose")
    options = parser.parse_args(arguments)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for size in options.sizes:
            for line in measure(browser, size, options.queries, options.prose):
                print(line, flush=True)
        browser.close()


def measure(browser: Browser, size: int, per_kind: int, prose: bool) -> list[str]:
    """The figures of one size, a line each."""
    corpus = corpus_of(size, prose=prose)
    queries = list(Maker(corpus).queries(per_kind))
    with tempfile.TemporaryDirectory() as name, serve(Path(name)) as address:
        data = write_page(corpus, ON, Path(name))
        page = browser.new_page(base_url=address)
        opened = _open(page)
        typed = sorted(time for text in TYPED for time in page.evaluate(TYPE, [text]))
        found = page.evaluate(SEARCH, [[query.q for query in queries], int(ON.replace("-", ""))])
        page.close()
    return [
        f"{len(corpus):,} documents{' (titles like prose)' if prose else ''}",
        *_sizes(data, len(corpus)),
        f"  first results after {opened['first']:.0f} ms, everything loaded after {opened['all']:.0f} ms",
        f"  key to painted: {_percentiles(typed)}",
        f"  search alone: {_percentiles(sorted(time for _, time in found))}",
        *_success(queries, [ids for ids, _ in found]),
    ]


def _open(page: Page) -> dict[str, Any]:
    page.add_init_script(WATCH)
    page.goto("tra-cuu/?q=dan+van")
    page.wait_for_function("window.loaded", timeout=120_000)
    page.wait_for_timeout(1_000)
    return {"first": page.evaluate("window.first"), "all": page.evaluate("window.loaded")}


def _sizes(data: dict[str, str], documents: int) -> list[str]:
    index = [content.encode() for path, content in data.items() if "tra-cuu" in path]
    wording = [content.encode() for path, content in data.items() if "vien-dan" in path]
    packed = [len(gzip.compress(content, 6)) for content in index]
    return [
        f"  index {sum(map(len, index)):,} bytes, {sum(packed):,} compressed in {len(index)} file(s): "
        f"{sum(packed) / documents:.1f} a document; the first file {packed[0]:,}",
        f"  wording of the basket, loaded when opened: {len(wording)} file(s), "
        f"{sum(len(gzip.compress(content, 6)) for content in wording):,} compressed",
    ]


def _percentiles(times: list[float]) -> str:
    at = [times[min(len(times) - 1, len(times) * share // 100)] for share in (50, 95)]
    return f"median {at[0]:.1f} ms, 95th percentile {at[1]:.1f} ms, longest {times[-1]:.1f} ms ({len(times)})"


def _success(queries: list[Query], found: list[list[str]]) -> list[str]:
    tallies: dict[str, list[int]] = {}
    for query, ids in zip(queries, found, strict=True):
        places = [place for place, each in enumerate(ids) if each in query.expect]
        for kind in (query.kind, "all"):
            tally = tallies.setdefault(kind, [0, 0, 0, 0])
            tally[0] += 1
            for column, limit in enumerate((1, 3, 10), start=1):
                tally[column] += bool(places) and places[0] < limit
    total = tallies.pop("all")
    shares = ", ".join(f"{100 * count / total[0]:.1f} %" for count in total[1:])
    lines = [f"  success at 1, 3, 10 of {total[0]} queries: {shares}"]
    return lines + [
        f"    {kind:<20} {json.dumps(tally[1:])} of {tally[0]}" for kind, tally in tallies.items()
    ]


if __name__ == "__main__":
    main(sys.argv[1:])
