"""The terms of the theme's search index: what wildcards are looked up in holds exactly what was put in."""

from __future__ import annotations

import random
from importlib.resources import files

import pytest

from support.v8 import Engine

# What a worker has and a bare engine has not.
WORKER = "var self = globalThis; function addEventListener() {}; var console = { warn() {} }"
SET = "lunr.TokenSet.fromArray(input.slice().sort()).toArray().sort()"
# Two nodes of such a set: one leads on by the digits 1 and 3, the other by 1 alone.
NODES = """input.map(edges => Object.assign(new lunr.TokenSet(), { edges }).toString())"""
TWO = [{"1": {"id": 2}, "3": {"id": 4}}, {"1": {"id": 234}}]
LANGUAGE = "javascripts/lunr/min/lunr.vi.min.js"


@pytest.fixture(scope="module")
def as_shipped():
    """lunr as the theme ships it, without our language."""
    folder = files("material") / "templates" / "assets" / "javascripts" / "workers"
    (worker,) = (path for path in folder.iterdir() if path.name.endswith(".js"))
    engine = Engine(data=WORKER)
    engine.evaluate(worker.read_text(encoding="utf-8"))
    return engine


@pytest.fixture(scope="module")
def engine(as_shipped):
    """The same with it, and how the two nodes read before."""
    before = as_shipped.call(NODES, TWO)
    as_shipped.run(LANGUAGE)
    return as_shipped, before


def test_two_nodes_of_a_set_never_read_alike(engine):
    """lunr takes nodes that read alike for one; then a search for a number throws, or finds nothing."""
    with_language, before = engine
    assert len(set(before)) == 1, "lunr tells them apart by itself now: our own way can go"
    assert len(set(with_language.call(NODES, TWO))) == 2


def test_a_set_of_terms_holds_what_was_put_in_and_nothing_else(engine):
    for seed in range(20):
        draw = random.Random(seed)
        words = {str(draw.randrange(10 ** draw.randint(1, 5))) for _ in range(2000)}
        put_in = sorted(words | {"dan", "van", "ct", "ttg", "qd", "ubnd"})
        assert engine[0].call(SET, put_in) == put_in
