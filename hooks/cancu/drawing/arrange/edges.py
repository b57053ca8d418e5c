"""Lines as paths: ports on the cards, curves only between rows, arrowheads; whole pixels throughout."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cancu.drawing.arrange.bands import Frame
from cancu.drawing.arrange.layers import Layers, Strand
from cancu.drawing.arrange.place import Placement
from cancu.drawing.choose.lines import Line, Style

_PORT_STEP = 16
_PORT_MARGIN = 24  # ports keep off the corners of a card
_STRAIGHTEN = 24
_HEAD_LONG, _HEAD_HALF = 8, 4
_HEAD_SUNK = 5  # the line ends inside its arrowhead, so that its blunt end does not show
_BESIDE_DROP = 17

Ports = dict[tuple[int, int, bool], int]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One visible run of line: its path data, the arrowhead's (or empty), and the cards it belongs to."""

    style: Style
    path: str
    head: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """One strand from a row to the next; strands that share both nodes share a port on a card as well."""

    upper: int
    lower: int
    style: Style


def strokes_of(layers: Layers, placement: Placement, frame: Frame, ports: Ports, left: int) -> list[Stroke]:
    """All strokes, dotted citations first so that they lie underneath; ``left`` shifts everything."""
    users: defaultdict[_Step, list[Strand]] = defaultdict(list)
    for strand in layers.strands:
        for step in _steps(strand):
            users[step].append(strand)
    strokes = []
    for run, strands in _runs(layers.strands, users):
        strokes.append(_curve(layers, frame, run, strands, ports, left))
    strokes += [_arrow_beside(layers, placement, frame, line, left) for line in layers.beside]
    drawing_order = list(Style)[::-1]
    return sorted(strokes, key=lambda stroke: (drawing_order.index(stroke.style), stroke.path))


def _steps(strand: Strand) -> list[_Step]:
    pairs = zip(strand.nodes, strand.nodes[1:], strict=False)
    return [_Step(upper, lower, strand.line.style) for upper, lower in pairs]


def _runs(
    strands: Sequence[Strand], users: defaultdict[_Step, list[Strand]]
) -> list[tuple[list[_Step], list[Strand]]]:
    """Steps gathered into the longest runs with the same strands, so that dashes do not start anew."""
    runs: list[tuple[list[_Step], list[Strand]]] = []
    done: set[_Step] = set()
    for strand in strands:
        previous: list[Strand] = []
        for step in _steps(strand):
            if step in done:
                previous = []
                continue
            done.add(step)
            if users[step] == previous:
                runs[-1][0].append(step)
            else:
                runs.append(([step], users[step]))
            previous = users[step]
    return runs


def ports_of(layers: Layers, placement: Placement) -> Ports:
    """Where the line between two nodes leaves the upper and enters the lower one, as x.

    Keys are ``(upper, lower, at the upper end)``. On a card ports spread in the order of where they lead;
    on a bend all lines meet.
    """
    x = placement.x
    ports: Ports = {}
    alone: set[tuple[int, bool]] = set()
    for node in range(len(layers.cards)):
        for at_upper, others in ((True, layers.down[node]), (False, layers.up[node])):
            ordered = sorted(others, key=lambda other: (x[other], other))
            room = placement.card - 2 * _PORT_MARGIN
            step = min(_PORT_STEP, room // max(1, len(ordered) - 1))
            for place, other in enumerate(ordered):
                spread = 0 if layers.is_bend(node) else (2 * place - len(ordered) + 1) * step // 2
                key = (node, other, True) if at_upper else (other, node, False)
                ports[key] = x[node] + spread
            if len(ordered) == 1 and not layers.is_bend(node):
                alone.add((node, at_upper))
    _straighten(layers, ports, alone)
    return ports


def _straighten(layers: Layers, ports: Ports, alone: set[tuple[int, bool]]) -> None:
    """A line nearly straight becomes straight where a lone port may slide along its card."""
    for upper, lowers in enumerate(layers.down):
        for lower in lowers:
            out, into = (upper, lower, True), (upper, lower, False)
            if not 0 < abs(ports[out] - ports[into]) <= _STRAIGHTEN:
                continue
            if (lower, False) in alone:
                ports[into] = ports[out]
            elif (upper, True) in alone:
                ports[out] = ports[into]


def _curve(
    layers: Layers,
    frame: Frame,
    run: list[_Step],
    strands: list[Strand],
    ports: Ports,
    left: int,
) -> Stroke:
    """The path of a run: down from the upper card or bend, an S between rows, straight into the lower."""
    rising = strands[0].rising
    upper = run[0].upper
    x = ports[upper, run[0].lower, True] + left
    foot = _start(layers, frame, upper)
    head = _head_up(x, foot) if rising and not layers.is_bend(upper) else ""
    y = foot + _HEAD_SUNK if head else foot
    path = [f"M{x} {y}"]
    for step in run:
        y = max(y, frame.bottoms[layers.level[step.upper]])
        path.append(f"V{y}")
        target = ports[step.upper, step.lower, False] + left
        arrival = frame.arrivals[layers.level[step.lower]]
        if target != x:
            bow = (arrival - y) * 13 // 25
            path.append(f"C{x} {y + bow} {target} {arrival - bow} {target} {arrival}")
        x, y = target, _start(layers, frame, step.lower)
        if not layers.is_bend(step.lower):
            top = frame.tops[layers.level[step.lower]]
            head = head or ("" if rising else _head_down(x, top))
            y = top if rising else top - _HEAD_SUNK
        path.append(f"V{y}")
    cards = {card for strand in strands for card in strand.line.ends}
    return Stroke(run[0].style, _tidy(path), head, tuple(sorted(cards)))


def _start(layers: Layers, frame: Frame, node: int) -> int:
    """Where a run leaves a card (its lower edge) or a bend.

    The stretch of a bend along its row is drawn once: by the run that arrives, or where several meet by
    the run that leaves.
    """
    card = layers.cards[node]
    level = layers.level[node]
    if card is not None:
        return frame.tops[level] + frame.cards[card].height
    return frame.arrivals[level] if len(layers.up[node]) > 1 else frame.bottoms[level]


def _tidy(path: list[str]) -> str:
    """Path data without a vertical move that another one follows or that leads nowhere."""
    out = path[:1]
    for part, after in zip(path[1:], [*path[2:], ""], strict=True):
        if part[0] == "V" and (after[:1] == "V" or part[1:] == out[-1].split()[-1]):
            continue
        out.append(part)
    return "".join(out)


def _head_down(x: int, y: int) -> str:
    return f"M{x} {y}l-{_HEAD_HALF}-{_HEAD_LONG}h{2 * _HEAD_HALF}z"


def _head_up(x: int, y: int) -> str:
    return f"M{x} {y}l-{_HEAD_HALF} {_HEAD_LONG}h{2 * _HEAD_HALF}z"


def _arrow_beside(layers: Layers, placement: Placement, frame: Frame, line: Line, left: int) -> Stroke:
    """The short arrow between two cards standing side by side."""
    old, new = layers.cards.index(line.origin), layers.cards.index(line.derived)
    y = frame.tops[layers.level[old]] + _BESIDE_DROP
    half = placement.card // 2
    way = 1 if placement.x[old] < placement.x[new] else -1
    start = placement.x[old] + way * half + left
    tip = placement.x[new] - way * half + left
    head = f"M{tip} {y}l{-way * _HEAD_LONG}-{_HEAD_HALF}v{2 * _HEAD_HALF}z"
    return Stroke(line.style, f"M{start} {y}H{tip - way * _HEAD_SUNK}", head, line.ends)
