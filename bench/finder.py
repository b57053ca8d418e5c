"""Size, speed and success of the finder at 1,500, 10,000, 100,000 documents: ``python -m bench.finder``."""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from support.browsers import launch
from support.made_up.corpora import ON, corpus_of
from support.made_up.page import write_data
from support.made_up.queries import Maker, Query
from support.serving import serve
from support.sites import build_site

SIZES = (1_500, 10_000, 100_000)
# Every prefix of these is typed, letter by letter.
TYPED = (
    "33 ct ttg", "chi thi 33", "quy che cong tac dan van", "hoà giải ở cơ sở", "dân chủ cơ sở 2023",
    "ke hoach 24 ubnd", "nghi dinh 59/2023/nd-cp", "bao hiem y te toan dan", "qcdc", "tinh uy dong nai",
)  # fmt: skip
OPENED = 4
# Other work on the machine shows in one round more than in another.
ROUNDS = 3
# Milliseconds from letter to letter: a quick typist.
BETWEEN = 70
# From the moment the browser got the key to the end of the frame in which its results were painted: the
# message is handled after style, layout and paint of the frame that was asked for.
KEYS = """window.painted = [];
for (const type of ["keydown", "input"]) addEventListener(type, event => {
  if (window.key || (type === "keydown" && event.key.length > 1)) return;
  const key = window.key = event.timeStamp;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      window.painted.push(performance.now() - key);
      window.key = 0;
    };
    channel.port2.postMessage(0);
  });
}, true);"""
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
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        site = build_site(Path(name) / "site")
        browser = launch(playwright)
        for size in options.sizes:
            print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
            for line in measure(browser, site, size, options.queries, options.prose):
                print(line, flush=True)
        browser.close()


def measure(browser: Browser, site: Path, size: int, per_kind: int, prose: bool) -> list[str]:
    """The figures of one size, a line each; the data of `site` are replaced."""
    corpus = corpus_of(size, prose=prose)
    queries = list(Maker(corpus).queries(per_kind))
    with serve(site) as address:
        data = write_data(corpus, ON, site)
        page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 900})
        opened = _open(page)
        rounds = [sorted(time for text in TYPED for time in _type(page, text)) for _ in range(ROUNDS)]
        found = page.evaluate(SEARCH, [[query.q for query in queries], int(ON.replace("-", ""))])
        page.close()
    return [
        f"{len(corpus):,} documents{' (titles like prose)' if prose else ''}",
        *_sizes(data, len(corpus)),
        _opening("opened for the first time", opened[:1]),
        _opening("opened again", opened[1:]),
        *(f"  key to painted, round {n}: {_percentiles(times)}" for n, times in enumerate(rounds, 1)),
        f"  search alone: {_percentiles(sorted(time for _, time in found))}",
        *_success(queries, [ids for ids, _ in found]),
    ]


def _open(page: Page) -> list[dict[str, float]]:
    """Opens the page again and again; the first time the browser knows none of its files."""
    page.add_init_script(WATCH)
    page.add_init_script(KEYS)
    times = []
    for _ in range(OPENED):
        page.goto("tra-cuu/?q=dan+van")
        page.wait_for_function("window.loaded", timeout=120_000)
        times.append({"first": page.evaluate("window.first"), "all": page.evaluate("window.loaded")})
        page.wait_for_timeout(1_000)
    return times


def _opening(name: str, times: list[dict[str, float]]) -> str:
    middle = {key: sorted(each[key] for each in times)[len(times) // 2] for key in times[0]}
    return f"  {name}: first results after {middle['first']:.0f} ms, everything after {middle['all']:.0f} ms"


def _type(page: Page, text: str) -> list[float]:
    """Milliseconds from each letter to its results; letters no key has come as input methods send them."""
    page.fill("[data-finder-box]", "")
    page.wait_for_timeout(1_000)
    page.evaluate("window.key = 0; window.painted = []")
    for letter in text:
        if letter.isascii():
            page.keyboard.press("Space" if letter == " " else letter)
        else:
            page.keyboard.insert_text(letter)
        page.wait_for_timeout(BETWEEN)
    page.wait_for_function("!window.key")
    painted: list[float] = page.evaluate("window.painted")
    return painted


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
