"""Codes for the file as such (TEP), its YAML (YAML) and single fields (TRUONG)."""

from __future__ import annotations

from typing import Final

from cancu.dataset.codes.code import Code

_C = Code
FILE_CODES: Final[dict[str, Code]] = {
    "TEP-KHONG-UTF8": _C(
        "Tệp không ở mã UTF-8",
        "Kho dữ liệu chỉ đọc mã UTF-8; mã khác làm sai chữ có dấu.",
        "Mở tệp bằng trình soạn thảo, chọn lưu lại với mã UTF-8.",
    ),
    "TEP-QUA-LON": _C(
        "Tệp quá lớn",
        "Tệp vượt mức mà việc kiểm tra còn chạy nhanh; thường là do chép nhầm.",
        "Xem lại tệp; bỏ phần chép nhầm hoặc chia nhỏ kho.",
    ),
    "TEP-RONG": _C(
        "Tệp rỗng",
        "Trong tệp không có nội dung nào, hoặc chỉ có chú thích.",
        "Lấy lại bản trước của tệp, hoặc viết ít nhất schema, issuers và documents.",
    ),
    "TEP-GOP": _C(
        "Không đọc được tệp được gộp vào kho",
        "Mục include nêu một đường dẫn mà trong thư mục của kho không có tệp nào khớp, "
        "hoặc hệ thống không cho đọc.",
        "Sửa đường dẫn, xem lại quyền đọc, hoặc bỏ dòng đó nếu tệp không còn.",
    ),
    "TEP-KY-TU-AN": _C(
        "Ký tự không nhìn thấy",
        "Ký tự điều khiển, ký tự đổi chiều chữ hoặc khoảng trắng không bề rộng làm tìm kiếm sai "
        "và có thể che giấu nội dung.",
        "Xóa đoạn ở dòng, cột đã nêu rồi gõ lại bằng tay.",
    ),
    "TEP-DAU-CHONG": _C(
        "Quá nhiều dấu chồng lên một chữ",
        "Không chữ viết nào cần nhiều dấu như vậy; thường là tệp hỏng.",
        "Xóa chữ đó rồi gõ lại.",
    ),
    "TEP-QUA-NHIEU-LOI": _C(
        "Quá nhiều lỗi",
        "Việc kiểm tra dừng lại vì danh sách lỗi đã quá dài để đọc.",
        "Sửa những lỗi đã nêu rồi kiểm tra lại.",
    ),
    "YAML-CU-PHAP": _C(
        "Sai cú pháp YAML",
        "Từ chỗ này tệp không đọc tiếp được, nên phần sau chưa được kiểm tra.",
        "Xem dấu hai chấm, dấu ngoặc và cột đầu dòng ở chỗ đã nêu và dòng ngay trên.",
    ),
    "YAML-TAB": _C(
        "Dùng phím Tab để thụt đầu dòng",
        "YAML chỉ nhận dấu cách ở đầu dòng.",
        "Thay mỗi Tab bằng dấu cách cho khớp cột với các dòng cùng bậc.",
    ),
    "YAML-TRUNG-KHOA": _C(
        "Trường viết hai lần",
        "YAML lặng lẽ giữ giá trị sau và bỏ giá trị trước.",
        "Giữ một dòng, hoặc gộp hai danh sách làm một.",
    ),
    "YAML-KHOA-LA": _C(
        "Tên trường không phải một từ",
        "Trước dấu hai chấm là một danh sách hay một nhóm.",
        "Viết tên trường bằng một từ như trong hướng dẫn.",
    ),
    "YAML-NEO": _C(
        "Dùng neo hoặc tham chiếu YAML (& và *)",
        "Neo làm một đoạn bị hiểu ở nhiều nơi và có thể làm tệp phình ra vô hạn.",
        "Viết đủ nội dung tại từng chỗ; nếu & hay * thuộc về câu thì đặt câu trong ngoặc kép.",
    ),
    "YAML-THE": _C(
        "Dùng thẻ kiểu YAML (!)",
        "Kho không cần thẻ kiểu; giá trị được đọc theo trường.",
        "Bỏ thẻ; nếu dấu ! thuộc về câu thì đặt câu trong ngoặc kép.",
    ),
    "YAML-GOP": _C(
        "Dùng khóa gộp YAML (<<)",
        "Khóa gộp che mất nguồn của từng giá trị.",
        "Viết đủ các trường.",
    ),
    "YAML-NHIEU-TAI-LIEU": _C(
        "Nhiều tài liệu YAML trong một tệp",
        "Phần sau dấu --- sẽ không được đọc.",
        "Gộp tất cả vào một tài liệu và bỏ dấu ---.",
    ),
    "YAML-QUA-SAU": _C(
        "Lồng nhau quá sâu",
        "Kho không có mục nào sâu đến thế; thường là tệp hỏng.",
        "Xem lại dấu ngoặc và thụt đầu dòng.",
    ),
    "YAML-NGAY-KHONG-NGOAC": _C(
        "Ngày không có ngoặc kép",
        "YAML đổi ngày không có ngoặc kép thành kiểu khác, mất cách viết gốc.",
        'Đặt trong ngoặc kép: "2021-11-26".',
    ),
    "YAML-SO-KHONG-NGOAC": _C(
        "Số không có ngoặc kép",
        "YAML đổi số không có ngoặc kép: 1.10 thành 1.1, 1:30 thành 90.",
        "Đặt trong ngoặc kép.",
    ),
    "YAML-BAT-PHAN": _C(
        "Số bắt đầu bằng 0 không có ngoặc kép",
        "YAML đọc 016 là số bát phân, thành 14.",
        'Đặt trong ngoặc kép: "016".',
    ),
    "YAML-CO-KHONG": _C(
        "yes, no, on, off không có ngoặc kép",
        "YAML đổi các từ này thành đúng/sai.",
        "Đặt trong ngoặc kép; ở trường đúng/sai thì viết true hoặc false.",
    ),
    "TRUONG-LA": _C(
        "Tên trường không có trong kho",
        "Trường viết sai tên sẽ không hiện ở đâu cả.",
        "Sửa theo gợi ý, hoặc xem bảng trường trong data/README.md.",
    ),
    "TRUONG-THIEU": _C(
        "Thiếu trường bắt buộc",
        "Mục không đủ để dựng trang.",
        "Thêm trường đã nêu.",
    ),
    "TRUONG-NEN-CO": _C(
        "Thiếu trường nên có",
        "Trang vẫn dựng được nhưng thẻ và danh sách sẽ dài hoặc khó đọc.",
        "Thêm trường đã nêu.",
        "warning",
    ),
    "TRUONG-SAI-KIEU": _C(
        "Giá trị không đúng kiểu",
        "Chỗ cần chuỗi lại có danh sách, hoặc ngược lại.",
        "Viết lại theo kiểu mà thông báo nêu.",
    ),
    "TRUONG-RONG": _C(
        "Giá trị để trống",
        "Một chuỗi rỗng không nói lên điều gì.",
        "Điền giá trị, hoặc bỏ hẳn trường.",
    ),
    "TRUONG-QUA-DAI": _C(
        "Giá trị quá dài",
        "Vượt độ dài mà thẻ hoặc trang chứa được (tên ngắn: 55 ký tự).",
        "Viết gọn lại.",
    ),
    "TRUONG-CHUA-DIEN": _C(
        "Chỗ cần điền",
        "Mục do `cancu propose` đề xuất còn chỗ ghi “CẦN ĐIỀN” mà văn bản không nói hoặc máy không đọc được.",
        "Đọc văn bản rồi điền; không có thì bỏ trường ấy.",
    ),
    "TRUONG-XUONG-DONG": _C(
        "Xuống dòng giữa giá trị",
        "Trường này hiện trên một dòng.",
        "Viết liền một dòng.",
    ),
    "TRUONG-NGOAI-DANH-MUC": _C(
        "Giá trị ngoài danh mục",
        "Trường này chỉ nhận những giá trị đã định.",
        "Chọn một giá trị mà thông báo gợi ý.",
    ),
    "TRUONG-SAI-NGAY": _C(
        "Ngày sai",
        "Ngày không có trên lịch hoặc không viết theo năm-tháng-ngày.",
        'Viết "2021-11-26"; khi chỉ biết tháng hoặc năm: "2025-03", "2024".',
    ),
    "TRUONG-SAI-DANG": _C(
        "Giá trị không đúng dạng",
        "Mã, địa chỉ hoặc phiên bản không viết theo dạng quy định.",
        "Viết lại theo dạng mà thông báo nêu.",
    ),
    "TRUONG-TRUNG-PHAN-TU": _C(
        "Phần tử lặp lại trong danh sách",
        "Cùng một giá trị có hai lần trong một danh sách.",
        "Bỏ một lần.",
    ),
    "TEP-XUNG-DOT": _C(
        "Dấu xung đột của git còn trong tệp",
        "Hai người cùng sửa một chỗ; tệp đang chứa cả hai bản, nên chưa đọc được.",
        "Giữ một trong hai phần, xóa các dòng <<<<<<<, =======, >>>>>>>.",
    ),
    "TEP-CHU-LA": _C(
        "Chữ của bảng chữ cái khác",
        "Chữ Nga, chữ Hy Lạp trông giống chữ ta nhưng tra cứu không thấy.",
        "Xóa chữ ở dòng, cột đã nêu rồi gõ lại.",
    ),
    "YAML-DAU-THANG": _C(
        "Giá trị bị cắt ở dấu #",
        "YAML coi phần sau dấu cách và # là chú thích và bỏ đi.",
        "Đặt cả câu trong ngoặc kép; nếu đúng là chú thích thì để hai dấu cách trước #.",
        "warning",
    ),
}
