"""Codes for what records say: ids (MA), bodies (CQ), events (SK), documents (VB) and their numbers (SO)."""

from __future__ import annotations

from typing import Final

from cancu.dataset.codes.code import Code

_C = Code
FACT_CODES: Final[dict[str, Code]] = {
    "MA-TRUNG": _C(
        "Mã dùng hai lần",
        "Mã là địa chỉ của trang; hai mục cùng mã thì một mục bị mất.",
        "Đổi mã của mục mới; mã đã công bố thì giữ nguyên.",
    ),
    "MA-SAI-DANG": _C(
        "Mã văn bản không theo quy ước",
        "Mã gồm số ký hiệu, tỉnh (với văn bản địa phương) và năm; văn bản không số thì gồm loại, tên và năm.",
        "Viết lại mã như thông báo nêu, nếu mã chưa công bố.",
    ),
    "MA-DANH-RIENG": _C(
        "Mã trùng tên dành riêng",
        "Mã là tên thư mục, tên tệp của trang; tên này đã có tệp khác hoặc Windows không tạo được.",
        "Chọn mã khác.",
    ),
    "CO-QUAN-LA": _C(
        "Mã cơ quan không có trong kho",
        "Không biết ai ban hành thì không tính được cấp, tỉnh và hiệu lực.",
        "Sửa mã theo gợi ý, hoặc thêm cơ quan vào mục issuers.",
    ),
    "CHU-DE-LA": _C(
        "Mã chủ đề không có trong kho",
        "Văn bản sẽ không hiện ở chủ đề nào.",
        "Sửa mã theo gợi ý, hoặc thêm chủ đề vào mục topics.",
    ),
    "TINH-LA": _C(
        "Tên tỉnh không có trong danh mục",
        "Tên tỉnh phải viết thống nhất thì trang của tỉnh mới đủ văn bản.",
        "Viết tên như danh mục: “Đồng Nai”, “Thành phố Hồ Chí Minh”.",
    ),
    "CQ-SAI-TINH": _C(
        "Tỉnh của cơ quan không khớp",
        "Cơ quan cấp tỉnh phải có tỉnh, cơ quan trung ương thì không; tỉnh hiện nay phải theo lần sáp nhập "
        "ngày 01/7/2025.",
        "Sửa province hoặc province_now.",
    ),
    "CQ-VONG-CAP-TREN": _C(
        "Cơ quan cấp trên vòng quanh",
        "Không cơ quan nào là cấp trên của chính mình.",
        "Sửa superior của một cơ quan trong vòng.",
    ),
    "CQ-VONG-KE-THUA": _C(
        "Cơ quan kế thừa vòng quanh",
        "Không cơ quan nào kế thừa chính mình.",
        "Sửa successors của một cơ quan trong vòng.",
    ),
    "CQ-SAI-CAP-TREN": _C(
        "Cấp trên không hợp lý",
        "Cơ quan của tỉnh này không dưới cơ quan của tỉnh khác, cơ quan Nhà nước không dưới cơ quan Đảng.",
        "Sửa superior, hoặc tỉnh, cấp của một trong hai cơ quan.",
    ),
    "CQ-DA-KE-TUC": _C(
        "Cơ quan đã được kế tục trước ngày ban hành",
        "Sau khi có cơ quan kế tục, văn bản thường do cơ quan mới ban hành.",
        "Xem lại issuer của văn bản, hoặc since của cơ quan kế tục.",
        "warning",
    ),
    "SK-TRUNG": _C(
        "Sự kiện ghi hai lần",
        "Hai mục cùng ngày, cùng tên là một sự kiện.",
        "Bỏ một mục.",
    ),
    "VB-TRUNG": _C(
        "Một văn bản có hai mục",
        "Cùng cơ quan, loại, số và ngày là cùng một văn bản.",
        "Gộp hai mục làm một.",
    ),
    "VB-NGHI-TRUNG": _C(
        "Có thể là một văn bản có hai mục",
        "Cùng cơ quan, loại và số, ngày gần nhau hoặc chưa rõ.",
        "Xem lại; nếu là một thì gộp, nếu là hai thì ghi đủ ngày của cả hai.",
        "warning",
    ),
    "VB-TRUNG-TEN": _C(
        "Một tên gọi cho hai văn bản",
        "Tên gọi này không đủ để biết văn bản nào được nói tới.",
        "Viết tên rõ hơn, hoặc bỏ ở một văn bản.",
        "warning",
    ),
    "VB-DAU-MAT": _C(
        "Văn bản mật",
        "Kho không chứa văn bản có dấu mật, kể cả tên và số.",
        "Bỏ hẳn mục này và mọi quan hệ tới nó.",
    ),
    "VB-KY-NGUOC": _C(
        "Thời kỳ kết thúc trước khi bắt đầu",
        "Ngày cuối sớm hơn ngày đầu.",
        "Sửa period.",
    ),
    "VB-HET-TRUOC-KHI-CO": _C(
        "Hết hiệu lực hoặc hết kỳ trước ngày ban hành",
        "Văn bản không thể hết trước khi có.",
        "Xem lại ngày ban hành, ngày của bằng chứng và thời kỳ.",
    ),
    "VB-HIEU-LUC-SOM": _C(
        "Có hiệu lực trước ngày ban hành",
        "Hiệu lực trở về trước là trường hợp hiếm, thường là gõ nhầm; sớm hơn một năm bị coi là lỗi.",
        "Xem lại issued và effective.",
        "warning",
    ),
    "VB-KHONG-NGUON": _C(
        "Văn bản không có nguồn",
        "Không ai kiểm lại được điều không có nguồn.",
        "Thêm sources: trang hoặc tệp đã đọc, ít nhất một.",
    ),
    "VB-KHONG-CHU-DE": _C(
        "Văn bản không thuộc chủ đề nào",
        "Văn bản sẽ không hiện ở trang chủ đề và gói tập huấn nào.",
        "Thêm topics, ít nhất một chủ đề của kho.",
    ),
    "VB-TEN-TRONG": _C(
        "Tên văn bản không có chữ",
        "Tên chỉ có dấu thì không ai biết văn bản nào.",
        "Viết trích yếu như trên văn bản.",
    ),
    "VB-TEN-GOI-CHUNG": _C(
        "Tên gọi quá chung",
        "Tên này có trong văn bản nào cũng được, nên mọi chỗ như vậy sẽ bị coi là viện dẫn.",
        "Viết tên đủ để nhận ra một văn bản: có loại, số hoặc tên riêng.",
    ),
    "VB-SAI-THAM-QUYEN": _C(
        "Cơ quan không ban hành loại văn bản này",
        "Hiến pháp, luật, pháp lệnh, nghị định chỉ do cơ quan trung ương của Nhà nước ban hành.",
        "Sửa type hoặc issuer.",
    ),
    "VB-SAI-CHE-DO": _C(
        "Chế độ hiệu lực trái với cơ quan",
        "Chế độ party dùng cho văn bản của Đảng, normative và administrative cho văn bản của Nhà nước.",
        "Bỏ regime, hoặc sửa issuer.",
    ),
    "VB-HIEU-LUC-MUON": _C(
        "Có hiệu lực sau nhiều năm",
        "Văn bản có hiệu lực hơn 5 năm sau khi ban hành là trường hợp hiếm, thường là gõ nhầm năm.",
        "Xem lại effective và issued.",
        "warning",
    ),
    "VB-KY-DAI": _C(
        "Thời kỳ quá dài",
        "Thời kỳ hơn 50 năm thường là gõ nhầm năm.",
        "Xem lại period.",
        "warning",
    ),
    "VB-HET-TRUOC-HIEU-LUC": _C(
        "Hết hiệu lực trước khi có hiệu lực",
        "Trường hợp bị bãi bỏ trước khi có hiệu lực rất hiếm.",
        "Xem lại effective và ngày của bằng chứng.",
        "warning",
    ),
    "SO-SAI-DANG": _C(
        "Số, ký hiệu không theo thể thức",
        "Số viết chuẩn thì mới tìm và đối chiếu được.",
        "Viết “33/CT-TTg”, “04/2015/NĐ-CP” (Nhà nước) hoặc “25-NQ/TW” (Đảng), không có dấu cách.",
        "warning",
    ),
    "SO-SAI-LOAI": _C(
        "Ký hiệu trong số trái với loại văn bản",
        "CT là chỉ thị, KH là kế hoạch, NQ là nghị quyết …",
        "Sửa type hoặc number.",
    ),
    "SO-SAI-CO-QUAN": _C(
        "Ký hiệu trong số trái với cơ quan ban hành",
        "Chữ viết tắt cơ quan trong số không có trong abbreviations của cơ quan đã ghi.",
        "Sửa issuer hoặc number; hoặc thêm chữ viết tắt vào cơ quan.",
    ),
    "SO-SAI-NAM": _C(
        "Năm trong số khác năm ban hành",
        "Năm ghi trong số của văn bản Nhà nước là năm ban hành.",
        "Sửa number hoặc issued.",
    ),
    "SO-DAU-LA": _C(
        "Dấu lạ trong số, ký hiệu",
        "Dấu ngoặc, gạch dài do trình soạn thảo tự đổi làm tra cứu và viện dẫn không thấy văn bản.",
        "Gõ lại số bằng dấu / và dấu - của bàn phím.",
    ),
}
