"""Values that YAML ends at " #": what comes behind is a remark, whether or not anybody meant one."""

from __future__ import annotations

from collections.abc import Iterator

from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.nodes import Map, Node, Scalar, Seq, place_of


def report_cut(root: Node, text: str, findings: Findings) -> None:
    """Name plain values of several words with a remark one blank behind them.

    House style sets a remark off by two blanks, so one blank looks like the middle of a sentence.
    """
    lines = text.split("\n")
    for scalar in _plain(root):
        line = lines[scalar.mark.line][scalar.mark.column :]
        behind = line[len(scalar.text) :]
        if " " in scalar.text and line.startswith(scalar.text) and behind.startswith(" #"):
            message = (
                f"Giá trị bị cắt ở dấu #, còn {shown(scalar.text)}; nếu # thuộc về câu thì đặt cả câu trong "
                "ngoặc kép, nếu là chú thích thì để hai dấu cách trước #."
            )
            findings.add("YAML-DAU-THANG", place_of(scalar.mark), message)


def _plain(root: Node) -> Iterator[Scalar]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            if node.plain:
                yield node
        elif isinstance(node, Seq):
            waiting += node.items
        elif isinstance(node, Map):
            waiting += node.values.values()
