"""Older files of other programs (.doc, .rtf, .odt) by way of LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from cancu.reading.refusal import Refusal
from cancu.reading.result import Text
from cancu.reading.word import read_word

PROGRAMS: Final = ("soffice", "libreoffice")
SECONDS = 120
SAVE_AS: Final = "Hãy mở tệp bằng Word, lưu thành .docx rồi thử lại"
MISSING: Final = f"{SAVE_AS} (hoặc cài LibreOffice để đọc thẳng tệp .doc, .rtf, .odt)."
FAILED: Final = f"LibreOffice không mở được tệp. {SAVE_AS}."


def read_office(data: bytes) -> Text:
    """The text of the file, converted to .docx in a folder of its own."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise Refusal("TEP-CAN-LUU-DOCX", MISSING)
    with tempfile.TemporaryDirectory(prefix="cancu-") as folder:
        place = Path(folder)
        # LibreOffice goes by the name; a name of ours cannot be taken for an option.
        source = place / f"van-ban.{_suffix(data)}"
        source.write_bytes(data)
        _convert(program, source, place)
        made = place / "ra" / "van-ban.docx"
        if not made.is_file():
            raise Refusal("TEP-CAN-LUU-DOCX", FAILED)
        return read_word(made.read_bytes())


def _suffix(data: bytes) -> str:
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return "odt" if data.startswith(b"PK") else "doc"


def _convert(program: str, source: Path, place: Path) -> None:
    """Without macros, without the user's own settings, without a window."""
    command = [
        program, f"-env:UserInstallation={(place / 'ho-so').as_uri()}", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(place / "ra"), str(source),
    ]  # fmt: skip
    try:
        subprocess.run(command, check=True, timeout=SECONDS, capture_output=True, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError) as error:
        raise Refusal("TEP-CAN-LUU-DOCX", FAILED) from error
