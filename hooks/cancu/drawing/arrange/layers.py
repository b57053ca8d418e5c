"""The layered graph: cards as numbers, and bends where a long line passes through a row.

Long lines of one document and one style share a trunk: they use the same bends until they part (lines
going out) or from where they meet (lines coming in).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cancu.drawing.arrange.rows import Row
from cancu.drawing.choose.lines import Line, Style

Block = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trunk:
    """What lines may share bends: those ``leaving`` (or entering) one card in one style and direction."""

    leaving: bool
    card: str
    style: Style
    rising: bool


@dataclass(frozen=True, slots=True)
class Strand:
    """One line as the nodes it passes, from the upper row to the lower; ``rising`` if its arrow points up."""

    line: Line
    nodes: tuple[int, ...]
    rising: bool


@dataclass(slots=True)
class Layers:
    """Nodes are numbers; ``cards[node]`` is the document of a card and None for a bend.

    ``rows`` hold blocks of nodes from left to right, ``up`` and ``down`` the neighbours of each node in the
    rows next to it, ``level`` the row of each node, ``trunks`` the trunk of each bend. ``beside`` are the
    lines inside one row.
    """

    rows: list[list[Block]]
    cards: list[str | None] = field(default_factory=list)
    level: list[int] = field(default_factory=list)
    up: list[list[int]] = field(default_factory=list)
    down: list[list[int]] = field(default_factory=list)
    trunks: dict[int, Trunk] = field(default_factory=dict)
    strands: list[Strand] = field(default_factory=list)
    beside: list[Line] = field(default_factory=list)

    def add(self, card: str | None, level: int) -> int:
        """A new node without neighbours."""
        self.cards.append(card)
        self.level.append(level)
        self.up.append([])
        self.down.append([])
        return len(self.cards) - 1

    def join(self, upper: int, lower: int) -> None:
        """Connect two nodes of neighbouring rows, once."""
        if lower not in self.down[upper]:
            self.down[upper].append(lower)
            self.up[lower].append(upper)

    def is_bend(self, node: int) -> bool:
        """True for a node that only carries lines."""
        return self.cards[node] is None


def layers_of(rows: Sequence[Row], lines: Sequence[Line], *, shared: bool = True) -> Layers:
    """The layered graph of these rows and lines; ``shared`` lets the lines of a trunk use the same bends."""
    layers = Layers(rows=[[] for _ in rows])
    node: dict[str, int] = {}
    for level, row in enumerate(rows):
        for block in row.blocks:
            node.update({card: layers.add(card, level) for card in block})
            layers.rows[level].append(tuple(node[card] for card in block))
    across = []
    for line in lines:
        if layers.level[node[line.origin]] != layers.level[node[line.derived]]:
            across.append(line)
        elif abs(node[line.origin] - node[line.derived]) == 1:
            layers.beside.append(line)
    _add_strands(layers, node, across, shared=shared)
    return layers


def _add_strands(layers: Layers, node: dict[str, int], lines: list[Line], *, shared: bool) -> None:
    """Run every line through the rows between its cards, over shared bends where it has company."""
    ends: dict[Line, tuple[int, int]] = {}
    company: Counter[Trunk] = Counter()
    for line in lines:
        upper, lower = sorted((node[line.origin], node[line.derived]), key=layers.level.__getitem__)
        ends[line] = (upper, lower)
        if layers.level[lower] - layers.level[upper] > 1:
            company.update(_trunks(layers, line, upper, lower))
    bends: dict[tuple[Trunk, int, Line | None], int] = {}
    for line, (upper, lower) in ends.items():
        trunk = max(_trunks(layers, line, upper, lower), key=lambda trunk: (company[trunk], trunk.leaving))
        path = [upper]
        for level in range(layers.level[upper] + 1, layers.level[lower]):
            key = (trunk, level, None if shared else line)
            if key not in bends:
                bends[key] = layers.add(None, level)
                layers.trunks[bends[key]] = trunk
                layers.rows[level].append((bends[key],))
            path.append(bends[key])
        path.append(lower)
        for above, below in pairwise(path):
            layers.join(above, below)
        layers.strands.append(Strand(line, tuple(path), rising=upper != node[line.origin]))


def _trunks(layers: Layers, line: Line, upper: int, lower: int) -> tuple[Trunk, Trunk]:
    """The two trunks a long line could share: the one leaving its upper card, the one entering its lower."""
    rising = layers.cards[upper] != line.origin
    return (
        Trunk(True, str(layers.cards[upper]), line.style, rising),
        Trunk(False, str(layers.cards[lower]), line.style, rising),
    )
