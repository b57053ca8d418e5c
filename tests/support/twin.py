"""The citation reader of the browser, asked from Python: texts go in and answers come out as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Browser, Page

from cancu.export.browser.grammar import SCRIPTS, grammar_script
from support.paths import ROOT

BATCH = 500


def camel(name: str) -> str:
    """The name that JavaScript has for a function or field of Python: ``_read_all`` → ``readAll``."""
    first, *others = name.lstrip("_").split("_")
    return first + "".join(part.capitalize() for part in others)


def plain(record: Any) -> dict[str, Any]:
    """A citation, a resolution or the like as the browser's reader spells it."""
    fields = dataclasses.asdict(record).items()
    return {camel(key): as_json(value) for key, value in fields}


def as_json(value: Any) -> Any:
    """Tuples as lists, however deep."""
    return json.loads(json.dumps(value))


def whole(text: str) -> str:
    """The text as JavaScript keeps it: two surrogates side by side are one character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


class Twin:
    """A blank page with the tables and the scripts of the reader, loaded as pages load them."""

    def __init__(self, browser: Browser) -> None:
        self.page: Page = browser.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.add_script_tag(content=grammar_script())
        for script in SCRIPTS:
            self.page.add_script_tag(path=ROOT / "docs" / script)
        assert self.errors == []

    def call(self, body: str, value: Any) -> Any:
        """What the JavaScript expression ``body`` makes of ``input``. As JSON, to keep lone surrogates."""
        code = f"text => {{ const input = JSON.parse(text); return JSON.stringify({body}) }}"
        return json.loads(self.page.evaluate(code, json.dumps(value)))

    def each(self, body: str, values: Iterable[Any], **more: Any) -> list[Any]:
        """The same for many values, a batch at a time; ``more`` is at hand as ``given``."""
        rest = list(values)
        found: list[Any] = []
        while rest:
            batch, rest = rest[:BATCH], rest[BATCH:]
            code = f"(given => input.values.map(value => ({body})))(input.given)"
            found += self.call(code, {"values": batch, "given": more})
        return found
