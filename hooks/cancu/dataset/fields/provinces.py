"""The provinces and centrally run cities, before and since the mergers of 1 July 2025.

Source: Nghị quyết 202/2025/QH15 (34 units since then); Nghị quyết 175/2024/QH15 (thành phố Huế, from
1 January 2025); Nghị quyết 15/2008/QH12 (Hà Tây into Hà Nội).
"""

from __future__ import annotations

from typing import Final

_MERGED: Final[dict[str, str]] = {
    "Tuyên Quang": "Hà Giang",
    "Lào Cai": "Yên Bái",
    "Thái Nguyên": "Bắc Kạn",
    "Phú Thọ": "Vĩnh Phúc, Hòa Bình",
    "Bắc Ninh": "Bắc Giang",
    "Hưng Yên": "Thái Bình",
    "Hải Phòng": "Hải Dương",
    "Ninh Bình": "Hà Nam, Nam Định",
    "Quảng Trị": "Quảng Bình",
    "Đà Nẵng": "Quảng Nam",
    "Quảng Ngãi": "Kon Tum",
    "Gia Lai": "Bình Định",
    "Khánh Hòa": "Ninh Thuận",
    "Lâm Đồng": "Đắk Nông, Bình Thuận",
    "Đắk Lắk": "Phú Yên",
    "Thành phố Hồ Chí Minh": "Bình Dương, Bà Rịa - Vũng Tàu",
    "Đồng Nai": "Bình Phước",
    "Tây Ninh": "Long An",
    "Cần Thơ": "Sóc Trăng, Hậu Giang",
    "Vĩnh Long": "Bến Tre, Trà Vinh",
    "Đồng Tháp": "Tiền Giang",
    "Cà Mau": "Bạc Liêu",
    "An Giang": "Kiên Giang",
    "Hà Nội": "Hà Tây",
    "Huế": "Thừa Thiên Huế",
    "Lai Châu": "",
    "Điện Biên": "",
    "Sơn La": "",
    "Lạng Sơn": "",
    "Quảng Ninh": "",
    "Thanh Hóa": "",
    "Nghệ An": "",
    "Hà Tĩnh": "",
    "Cao Bằng": "",
}
PROVINCES_NOW: Final[tuple[str, ...]] = tuple(_MERGED)
# Every name that a province has had → the name of the unit that it is part of today.
PROVINCE_TODAY: Final[dict[str, str]] = {
    **{name: name for name in PROVINCES_NOW},
    **{old: now for now, merged in _MERGED.items() for old in merged.split(", ") if old},
}
# Provinces that only changed their name.
_RENAMED: Final = frozenset({"Thừa Thiên Huế"})


def names_within(name: str) -> list[str]:
    """The earlier provinces that are part of one of today: ``["Bình Định"]`` for Gia Lai."""
    return [old for old in _MERGED[name].split(", ") if old]


def province_words(name: str) -> str:
    """A province of today with what it was made of: "Gia Lai (gồm Bình Định)"."""
    within = names_within(name)
    if not within:
        return name
    verb = "trước là" if set(within) <= _RENAMED else "gồm"
    return f"{name} ({verb} {', '.join(within)})"
