"""Codes for relations (QH), status (TT), sources (NGUON), days (NGAY) and deadlines (HAN)."""

from __future__ import annotations

from typing import Final

from cancu.dataset.codes.code import Code

_C = Code
RELATION_CODES: Final[dict[str, Code]] = {
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
    "QH-HIEU-LUC-SOM": _C(
        "Quan hệ có hiệu lực trước khi có văn bản",
        "Văn bản không thay thế, sửa đổi gì hơn một tháng trước khi ban hành; hơn một năm bị coi là lỗi.",
        "Xem lại effective của quan hệ và issued của văn bản.",
        "warning",
    ),
    "QH-HAI-BAN-HANH": _C(
        "Hai văn bản cùng ban hành một văn bản kèm theo",
        "Một quy chế chỉ do một quyết định ban hành.",
        "Bỏ một quan hệ, hoặc tách thành hai văn bản kèm theo.",
        "warning",
    ),
    "QH-DA-HET": _C(
        "Sửa đổi văn bản đã hết hiệu lực",
        "Văn bản đã hết hiệu lực thì không còn gì để sửa đổi, tạm ngưng.",
        "Xem lại ngày hết hiệu lực và quan hệ.",
        "warning",
    ),
    "QH-VONG": _C(
        "Quan hệ vòng quanh",
        "Trong hai văn bản, chỉ văn bản ra sau mới sửa đổi, kế tiếp, sơ kết văn bản kia.",
        "Bỏ hoặc đảo một quan hệ trong vòng.",
    ),
    "TT-KHONG-NGUON": _C(
        "Tình trạng hiệu lực không có nguồn",
        "Không nguồn thì không nói được văn bản còn hay hết hiệu lực.",
        "Thêm source, hoặc bỏ tình trạng này.",
    ),
    "TT-TRAI-NHAU": _C(
        "Hai tình trạng trái nhau từ cùng một ngày",
        "Văn bản không thể vừa còn vừa hết hiệu lực.",
        "Giữ bằng chứng đúng, hoặc sửa from.",
    ),
    "TT-CHUA-HIEU-LUC": _C(
        "Nói chưa có hiệu lực khi đã có",
        "Ngày của bằng chứng không trước ngày có hiệu lực.",
        "Xem lại effective, from và as_of.",
        "warning",
    ),
    "TT-TU-THAN": _C(
        "Văn bản tự làm bằng chứng cho mình",
        "Văn bản không biết về sau mình còn hay hết hiệu lực.",
        "Nêu nguồn khác; ngày có hiệu lực thì ghi ở effective.",
        "warning",
    ),
    "TT-NGUON-SOM": _C(
        "Bằng chứng hiệu lực có trước văn bản",
        "Văn bản ra đời trước không nói được gì về văn bản này.",
        "Xem lại source.",
        "warning",
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
    "NGUON-NOI-MAY": _C(
        "Địa chỉ chỉ mở được trên một máy",
        "Địa chỉ localhost hay mạng nội bộ thì người khác không kiểm lại được.",
        "Ghi địa chỉ công khai, hoặc để url: null và nêu tên tệp.",
    ),
    "NGUON-TRUOC-VAN-BAN": _C(
        "Nguồn có trước văn bản",
        "Không trang nào nói về văn bản chưa có, cũng không ai đọc được.",
        "Xem lại as_of, checked_on và issued.",
        "warning",
    ),
    "NGAY-LAC": _C(
        "Ngày đọc lạc lõng",
        "Một ngày đọc cách xa mọi ngày khác thường là gõ nhầm năm.",
        "Xem lại checked_on.",
        "warning",
    ),
    "NGAY-TUONG-LAI": _C(
        "Ngày chưa đến",
        "Không ai đọc hay ban hành gì vào một ngày chưa đến; có thể đồng hồ của máy sai.",
        "Xem lại ngày đã ghi, và đồng hồ của máy.",
        "warning",
    ),
    "HAN-TRUOC-KHI-CO": _C(
        "Hạn báo cáo trước ngày ban hành",
        "Văn bản không thể giao hạn đã qua.",
        "Xem lại by và issued.",
        "warning",
    ),
}
