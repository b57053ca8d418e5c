"""What every pack begins and ends with: tools to print, save and show it, and the day of its data."""

from __future__ import annotations

from pathlib import PurePosixPath

from markupsafe import Markup

from cancu import routes
from cancu.lessons.context import Refused, Sheet
from cancu.lessons.session.plan import choosing
from cancu.markup.render import render
from cancu.text import vietnamese_date

# What a unit writes down before it calls something a model, in the order in which it is thought through.
_FORM = (
    "Khoa, phòng; người đăng ký; ngày",
    "Nỗi phiền của ai, thấy ở đâu, từ bao giờ",
    "Số đo trước khi làm (cách đo, ngày đo)",
    "Cách làm, trong ba câu",
    "Ai làm; cần ai gỡ vướng",
    "Thời gian (bắt đầu, xem lại, kết thúc)",
    "Số đo mong muốn và cách biết là đạt",
    "Người bệnh, người dân góp ý qua đâu",
    "Căn cứ (kế hoạch của đơn vị, mục nào)",
    "Ý kiến của lãnh đạo đơn vị",
)
_SCRIPTS = (
    "common/docx",
    *(f"lessons/{name}" for name in ("session", "session-paper", "news", "test", "slide-pages", "slides")),
)


def toolbar(sheet: Sheet) -> str:
    """``cong_cu``: download, print, slides, and the choice of minutes and audience."""
    return render(
        "lessons/toolbar.j2",
        file=pack_file(sheet.source),
        on=vietnamese_date(sheet.library.on),
        **choosing(),
        scripts=[routes.relative(f"assets/{name}.js", sheet.links.page) for name in _SCRIPTS],
    )


def pack_file(source: str) -> str:
    """The name of the file that lies beside a pack: ``tap-huan/mot-goi.md`` → ``mot-goi.docx``."""
    return f"{PurePosixPath(source).stem}.docx"


def drawing(sheet: Sheet, document_id: str) -> str:
    """``luoc_do``: the lineage of one document; its parts have ids, so a page has room for one."""
    if sheet.drawn:
        raise Refused("Mỗi trang chỉ đặt được một lược đồ.")
    sheet.drawn = True
    link = sheet.links.document(document_id, note=False)
    caption = Markup('<p class="th-caption">Lược đồ của {}</p>').format(link)
    return f"{caption}\n{sheet.draw(document_id, sheet.links.page)}"


def data_day(sheet: Sheet) -> str:
    """``ngay_du_lieu``: the day for which every status on the page is told."""
    return vietnamese_date(sheet.library.on)


def registration(sheet: Sheet) -> str:
    """``phieu_dang_ky``: the form by which a unit registers a model of "Dân vận khéo"."""
    return render("lessons/form.j2", rows=_FORM)
