"""How the minutes of a session are shared out, and how much of each thing it has room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cancu.teaching import AUDIENCES

MINUTES: Final = (30, 60, 90, 120)
# What a page shows before anybody has chosen: an hour, for nobody in particular.
DEFAULT: Final = (60, "")
EVERYBODY: Final = "Chung"
CLERKS: Final = "van-thu"


@dataclass(frozen=True, slots=True)
class Part:
    """A step of a session: what is done, what learners do, and the sections of the page that it uses."""

    what: str
    learners: str
    anchor: str
    sections: tuple[str, ...]


PARTS: Final[dict[str, Part]] = {
    "mo-dau": Part("Mở đầu: vì sao học", "Tự đánh giá trước", "phieu", ("muc-tieu", "phieu")),
    "quyen": Part("Quyền và nghĩa vụ: ai phải làm gì, khi nào", "Đọc bảng, trả lời thẻ câu hỏi",
                  "quyen-nghia-vu", ("quyen-nghia-vu", "the-hoi")),
    "tinh-huong": Part("Tình huống", "Đóng vai, rồi tìm điều trả lời", "tinh-huong",
                       ("thao-luan", "tinh-huong", "dap-an-tinh-huong",
                        "phieu-cat", "phieu-doc", "phieu-ghi")),
    "van-ban": Part("Văn bản nào đang áp dụng, có gì mới", "Đọc lược đồ, tra một văn bản", "luoc-do",
                    ("doc", "loi-dan", "luoc-do", "dong-thoi-gian", "co-gi-moi", "thay-doi")),
    "du-thao": Part("Bản dự thảo có lỗi", "Sửa theo nhóm, đối chiếu đáp án", "du-thao",
                    ("vien-dan", "du-thao", "dap-an")),
    "tu-kiem-tra": Part("Tự kiểm tra", "Làm cá nhân, xem nguồn đáp án", "tu-kiem-tra", ("tu-kiem-tra",)),
    "ket": Part("Việc mang về", "Ghi một việc làm trong tuần; tự đánh giá sau", "phieu", ("phieu",)),
}  # fmt: skip
# What there is time to read of the papers, by the minutes they are given; the whole pack has all of it.
_READING: Final = ((5, ("luoc-do",)), (10, ("luoc-do", "doc")), (15, ("luoc-do", "doc", "thay-doi")))
# Minutes of each part, in the order of PARTS; clerks spend more of them on the papers.
_SHARES: Final[dict[int, tuple[int, ...]]] = {
    30: (3, 10, 12, 0, 0, 0, 5),
    60: (5, 20, 25, 5, 0, 0, 5),
    90: (5, 25, 35, 10, 0, 10, 5),
    120: (10, 30, 40, 10, 10, 10, 10),
}
_CLERKS: Final[dict[int, tuple[int, ...]]] = {
    30: (3, 8, 10, 0, 6, 0, 3),
    60: (5, 15, 18, 5, 12, 0, 5),
    90: (5, 20, 20, 15, 15, 10, 5),
    120: (10, 25, 30, 20, 20, 10, 5),
}


@dataclass(frozen=True, slots=True)
class Room:
    """How many rules, cards and cases fit, and how many cards go on the wall."""

    facts: int
    cards: int
    cases: int
    shown: int


_ROOM: Final = {
    30: Room(6, 6, 1, 1),
    60: Room(9, 9, 2, 2),
    90: Room(15, 12, 3, 3),
    120: Room(18, 15, 4, 4),
}


def choices() -> Iterator[tuple[int, str]]:
    """Every choice: minutes and audience ("" for everybody)."""
    return ((minutes, audience) for minutes in MINUTES for audience in ("", *AUDIENCES))


def shares(minutes: int, audience: str) -> dict[str, int]:
    """The minutes of each part that has any, in order; they add up to the session."""
    table = _CLERKS if audience == CLERKS else _SHARES
    return {name: share for name, share in zip(PARTS, table[minutes], strict=True) if share}


def sections(name: str, share: int) -> tuple[str, ...]:
    """The sections of the page that a part uses in so many minutes."""
    if name != "van-ban":
        return PARTS[name].sections
    return next((found for most, found in _READING if share <= most), PARTS[name].sections)


def room(minutes: int) -> Room:
    """How much fits."""
    return _ROOM[minutes]
