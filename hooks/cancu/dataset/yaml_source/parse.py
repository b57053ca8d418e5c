"""YAML text → nodes with line and column, refusing whatever YAML lets through without a word.

Works on the parser's events: no value is resolved, nothing is expanded (so an alias costs nothing), nothing
recurses (so depth costs nothing), and ten thousand documents take about three seconds.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.cut_values import report_cut
from cancu.dataset.yaml_source.decode import HIDDEN, decode, hidden_message
from cancu.dataset.yaml_source.nodes import Map, Mark, Node, Scalar, Seq, place_of
from cancu.dataset.yaml_source.syntax_errors import add_syntax_problem
from cancu.model import Place
from cancu.text import nfc, piles

MAX_DEPTH: Final = 20
# Ten thousand documents are about 1.3 million events; a file of nothing but commas could hold 50 million.
MAX_EVENTS: Final = 5_000_000
# libyaml is ten times as fast; PyYAML has it wherever there is a wheel.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Stands for a key that was refused, whose value is dropped. No text of the file holds a NUL.
_REFUSED: Final = "\0"
# A value and, one blank behind it, a remark.
_CUT: Final = re.compile(r"\S #")


def read_source(data: bytes, findings: Findings, *, name: str | None = None) -> Node | None:
    """The one document of the file as nodes, or None when it could not be read to its end.

    ``name`` is the file as the places of its nodes call it; None for the first file of the dataset.
    """
    text = decode(data, findings)
    if text is None:
        return None
    composer = _Composer(findings, has_escapes="\\" in text)
    parser = _LOADER(text if name is None else _Named(text, name))
    try:
        complete = composer.run(parser)
    except yaml.YAMLError as error:
        add_syntax_problem(error, text, findings)
        return None
    finally:
        parser.dispose()
    if complete and composer.root is None:
        findings.add("TEP-RONG", (0, 0), "Tệp không có nội dung nào.")
    if complete and composer.root is not None and _CUT.search(text):
        report_cut(composer.root, text, findings)
    return composer.root if complete else None


class _Named(io.StringIO):
    """A text whose marks bear the name of its file: the parser asks a stream for it."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


@dataclass(slots=True)
class _Frame:
    """An open list or map; a map waits on ``key`` for its value."""

    node: Seq | Map
    in_map: bool
    key: str | None
    key_mark: Mark


class _Composer:
    """Builds nodes from events, with the open lists and maps on a stack."""

    def __init__(self, findings: Findings, *, has_escapes: bool) -> None:
        self.findings = findings
        self.has_escapes = has_escapes
        self.root: Node | None = None
        self.stack: list[_Frame] = []
        self.documents = 0

    def run(self, parser: Any) -> bool:
        """Take every event; False when it had to stop before the end of the file.

        Two events of three are scalars, and they go the shortest way: this loop is most of the loading time.
        """
        get_event, stack, has_escapes = parser.get_event, self.stack, self.has_escapes
        for _ in range(MAX_EVENTS):
            event: Any = get_event()
            if type(event) is not ScalarEvent:
                if type(event) is StreamEndEvent:
                    return True
                if not self._structure(event):
                    return False
                continue
            text, style = event.value, event.style
            mark: Any = event.start_mark
            if event.anchor is not None or event.tag is not None:
                self._refuse_anchor_and_tag(event)
            if has_escapes and style == '"':
                text = self._unescaped(text, place_of(mark))
            frame = stack[-1] if stack else None
            if frame is not None and frame.in_map and frame.key is None:
                merge = text == "<<" and not style
                frame.key, frame.key_mark = self._refuse_merge(mark) if merge else text, mark
            else:
                self._put(Scalar(text, not style, mark))
        self.findings.add("TEP-QUA-LON", (0, 0), f"Tệp có hơn {MAX_EVENTS:_} giá trị; hãy chia nhỏ kho.")
        return False

    def _structure(self, event: Any) -> bool:
        """Everything but scalars and the end; False when reading cannot go on."""
        kind, mark = type(event), event.start_mark
        if kind is MappingStartEvent:
            return self._open(event, Map({}, {}, mark))
        if kind is SequenceStartEvent:
            return self._open(event, Seq([], mark))
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            self.stack.pop()
        elif kind is AliasEvent:
            message = f"Không dùng tham chiếu YAML (*{event.anchor[:30]}); hãy viết lại nội dung tại đây."
            self.findings.add("YAML-NEO", place_of(mark), message)
            self._put(Scalar("", True, mark))
        elif kind is DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                message = "Tệp chỉ được có một tài liệu YAML; hãy bỏ dấu --- và gộp nội dung."
                self.findings.add("YAML-NHIEU-TAI-LIEU", place_of(mark), message)
                return False
        return True

    def _put(self, node: Node) -> None:
        """Hang a node under what is open."""
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        parent, key = frame.node, frame.key
        if type(parent) is Seq:
            parent.items.append(node)
        elif type(parent) is Map:
            if key is None:
                message = "Tên trường phải là một từ, không phải danh sách, nhóm hay tham chiếu."
                self.findings.add("YAML-KHOA-LA", place_of(node.mark), message)
                frame.key = _REFUSED
                return
            frame.key = None
            if key == _REFUSED:
                return
            if key in parent.values:
                self._refuse_repeated(key, frame.key_mark, parent.keys[key])
            else:
                parent.values[key] = node
                parent.keys[key] = frame.key_mark

    def _open(self, event: Any, node: Seq | Map) -> bool:
        if len(self.stack) >= MAX_DEPTH:
            self.findings.add("YAML-QUA-SAU", place_of(node.mark), f"Lồng nhau quá {MAX_DEPTH} bậc.")
            return False
        if event.anchor is not None or event.tag is not None:
            self._refuse_anchor_and_tag(event)
        self._put(node)
        self.stack.append(_Frame(node, type(node) is Map, None, node.mark))
        return True

    def _refuse_repeated(self, key: str, mark: Mark, before: Mark) -> None:
        message = f"Trường {shown(key)} đã có ở dòng {before.line + 1}; mỗi trường chỉ viết một lần."
        self.findings.add("YAML-TRUNG-KHOA", place_of(mark), message)

    def _refuse_merge(self, mark: Mark) -> str:
        message = "Không dùng khóa gộp << của YAML; hãy viết đủ các trường."
        self.findings.add("YAML-GOP", place_of(mark), message)
        return _REFUSED

    def _refuse_anchor_and_tag(self, event: Any) -> None:
        where = place_of(event.start_mark)
        if event.anchor is not None:
            self.findings.add("YAML-NEO", where, f"Không dùng neo YAML (&{event.anchor[:30]}); hãy bỏ đi.")
        if event.tag is not None:
            message = (
                f"Không dùng thẻ kiểu YAML ({event.tag[:30]}); hãy bỏ đi, hoặc đặt giá trị trong ngoặc kép."
            )
            self.findings.add("YAML-THE", where, message)

    def _unescaped(self, text: str, where: Place) -> str:
        """What a backslash brought into a double-quoted value goes through the same gate as the file."""
        hidden = HIDDEN.search(text)
        if hidden:
            self.findings.add("TEP-KY-TU-AN", where, hidden_message(hidden.group()))
            text = HIDDEN.sub(" ", text)
        if next(piles(text), None) is not None:
            self.findings.add("TEP-DAU-CHONG", where, "Quá nhiều dấu chồng lên một chữ; hãy gõ lại chữ này.")
            return "chữ hỏng"
        return nfc(text)
