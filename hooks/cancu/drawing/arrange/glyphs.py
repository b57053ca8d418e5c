"""Plain data for setting text without a font at hand: advance widths, and words that belong together.

Widths are whole thousandths of the font size, the larger of Noto Sans and Liberation Sans (whose metrics
are Arial's), measured in Chromium. Tone marks, circumflex and breve leave the advance of a letter as it
is, so the table holds base letters, the horned ơ and ư, and đ. Everything here is integers and strings
so that the same tables can serve another language.
"""

from __future__ import annotations

from typing import Final

UNKNOWN_WIDTH: Final = 1000

REGULAR: Final[dict[int, str]] = {
    258: "jl",
    278: "i !',.:;·’‘",
    329: "[]",
    339: "()-`I",
    344: "f",
    361: "t“”",
    380: "/\\{}",
    413: 'r"',
    428: "°",
    500: "Jcsz↓",
    510: "vy",
    534: "kx",
    561: "*|?L_–«»a",
    572: "e$0123456789^",
    584: "+<=>~",
    605: "o",
    611: "FTZ",
    618: "bdgpqơđ₫hnu",
    646: "#",
    674: "ABEKPSVXYư",
    732: "CRDĐU&",
    760: "HN",
    786: "GƯOQƠw",
    890: "%",
    944: "MmW",
    1016: "—…@",
}
BOLD: Final[dict[int, str]] = {
    278: " '’‘",
    285: ",.·",
    305: "ijl",
    339: "!-:;[]()",
    389: "`f{}I",
    434: "/\\°t",
    475: 'r"',
    500: "z“”↓",
    557: "*|J_cs–",
    578: "vyx$0123456789",
    604: "+<=>^~ea",
    620: "?FLTZ«»ok",
    649: "bdgpq#₫đ",
    667: "hnuEPSVXY",
    679: "ơ",
    740: "ABCKRDĐ",
    765: "&UưH",
    796: "GOQ",
    825: "NƠ",
    885: "wƯ",
    901: "%",
    982: "MWm@",
    1000: "—…",
}
# The horn widens o and u; every other mark is dropped before looking a letter up.
HORN: Final = "\u031b"
HORNED: Final[dict[str, str]] = {"o": "ơ", "O": "Ơ", "u": "ư", "U": "Ư"}

# Two syllables of one word, words parted by |: a line does not break between them without need.
STICKY: Final = (
    "an ninh|an toàn|ban chỉ|ban hành|bảo vệ|bảo đảm|bệnh viện|bổ sung|bộ máy|bộ trưởng|chi tiết|"
    "chiến lược|chuyên đề|chuyển đổi|chí minh|chính phủ|chính quyền|chính sách|chính trị|chương trình|"
    "chấp hành|chất lượng|chế độ|chỉ thị|chỉ đạo|chủ nhiệm|chủ trương|chủ tịch|chữa bệnh|con người|"
    "cuộc vận|cán bộ|công an|công chức|công dân|công khai|công lập|công nghệ|công tác|công vụ|cơ bản|"
    "cơ chế|cơ quan|cơ sở|cải cách|cấp tỉnh|cấp xã|cấp ủy|cộng sản|doanh nghiệp|dân chủ|dân cư|dân tộc|"
    "dân vận|dịch bệnh|dịch vụ|gia đình|giai đoạn|giám sát|giáo dục|giải quyết|góp ý|hiệu lực|hiệu quả|"
    "hoàn thiện|hoạt động|hài lòng|hành chính|hành động|hòa giải|hướng dẫn|hạ tầng|hệ thống|học tập|"
    "hồ chí|hội đồng|hợp tác|khiếu nại|khoa học|khám bệnh|khẩn cấp|kinh tế|kiểm soát|kiểm tra|kế hoạch|"
    "kết luận|kỷ cương|kỷ luật|liên tịch|làm chủ|lãnh đạo|lần thứ|lực lượng|mặt trận|mục tiêu|nghị quyết|"
    "nghị định|ngành y|người bệnh|người dân|người đứng|nhiệm kỳ|nhiệm vụ|nhà nước|nhân dân|nhân lực|"
    "nhân viên|nâng cao|nông thôn|năng lực|nội dung|nội vụ|phong cách|phong trào|pháp luật|pháp lệnh|"
    "phát huy|phát triển|phê duyệt|phòng chống|phương thức|phương án|phản biện|phản ánh|phối hợp|phục vụ|"
    "quan hệ|quy chế|quy tắc|quy định|quyết định|quản lý|quần chúng|quốc gia|quốc hội|sáng kiến|sơ kết|"
    "sắp xếp|số hóa|sở y|sức khỏe|sử dụng|sửa đổi|sự nghiệp|thanh tra|thi hành|thi đua|thành lập|"
    "thành phố|tháng đầu|thí điểm|thông tin|thông tri|thông tư|thường trực|thường vụ|thời gian|thời hạn|"
    "thủ tướng|thủ tục|thực hiện|thực hành|tinh thần|tiêu chí|tiếp công|tiếp dân|tiếp nhận|tiếp tục|"
    "triển khai|trong sạch|trong tình|trung tâm|trung ương|truyền thông|trách nhiệm|trực thuộc|trực tiếp|"
    "tuyên giáo|tuyên truyền|tài chính|tình hình|tôn giáo|tăng cường|tư tưởng|tập thể|tập trung|tỉnh ủy|"
    "tố cáo|tổ chức|tổ quốc|tổng kết|tự chủ|viên chức|việt nam|văn bản|văn hóa|văn phòng|vận động|"
    "vững mạnh|xây dựng|xã hội|y tế|yêu cầu|điều lệ|điều trị|đoàn kết|đoàn thể|đơn vị|đường lối|đại biểu|"
    "đại hội|đạo đức|đảng bộ|đảng viên|đảng ủy|đầu mối|địa phương|đối ngoại|đối thoại|đối với|đồng bào|"
    "đổi mới|đứng đầu|ổn định|ủy ban|ứng dụng|ứng xử"
)
# A line that ends in one of these leaves the reader hanging.
WEAK_ENDS: Final = frozenset(
    {
        "của", "về", "và", "các", "những", "theo", "trong", "trên", "số", "năm", "tại", "cấp", "ngày",
        "tháng", "với", "cho", "bằng", "từ", "đến", "được", "do", "là", "một", "khóa", "lần", "thứ", "ở",
    }
)  # fmt: skip
