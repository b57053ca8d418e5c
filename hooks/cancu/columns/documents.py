"""Tables of documents and of what stands inside each of them."""

from __future__ import annotations

from cancu.columns.shape import Column, Table

_DAY = "Ngày đủ (2021-11-26), tháng (2025-03) hoặc năm (2024)."


def _key(key: str, label: str, about: str, width: int = 34) -> Column:
    return Column(key, label, about, is_key=True, width=width)


def _no(key: str = "no", label: str = "STT", about: str = "Thứ tự trong văn bản, bắt đầu từ 1.") -> Column:
    return _key(key, label, about, 7)


_DOCUMENT = _key("document", "Mã văn bản", "Văn bản mà dòng này thuộc về.")
_NAME = Column("document_label", "Tên văn bản", "Loại và số của văn bản đó.", width=26)

DOCUMENTS = Table(
    "van-ban", "Văn bản", "Mỗi dòng một văn bản: nhận diện, nội dung chính, tình trạng.", "documents",
    (
        _key("id", "Mã", "Mã cố định của văn bản, cũng là địa chỉ trang của văn bản."),
        Column("url", "Trang", "Địa chỉ trang của văn bản trong kho.", width=12),
        Column("type", "Mã loại", "Mã loại văn bản, như chi-thi, ke-hoach.", ("type",)),
        Column("type_label", "Loại", "Tên loại văn bản."),
        Column("number", "Số, ký hiệu", "Viết đúng chuẩn; trống nếu văn bản không có số.", ("number",),
               width=20),
        Column("issuer", "Mã cơ quan", "Cơ quan ban hành, theo bảng Cơ quan.", ("issuer",), width=24),
        Column("issuer_label", "Cơ quan ban hành", "Tên cơ quan lúc ban hành.", width=32),
        Column("level", "Cấp", "Trung ương (Đảng, Nhà nước), cấp tỉnh, sở ngành, đơn vị.", width=20),
        Column("province", "Tỉnh khi ban hành", "Tên tỉnh lúc ban hành; trống ở trung ương."),
        Column("province_now", "Tỉnh hiện nay", "Tên tỉnh từ 01/7/2025; trống ở trung ương."),
        Column("issued", "Ngày ban hành", f"{_DAY} Trống nếu không rõ.", ("issued",)),
        Column("effective", "Ngày hiệu lực", f"{_DAY} Trống nếu không ghi.", ("effective",)),
        Column("period_start", "Từ", "Bắt đầu thời gian thực hiện mà văn bản tự nêu.", ("period", "start")),
        Column("period_end", "Đến", "Hết thời gian thực hiện; trống nếu không nêu.", ("period", "end")),
        Column("title", "Trích yếu", "Trích yếu nội dung, không có tên loại ở đầu.", ("title",), width=60),
        Column("short_title", "Tên gọn", "Tên in trên thẻ, tối đa 55 ký tự.", ("short_title",), width=40),
        Column("summary", "Tóm tắt", "Tóm tắt bằng lời của người biên tập.", ("summary",), private=True,
               width=60),
        Column("topics", "Chủ đề", "Mã các chủ đề, cách nhau bằng dấu |.", ("topics",), many=True, width=28),
        Column("aliases", "Tên gọi khác", "Tên mà văn bản khác dùng để gọi, cách nhau bằng dấu |.",
               ("aliases",),
               many=True, width=40),
        Column("signer_name", "Người ký", "Họ tên người ký.", ("signer", "name"), private=True, width=24),
        Column("signer_office", "Chức vụ", "Chức vụ khi ký.", ("signer", "office"), private=True, width=24),
        Column("regime", "Chế độ hiệu lực", "Chỉ ghi khi khác cách tính: normative, party, administrative.",
               ("regime",)),
        Column("status", "Mã tình trạng", "Tình trạng vào ngày xuất dữ liệu, dạng mã."),
        Column("status_label", "Tình trạng", "Tình trạng vào ngày xuất dữ liệu, bằng lời.", width=28),
        Column("headline", "Nhãn", "Nhãn hiện trên trang: tình trạng hoặc dấu hiệu quan trọng hơn.",
               width=34),
        Column("proof", "Mức bằng chứng", "express: nguồn nói rõ; period: thời gian văn bản tự đặt; "
               "use: nguồn cho thấy còn được dùng; none: chưa có nguồn."),
        Column("status_as_of", "Ngày của nguồn", "Ngày của nguồn mới nhất làm căn cứ cho tình trạng."),
        Column("proof_by", "Theo nguồn", "Mã văn bản hoặc địa chỉ trang của nguồn đó.", many=True, width=34),
        Column("instead", "Dùng thay", "Mã văn bản còn dùng được, thay văn bản này.", many=True,
               width=28),
        Column("access", "Phạm vi", "public: công khai; internal: nội bộ, chỉ có nhận diện và quan hệ.",
               ("access",)),
        Column("extent", "Đã đọc", "whole: toàn văn; opening: phần đầu; mention: chỉ biết qua văn bản khác.",
               ("extent",), private=True),
        Column("full_text_url", "Toàn văn", "Địa chỉ trang có toàn văn.", ("full_text", "url"), private=True,
               width=44),
        Column("full_text_title", "Tên trang toàn văn", "Tên trang có toàn văn.", ("full_text", "title"),
               private=True, width=40),
        Column("full_text_checked_on", "Ngày thấy toàn văn", "Ngày đã thấy trang đó.",
               ("full_text", "checked_on"), private=True),
    ),
)  # fmt: skip

RELATIONS = Table(
    "quan-he", "Quan hệ", "Mỗi dòng một quan hệ, ghi ở văn bản nói ra quan hệ đó.", "documents",
    (
        _DOCUMENT, _no(), _NAME,
        Column("kind", "Mã quan hệ", "Loại quan hệ ở thể chủ động, như implements, replaces.", ("kind",)),
        Column("kind_label", "Quan hệ", "Loại quan hệ bằng lời: “triển khai thực hiện”, “thay thế”.",
               width=28),
        Column("target", "Mã văn bản đích", "Văn bản được nói tới.", ("target",), width=34),
        Column("target_label", "Văn bản đích", "Loại và số của văn bản được nói tới.", width=26),
        Column("scope", "Phạm vi", "whole: toàn bộ; part: một phần. Trống là toàn bộ.", ("scope",)),
        Column("provisions", "Điều, khoản", "Điều, khoản có liên quan.", ("provisions",), width=30),
        Column("effective", "Từ ngày", "Ngày quan hệ có hiệu lực, nếu nguồn nêu.", ("effective",)),
        Column("verified", "Đã đọc nguồn", "Có nếu ít nhất một bằng chứng đã được đọc."),
    ), ("relations",),
)  # fmt: skip

EVIDENCE = Table(
    "bang-chung", "Bằng chứng", "Mỗi dòng một nơi ghi quan hệ: nguồn nào, mục nào, đọc ngày nào.",
    "documents",
    (
        _DOCUMENT, _no("relation", "STT quan hệ", "Thứ tự của quan hệ trong bảng Quan hệ."), _no(),
        Column("source", "Nguồn", "Mã văn bản đã đọc, hoặc địa chỉ trang.", ("source",), width=44),
        Column("at", "Mục", "Mục, điều, khoản nơi ghi: Mở đầu, II.1, Điều 3.", ("at",)),
        Column("verb", "Động từ", "Động từ nối hai văn bản, đúng như in: quán triệt, thực hiện.", ("verb",),
               width=28),
        Column("as_cited", "Cách ghi trong nguồn", "Nguyên văn, khi nguồn ghi khác với kho.", ("as_cited",),
               width=44),
        Column("as_of", "Ngày của nguồn", f"Trống thì lấy ngày ban hành của văn bản đã đọc. {_DAY}",
               ("as_of",)),
        Column("checked_on", "Ngày đọc", "Ngày đã đọc nguồn.", ("checked_on",)),
        Column("note", "Ghi chú", "Ghi chú của người biên tập.", ("note",), width=40),
    ), ("relations", "evidence"),
)  # fmt: skip

STEPS = Table(
    "moc-hieu-luc", "Mốc hiệu lực", "Mỗi dòng một mốc: từ ngày nào, tình trạng ra sao, do văn bản nào.",
    "documents",
    (
        _DOCUMENT, _no(), _NAME,
        Column("from", "Từ ngày", "Ngày bắt đầu tình trạng này; trống ở mốc đầu."),
        Column("status", "Mã tình trạng", "Tình trạng dạng mã."),
        Column("status_label", "Tình trạng", "Tình trạng bằng lời.", width=28),
        Column("headline", "Nhãn", "Nhãn hiện trên trang: tình trạng hoặc dấu hiệu quan trọng hơn.",
               width=34),
        Column("sentence", "Câu", "Một câu về tình trạng và nguồn của nó.", width=60),
        Column("reason", "Lý do", "replaced, repealed, ended, period, proof …: vì sao có tình trạng này."),
        Column("by", "Do văn bản", "Mã các văn bản tạo ra tình trạng này.", many=True, width=34),
        Column("flags", "Dấu hiệu", "Dấu hiệu của riêng văn bản, cách nhau bằng dấu |.", many=True, width=28),
        Column("proof", "Mức bằng chứng", "express, period, use hay none, như ở bảng Văn bản."),
        Column("proof_by", "Theo nguồn", "Mã văn bản hoặc địa chỉ trang của nguồn đó.", many=True, width=34),
        Column("as_of", "Ngày của nguồn", "Ngày của nguồn mới nhất làm căn cứ cho mốc này."),
    ), computed=True,
)  # fmt: skip

PROOFS = Table(
    "bang-chung-hieu-luc", "Bằng chứng hiệu lực", "Nguồn nói rõ một văn bản còn hay hết hiệu lực.",
    "documents",
    (
        _DOCUMENT, _no(),
        Column("state", "Tình trạng nêu",
               "in-force, ended … khi nguồn nói rõ; unverified khi chỉ thấy còn dùng.",
               ("state",)),
        Column("from", "Từ ngày", "Có tình trạng này từ ngày nào.", ("from",)),
        Column("source", "Nguồn", "Mã văn bản hoặc địa chỉ trang.", ("source",), width=44),
        Column("at", "Mục", "Mục, điều, khoản nơi ghi.", ("at",)),
        Column("as_of", "Ngày của nguồn", _DAY, ("as_of",)),
        Column("checked_on", "Ngày đọc", "Ngày đã đọc nguồn.", ("checked_on",)),
        Column("note", "Ghi chú", "Ghi chú của người biên tập.", ("note",), width=40),
    ), ("status_proofs",), private=True,
)  # fmt: skip

TASKS = Table(
    "nhiem-vu", "Nhiệm vụ", "Việc văn bản giao: ai chủ trì, ai phối hợp, khi nào xong.", "documents",
    (
        _DOCUMENT, _no(),
        Column("what", "Việc", "Nội dung công việc.", ("what",), width=60),
        Column("lead", "Chủ trì", "Đơn vị chủ trì.", ("lead",), width=28),
        Column("join", "Phối hợp", "Các đơn vị phối hợp, cách nhau bằng dấu |.", ("join",), many=True,
               width=28),
        Column("by", "Thời hạn", "Thời hạn như văn bản ghi.", ("by",)),
        Column("at", "Mục", "Mục nơi ghi.", ("at",)),
    ), ("tasks",), private=True,
)  # fmt: skip

DEADLINES = Table(
    "han-bao-cao", "Hạn báo cáo", "Báo cáo gì, ai gửi cho ai, hạn nào.", "documents",
    (
        _DOCUMENT, _no(),
        Column("what", "Nội dung báo cáo", "Báo cáo về việc gì.", ("what",), width=50),
        Column("who", "Đơn vị báo cáo", "Ai gửi báo cáo.", ("who",), width=28),
        Column("to", "Nơi nhận", "Gửi cho ai.", ("to",), width=28),
        Column("by", "Hạn", "2021-05-25, 05-18 (hằng năm) hoặc “không ghi ngày cụ thể”.", ("by",), width=22),
        Column("at", "Mục", "Mục nơi ghi.", ("at",)),
        Column("as_cited", "Cách ghi trong văn bản", "Nguyên văn, khi khác.", ("as_cited",), width=40),
    ), ("deadlines",), private=True,
)  # fmt: skip

TARGETS = Table(
    "chi-tieu", "Chỉ tiêu", "Con số văn bản đặt ra.", "documents",
    (
        _DOCUMENT, _no(),
        Column("what", "Nội dung", "Chỉ tiêu về việc gì.", ("what",), width=60),
        Column("value", "Mức", "Như “100 %”.", ("value",)),
        Column("at", "Mục", "Mục nơi ghi.", ("at",)),
    ), ("targets",), private=True,
)  # fmt: skip

SOURCES = Table(
    "nguon", "Nguồn", "Trang hoặc tệp đã đọc cho từng văn bản.", "documents",
    (
        _DOCUMENT, _no(),
        Column("url", "Địa chỉ", "Địa chỉ trang; trống nếu là tệp người biên tập giữ.", ("url",), width=50),
        Column("title", "Tên nguồn", "Tên trang hoặc tệp.", ("title",), width=50),
        Column("as_of", "Ngày của nguồn", _DAY, ("as_of",)),
        Column("checked_on", "Ngày đọc", "Ngày đã đọc nguồn.", ("checked_on",)),
    ), ("sources",), private=True,
)  # fmt: skip

NOTES = Table(
    "ghi-chu", "Ghi chú", "Ghi chú của người biên tập.", "documents",
    (
        _DOCUMENT, _no(),
        Column("text", "Nội dung", "Ghi chú.", ("text",), width=70),
        Column("unconfirmed", "Chưa xác minh", "Có nếu điều ghi ở đây chưa ai xác minh.", ("unconfirmed",),
               switch=True),
        Column("source", "Nguồn", "Mã văn bản hoặc địa chỉ trang.", ("source",), width=44),
    ), ("notes",), private=True,
)  # fmt: skip

DOCUMENT_TABLES = (
    DOCUMENTS, RELATIONS, EVIDENCE, STEPS, PROOFS, TASKS, DEADLINES, TARGETS, SOURCES, NOTES,
)  # fmt: skip
