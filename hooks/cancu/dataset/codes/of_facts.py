"""Codes for what records say: ids (MA), documents (VB), numbers (SO), relations (QH) and the rest."""

from __future__ import annotations

from typing import Final

from cancu.dataset.code import Code

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
    "QH-KHONG-RO-DICH": _C(
        "Quan hệ tới văn bản không có trong kho",
        "Không có văn bản nào mang mã này.",
        "Sửa mã theo gợi ý, hoặc thêm văn bản vào kho.",
    ),
    "QH-TU-THAN": _C(
        "Văn bản có quan hệ với chính nó",
        "Không văn bản nào căn cứ, thay thế hay dẫn chiếu chính mình.",
        "Sửa target hoặc bỏ quan hệ.",
    ),
    "QH-TRUNG": _C(
        "Quan hệ ghi hai lần",
        "Trang sẽ nói một điều hai lần.",
        "Gộp bằng chứng vào một quan hệ.",
    ),
    "QH-KHONG-BANG-CHUNG": _C(
        "Quan hệ không có bằng chứng",
        "Mọi quan hệ phải nói ghi ở đâu.",
        "Thêm evidence với source và at.",
    ),
    "QH-NGUOC-THOI-GIAN": _C(
        "Nói tới văn bản ra đời sau",
        "Văn bản không thể căn cứ, dẫn chiếu hay thay thế một văn bản chưa có.",
        "Xem lại ngày và số của hai văn bản; có thể là văn bản khác cùng số.",
    ),
    "QH-BANG-CHUNG-SOM": _C(
        "Bằng chứng có trước quan hệ",
        "Văn bản làm bằng chứng ra đời trước văn bản mà nó nói tới.",
        "Xem lại source của bằng chứng.",
        "warning",
    ),
    "QH-DANG-NHA-NUOC": _C(
        "Văn bản Đảng và văn bản Nhà nước thay thế nhau",
        "Văn bản của Đảng và của Nhà nước không thay thế, bãi bỏ hay sửa đổi nhau.",
        "Dùng institutionalizes, implements hoặc follows; hoặc sửa target.",
    ),
    "QH-KHONG-THAM-QUYEN": _C(
        "Cơ quan thay thế không có thẩm quyền",
        "Chỉ cơ quan ban hành, cơ quan kế thừa hoặc cấp trên mới thay thế, bãi bỏ, sửa đổi được.",
        "Xem lại issuer của hai văn bản; bổ sung superior hoặc successors nếu thiếu.",
    ),
    "QH-VONG-THAY-THE": _C(
        "Thay thế vòng quanh",
        "Đi theo các quan hệ thay thế thì trở lại chính văn bản ban đầu.",
        "Bỏ hoặc đảo một quan hệ trong vòng.",
    ),
    "QH-VONG-NGUON-GOC": _C(
        "Nguồn gốc vòng quanh",
        "Đi theo các quan hệ triển khai, căn cứ, ban hành … thì trở lại chính văn bản ban đầu.",
        "Bỏ hoặc đảo một quan hệ trong vòng.",
    ),
    "TT-KHONG-NGUON": _C(
        "Tình trạng hiệu lực không có nguồn",
        "Không nguồn thì không nói được văn bản còn hay hết hiệu lực.",
        "Thêm source, hoặc bỏ tình trạng này.",
    ),
    "NGUON-LA": _C(
        "Nguồn không phải mã văn bản, cũng không phải địa chỉ",
        "Nguồn phải mở ra được: một văn bản trong kho hoặc một trang https://.",
        "Sửa theo gợi ý, hoặc ghi địa chỉ đầy đủ.",
    ),
    "NGUON-NGAY-NGUOC": _C(
        "Ngày đọc sớm hơn ngày của nguồn",
        "Không thể đọc một trang trước khi nó có.",
        "Xem lại as_of và checked_on.",
        "warning",
    ),
}
