"""PDF files: the text layer, and recognition for pages that are pictures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from cancu.reading import ocr
from cancu.reading.legacy.detect import modernized, unreadable
from cancu.reading.package import LOCKED
from cancu.reading.pdf_layout import Part, page_text, without_running_lines
from cancu.reading.refusal import Refusal
from cancu.reading.result import Progress, Text

# Of the process that reads: a plan of five hundred pages needs a small part of either.
SECONDS = 60
MOST_MEMORY = 1_500_000_000
BROKEN: Final = "Tệp PDF bị hỏng, không đọc được."
COMPLEX: Final = "Tệp PDF quá phức tạp, không đọc."
_REFUSALS: Final = {
    "locked": ("TEP-CO-MAT-KHAU", LOCKED), "broken": ("TEP-PDF-HONG", BROKEN),
    "pages": ("TEP-QUA-NHIEU-TRANG", "Tệp PDF có hơn 1000 trang, không đọc."),
    "large": ("TEP-QUA-LON", "Tệp PDF có quá nhiều chữ, không đọc."),
}  # fmt: skip
PACKAGE_FOLDER: Final = Path(__file__).resolve().parent.parent.parent


def read_pdf(data: bytes, progress: Progress) -> Text:
    """The text, pages parted by a form feed; scans are recognised where Tesseract is installed."""
    with tempfile.TemporaryDirectory(prefix="cancu-") as folder:
        source = Path(folder) / "van-ban.pdf"
        source.write_bytes(data)
        pages = _pages(source)
        texts = without_running_lines([page_text(page["lines"]) for page in pages])
        scans = [number for number, page in enumerate(pages) if page["scan"]]
        whole = "\n\f".join("\n".join(lines) for lines in texts)
        if unreadable(modernized(whole).text) and ocr.missing() is None:
            scans = list(range(len(pages)))  # a text layer that is no text
        elif not scans:
            return Text(whole)
        return _with_scans(source, texts, scans, progress)


def _with_scans(source: Path, texts: list[list[str]], scans: list[int], progress: Progress) -> Text:
    lacking = ocr.missing()
    numbers = ", ".join(str(number + 1) for number in scans)
    if lacking and len(scans) == len(texts):
        raise Refusal("TEP-PDF-BAN-QUET", f"Tệp PDF là bản quét, không có lớp chữ. {lacking}")
    if lacking:
        text = "\n\f".join("\n".join(lines) for lines in texts)
        return Text(text, (f"Trang {numbers} là ảnh quét, chưa đọc. {lacking}",))
    sheets = []
    picture = source.with_name("trang.pgm")
    for place, number in enumerate(scans[: ocr.MOST_SCANS], 1):
        progress(f"nhận dạng chữ trang {number + 1} ({place}/{len(scans)})")
        _work(["picture", str(source), str(picture), str(number)])
        sheet = ocr.recognised(picture)
        texts[number] = sheet.lines
        sheets.append(sheet)
    text = "\n\f".join("\n".join(lines) for lines in without_running_lines(texts))
    return Text(
        text, ocr.remarks(sheets, numbers, left_out=max(0, len(scans) - ocr.MOST_SCANS)), ocr.mean(sheets)
    )


def _pages(source: Path) -> list[dict[str, Any]]:
    target = source.with_name("dong.json")
    _work(["lines", str(source), str(target)])
    found = json.loads(target.read_text(encoding="utf-8"))
    if "problem" in found:
        raise Refusal(*_REFUSALS[found["problem"]])
    pages: list[dict[str, Any]] = found["pages"]
    for page in pages:
        page["lines"] = [tuple(Part(*part) for part in parts) for _, _, parts in page["lines"]]
    return pages


def _work(arguments: list[str]) -> None:
    """One job of the worker, within its limits."""
    path = os.pathsep.join(filter(None, [str(PACKAGE_FOLDER), os.environ.get("PYTHONPATH")]))
    try:
        subprocess.run(
            [sys.executable, "-m", "cancu.reading.pdf_worker", *arguments], check=True, timeout=SECONDS,
            capture_output=True, stdin=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path},
            preexec_fn=_limit if os.name == "posix" else None,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise Refusal("TEP-QUA-LON", COMPLEX) from error


def _limit() -> None:
    """Set in the child before it begins."""
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
