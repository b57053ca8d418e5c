"""PDF files with a text layer. A scan has none, and says so."""

from __future__ import annotations

import io
import logging
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from cancu.reading.refusal import Refusal

MOST_PAGES = 1_000
MOST_CHARACTERS = 10_000_000
# A page of text takes about two thousand; forms that draw each other take billions, and no letters at all.
MOST_OPERATORS = 3_000_000
# What a broken file makes pypdf raise besides its own errors.
BROKEN = (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, RecursionError,
          NotImplementedError, ArithmeticError, AssertionError, MemoryError)  # fmt: skip


def read_pdf(data: bytes) -> str:
    """The text layer, pages parted by a form feed."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks on odd files are not for our users
    try:
        return _text_of(data)
    except BROKEN as error:
        raise Refusal("TEP-PDF-HONG", "Tệp PDF bị hỏng, không đọc được.") from error


def _text_of(data: bytes) -> str:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refusal("TEP-CO-MAT-KHAU", "Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi thử lại.")
    if len(reader.pages) > MOST_PAGES:
        raise Refusal("TEP-QUA-NHIEU-TRANG", f"Tệp PDF có hơn {MOST_PAGES} trang, không đọc.")
    pages: list[str] = []
    size = 0
    budget = _Budget()
    for page in reader.pages:
        pages.append(page.extract_text(visitor_operand_before=budget.spend))
        budget.spend()  # pypdf goes on after an error inside a form, so the last one is asked for here
        size += len(pages[-1])
        if size > MOST_CHARACTERS:
            raise Refusal("TEP-QUA-LON", "Tệp PDF có quá nhiều chữ, không đọc.")
    text = "\n\f".join(pages)
    if not any(char.isalnum() for char in text):
        message = (
            "Tệp PDF là bản quét, không có lớp chữ; hãy dùng bản gốc (.docx) hoặc nhận dạng chữ (OCR) trước."
        )
        raise Refusal("TEP-PDF-BAN-QUET", message)
    return text


class _Budget:
    """Counts the operators of a whole file as they are carried out."""

    def __init__(self) -> None:
        self.left = MOST_OPERATORS

    def spend(self, *_: Any) -> None:
        """One more. Raises when the file asks for more than any text does."""
        self.left -= 1
        if self.left < 0:
            raise Refusal("TEP-QUA-LON", "Tệp PDF quá phức tạp, không đọc.")
