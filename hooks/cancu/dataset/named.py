"""What the file names elsewhere in itself, taken down before anything is read.

An entry that cannot be read for one mistake still tells what it refers to, so that one run finds both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from cancu.dataset.yaml_source.nodes import Map, Node, Scalar, Seq, is_null, place_of
from cancu.model import Place

What = Literal["document", "issuer", "topic", "source"]


@dataclass(frozen=True, slots=True)
class Named:
    """One name where it stands; a ``source`` is the id of a document or an address."""

    what: What
    name: str
    where: Place


# Keys that name something, by the way to them; "*" goes through a list.
_WAYS: Final[tuple[tuple[str, tuple[str, ...], What], ...]] = (
    ("documents", ("issuer",), "issuer"),
    ("documents", ("topics", "*"), "topic"),
    ("documents", ("relations", "*", "target"), "document"),
    ("documents", ("relations", "*", "evidence", "*", "source"), "source"),
    ("documents", ("status_proofs", "*", "source"), "source"),
    ("documents", ("notes", "*", "source"), "source"),
    ("issuers", ("superior",), "issuer"),
    ("issuers", ("successors", "*", "issuer"), "issuer"),
    ("issuers", ("successors", "*", "source"), "source"),
    ("events", ("issuers", "*"), "issuer"),
    ("events", ("source",), "source"),
)


def named_in(roots: Iterable[Map]) -> list[Named]:
    """Every name in these files that can be read at all."""
    return [
        Named(what, node.text.strip(), place_of(node.mark))
        for root in roots
        for section, way, what in _WAYS
        for node in _scalars(root.values.get(section), ("*", *way))
    ]


def _scalars(node: Node | None, way: tuple[str, ...]) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if not way and not is_null(node) and node.text.strip():
            yield node
        return
    if not way:
        return
    step, *rest = way
    if step == "*" and isinstance(node, Seq):
        for item in node.items:
            yield from _scalars(item, tuple(rest))
    elif step != "*" and isinstance(node, Map):
        yield from _scalars(node.values.get(step), tuple(rest))
