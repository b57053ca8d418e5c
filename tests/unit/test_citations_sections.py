"""Sections of plans as evidence names them."""

import pytest

from cancu.citations.read.sections import sections_of

PLAN = """KẾ HOẠCH

Thực hiện công tác dân vận

**I. MỤC ĐÍCH, YÊU CẦU**

- Nội dung thứ nhất theo Nghị quyết Đại hội toàn quốc lần thứ
XIII; và những nội dung khác.

### II. NỘI DUNG

**1. Tuyên truyền:**

a) Trước hết.

b. Sau đó.

c) Cuối cùng.

2. Cải cách

2.1. Thủ tục

## **III. TỔ CHỨC THỰC HIỆN**

1. Các đơn vị
"""


def test_the_outline_of_a_plan():
    paths = [section.path for section in sections_of(PLAN)]
    assert paths == [
        "Mở đầu",
        "I",
        "II",
        "II.1",
        "II.1.a",
        "II.1.b",
        "II.1.c",
        "II.2",
        "II.2.1",
        "III",
        "III.1",
    ]


def test_sections_begin_where_their_heading_begins():
    starts = {section.path: PLAN[section.start :][:12] for section in sections_of(PLAN)}
    assert starts["II.2"].startswith("2. Cải cách")


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("A. CHUNG\n\nI. MỘT\n\nB. RIÊNG", ["Mở đầu", "A", "A.I", "B"]),
        ("Điều 1. Phạm vi\n\n1. Khoản\n\nĐiều 2. Đối tượng", ["Mở đầu", "Điều 1", "Điều 1.1", "Điều 2"]),
        ("I. MỘT\n\nIII. BA", ["Mở đầu", "I", "III"]),
        ("I. MỘT\n\nVIII. nhảy cóc", ["Mở đầu", "I"]),
        ("12. không phải đầu mục", ["Mở đầu"]),
        ("15/9/2021 là ngày", ["Mở đầu"]),
        ("I. MỘT\n\nIII. BA\n\nIII. LẠI BA", ["Mở đầu", "I", "III", "III"]),
        ("", ["Mở đầu"]),
    ],
    ids=["parts", "articles", "one left out", "far jump", "no first", "date", "number twice", "empty"],
)
def test_headings(text, paths):
    assert [section.path for section in sections_of(text)] == paths
