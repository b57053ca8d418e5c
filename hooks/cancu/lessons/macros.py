"""The macros that authors may call, by name: what they take, and an example for messages and the guide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from cancu.lessons.answers import changes, deadlines, frame, history, plans, timeline
from cancu.lessons.answers import citations as citing
from cancu.lessons.answers import reading_order as reading
from cancu.lessons.arguments import Parameter
from cancu.lessons.questions import quiz as asking
from cancu.lessons.rights import tables
from cancu.lessons.session import plan

_P = Parameter
_DOCUMENT, _TOPICS = _P("document"), _P("topic", many=True)
_NUMBER, _OPTIONAL_NUMBER = _P("number"), _P("number", optional=True)


@dataclass(frozen=True, slots=True)
class Macro:
    """``run`` gets the sheet and one value per parameter, and returns HTML.

    ``inline`` ones stand in running text; the others take a line of their own.
    """

    run: Callable[..., Any]
    parameters: tuple[Parameter, ...]
    example: str
    does: str
    inline: bool = False


MACROS: Final[dict[str, Macro]] = {
    "bang_thay_doi": Macro(
        changes.change_table, (_DOCUMENT, _DOCUMENT), 'bang_thay_doi("290-qd-tw-2010", "23-qd-tw-2021")',
        "Bảng so sánh văn bản cũ và văn bản mới"),
    "bang_viec": Macro(
        plans.work, (_DOCUMENT,), 'bang_viec("2444-kh-syt-dong-nai-2021")',
        "Nhiệm vụ, chỉ tiêu, thời hạn của một kế hoạch"),
    "can_doc_lai": Macro(
        plans.reread, (_DOCUMENT,), 'can_doc_lai("2444-kh-syt-dong-nai-2021")',
        "Viện dẫn của một kế hoạch nay phải đọc lại"),
    "co_gi_moi": Macro(
        changes.news_since, (_P("day"), _TOPICS), 'co_gi_moi("2025-01-01", "dan-chu-co-so")',
        "Điều gì mới trong một chủ đề kể từ một ngày"),
    "buoi_hoc": Macro(plan.plan, (), "buoi_hoc()", "Kế hoạch buổi học theo số phút và đối tượng"),
    "cong_cu": Macro(frame.toolbar, (), "cong_cu()", "Nút tải, in, trình chiếu, chọn số phút và đối tượng"),
    "dap_an_tinh_huong": Macro(
        tables.case_answers, (_TOPICS,), 'dap_an_tinh_huong("dan-chu-co-so")',
        "Phiếu đáp án của các tình huống, kèm điều, khoản"),
    "dong_thoi_gian": Macro(
        timeline.timeline, (_TOPICS,), 'dong_thoi_gian("dan-chu-co-so")', "Dòng thời gian trên một trang"),
    "duong_len": Macro(
        plans.way_up, (_DOCUMENT,), 'duong_len("2444-kh-syt-dong-nai-2021")',
        "Các đường từ một kế hoạch lên văn bản của Trung ương"),
    "luoc_do": Macro(frame.drawing, (_DOCUMENT,), 'luoc_do("33-ct-ttg-2021")', "Lược đồ của một văn bản"),
    "mau_vien_dan": Macro(
        citing.copies, (_P("document", many=True),), 'mau_vien_dan("33-ct-ttg-2021", "25-nq-tw-2013")',
        "Câu viện dẫn đúng mẫu để sao chép"),
    "moi_thay_doi": Macro(
        history.latest_changes, (_NUMBER,), "moi_thay_doi(3)", "Những lần kho thay đổi gần đây"),
    "ngay_du_lieu": Macro(frame.data_day, (), "ngay_du_lieu()", "Ngày tính tình trạng của dữ liệu", True),
    "phieu_dang_ky": Macro(
        frame.registration, (), "phieu_dang_ky()", "Phiếu đăng ký mô hình “Dân vận khéo”"),
    "quyen_nghia_vu": Macro(
        tables.duties, (_TOPICS,), 'quyen_nghia_vu("dan-chu-co-so")',
        "Bảng quyền và nghĩa vụ, mỗi dòng một điều luật"),
    "sap_den_han": Macro(
        deadlines.coming, (_NUMBER,), "sap_den_han(5)", "Những thời hạn sắp tới trong kho"),
    "so_sanh_ke_hoach": Macro(
        plans.side_by_side, (_P("document", many=True),),
        'so_sanh_ke_hoach("2444-kh-syt-dong-nai-2021", "294-kh-vp-dong-nai-2024")',
        "Các kế hoạch đặt cạnh nhau"),
    "the_hoi": Macro(
        asking.cards, (_TOPICS, _NUMBER), 'the_hoi("dan-chu-co-so", 8)', "Thẻ câu hỏi để cắt và gập"),
    "tinh_huong": Macro(
        tables.cases, (_TOPICS,), 'tinh_huong("dan-chu-co-so")', "Tình huống để đóng vai"),
    "trinh_tu_doc": Macro(
        reading.reading_order, (_TOPICS, _OPTIONAL_NUMBER), 'trinh_tu_doc("dan-chu-co-so", 8)',
        "Nên đọc văn bản nào trước, vì sao"),
    "tu_kiem_tra": Macro(
        asking.test, (_TOPICS, _NUMBER), 'tu_kiem_tra("dan-chu-co-so", 6)', "Bài tự kiểm tra có chấm điểm"),
    "van_ban_da_dan": Macro(
        citing.cited_list, (), "van_ban_da_dan()", "Danh mục văn bản đã dẫn ở phía trên trong trang"),
    "vien_dan": Macro(
        citing.cite,
        (_DOCUMENT, _P("words", optional=True, choices=citing.FORMS), _P("words", optional=True)),
        'vien_dan("23-qd-tw-2021", "ngan", "Điều 3")', "Một câu viện dẫn có liên kết", True),
}  # fmt: skip
