"""The regular expressions of the scripts, in the browser that runs them: linear, whatever is pasted.

A pattern is suspected when a text takes it long, and found guilty when one long text takes longer than as
many letters in shorter ones: a dear pattern may be linear all the same.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from support.paths import ROOT
from support.twin import Twin

pytestmark = pytest.mark.browser

SCRIPTS = sorted((ROOT / "docs" / "assets").rglob("*.js"))
# A slash that opens a pattern: it stands where a value is expected.
LITERAL = re.compile(
    r"(?:^|[=(,:!&|?\[{;]|return)\s*(/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*)",
    re.MULTILINE,
)
PIECES = "a0 .,-/()[]^#\n\tđM'\"=+:~*\u0301\u2014Ð"
LENGTH = 50_000
# Milliseconds. Twenty times what a dear pattern takes here: only what takes as long is looked at closely.
ENOUGH = 100
# In a text four times as long a character costs a linear pattern as much, a quadratic one four times as much.
SHORTER, GROWTH = 4, 2

# Every pattern with every piece; the first that grows ends the search.
MEASURE = """({ patterns, pieces, length, enough, shorter, growth }) => {
  let turns = 0
  /* Milliseconds for all texts, each of them fresh: for the same text a browser may remember the answer. */
  const time = (pattern, texts) => {
    const fresh = texts.map(text => text + turns++)
    const start = performance.now()
    for (const text of fresh) {
      pattern.lastIndex = 0
      if (pattern.global) text.replace(pattern, "")
      else pattern.test(text)
    }
    return performance.now() - start
  }
  const run = (piece, end, size) => piece.repeat(Math.ceil(size / piece.length)) + end
  /* Where a square or worse is at work the longest text takes seconds, the shortest one an explosion. */
  const suspected = (pattern, text) => [1, 2, 3].every(() => time(pattern, [text]) >= enough)
  /* One long text against as many letters in shorter ones: where the work is linear both take as long, and
     a busy machine favours neither. Growth shows in every round. */
  const grows = (pattern, text, less) => {
    const many = Array(shorter).fill(less)
    return [1, 2, 3].every(() => time(pattern, [text]) >= growth * (time(pattern, many) + 0.2))
  }
  for (const [source, flags] of patterns) {
    const pattern = new RegExp(source, flags)
    const own = [...new Set(source.replace(/\\[A-Za-z]/g, ""))].slice(0, 8)
    const pairs = own.slice(0, 4).flatMap(one => [...own.slice(0, 4), " ", "0"].map(other => one + other))
    for (const piece of [...own, ...pieces, ...pairs]) {
      for (const end of ["", "\\u0000"]) {
        const bad = [24, 200, 2000, length].some(size => {
          const text = run(piece, end, size)
          return suspected(pattern, text) && grows(pattern, text, run(piece, end, size / shorter))
        })
        if (bad) return [source, piece]
      }
    }
  }
  return null
}"""


def literals() -> list[tuple[str, str]]:
    found: dict[tuple[str, str], None] = {}
    for script in SCRIPTS:
        text = re.sub(r"/\*.*?\*/", "", script.read_text("utf-8"), flags=re.DOTALL)
        for match in LITERAL.finditer(text):
            source, _, flags = match[1][1:].rpartition("/")
            found[source, flags] = None
    return list(found)


@pytest.fixture(scope="module")
def blank(chromium) -> Any:
    return chromium.new_page()


def measure(
    page: Any, patterns: list[tuple[str, str]], growth: float = GROWTH, enough: float = ENOUGH
) -> list[Any]:
    bounds = {"length": LENGTH, "enough": enough, "shorter": SHORTER, "growth": growth}
    return page.evaluate(MEASURE, {"patterns": patterns, "pieces": list(PIECES), **bounds})


def test_the_patterns_are_found():
    found = literals()
    assert len(found) > 30
    sources = [source for source, _ in found]
    assert r"\s+" in sources
    assert r"[\ud800-\udbff][\udc00-\udfff]" in sources
    built = {script.parent.name for script in SCRIPTS if "new RegExp(" in script.read_text("utf-8")}
    assert built == {"audit"}, "patterns put together elsewhere are not seen by the next test"


# Notes what patterns the scripts of a page put together.
NOTED = """window.noted = []
window.RegExp = new Proxy(RegExp, { construct(target, parts) {
  if (typeof parts[0] === "string") window.noted.push([parts[0], parts[1] || ""])
  return new target(...parts)
} })"""


@pytest.fixture(scope="module")
def put_together(chromium, served_site) -> list[tuple[str, str]]:
    """The patterns that the draft check makes of pieces, when it is loaded and when it reads its example."""
    page = chromium.new_page()
    page.add_init_script(NOTED)
    page.goto(f"{served_site}kiem-tra/")
    page.click("[data-audit-example]")
    page.locator("[data-audit-live]", has_text="Đã kiểm tra").wait_for(state="attached")
    return [(source, flags) for source, flags in page.evaluate("noted")]


def test_every_pattern_of_the_scripts_is_linear(blank, put_together):
    assert len(put_together) > 10
    assert measure(blank, list(dict.fromkeys([*literals(), *put_together]))) is None


@pytest.mark.parametrize("bad", ["(a+)+b", "(.*),(.*);(.*)!", r"\s+(?:x|0)y"])
def test_a_bad_pattern_is_seen(blank, bad):
    assert measure(blank, [(bad, "")])


def test_a_dear_pattern_may_be_linear(blank):
    dear = [(r"\s{0,90}(?:" + "|".join(f"[x{n}]y" for n in range(40)) + ")", "g")]
    assert measure(blank, dear, enough=5) is None
    assert measure(blank, dear, enough=5, growth=0)


def test_putting_marks_in_order_is_linear(chromium):
    """A pasted run of marks: sorting n of them at once would take n² steps, minutes for a megabyte."""
    twin = Twin(chromium)
    for script in ("common/library.js", "audit/text.js"):
        twin.page.add_script_tag(path=ROOT / "docs" / "assets" / script)
    ratio = """size => {
      const own = CanCu.citations.modules.text
      const costs = [own.nfc, own.fold, CanCu.audit.text.nfc, CanCu.audit.text.fold].map(normal => {
        const [short, long] = [size, 8 * size].map(length => {
          let best = Infinity
          for (let turn = 0; turn < 7; turn++) {
            const text = "a" + "\\u0316\\u0301".repeat(length / 2) + turn
            const start = performance.now()
            normal(text)
            best = Math.min(best, performance.now() - start)
          }
          return best
        })
        return long / Math.max(short, 0.5)
      })
      return costs
    }"""
    assert max(twin.page.evaluate(ratio, 16_000)) < 32


def test_marks_are_put_in_order_as_in_python(chromium):
    from cancu.text import fold, nfc

    texts = [
        "Hoà giải",
        "a\u0323\u0302",
        "Ề" + "\u0316\u0301" * 100,
        "\u1100\u1161" * 50,
        "x" + "\u0f73" * 70 + "y",
    ]
    twin = Twin(chromium)
    assert twin.each("CanCu.citations.modules.text.nfc(value)", texts) == [nfc(text) for text in texts]
    assert twin.each("CanCu.citations.modules.text.fold(value)", texts) == [fold(text) for text in texts]
