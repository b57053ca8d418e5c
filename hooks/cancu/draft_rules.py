"""Tables of the draft check: one copy for Python and for the page, beside the tables of the reader."""

from __future__ import annotations

from typing import Any, Final

from cancu import kinds

# Laws are named by type and name, everything else by type and number.
BY_NAME: Final = kinds.LAWS
# A joint programme or a regulation is often called by the general word: no error within a family.
FAMILIES: Final = (
    ("chuong-trinh", "chuong-trinh-hanh-dong", "chuong-trinh-phoi-hop", "ke-hoach"),
    ("quyet-dinh", "quy-che", "quy-che-phoi-hop"),
    ("quy-dinh", "quy-che", "quy-che-phoi-hop"),
    ("nghi-quyet", "nghi-quyet-lien-tich"),
    ("thong-tu", "thong-tu-lien-tich"),
)
# What a decision approves or promulgates is often called by its number: "Đề án 06/QĐ-TTg".
BY_DECISION: Final = (
    "de-an", "du-an", "phuong-an", "chien-luoc", "chuong-trinh", "chuong-trinh-hanh-dong", "ke-hoach",
    "chuong-trinh-phoi-hop", "quy-che", "quy-che-phoi-hop", "dieu-le", "cuong-linh",
)  # fmt: skip
# "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số … ngày …": usage names these without their subject.
BARE: Final = ("to-trinh", "cong-van", "bao-cao", "bien-ban")
# Types that the registers of the State hold.
REGISTERED: Final = (*BY_NAME, "nghi-dinh", "thong-tu", "thong-tu-lien-tich")
# What may be written wrongly, as a remark begins and as the chip names it.
REMARKS: Final = {
    "name": "Tên văn bản đúng",
    "number": "Số, ký hiệu đúng",
    "type": "Tên loại đúng",
    "day": "Ngày ban hành đúng",
    "issuer": "Cơ quan ban hành đúng",
    "session": "Khóa đúng",
}
CHIPS: Final = {
    "name": "tên văn bản",
    "number": "số, ký hiệu",
    "type": "tên loại",
    "day": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "session": "khóa",
}
# What a later document does to a cited one, as the reason to cite it too. What amends belongs into the line
# of the amended text, what replaces into its own row.
REASONS: Final = {
    "details": "quy định chi tiết",
    "guides": "hướng dẫn",
    "continues": "yêu cầu tiếp tục thực hiện",
    "follows": "ban hành sau, cùng nội dung với",
}
# A document lives by these: what it details, guides or goes on with must live too.
RESTS_ON: Final = ("details", "guides", "continues", "amends", "implements", "carries_out")
# What takes the place of another, and what comes after it in any way.
INSTEAD_OF: Final = ("follows", "replaces", "ends")
GOES_ON: Final = ("continues", *INSTEAD_OF)
# Bodies as the lines of the căn cứ shorten them, without marks.
ABBREVIATIONS: Final = {
    "bcs": "ban can su",
    "btv": "ban thuong vu",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "ubnd": "uy ban nhan dan",
}
# Cities of the centre since 01/7/2025, but for Thành phố Hồ Chí Minh, whose name says so.
CITIES: Final = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
# The last day of each quarter.
QUARTERS: Final = {"I": "03-31", "II": "06-30", "III": "09-30", "IV": "12-31"}
# Leftovers whose place several names in a row share.
RENAMED: Final = ("body", "province")
# The printed result.
HEADINGS: Final = (
    "TT", "Mục", "Viện dẫn trong dự thảo", "Tại ngày ký", "Hiện nay", "Nhận xét", "Cách ghi để dán",
)  # fmt: skip


def tables() -> dict[str, Any]:
    """All of them by name, as plain values."""
    return {name: value for name, value in globals().items() if name.isupper()}
