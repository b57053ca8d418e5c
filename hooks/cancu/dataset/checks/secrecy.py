"""A document marked mật has no place in the dataset, whatever field shows the mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cancu.dataset.findings import Findings
from cancu.dataset.records import Entry, Records
from cancu.model import Document, Place

# A stamp stands apart from the sentence: in capitals at its beginning or end, or in brackets. “Bí mật nhà
# nước” and “gắn bó mật thiết” are subjects of titles.
_STAMP = re.compile(
    r"""(?:^|[(\[:;,.–-]\s*)(?:(?:ĐÓNG\ )?(?:DẤU|ĐỘ)\ )?(?:TUYỆT\ |TỐI\ )?MẬT(?=\s*(?:$|[)\]:;,.–-]))
      | [(\[](?:[Tt]uyệt\ |[Tt]ối\ )?[Mm]ật[)\]]""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"mật|\((?:m|tm|tum)\)", re.IGNORECASE)


def check_secrecy(records: Records, findings: Findings) -> None:
    """Refuse every document whose number, titles or notes carry the stamp."""
    for entry in records.documents:
        for where in _marked(entry):
            message = "Có dấu mật; văn bản mật không được đưa vào kho, hãy bỏ hẳn mục này."
            findings.add("VB-DAU-MAT", where, message)


def _marked(entry: Entry[Document]) -> Iterator[Place]:
    document = entry.record
    if document.number and _NUMBER.search(document.number):
        yield entry.at("number")
    for key, text in (("title", document.title), ("short_title", document.short_title)):
        if text and _STAMP.search(text):
            yield entry.at(key)
    for index, note in enumerate(document.notes):
        if _STAMP.search(note.text):
            yield entry.at("notes", index, "text")
