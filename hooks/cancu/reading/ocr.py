"""Scans: Tesseract with its Vietnamese data, where installed. What it guesses is never taken as read."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from cancu.reading.refusal import Refusal
from cancu.reading.result import Progress, Text

MOST_SCANS = 200
SECONDS = 180
LANGUAGE: Final = "vie"
MISSING: Final = (
    "Hãy dùng bản gốc (.docx), hoặc cài tesseract-ocr và tesseract-ocr-vie (Debian, Ubuntu: sudo apt install "
    "tesseract-ocr tesseract-ocr-vie) để nhận dạng chữ."
)
UNREAD: Final = (
    "Không nhận dạng được chữ trong ảnh quét; hãy quét lại rõ hơn (300 dpi) hoặc dùng bản gốc (.docx)."
)
# One letter, recognised twice: as that of Icelandic and as that of Vietnamese.
_DOUBLE: Final = re.compile("ĐÐ|ÐĐ|Ð")
# Below that mean confidence the letters are noise.
LOWEST = 30.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One recognised page: its lines, the mean confidence (0 to 100) and how many letters that rests on."""

    lines: list[str]
    confidence: float
    letters: int


def missing() -> str | None:
    """What is to be installed; None where scans can be read."""
    return None if LANGUAGE in _languages() else MISSING


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    try:
        answer = subprocess.check_output([program, "--list-langs"], text=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(answer.split())


def read_image(data: bytes, progress: Progress) -> Text:
    """The text of a photograph or scan of one page."""
    if (lacking := missing()) is not None:
        raise Refusal("TEP-ANH-QUET", f"Tệp là ảnh. {lacking}")
    progress("nhận dạng chữ trong ảnh")
    with tempfile.TemporaryDirectory(prefix="cancu-") as folder:
        picture = Path(folder) / "anh"
        picture.write_bytes(data)
        sheets = [recognised(picture)]
    return Text("\n".join(sheets[0].lines), remarks(sheets, ""), mean(sheets))


def recognised(picture: Path) -> Sheet:
    """One picture, turned upright where the data for that is installed."""
    layout = "1" if "osd" in _languages() else "3"
    made = picture.with_name("chu")
    command = ["tesseract", str(picture), str(made), "-l", LANGUAGE, "--psm", layout, "tsv"]
    try:
        subprocess.run(
            command, capture_output=True, timeout=SECONDS, check=True,
            stdin=subprocess.DEVNULL, env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )  # fmt: skip
        table = made.with_suffix(".tsv").read_text(encoding="utf-8", errors="replace")
    except (OSError, subprocess.SubprocessError) as error:
        raise Refusal("TEP-ANH-QUET", UNREAD) from error
    return _sheet(table)


def _sheet(table: str) -> Sheet:
    """Tesseract's table of words → lines and confidence."""
    lines: dict[tuple[str, ...], list[str]] = {}
    weight, letters = 0.0, 0
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        word = _DOUBLE.sub("Đ", (row.get("text") or "").strip())
        confidence = float(row.get("conf") or -1)
        if word and confidence >= 0:
            place = tuple(row[key] for key in ("block_num", "par_num", "line_num"))
            lines.setdefault(place, []).append(word)
            weight += confidence * len(word)
            letters += len(word)
    return Sheet([" ".join(words) for words in lines.values()], weight / letters if letters else 0.0, letters)


def mean(sheets: list[Sheet]) -> float:
    """The mean confidence of all letters. Raises a refusal where they are noise."""
    letters = sum(sheet.letters for sheet in sheets)
    confidence = sum(sheet.confidence * sheet.letters for sheet in sheets) / letters if letters else 0.0
    if confidence < LOWEST:
        raise Refusal("TEP-ANH-QUET", UNREAD)
    return confidence


def remarks(sheets: list[Sheet], pages: str, *, left_out: int = 0) -> tuple[str, ...]:
    """How sure it is, and what was left out."""
    where = f"Trang {pages}" if pages else "Ảnh"
    worst = min((sheet.confidence for sheet in sheets), default=0.0)
    first = (
        f"{where}: đọc bằng OCR, độ tin cậy trung bình {mean(sheets):.0f} %, trang thấp nhất {worst:.0f} %; "
        "cần soát lại từng viện dẫn với bản gốc."
    )
    rest = f"Còn {left_out} trang quét chưa đọc (nhiều nhất {MOST_SCANS} trang)."
    return (first, rest) if left_out else (first,)
