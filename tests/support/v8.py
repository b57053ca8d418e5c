"""The site's scripts in a bare JavaScript engine: whole-library comparisons without a browser."""

from __future__ import annotations

import json
from typing import Any

from py_mini_racer import MiniRacer

from support.paths import ROOT

# What classic scripts expect of a page: a window, and a document whose events the test fires itself.
PAGE = """
var window = globalThis
var listeners = {}
var blocks = []
var location = { protocol: "https:", hash: "", search: "" }
var document = {
  addEventListener: (name, listener) => { (listeners[name] = listeners[name] || []).push(listener) },
  querySelector: () => null,
  querySelectorAll: (selector) => (selector === "[data-status]" ? blocks : []),
}
var navigator = {}
"""


class Engine:
    """One engine with some scripts of ``docs/assets`` loaded as a page loads them."""

    def __init__(self, *scripts: str, data: str = "") -> None:
        self._engine = MiniRacer()
        self._engine.eval(PAGE)
        for script in scripts:
            self.run(script)
        if data:
            self._engine.eval(data)

    def run(self, script: str) -> None:
        """Runs a script of ``docs/assets``."""
        self._engine.eval((ROOT / "docs" / "assets" / script).read_text(encoding="utf-8"))

    def evaluate(self, text: str) -> None:
        """Runs the text of a script that the site would bring."""
        self._engine.eval(text)

    def call(self, body: str, value: Any = None) -> Any:
        """What the JavaScript expression ``body`` makes of ``input``, by way of JSON."""
        text = json.dumps(json.dumps(value))
        return json.loads(self._engine.eval(f"JSON.stringify((input => ({body}))(JSON.parse({text})))"))
