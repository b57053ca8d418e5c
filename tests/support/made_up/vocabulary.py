"""Words from which made-up bodies, subjects and numbers are put together."""

from __future__ import annotations

from cancu.kinds import Level

Body = tuple[str, Level, str, tuple[str, ...]]

PROVINCES = (
    "An Giang", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bến Tre", "Bình Định", "Bình Dương",
    "Bình Phước",
    "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp",
    "Gia Lai",
    "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa",
    "Kiên Giang",
    "Kon Tum", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình",
    "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị",
    "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Tiền Giang", "Trà Vinh",
    "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip

# Name, level, letters in numbers, types it issues.
CENTRAL: tuple[Body, ...] = (
    ("Ban Chấp hành Trung ương Đảng", "central-party", "TW", ("nghi-quyet", "quyet-dinh", "quy-dinh")),
    ("Bộ Chính trị", "central-party", "TW", ("nghi-quyet", "chi-thi", "ket-luan", "quyet-dinh", "quy-dinh")),
    ("Ban Bí thư Trung ương Đảng", "central-party", "TW", ("chi-thi", "ket-luan", "quyet-dinh", "huong-dan")),
    ("Ban Dân vận Trung ương", "central-party", "BDVTW", ("huong-dan", "ke-hoach", "cong-van")),
    ("Quốc hội", "central-state", "QH", ("luat", "nghi-quyet")),
    ("Chính phủ", "central-state", "CP", ("nghi-dinh", "nghi-quyet")),
    ("Thủ tướng Chính phủ", "central-state", "TTg", ("quyet-dinh", "chi-thi", "cong-dien")),
    ("Bộ Nội vụ", "central-state", "BNV", ("thong-tu", "quyet-dinh", "huong-dan")),
    ("Bộ Y tế", "central-state", "BYT", ("thong-tu", "quyet-dinh", "ke-hoach")),
    ("Bộ Tài chính", "central-state", "BTC", ("thong-tu", "quyet-dinh")),
    ("Bộ Giáo dục và Đào tạo", "central-state", "BGDĐT", ("thong-tu", "quyet-dinh", "ke-hoach")),
    ("Bộ Tư pháp", "central-state", "BTP", ("thong-tu", "quyet-dinh", "ke-hoach")),
)

LOCAL: tuple[Body, ...] = (
    ("Tỉnh ủy {}", "province-party", "TU", ("nghi-quyet", "chi-thi", "ke-hoach", "ket-luan", "quy-che")),
    ("Ủy ban nhân dân tỉnh {}", "province-state", "UBND", ("quyet-dinh", "ke-hoach", "chi-thi", "bao-cao")),
    ("Hội đồng nhân dân tỉnh {}", "province-state", "HĐND", ("nghi-quyet",)),
    ("Sở Y tế tỉnh {}", "department", "SYT", ("ke-hoach", "bao-cao", "quyet-dinh")),
    ("Sở Nội vụ tỉnh {}", "department", "SNV", ("ke-hoach", "huong-dan", "quyet-dinh")),
    ("Sở Giáo dục và Đào tạo tỉnh {}", "department", "SGDĐT", ("ke-hoach", "quyet-dinh")),
    ("Bệnh viện đa khoa tỉnh {}", "unit", "BVĐK", ("ke-hoach", "quyet-dinh", "thong-bao")),
)

ACTIONS = (
    "Tăng cường", "Đẩy mạnh", "Tiếp tục đổi mới", "Nâng cao hiệu quả", "Nâng cao chất lượng",
    "Triển khai thực hiện",
    "Tổ chức thực hiện", "Chấn chỉnh", "Phát động phong trào thi đua về", "Ban hành Quy chế",
    "Ban hành Kế hoạch",
    "Ban hành Đề án", "Phê duyệt Chương trình", "Quy định chi tiết về", "Hướng dẫn thực hiện", "Sơ kết 5 năm",
    "Tổng kết 10 năm", "Kiện toàn bộ máy làm",
)  # fmt: skip

SUBJECTS = (
    "công tác dân vận", "công tác dân vận chính quyền", "thực hiện dân chủ ở cơ sở",
    "phong trào “Dân vận khéo”",
    "tiếp công dân, giải quyết khiếu nại, tố cáo", "giám sát và phản biện xã hội",
    "cải cách thủ tục hành chính",
    "chuyển đổi số trong cơ quan nhà nước", "kỷ luật, kỷ cương hành chính", "văn hóa công sở",
    "hòa giải ở cơ sở", "phổ biến, giáo dục pháp luật", "phòng, chống tham nhũng, lãng phí",
    "đối thoại với Nhân dân",
    "công tác dân tộc thiểu số", "công tác tôn giáo", "bình đẳng giới", "bảo vệ, chăm sóc trẻ em",
    "phòng, chống dịch bệnh truyền nhiễm", "bảo hiểm y tế toàn dân", "an toàn thực phẩm", "y tế cơ sở",
    "khám bệnh, chữa bệnh cho người nghèo", "dinh dưỡng học đường", "phổ cập giáo dục mầm non",
    "xây dựng xã hội học tập", "tuyển dụng viên chức sự nghiệp", "tinh giản biên chế", "văn thư, lưu trữ",
    "quản lý hồ sơ điện tử", "dự toán ngân sách", "tiết kiệm chi thường xuyên", "đấu thầu mua sắm thuốc",
    "xây dựng nông thôn mới", "giảm nghèo bền vững", "nhà ở cho công nhân", "an ninh trật tự",
    "phòng cháy, chữa cháy",
    "ứng phó bão, lũ", "quản lý đất đai", "giải phóng mặt bằng", "trồng rừng, bảo vệ rừng",
    "nước sạch nông thôn",
    "xử lý rác thải sinh hoạt", "bảo tồn di sản", "phát triển du lịch cộng đồng", "hỗ trợ doanh nghiệp nhỏ",
    "đào tạo nghề cho lao động", "xuất khẩu nông sản", "khoa học và công nghệ", "thanh niên tình nguyện",
    "học tập tư tưởng, đạo đức Hồ Chí Minh", "bầu cử đại biểu các cấp", "sắp xếp đơn vị hành chính",
    "đánh giá, xếp loại cán bộ", "thi đua, khen thưởng", "chăm sóc người cao tuổi", "hỗ trợ người khuyết tật",
    "quản lý người hành nghề", "thông tin, tuyên truyền đối ngoại",
)  # fmt: skip

OBJECTS = (
    "trong cơ quan hành chính nhà nước", "trong hệ thống chính trị", "ở xã, phường, thị trấn",
    "ở vùng đồng bào khó khăn",
    "trong các đơn vị sự nghiệp công lập", "tại nơi làm việc", "trong ngành y tế", "trong ngành giáo dục",
    "đối với đội ngũ cán bộ, công chức", "đối với người dân và doanh nghiệp", "trong tình hình mới",
    "theo Nghị quyết Đại hội Đảng", "gắn với phong trào thi đua yêu nước",
    "phục vụ phát triển kinh tế - xã hội",
    "bảo đảm quyền làm chủ của Nhân dân", "từ nguồn ngân sách địa phương", "khu vực biên giới, hải đảo",
    "trong các khu công nghiệp", "trên môi trường điện tử", "giữa các cấp, các ngành",
)  # fmt: skip

FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
)
MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quốc", "Xuân", "Thế")
GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Hà",
    "Hải",
    "Hạnh",
    "Hùng",
    "Lan",
    "Long",
    "Mai",
    "Nam",
    "Phúc",
    "Sơn",
    "Tâm",
)
