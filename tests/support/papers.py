"""Twenty papers in the forms that offices use, written for the tests, each with what it says of itself.

Only what the text states is expected. ``issuer`` is an id of the dataset, or the name of a proposed body.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Paper(NamedTuple):
    text: str
    says: dict[str, Any]


SO_Y_TE = Paper(
    """UBND TỈNH LÂM ĐỒNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc
Số: 318/KH-SYT\tLâm Đồng, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Thực hiện công tác dân vận chính quyền năm 2026

Thực hiện Kế hoạch số 77/KH-UBND ngày 26/02/2026 của UBND tỉnh Lâm Đồng về công tác dân vận năm 2026; Sở Y tế xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
1. Quán triệt Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ.
II. CHỈ TIÊU
- 100% đơn vị xây dựng kế hoạch; ít nhất 90 % người bệnh hài lòng.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở chủ trì, phối hợp với Phòng Tổ chức cán bộ theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 30/5/2026.
2. Các đơn vị trực thuộc báo cáo kết quả 6 tháng trước ngày 25/5, năm trước ngày 05/11 về Sở Y tế.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn Mẫu
""",
    {
        "type": "ke-hoach", "number": "318/KH-SYT", "issued": "2026-03-12", "issuer": "so-y-te-lam-dong",
        "title": "Thực hiện công tác dân vận chính quyền năm 2026", "period": ("2026", "2026"),
        "signer": ("Nguyễn Văn Mẫu", "Phó Giám đốc"), "leads": ["Văn phòng Sở"],
        "deadlines": ["2026-05-30", "2026-05-25", "2026-11-05"], "targets": ["100 %", "ít nhất 90 %"],
        "relations": {("implements", "77-kh-ubnd-lam-dong-2026"), ("carries_out", "33-ct-ttg-2021")},
    },
)  # fmt: skip

UBND_TINH = Paper(
    """ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH KON TUM | Độc lập - Tự do - Hạnh phúc
Số:  1045 /KH-UBND | Kon Tum, ngày 05 tháng 4 năm 2023

KẾ HOẠCH
Về việc triển khai thực hiện công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp giai đoạn 2023 - 2026
-----------------
Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC TIÊU
Phấn đấu trên 95% thủ tục hành chính được giải quyết đúng hạn; mỗi xã xây dựng ít nhất 02 mô hình “Dân vận khéo”.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Chủ trì, phối hợp với Ban Dân vận Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch.
- Tổng hợp, báo cáo UBND tỉnh trước ngày 15 tháng 11 hằng năm.
2. Sở Thông tin và Truyền thông
- Chỉ đạo các cơ quan báo chí tuyên truyền về công tác dân vận.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát việc thực hiện.

Nơi nhận:
- Thường trực Tỉnh ủy (b/c);
- Các sở, ban, ngành;
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Trần Thị Mẫu
""",
    {
        "type": "ke-hoach", "number": "1045/KH-UBND", "issued": "2023-04-05", "issuer": "ubnd-kon-tum",
        "title": "Triển khai thực hiện công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp giai đoạn 2023 - 2026",
        "period": ("2023", "2026"), "signer": ("Trần Thị Mẫu", "Phó Chủ tịch"),
        "leads": ["Sở Nội vụ", "Sở Thông tin và Truyền thông", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
        "deadlines": ["11-15"], "targets": ["trên 95 %", "ít nhất 02 mô hình"],
        "relations": {("based_on", "33-ct-ttg-2021")},
    },
)  # fmt: skip

CONG_VAN = Paper(
    """UBND TỈNH ĐỒNG NAI
SỞ NỘI VỤ
Số: 2210/SNV-TCCC
V/v báo cáo kết quả thực hiện
quy chế dân chủ năm 2024
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Nai, ngày 03 tháng 10 năm 2024

Kính gửi:
- Các sở, ban, ngành;
- UBND các huyện, thành phố.

Thực hiện Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022, Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo kết quả về Sở Nội vụ trước ngày 20/11/2024 để tổng hợp./.

Nơi nhận:
- Như trên;
- Lưu: VT, TCCC.
GIÁM ĐỐC
Lê Văn Thử
""",
    {
        "type": "cong-van", "number": "2210/SNV-TCCC", "issued": "2024-10-03", "issuer": "Sở Nội vụ tỉnh Đồng Nai",
        "title": "Báo cáo kết quả thực hiện quy chế dân chủ năm 2024", "signer": ("Lê Văn Thử", "Giám đốc"),
        "deadlines": ["2024-11-20"], "relations": {("implements", "10-2022-qh15-2022")},
    },
)  # fmt: skip

QUYET_DINH = Paper(
    """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 412/QĐ-UBND
Gia Lai, ngày 18 tháng 8 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế tiếp công dân của Chủ tịch Ủy ban nhân dân tỉnh

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;
Theo đề nghị của Chánh Thanh tra tỉnh tại Tờ trình số 91/TTr-TTr ngày 11 tháng 8 năm 2025.

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 15/QĐ-UBND ngày 10 tháng 01 năm 2020 của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Thủ trưởng các cơ quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.
CHỦ TỊCH
Phạm Văn Mẫu
""",
    {
        "type": "quyet-dinh", "number": "412/QĐ-UBND", "issued": "2025-08-18",
        "issuer": "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
        "title": "Ban hành Quy chế tiếp công dân của Chủ tịch Ủy ban nhân dân tỉnh", "signer": ("Phạm Văn Mẫu", "Chủ tịch"),
        "relations": {("replaces", "15-qd-ubnd-gia-lai-2020")},
    },
)  # fmt: skip

CHI_THI = Paper(
    """ỦY BAN NHÂN DÂN
THÀNH PHỐ ĐÀ NẴNG
Số: 07/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đà Nẵng, ngày 21 tháng 02 năm 2022

CHỈ THỊ
Về tăng cường công tác dân vận chính quyền trên địa bàn thành phố

Thời gian qua, công tác dân vận có nhiều chuyển biến. Để thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ, Ủy ban nhân dân thành phố yêu cầu:
1. Thủ trưởng các sở, ban, ngành tổ chức quán triệt Chỉ thị; xây dựng kế hoạch trước ngày 31/3/2022.
2. Giao Sở Nội vụ theo dõi, đôn đốc; định kỳ 6 tháng, hằng năm tổng hợp báo cáo Ủy ban nhân dân thành phố.

Nơi nhận:
- Thường trực Thành ủy;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Thử
""",
    {
        "type": "chi-thi", "number": "07/CT-UBND", "issued": "2022-02-21", "issuer": "ubnd-da-nang",
        "title": "Tăng cường công tác dân vận chính quyền trên địa bàn thành phố", "signer": ("Hoàng Văn Thử", "Chủ tịch"),
        "deadlines": ["không ghi ngày cụ thể"],
    },
)  # fmt: skip

TINH_UY = Paper(
    """TỈNH ỦY BÌNH ĐỊNH
*
Số 45-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Định, ngày 14 tháng 10 năm 2021

KẾ HOẠCH
thực hiện Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị
ban hành Quy chế công tác dân vận của hệ thống chính trị
-----

Thực hiện Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch thực hiện như sau:
I- MỤC ĐÍCH, YÊU CẦU
II- TỔ CHỨC THỰC HIỆN
1. Ban Dân vận Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc; định kỳ báo cáo Ban Thường vụ Tỉnh ủy.
2. Đảng đoàn Mặt trận Tổ quốc tỉnh lãnh đạo công tác giám sát.

Nơi nhận:
- Ban Dân vận Trung ương,
- Các huyện ủy,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Đỗ Văn Mẫu
""",
    {
        "type": "ke-hoach", "number": "45-KH/TU", "issued": "2021-10-14", "issuer": "ban-thuong-vu-tinh-uy-binh-dinh",
        "title": "Thực hiện Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị ban hành Quy chế công tác dân vận của hệ thống chính trị",
        "signer": ("Đỗ Văn Mẫu", "Phó Bí thư"), "leads": ["Ban Dân vận Tỉnh ủy"],
        "deadlines": ["không ghi ngày cụ thể"], "relations": {("implements", "23-qd-tw-2021")}, "no_period": True,
    },
)  # fmt: skip

BAN_DAN_VAN = Paper(
    """TỈNH ỦY NGHỆ AN
BAN DÂN VẬN
*
Số 26-HD/BDVTU
ĐẢNG CỘNG SẢN VIỆT NAM
Nghệ An, ngày 09 tháng 02 năm 2023

HƯỚNG DẪN
Về công tác dân vận năm 2023
-----
Căn cứ Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI, Ban Dân vận Tỉnh ủy hướng dẫn như sau:
I- NHIỆM VỤ TRỌNG TÂM
1. Tiếp tục thực hiện Kết luận số 114-KL/TW, ngày 14/7/2015 của Ban Bí thư.
II- TỔ CHỨC THỰC HIỆN
- Các huyện ủy, thành ủy xây dựng kế hoạch công tác dân vận; gửi báo cáo quý, 6 tháng, năm về Ban Dân vận Tỉnh ủy trước ngày 15/11/2023.
Nơi nhận:
- Thường trực Tỉnh ủy (b/c),
- Lưu BDVTU.
TRƯỞNG BAN
Ngô Thị Thử
""",
    {
        "type": "huong-dan", "number": "26-HD/BDVTU", "issued": "2023-02-09", "issuer": "Ban Dân vận Tỉnh ủy Nghệ An",
        "title": "Công tác dân vận năm 2023", "period": ("2023", "2023"), "signer": ("Ngô Thị Thử", "Trưởng Ban"),
        "leads": ["Các huyện ủy, thành ủy"], "deadlines": ["2023-11-15"],
        "relations": {("based_on", "25-nq-tw-2013"), ("continues", "114-kl-tw-2015")},
    },
)  # fmt: skip

HUYEN = Paper(
    """UBND HUYỆN TÂY SƠN
Số: 64/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc

Tây Sơn, ngày 22 tháng 3 năm 2022

KẾ HOẠCH
Thực hiện Quy chế dân chủ ở cơ sở trên địa bàn huyện Tây Sơn năm 2022

Thực hiện Kế hoạch số 11/KH-UBND ngày 25/01/2022 của UBND tỉnh Bình Định; UBND huyện Tây Sơn ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
II. NỘI DUNG
TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
1 | Tuyên truyền pháp luật về dân chủ ở cơ sở | Phòng Tư pháp | Đài Truyền thanh | Quý II/2022
2 | Kiểm tra việc thực hiện quy chế dân chủ | Phòng Nội vụ | Các phòng, ban | Tháng 9/2022
III. TỔ CHỨC THỰC HIỆN
1. UBND các xã, thị trấn báo cáo kết quả về UBND huyện (qua Phòng Nội vụ) trước ngày 10/11/2022.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Bùi Văn Mẫu
""",
    {
        "type": "ke-hoach", "number": "64/KH-UBND", "issued": "2022-03-22",
        "issuer": "Ủy ban nhân dân huyện Tây Sơn",
        "title": "Thực hiện Quy chế dân chủ ở cơ sở trên địa bàn huyện Tây Sơn năm 2022", "period": ("2022", "2022"),
        "signer": ("Bùi Văn Mẫu", "Phó Chủ tịch"), "leads": ["Phòng Tư pháp", "Phòng Nội vụ"],
        "deadlines": ["2022-11-10"], "relations": {("implements", "11-kh-ubnd-binh-dinh-2022")},
    },
)  # fmt: skip

BENH_VIEN = Paper(
    """SỞ Y TẾ ĐỒNG NAI
BỆNH VIỆN ĐA KHOA THỐNG NHẤT
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
-------
Số:      /KH-BVTN
Đồng Nai, ngày     tháng 5 năm 2023

KẾ HOẠCH
XÂY DỰNG MÔ HÌNH “DÂN VẬN KHÉO” GIAI ĐOẠN 2023-2025

Thực hiện Công văn số 1230/SYT-VP ngày 19/02/2021 của Sở Y tế về việc thực hiện công tác dân vận khéo giai đoạn 2021-2025, Bệnh viện xây dựng kế hoạch như sau:
I. MỤC TIÊU
- 100 % khoa, phòng đăng ký ít nhất 01 mô hình “Dân vận khéo”.
II. TỔ CHỨC THỰC HIỆN
- Phòng Công tác xã hội làm đầu mối, tổng hợp báo cáo Giám đốc trước ngày 30/10 hằng năm.
- Công đoàn Bệnh viện phối hợp vận động đoàn viên tham gia.

Nơi nhận:
- Sở Y tế;
- Các khoa, phòng;
- Lưu: VT.
GIÁM ĐỐC
BSCKII. Vũ Văn Thử
""",
    {
        "type": "ke-hoach", "number": None, "issued": "2023-05", "issuer": "Bệnh viện Đa khoa Thống Nhất tỉnh Đồng Nai",
        "title": "Xây dựng mô hình “Dân vận khéo” giai đoạn 2023-2025", "period": ("2023", "2025"),
        "signer": ("Vũ Văn Thử", "Giám đốc"), "leads": ["Phòng Công tác xã hội", "Công đoàn Bệnh viện"],
        "deadlines": ["10-30"], "targets": ["100 %", "ít nhất 01 mô hình"],
        "relations": {("implements", "1230-syt-vp-dong-nai-2021")},
    },
)  # fmt: skip

BAO_CAO = Paper(
    """UBND TỈNH LÂM ĐỒNG
SỞ NỘI VỤ
Số: 120/BC-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Đồng, ngày 28 tháng 11 năm 2024

BÁO CÁO
Kết quả thực hiện công tác dân vận chính quyền năm 2024

Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ, Sở Nội vụ báo cáo kết quả như sau:
I. KẾT QUẢ
Kết quả năm 2024, 98 % hồ sơ được giải quyết đúng hạn, tăng 2 % so với năm trước.
II. PHƯƠNG HƯỚNG
1. Tiếp tục thực hiện Chỉ thị số 33/CT-TTg.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Đặng Thị Mẫu
""",
    {
        "type": "bao-cao", "number": "120/BC-SNV", "issued": "2024-11-28", "issuer": "Sở Nội vụ tỉnh Lâm Đồng",
        "title": "Kết quả thực hiện công tác dân vận chính quyền năm 2024", "period": ("2024", "2024"),
        "signer": ("Đặng Thị Mẫu", "Phó Giám đốc"), "no_targets": True,
    },
)  # fmt: skip

TRANG_IN = Paper(
    """UBND TỈNH BÌNH ĐỊNH
SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 88/KH-SYT

Bình Định, ngày 27 tháng 02 năm 2023

KẾ HOẠCH

Thực hiện công tác dân vận và quy chế dân chủ ở cơ sở của

ngành Y tế năm 2023

Căn cứ Quyết định số 407-QĐ/TU ngày 30/9/2021 của Ban Thường vụ Tỉnh ủy

Bình Định về việc ban hành Quy chế công tác dân vận của hệ thống chính trị

tỉnh; Kế hoạch số 11/KH-UBND ngày 25/01/2022 của UBND tỉnh về thực hiện

Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ, Sở Y tế xây

dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

Nâng cao nhận thức, trách nhiệm của công chức, viên chức, người lao động

trong toàn ngành về công tác dân vận trong tình hình mới.

II. CHỈ TIÊU

- Trên 80% đơn vị trực thuộc đạt tiêu chí “Dân vận khéo” trong năm, được

cấp có thẩm quyền công nhận.

III. TỔ CHỨC THỰC HIỆN

1. Giao Phòng Tổ chức cán bộ tham mưu Giám đốc Sở theo dõi, đôn đốc việc

thực hiện Kế hoạch này ở các đơn vị trực thuộc.

2. Các đơn vị trực thuộc Sở tổ chức thực hiện, báo cáo 6 tháng đầu năm trước

ngày 10 tháng 6 và báo cáo năm trước ngày 10 tháng 12 về Sở Y tế.

Nơi nhận:

- UBND tỉnh;

- Lưu: VT, TCCB.

GIÁM ĐỐC



Lê Quang Thử
""",
    {
        "type": "ke-hoach", "number": "88/KH-SYT", "issued": "2023-02-27", "issuer": "so-y-te-binh-dinh",
        "title": "Thực hiện công tác dân vận và quy chế dân chủ ở cơ sở của ngành Y tế năm 2023",
        "period": ("2023", "2023"), "signer": ("Lê Quang Thử", "Giám đốc"),
        "leads": ["Phòng Tổ chức cán bộ", "Các đơn vị trực thuộc Sở"], "deadlines": ["2023-06-10", "2023-12-10"],
        "targets": ["trên 80 %"], "relations": {("based_on", "11-kh-ubnd-binh-dinh-2022")},
    },
)  # fmt: skip

PHUONG = Paper(
    """UBND TỈNH LÂM ĐỒNG
ỦY BAN NHÂN DÂN PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 52/KH-UBND
Xuân Hương - Đà Lạt, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Công tác dân vận chính quyền năm 2026

Căn cứ Kế hoạch số 77/KH-UBND ngày 02/01/2026 của UBND tỉnh; Ủy ban nhân dân phường ban hành Kế hoạch như sau:
1. Mục đích
2. Tổ chức thực hiện
a) Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường tham mưu, tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 20/11/2026.
b) Công an phường phối hợp giữ gìn an ninh, trật tự.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Thị Thử
""",
    {
        "type": "ke-hoach", "number": "52/KH-UBND", "issued": "2026-01-15",
        "issuer": "Ủy ban nhân dân phường Xuân Hương - Đà Lạt", "title": "Công tác dân vận chính quyền năm 2026",
        "period": ("2026", "2026"), "signer": ("Nguyễn Thị Thử", "Chủ tịch"), "deadlines": ["2026-11-20"],
        "relations": {("based_on", "77-kh-ubnd-lam-dong-2026")},
    },
)  # fmt: skip

CHUONG_TRINH = Paper(
    """BAN DÂN VẬN TỈNH ỦY - SỞ NỘI VỤ
Số: 05-CTr/BDVTU-SNV
Quảng Ngãi, ngày 30 tháng 3 năm 2022

CHƯƠNG TRÌNH PHỐI HỢP
Thực hiện công tác dân vận chính quyền giai đoạn 2022 - 2026

Thực hiện Chương trình phối hợp số 03-CTr/BDVTW-BCSĐCP ngày 15/12/2021 của Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ, hai cơ quan thống nhất như sau:
I. NỘI DUNG
II. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Dân vận các cơ quan nhà nước và Phòng Công chức, viên chức làm đầu mối tham mưu.
TRƯỞNG BAN
Phan Văn Mẫu
GIÁM ĐỐC
Lý Thị Thử
""",
    {
        "type": "chuong-trinh-phoi-hop", "number": "05-CTr/BDVTU-SNV", "issued": "2022-03-30",
        "title": "Thực hiện công tác dân vận chính quyền giai đoạn 2022 - 2026", "period": ("2022", "2026"),
        "signer": ("Lý Thị Thử", "Giám đốc"),
        "leads": ["Phòng Dân vận các cơ quan nhà nước và Phòng Công chức, viên chức"],
    },
)  # fmt: skip

THONG_BAO = Paper(
    """VĂN PHÒNG CHÍNH PHỦ
Số: 301/TB-VPCP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 7 tháng 7 năm 2025

THÔNG BÁO
Kết luận của Thủ tướng Chính phủ tại Hội nghị trực tuyến về công tác tiếp công dân

Ngày 04 tháng 7 năm 2025, Thủ tướng Chính phủ chủ trì Hội nghị. Thủ tướng Chính phủ kết luận như sau:
1. Giao Thanh tra Chính phủ chủ trì, phối hợp với các bộ rà soát; báo cáo Thủ tướng Chính phủ trước ngày 31 tháng 8 năm 2025.

Nơi nhận:
- Thủ tướng Chính phủ;
- Lưu: VT.
KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM
Trịnh Văn Thử
""",
    {
        "type": "thong-bao", "number": "301/TB-VPCP", "issued": "2025-07-07", "issuer": "Văn phòng Chính phủ",
        "title": "Kết luận của Thủ tướng Chính phủ tại Hội nghị trực tuyến về công tác tiếp công dân",
        "signer": ("Trịnh Văn Thử", "Phó Chủ nhiệm"), "deadlines": ["2025-08-31"], "no_period": True,
    },
)  # fmt: skip

TRUONG = Paper(
    """**SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐỒNG NAI**
**TRƯỜNG THPT MẪU MỰC**

Số: 17/KH-THPTMM

*Đồng Nai, ngày 06 tháng 9 năm 2024*

# **KẾ HOẠCH**
**Thực hiện Quy chế dân chủ trong nhà trường năm học 2024 - 2025**

Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022 của Quốc hội; Trường THPT Mẫu Mực xây dựng kế hoạch như sau:

### I. MỤC ĐÍCH
### II. TỔ CHỨC THỰC HIỆN
**1. Hiệu trưởng** chỉ đạo chung, chịu trách nhiệm trước cấp trên.
**2. Công đoàn** giám sát việc thực hiện; báo cáo kết quả cuối năm học trước ngày 25/5/2025 về Hiệu trưởng.

**Nơi nhận:**
- Sở GDĐT;
- Lưu: VT.

**HIỆU TRƯỞNG**

**Cao Thị Mẫu**
""",
    {
        "type": "ke-hoach", "number": "17/KH-THPTMM", "issued": "2024-09-06", "issuer": "Trường THPT Mẫu Mực tỉnh Đồng Nai",
        "title": "Thực hiện Quy chế dân chủ trong nhà trường năm học 2024 - 2025", "period": ("2024", "2025"),
        "signer": ("Cao Thị Mẫu", "Hiệu trưởng"), "leads": ["Hiệu trưởng", "Công đoàn"], "deadlines": ["2025-05-25"],
        "relations": {("based_on", "10-2022-qh15-2022")},
    },
)  # fmt: skip

BO_Y_TE = Paper(
    """BỘ Y TẾ
Số: 1122/QĐ-BYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 9 tháng 5 năm 2024
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch thực hiện công tác dân vận
của ngành Y tế giai đoạn 2024-2026
BỘ TRƯỞNG BỘ Y TẾ
Căn cứ Nghị định số 95/2022/NĐ-CP ngày 15 tháng 11 năm 2022 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Y tế;
Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ;
Theo đề nghị của Vụ trưởng Vụ Tổ chức cán bộ,
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện công tác dân vận.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Bộ, Vụ trưởng Vụ Tổ chức cán bộ và Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Ban Dân vận Trung ương;
- Lưu: VT, TCCB.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Nguyễn Văn Tám
""",
    {
        "type": "quyet-dinh",
        "number": "1122/QĐ-BYT",
        "issued": "2024-05-09",
        "issuer": "bo-y-te",
        "title": "Ban hành Kế hoạch thực hiện công tác dân vận của ngành Y tế giai đoạn 2024-2026",
        "period": ("2024", "2026"),
        "signer": ("Nguyễn Văn Tám", "Thứ trưởng"),
        "relations": {("based_on", "33-ct-ttg-2021")},
    },
)

HUYEN_UY = Paper(
    """HUYỆN ỦY PHÙ CÁT
*
Số 102 - KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Phù Cát, ngày 15 tháng 02 năm 2023
KẾ HOẠCH
kiểm tra, giám sát việc thực hiện Quy chế công tác dân vận của hệ thống chính trị năm 2023
-----
Thực hiện Chương trình số 05-CTr/TU, ngày 10/01/2023 của Ban Thường vụ Tỉnh ủy về kiểm tra, giám sát năm 2023, Ban Thường vụ Huyện ủy xây dựng Kế hoạch như sau:
I- MỤC ĐÍCH, YÊU CẦU
II- NỘI DUNG
III- TỔ CHỨC THỰC HIỆN
1. Giao Ban Dân vận Huyện ủy chủ trì, phối hợp với Văn phòng Huyện ủy, Ủy ban Kiểm tra Huyện ủy tham mưu thành lập đoàn kiểm tra; hoàn thành trong quý II/2023.
2. Các chi, đảng bộ cơ sở báo cáo bằng văn bản gửi về Huyện ủy (qua Ban Dân vận) chậm nhất ngày 30/4/2023.
Nơi nhận:
- Ban Dân vận Tỉnh ủy,
- Lưu VPHU.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ THƯỜNG TRỰC
Võ Văn Chín
""",
    {
        "type": "ke-hoach",
        "number": "102-KH/HU",
        "issued": "2023-02-15",
        "issuer": "Ban Thường vụ Huyện ủy Phù Cát",
        "title": "Kiểm tra, giám sát việc thực hiện Quy chế công tác dân vận của hệ thống chính trị năm 2023",
        "period": ("2023", "2023"),
        "signer": ("Võ Văn Chín", "Phó Bí thư"),
        "leads": ["Ban Dân vận Huyện ủy"],
        "deadlines": ["2023-04-30"],
    },
)

TTYT = Paper(
    """SỞ Y TẾ TỈNH LÂM ĐỒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRUNG TÂM Y TẾ ĐỨC TRỌNG Độc lập - Tự do - Hạnh phúc
Số: 45/KH-TTYT Đức Trọng, ngày 20 tháng 3 năm 2024
KẾ HOẠCH
Thực hiện công tác dân vận, dân chủ cơ sở năm 2024
Thực hiện Kế hoạch số 200/KH-SYT ngày 10/3/2024 của Sở Y tế Lâm Đồng về việc thực hiện công tác dân vận, dân chủ năm 2024; Trung tâm Y tế Đức Trọng xây dựng kế hoạch thực hiện như sau:
I. Mục đích, yêu cầu
II. Chỉ tiêu
1. 100% viên chức được học tập Luật Thực hiện dân chủ ở cơ sở.
2. Tỷ lệ hài lòng của người bệnh đạt từ 90% trở lên.
3. Xây dựng ít nhất 02 mô hình dân vận khéo.
III. Tổ chức thực hiện
1. Phòng Tổ chức - Hành chính: Theo dõi, đôn đốc các khoa, phòng; tổng hợp, báo cáo Sở Y tế định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12).
2. Các khoa, phòng, trạm y tế: Căn cứ kế hoạch này triển khai thực hiện; báo cáo về Phòng Tổ chức - Hành chính trước ngày 10/6 và 10/12.
3. Đề nghị Công đoàn, Đoàn Thanh niên phối hợp tuyên truyền.
Trên đây là Kế hoạch thực hiện công tác dân vận, dân chủ cơ sở năm 2024 của Trung tâm Y tế Đức Trọng./.
Nơi nhận: GIÁM ĐỐC
- Sở Y tế (b/c);
- Các khoa, phòng;
- Lưu: VT. Trần Văn Mười
""",
    {
        "type": "ke-hoach",
        "number": "45/KH-TTYT",
        "issued": "2024-03-20",
        "issuer": "Trung tâm Y tế Đức Trọng tỉnh Lâm Đồng",
        "title": "Thực hiện công tác dân vận, dân chủ cơ sở năm 2024",
        "period": ("2024", "2024"),
        "signer": ("Trần Văn Mười", "Giám đốc"),
        "leads": ["Phòng Tổ chức - Hành chính", "Các khoa, phòng, trạm y tế", "Công đoàn, Đoàn Thanh niên"],
        "deadlines": ["2024-06-15", "2024-12-15", "2024-06-10", "2024-12-10"],
        "targets": ["100 %", "từ 90 % trở lên", "ít nhất 02 mô hình"],
        "relations": {("implements", "200-kh-syt-lam-dong-2024")},
    },
)

PHONG_NOI_VU = Paper(
    """UBND THÀNH PHỐ ĐÀ LẠT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ | Độc lập - Tự do - Hạnh phúc
Số: 88/BC-NV | Đà Lạt, ngày 05 tháng 12 năm 2023

BÁO CÁO
Tổng kết 5 năm thực hiện Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ (2018 - 2023)

I. KẾT QUẢ
Đã có 95 % cơ quan đạt loại tốt.
Nơi nhận:
- UBND thành phố;
- Lưu.
TRƯỞNG PHÒNG
Lê Thị Bảy
""",
    {
        "type": "bao-cao",
        "number": "88/BC-NV",
        "issued": "2023-12-05",
        "issuer": "Phòng Nội vụ thành phố Đà Lạt",
        "period": ("2018", "2023"),
        "title": "Tổng kết 5 năm thực hiện Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ (2018 - 2023)",
        "signer": ("Lê Thị Bảy", "Trưởng phòng"),
        "relations": {("reviews", "04-2015-nd-cp-2015")},
        "no_targets": True,
    },
)

TINH_DOAN = Paper(
    """TỈNH ĐOÀN LÂM ĐỒNG
***
Số: 30-KH/TĐTN-PT
ĐOÀN TNCS HỒ CHÍ MINH
Lâm Đồng, ngày 12 tháng 4 năm 2025
KẾ HOẠCH
Tổ chức phong trào “Tuổi trẻ dân vận khéo” năm 2025
---------
Căn cứ Chương trình công tác năm 2025, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
II. TỔ CHỨC THỰC HIỆN
1. Cấp tỉnh
- Ban Phong trào Tỉnh đoàn tham mưu, theo dõi.
2. Cấp huyện: Ban Thường vụ các huyện, thành đoàn triển khai; báo cáo kết quả về Tỉnh đoàn trước ngày 20/10/2025.
TM. BAN THƯỜNG VỤ TỈNH ĐOÀN
PHÓ BÍ THƯ
Hồ Thị Sáu
""",
    {
        "type": "ke-hoach",
        "number": "30-KH/TĐTN-PT",
        "issued": "2025-04-12",
        "issuer": "Tỉnh đoàn Lâm Đồng",
        "title": "Tổ chức phong trào “Tuổi trẻ dân vận khéo” năm 2025",
        "period": ("2025", "2025"),
        "signer": ("Hồ Thị Sáu", "Phó Bí thư"),
        "leads": ["Ban Phong trào Tỉnh đoàn"],
        "deadlines": ["2025-10-20"],
    },
)

PAPERS: dict[str, Paper] = {
    "so-y-te": SO_Y_TE, "ubnd-tinh": UBND_TINH, "cong-van": CONG_VAN, "quyet-dinh": QUYET_DINH, "chi-thi": CHI_THI,
    "tinh-uy": TINH_UY, "ban-dan-van": BAN_DAN_VAN, "huyen": HUYEN, "benh-vien": BENH_VIEN, "bao-cao": BAO_CAO,
    "trang-in": TRANG_IN, "phuong": PHUONG, "chuong-trinh": CHUONG_TRINH, "thong-bao": THONG_BAO, "truong": TRUONG,
    "bo-y-te": BO_Y_TE, "huyen-uy": HUYEN_UY, "ttyt": TTYT, "phong-noi-vu": PHONG_NOI_VU, "tinh-doan": TINH_DOAN,
}  # fmt: skip
