"""The one way in: a path → the text of the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cancu.problems import Problem
from cancu.reading.plain import read_plain
from cancu.reading.refusal import Refusal
from cancu.reading.word import read_word

MOST_BYTES = 50_000_000


def read(path: Path) -> tuple[str | None, Problem | None]:
    """The text of a file, or what is wrong with it; exactly one of the two is None.

    For .txt and .md the text is the decoded file itself, so offsets hold for it.
    """
    reader = _READERS.get(path.suffix.lower())
    try:
        if reader is None:
            raise Refusal("TEP-LOAI-KHAC", "Chỉ đọc được tệp .txt, .md, .docx và .pdf có lớp chữ.")
        return reader(_bytes_of(path)), None
    except Refusal as refusal:
        return None, Problem(str(path), 0, 0, refusal.code, refusal.message)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refusal("TEP-KHONG-DOC-DUOC", f"Không mở được tệp: {error.strerror or 'lỗi đọc'}.") from error
    if len(data) > MOST_BYTES:
        raise Refusal("TEP-QUA-LON", f"Tệp lớn hơn {MOST_BYTES // 1_000_000} MB.")
    return data


def _read_pdf(data: bytes) -> str:
    from cancu.reading.pdf import read_pdf  # pypdf takes a while to import; most files are not PDF

    return read_pdf(data)


_READERS: dict[str, Callable[[bytes], str]] = {
    ".txt": read_plain, ".md": read_plain, ".markdown": read_plain, ".docx": read_word, ".pdf": _read_pdf,
    ".docm": read_word,
}  # fmt: skip
