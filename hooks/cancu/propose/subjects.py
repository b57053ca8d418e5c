"""Who is told to act: "Giao Văn phòng Sở chủ trì, phối hợp …", "2. Các phòng, ban tổ chức …"."""

from __future__ import annotations

import re

from cancu.propose.lines import ITEM

# What the one who acts does; the first of them ends the name.
VERBS = (
    "chủ trì|tổ chức|xây dựng|triển khai|thực hiện|theo dõi|tham mưu|phối hợp|căn cứ|chịu trách nhiệm|có "
    "trách nhiệm|thường xuyên|đôn đốc|"
    "hướng dẫn|viết|nêu cao|tiếp tục|kiểm tra|giám sát|báo cáo|quán triệt|lãnh đạo,? chỉ đạo|lãnh đạo|chỉ "
    "đạo|chủ động|cụ thể hóa|đẩy mạnh|"
    "tăng cường|bố trí|tuyên truyền|tổng hợp|rà soát|đề xuất|cân đối|cử|khẩn trương|quan tâm|nghiên cứu|"
    "phân công|lồng ghép|cập nhật|"
    "phát huy|duy trì|nghiêm túc|xây dựng kế hoạch|đề nghị|vận động|là đầu mối|làm đầu mối|đăng ký|gửi|đưa|"
    "biểu dương|tập trung"
)
_ASKED = re.compile(
    rf"^(?:Giao(?: cho)?|Đề nghị|Yêu cầu|Phân công)\s+(?P<who>[^.;"
    rf":]{{2,180}}?)\s*(?:,\s*)?(?:\b(?:{VERBS})\b|:|$)"
)
_NAMED = re.compile(
    rf"^(?P<who>[A-ZĐỦ][^.;:]{{2,180}}?)\s*,?\s+(?:cần |phải |sẽ |được giao |được phân công )?(?:{VERBS})\b"
)
_COLON = re.compile(r"^(?P<who>[A-ZĐỦ][^.;:]{2,90}?)\s*:\s*(?=[A-ZĐỦ])")
_BEGINS_WITH_A_VERB = re.compile(rf"(?:{VERBS})\b", re.IGNORECASE)
_GROUND = re.compile(r"^(?:Căn cứ|Trên cơ sở|Thực hiện|Theo)\b[^,]{3,120},\s*(?P<rest>.+)$")
_BODIES = re.compile(
    r"\b(?:Sở|Ban|UBND|Ủy ban|Phòng|phòng|Văn phòng|Trung tâm|đơn vị|cơ quan|Giám đốc|Trưởng|Thủ trưởng|"
    r"khoa|Chi cục|Công an|Mặt trận|đoàn thể|"
    r"Lãnh đạo|lãnh đạo|Bệnh viện|Trường|trường|Hội|Liên đoàn|Đoàn|Đảng ủy|cấp ủy|huyện ủy|thành ủy|thị ủy|"
    r"Chi bộ|chi bộ|đảng bộ|huyện|xã|phường|trạm|người đứng đầu|Chánh|Thanh tra|Báo|Đài|"
    r"Công đoàn|viên chức|cán bộ|địa phương|tổ chức|Bộ|Cục|Bí thư|Chủ tịch|Huyện ủy|Thành ủy|Kho bạc|Bảo "
    r"hiểm|Hiệu trưởng|cá nhân|Tổ)\b"
)


def without_mark(text: str) -> str:
    """The words behind "1.", "-", "a)"."""
    match = ITEM.match(text)
    return text[match.end() :].strip() if match and not text.startswith("Điều") else text.strip()


def subject_of(text: str) -> str:
    """The one who is told to act, as printed; empty where a sentence names nobody."""
    words = without_mark(text)
    ground = _GROUND.match(words)
    colon = _COLON.match(words)
    if colon and _BODIES.search(colon["who"]) and not _BEGINS_WITH_A_VERB.match(colon["who"]):
        return " ".join(colon["who"].split())
    for tried in (words, ground["rest"][:1].upper() + ground["rest"][1:] if ground else ""):
        match = _ASKED.match(tried) or _NAMED.match(tried)
        if (
            match
            and not _BEGINS_WITH_A_VERB.match(match["who"])
            and _BODIES.search(match["who"])
            and not re.match(
                r"(?:Định kỳ|Căn cứ|Thực hiện|Tiếp tục|Trong |Trên |Hằng|Hàng|Trước|Năm|Tổng hợp|Việc|Công "
                r"tác|Để )",
                match["who"],
            )
        ):
            who = re.sub(r"^(?:Giao(?: cho)?|Đề nghị|Yêu cầu)\s+", "", match["who"])
            return " ".join(who.split()).strip(" ,-–")
    return ""
