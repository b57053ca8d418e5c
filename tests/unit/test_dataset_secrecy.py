"""The mark of a classified document is refused wherever it stands; words that only hold "mật" are not."""

from __future__ import annotations

import re

import pytest

from cancu.dataset.checks.secrecy import has_stamp
from cancu.dataset.load import load_bytes
from support.canaries import dataset

TEXT, _ = dataset()
PLANTED = re.findall(r"Lời zqxk\d+ kín", TEXT)


@pytest.mark.parametrize("planted", PLANTED)
def test_the_mark_is_refused_in_every_text(planted):
    corpus, report = load_bytes(TEXT.replace(planted, "Kế hoạch kín (Mật)").encode())
    assert corpus is None
    line = TEXT[: TEXT.index(planted)].count("\n") + 1
    assert [(each.code, each.line) for each in report.errors] == [("VB-DAU-MAT", line)]


def test_there_are_texts_enough():
    assert len(PLANTED) > 25


@pytest.mark.parametrize(
    "text",
    [
        "TUYỆT MẬT. Nội dung.", "MẬT - bản gốc", "(Mật)", "(Tối mật)", "Kế hoạch – TỐI MẬT", "[mật]",
        "ĐỘ MẬT",
        "Dòng một\nTUYỆT MẬT\ndòng ba", "Độ mật: Tối mật", "Nội dung; dấu mật: mật", "Tối mật. Nội dung",
        "“TỐI MẬT”", "Về việc A (TUYỆT MẬT)",
    ],
)  # fmt: skip
def test_stamps(text):
    assert has_stamp(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bảo vệ bí mật nhà nước", "Tăng cường mối quan hệ mật thiết", "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "mật độ dân số",
        "Danh mục bí mật nhà nước độ Tối mật của ngành", "giữ bí mật; không tiết lộ", "Mật trận",
        "Luật Bảo vệ bí mật nhà nước (bí mật)", "Quy chế bảo mật", "quy định về văn bản mật, văn bản khẩn",
        "BÍ MẬT, AN TOÀN",
    ],
)  # fmt: skip
def test_words(text):
    assert not has_stamp(text)
