"""Tables of issuing bodies, topics and events."""

from __future__ import annotations

from cancu.columns.shape import Column, Table

ISSUERS = Table(
    "co-quan", "Cơ quan", "Mỗi dòng một cơ quan ban hành, ghi tên như lúc ban hành.", "issuers",
    (
        Column("id", "Mã", "Mã cố định của cơ quan.", is_key=True, width=34),
        Column("name", "Tên", "Tên đầy đủ lúc ban hành.", ("name",), width=50),
        Column("short", "Tên gọn", "Tên in trên thẻ.", ("short",), width=26),
        Column("level", "Mã cấp",
               "central-party, central-state, province-party, province-state, department, unit.",
               ("level",)),
        Column("level_label", "Cấp", "Cấp bằng lời.", width=22),
        Column("superior", "Mã cơ quan cấp trên", "Cấp trên trực tiếp; trống ở cơ quan cao nhất.",
               ("superior",),
               width=28),
        Column("province", "Tỉnh khi ban hành", "Trống ở trung ương.", ("province",)),
        Column("province_now", "Tỉnh hiện nay", "Tên tỉnh từ 01/7/2025; trống ở trung ương.",
               ("province_now",)),
        Column("abbreviations", "Chữ viết tắt", "Như thấy trong số, ký hiệu; cách nhau bằng dấu |.",
               ("abbreviations",), many=True),
        Column("aliases", "Tên gọi khác", "Cách gọi khác trong văn bản; cách nhau bằng dấu |.", ("aliases",),
               many=True, width=40),
    ),
)  # fmt: skip

SUCCESSORS = Table(
    "co-quan-ke-tuc", "Cơ quan kế tục", "Cơ quan nào tiếp nhận công việc, từ ngày nào.", "issuers",
    (
        Column("issuer_id", "Mã cơ quan cũ", "Cơ quan trước.", is_key=True, width=34),
        Column("no", "STT", "Thứ tự, bắt đầu từ 1.", is_key=True, width=7),
        Column("issuer", "Mã cơ quan kế tục", "Cơ quan tiếp nhận.", ("issuer",), width=34),
        Column("since", "Từ ngày", "Kế tục từ ngày nào.", ("since",)),
        Column("source", "Nguồn", "Mã văn bản hoặc địa chỉ nói điều đó.", ("source",), width=50),
    ), ("successors",),
)  # fmt: skip

TOPICS = Table(
    "chu-de", "Chủ đề", "Các chủ đề để tra cứu.", "topics",
    (
        Column("id", "Mã", "Mã cố định của chủ đề.", is_key=True, width=28),
        Column("name", "Tên", "Tên chủ đề.", ("name",), width=40),
        Column("summary", "Giới thiệu", "Một, hai câu giới thiệu.", ("summary",), width=70),
    ),
)  # fmt: skip

EVENTS = Table(
    "su-kien", "Sự kiện", "Đại hội, nhiệm kỳ mới, sáp nhập: làm cũ các bằng chứng có trước.", "events",
    (
        Column("no", "STT", "Thứ tự trong bảng.", is_key=True, width=7),
        Column("date", "Ngày", "Ngày, tháng hoặc năm.", ("date",)),
        Column("what", "Sự kiện", "Việc gì.", ("what",), width=60),
        Column("issuers", "Mã cơ quan", "Các cơ quan liên quan; cách nhau bằng dấu |.", ("issuers",),
               many=True,
               width=50),
        Column("source", "Nguồn", "Mã văn bản hoặc địa chỉ nói điều đó.", ("source",), width=50),
        Column("regimes", "Chế độ hiệu lực",
               "Chỉ làm cũ văn bản thuộc chế độ này: normative, party, administrative; cách nhau bằng dấu |.",
               ("regimes",), many=True),
        Column("note", "Ghi chú", "Vì sao chỉ làm cũ các văn bản ấy.", ("note",), width=50),
    ),
)  # fmt: skip

OTHER_TABLES = (ISSUERS, SUCCESSORS, TOPICS, EVENTS)
