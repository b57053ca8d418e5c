"""Drafts of our own making that hold something for every rule of the audit."""

from __future__ import annotations

import unicodedata

from cancu.graph.library import Library
from cancu.wording import first_mention, later_mention

PLAN_2021 = """SỞ Y TẾ TỈNH ĐỒNG NAI
Số: 15/KH-TTYT
Đồng Nai, ngày 15 tháng 3 năm 2021
KẾ HOẠCH
Thực hiện công tác dân vận năm 2021
Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20 tháng 4 năm 2007 của Ủy ban Thường vụ Quốc hội;
Thực hiện Quyết định số 290-QĐ/TW ngày 25 tháng 02 năm 2010 của Bộ Chính trị về Quy chế công tác dân vận;
I. MỤC ĐÍCH
Phát huy kết quả công tác dân vận năm 2020 và giai đoạn 2016-2020.
1. Quán triệt Quyết định số 217/QĐ-TW của Bộ Chính trị; Quyết định số 290-QĐ/TW ngày 25/02/2010 của
Bộ Chính trị.
2. Tiếp tục thực hiện Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ; Luật số 97/2025/QH15.
Kế hoạch số 164-KH/TU ngày 09/01/2014 của Tỉnh ủy Đồng Nai về thực hiện Nghị quyết số 25-NQ/TW.
Nơi nhận: - Ban Dân vận Trung ương; - Sở Y tế.
"""
PLAN_2024 = """Quy Nhơn, ngày 20 tháng 01 năm 2024
KẾ HOẠCH
Công tác dân vận của chính quyền năm 2024
Căn cứ Chỉ thị số 33/CT-TTg ngày 25 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường
và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới;
Căn cứ Nghị định số 04/2015/NĐ-CP ngày 19/01/2015 của Chính phủ;
Căn cứ Quyết định số 33/CT-TTg ngày 26/11/2021 của Bộ Chính trị;
Thực hiện Kế hoạch số 999/KH-ABC ngày 01/02/2023 của Sở Nội vụ về việc rà soát giai đoạn 2016-2020;
Tổng kết 10 năm Quyết định số 290-QĐ/TW, công tác dân vận năm 2023, giai đoạn 2016-2020.
Nghị quyết số 76/NQ-CP của Chính phủ về cải cách hành chính; Quyết định số 99-QĐ/TW.
Nơi nhận: - Ban Dân vận Trung ương; - UBND tỉnh Bình Định.
"""
NO_DATE = (
    "Căn cứ Chỉ thị số 33/CT-TTg của Thủ tướng Chính phủ; Nghị quyết số 76/NQ-CP; Kế hoạch số 12/KH-UBND; "
    "triển khai Nghị quyết số 76/NQ-CP."
)
HOSTILE = (
    '<img src=x onerror="window.hong=1"> Chỉ thị số 33/CT-TTg '
    "<script>window.hong=1</script> 😀 Quyết định số 290-QĐ/TW"
)


def every_document(library: Library) -> str:
    """A draft that cites the whole library, each document in full and then in short."""
    lines = ["Hà Nội, ngày 01 tháng 8 năm 2021", "KẾ HOẠCH", "Rà soát văn bản năm 2021"]
    for document in library.corpus:
        lines.append(f"Căn cứ {first_mention(document, library.issuer(document))};")
        lines.append(f"Triển khai {later_mention(document)}.")
    return "\n".join(lines)


def texts(library: Library) -> dict[str, str]:
    """Every draft by name."""
    return {
        "2021": PLAN_2021,
        "2024": PLAN_2024,
        "no-date": NO_DATE,
        "decomposed": unicodedata.normalize("NFD", PLAN_2024),
        "hostile": HOSTILE,
        "everything": every_document(library),
    }
