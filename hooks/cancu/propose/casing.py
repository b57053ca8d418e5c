"""Capitals → the way such words are written: "SỞ Y TẾ TỈNH LÂM ĐỒNG" → "Sở Y tế tỉnh Lâm Đồng"."""

from __future__ import annotations

import re
from functools import lru_cache

from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.text import nfc

# Names of bodies and things that keep their capitals; their own spelling is the rule.
_NAMES = (
    "Phòng Nội vụ",
    "Phòng Y tế",
    "Phòng Tư pháp",
    "Phòng Giáo dục và Đào tạo",
    "Phòng Văn hóa và Thông tin",
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế",
    "Thanh tra",
    "Ủy ban Kiểm tra",
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Sở Y tế",
    "Sở Nội vụ",
    "Sở Giáo dục và Đào tạo",
    "Sở Tư pháp",
    "Sở Tài chính",
    "Sở Xây dựng",
    "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Kế hoạch và Đầu tư",
    "Sở Thông tin và Truyền thông",
    "Sở Khoa học và Công nghệ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Văn hóa và Thể thao",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Giao thông vận tải",
    "Sở Tài nguyên và Môi trường",
    "Sở Dân tộc và Tôn giáo",
    "Sở Ngoại vụ",
    "Ban Dân vận",
    "Ban Tuyên giáo",
    "Ban Tuyên giáo và Dân vận",
    "Ban Tổ chức",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Ban Quản lý",
    "Ban Chỉ đạo",
    "Ban Dân tộc",
    "Tỉnh ủy",
    "Thành ủy",
    "Huyện ủy",
    "Thị ủy",
    "Đảng ủy",
    "Mặt trận Tổ quốc Việt Nam",
    "Liên đoàn Lao động",
    "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ",
    "Hội Cựu chiến binh",
    "Đoàn Thanh niên",
    "Tỉnh đoàn",
    "Bộ Chỉ huy Quân sự",
    "Bộ Y tế",
    "Bộ Nội vụ",
    "Thủ tướng Chính phủ",
    "Chính phủ",
    "Bộ Chính trị",
    "Ban Bí thư",
    "Trung ương",
    "Đảng",
    "Nhà nước",
    "Nhân dân",
    "Văn phòng",
    "Trung tâm Y tế",
    "Bệnh viện Đa khoa",
    "Bệnh viện",
    "Trung tâm Kiểm soát bệnh tật",
    "Trường Chính trị",
    "Quốc hội",
    "Chỉ thị",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Kết luận",
    "Kế hoạch",
    "Luật",
    "UBND",
    "HĐND",
    "MTTQ",
    "UBMTTQ",
    "BCH",
    "BTV",
    "Việt Nam",
    "Hồ Chí Minh",
    "Công an",
    "Chi cục",
    "Cục",
)
_ACRONYMS = frozenset(
    {"TNCS", "THPT", "THCS", "TTYT", "HTX", "CNTT", "GDĐT", "UBKT", "MTTQ", "CT-XH", "TP", "VPĐKĐĐ"}
)
_ACRONYM = re.compile(r"[A-ZĐ]{2,}")
_CODE = re.compile(r"\S*[\d/]\S*")
_ROMAN = re.compile(r"(?<!\w)[IVX]{2,}(?!\w)")


def sentence_case(text: str) -> str:
    """Small letters but for the first, names of bodies and provinces, numbers of documents, Roman numbers."""
    plain = nfc(text)
    shortened = {
        match.start(): match.group() for match in _ACRONYM.finditer(plain) if match.group() in _ACRONYMS
    }
    kept = shortened | {
        match.start(): match.group() for pattern in (_CODE, _ROMAN) for match in pattern.finditer(plain)
    }
    shown = plain.lower()
    for name in _spellings():
        shown = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, shown, flags=re.IGNORECASE)
    for place, word in kept.items():
        shown = shown[:place] + word + shown[place + len(word) :]
    return shown[:1].upper() + shown[1:]


@lru_cache(maxsize=1)
def _spellings() -> tuple[str, ...]:
    """Shorter names first, so that the longer ones have the last word."""
    return tuple(sorted({*_NAMES, *PROVINCE_TODAY}, key=lambda name: (len(name), name)))
