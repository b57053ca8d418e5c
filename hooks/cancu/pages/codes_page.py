"""``/huong-dan/ma-loi/``: every code that ``cancu check`` gives, what it means and how to mend it."""

from __future__ import annotations

from cancu import routes
from cancu.dataset.codes.catalogue import CODES
from cancu.markup.page import Page
from cancu.markup.render import render


def codes_page() -> Page:
    """The page made from the catalogue itself, so that no code can lack an explanation."""
    text = render("codes.md.j2", codes=sorted(CODES.items()))
    description = "Ý nghĩa và cách sửa từng lỗi mà lệnh kiểm tra dữ liệu báo."
    return Page(path=routes.CODES, title="Mã lỗi dữ liệu", body=text, description=description, boost=0.2)
