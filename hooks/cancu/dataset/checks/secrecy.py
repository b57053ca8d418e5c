"""A document marked mật has no place in the dataset, whatever field shows the mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cancu.dataset.findings import Findings
from cancu.dataset.records import Entry, Records
from cancu.dataset.yaml_source.nodes import Map, Node, Scalar, Seq, place_of
from cancu.model import Document, Place

# A stamp stands apart from the sentence: in capitals at its beginning or end, in brackets, or named as one.
# “Bí mật nhà nước” and “gắn bó mật thiết” are subjects of titles.
_CAPITALS = re.compile(
    r"""(?:^|[(\[“"'«:;,.!?–—-][ ]*)(?:(?:ĐÓNG[ ])?(?:DẤU|ĐỘ)[ ])?(?:TUYỆT[ ]|TỐI[ ])?
        MẬT(?=[ ]*(?:$|[)\]”"'»:;,.!–—-]))""",
    re.VERBOSE | re.MULTILINE,
)
_NAMED = re.compile(
    r"""[(\[][ ]?(?:tuyệt[ ]|tối[ ])?mật[ ]?[)\]]
      | \b(?:độ|dấu)[ ]mật[ ]?:[ ]?(?:tuyệt[ ]|tối[ ])?mật\b
      | ^(?:tuyệt|tối)[ ]mật(?=[ ]?(?:$|[.:;–—-]))""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_NUMBER = re.compile(r"mật|\((?:m|tm|tum)\)", re.IGNORECASE)


def check_secrecy(records: Records, findings: Findings) -> None:
    """Refuse every record that carries the stamp in any of its texts, and a number that says it."""
    for entry in records.documents:
        for where in _marked_numbers(entry):
            _refuse(where, findings)
    for node in _nodes(records):
        for scalar in _scalars(node):
            if has_stamp(scalar.text):
                _refuse(place_of(scalar.mark), findings)


def has_stamp(text: str) -> bool:
    """True for a text that shows the mark of a classified document."""
    # Nearly every text passes after one look.
    if "ật" not in text and "ẬT" not in text and "Ật" not in text:
        return False
    return bool(_CAPITALS.search(text) or _NAMED.search(text))


def _refuse(where: Place, findings: Findings) -> None:
    message = "Có dấu mật; văn bản mật không được đưa vào kho, hãy bỏ hẳn mục này."
    findings.add("VB-DAU-MAT", where, message)


def _marked_numbers(entry: Entry[Document]) -> Iterator[Place]:
    number = entry.record.number
    if number and _NUMBER.search(number):
        yield entry.at("number")


def _nodes(records: Records) -> Iterator[Node]:
    for entries in (records.documents, records.issuers, records.topics, records.events):
        yield from (each.node for each in entries)


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every single value below a node."""
    waiting: list[Node] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Scalar):
            yield each
        elif isinstance(each, Seq):
            waiting += each.items
        elif isinstance(each, Map):
            waiting += each.values.values()
