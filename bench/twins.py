"""The two citation readers side by side, at length: ``python -m bench.twins [TEXTS]``.

Every text of the library, a citation of every document, and generated texts (20,000 unless stated) go
through Python and through the page's scripts in V8; the tests do the same with fewer. Prints how many are
answered differently, and the first of them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from cancu.citations.context import context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import resolve
from cancu.export.browser.audit_data import audit_data
from cancu.export.browser.grammar import SCRIPTS, grammar_script
from cancu.graph.disclosure import disclosed
from support.citing import LOOSE, REPEATS, loose, mixed, some, spoken_of
from support.dataset import library
from support.printed_citations import printed_citations
from support.twin import plain
from support.v8 import Engine

BATCH = 500
RESOLVED = """(citations => {
  const found = citations.find(value, data.lexicon), context = citations.contextOf(value, data)
  return [found, context, citations.resolve(found, data, context)]
})(CanCu.citations)"""
FOUND = "CanCu.citations.find(value, { aliases: {}, bodies: [], codes: [] })"


def main(count: int) -> int:
    """Compares kind after kind; how many texts were answered differently."""
    told = disclosed(library())
    corpus, lexicon = told.corpus, lexicon_of(told.corpus)
    engine = Engine(data=grammar_script())
    for script in SCRIPTS:
        engine.run(script.removeprefix("assets/"))
    engine.evaluate(f"var data = {json.dumps(audit_data(told))}")

    def resolved(text: str) -> list[Any]:
        found, context = find(text, lexicon), context_of(text, corpus)
        meant = resolve(found, corpus, context)
        return [[plain(each) for each in found], plain(context), [plain(each) for each in meant]]

    def found(text: str) -> list[Any]:
        return [plain(each) for each in find(text)]

    written = sorted({text for text in texts_of((corpus.documents, corpus.events)) if len(text) > 8})
    cited = [f"Căn cứ {each.label} ngày {each.issued} về {each.title};" for each in corpus]
    printed = [text for text, _, _ in some(printed_citations(), 300)]
    share = count // 4
    return sum(
        (
            differing("texts of the library", engine, RESOLVED, resolved, written),
            differing("every document", engine, RESOLVED, resolved, cited),
            differing(
                "documents, rightly or not", engine, RESOLVED, resolved, list(spoken_of(corpus, share))
            ),
            differing("citations, damaged", engine, FOUND, found, list(mixed(printed, share))),
            differing("loose pieces", engine, FOUND, found, list(loose(LOOSE, share))),
            differing("repeats", engine, FOUND, found, list(loose(REPEATS, share, 24))),
        )
    )


def texts_of(value: Any) -> Iterator[str]:
    """Every text inside records, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from texts_of(tuple(getattr(value, each.name) for each in fields(value)))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)


def differing(
    name: str, engine: Engine, body: str, answer: Callable[[str], Any], texts: Sequence[str]
) -> int:
    """How many texts the two answer differently; the first of them is printed."""
    wrong: list[str] = []
    for at in range(0, len(texts), BATCH):
        batch = texts[at : at + BATCH]
        answers = engine.call(f"input.map(value => ({body}))", batch)
        wrong += [text for text, seen in zip(batch, answers, strict=True) if seen != answer(text)]
    print(f"{name:28} {len(texts):7} texts, {len(wrong)} differ", *map(repr, wrong[:1]), flush=True)
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000) > 0)
