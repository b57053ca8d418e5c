"""Data of the finder as classic scripts: ``file://`` lets a page read neither JSON nor modules.

The first script carries the vocabularies and the weightiest documents; further shards follow while the
reader already searches. The wording of the basket is in scripts of its own, loaded when it is opened.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cancu import routes
from cancu.export.browser.finder_records import Records
from cancu.export.browser.finder_weights import ordered
from cancu.export.browser.finder_wording import FRAMES, citation
from cancu.export.browser.script_data import literal
from cancu.graph.library import Library
from cancu.model import Document

SCHEMA = 2
# Below LARGE everything is one script; above it the first shard is small, to answer at once.
LARGE, FIRST_SHARD, SHARD = 12_000, 2_500, 2_500
WORDING = 1_000
# Words that say the same, words that only ask, and what documents rule that their titles do not name; whoever
# keeps the library adds lines there.
WORDS = Path(__file__).with_name("finder_words.json")


def finder_files(library: Library) -> dict[str, str]:
    """Every script of the finder's data by its path on the site."""
    documents = ordered(library)
    words = json.loads(WORDS.read_text("utf-8"))
    places = {document.id: place for place, (document, _) in enumerate(documents)}
    records = Records(library, places, words.pop("about"))
    shards = [records.shard(documents[start:end]) for start, end in _bounds(len(documents))]
    names = [routes.finder_shard(number) for number in range(1, len(shards))]
    head = {
        "schema": SCHEMA,
        "on": library.on,
        "total": len(documents),
        "shards": names,
        "wordingSize": WORDING,
        "words": words,
        **records.vocabulary(),
    }
    files = {routes.FINDER_DATA: _script("start", head) + _script("add", shards[0])}
    files |= {name: _script("add", shard) for name, shard in zip(names, shards[1:], strict=True)}
    return files | dict(_wording(library, [document for document, _ in documents]))


def _bounds(total: int) -> list[tuple[int, int]]:
    if total <= LARGE:
        return [(0, total)]
    starts = [0, *range(FIRST_SHARD, total, SHARD)]
    return list(zip(starts, [*starts[1:], total], strict=True))


def _wording(library: Library, documents: list[Document]) -> Iterator[tuple[str, str]]:
    for part, start in enumerate(range(0, len(documents), WORDING)):
        citations = [citation(library, document) for document in documents[start : start + WORDING]]
        value = {"part": part, "frames": FRAMES, "citations": citations}
        yield routes.finder_wording(part), _script("wording", value)


def _script(function: str, value: Any) -> str:
    """A call with one argument."""
    return f"CanCu.finder.data.{function}({literal(value)})\n"
