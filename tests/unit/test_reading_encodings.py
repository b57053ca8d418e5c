"""TCVN3, VNI, Windows-1258 and VIQR: recognised and converted; modern text is left alone."""

import random
import shutil
import subprocess

import pytest

from cancu.reading.legacy import tables
from cancu.reading.legacy.detect import modernized, score, unreadable
from cancu.reading.legacy.syllables import is_syllable
from cancu.reading.read import read
from cancu.text import fold, nfc
from support.dataset import library
from support.old_encodings import ENCODED, OLD_TEXTS

LIBRARY_TEXTS = [
    f"{document.type_label} {document.number} về {document.title}" for document in library().corpus
]


@pytest.mark.parametrize("text", OLD_TEXTS)
@pytest.mark.parametrize("encoding", ENCODED)
def test_a_text_comes_back(encoding, text):
    found = modernized(ENCODED[encoding](text))
    assert found.encoding == encoding
    assert fold(found.text) == fold(text)
    assert found.text.lower() == text.lower()
    # TCVN3 has no capitals with a tone; the others come back letter by letter.
    assert encoding == "tcvn3" or found.text == text


def test_capitals_of_tcvn3_stand_among_capitals():
    text = modernized(ENCODED["tcvn3"](OLD_TEXTS[0])).text
    assert text.startswith("ỦY BAN NHÂN DÂN\nTỈNH MẪU\n")
    assert "KẾ HOẠCH\nThực hiện" in text
    assert "Độc lập - Tự do" in text


@pytest.mark.parametrize("encoding", ENCODED)
@pytest.mark.parametrize("way", ["bytes", "pasted"])
def test_a_file_says_what_it_was_converted_from(encoding, way, tmp_path):
    path = tmp_path / "a.txt"
    old = ENCODED[encoding](OLD_TEXTS[0])
    path.write_bytes(old.encode("latin-1") if way == "bytes" else old.encode())
    reading = read(path)
    assert "Chỉ thị số 33/CT-TTg ngày 26/11/2021" in reading.text
    assert reading.remarks == (f"Đã chuyển từ bảng mã {tables.LABELS[encoding]} sang Unicode.",)


def test_modern_texts_are_left_alone():
    for text in (*OLD_TEXTS, *LIBRARY_TEXTS):
        for shown in (text, nfc(text), fold(text)):
            assert modernized(shown).encoding == ""
            assert modernized(shown).text == shown
    whole = "\n".join(LIBRARY_TEXTS)
    assert modernized(whole).text == whole
    assert not unreadable(whole)


@pytest.mark.parametrize(
    "text",
    ["The minutes of 3 May: agreed (unanimously). A+ for you! See e.g. Table 2.",
     "Café «déjà vu» à l'école, élève, forêt, où", "Ký hiệu ©, ®, ½ m², 25 °C, µg; “§ 5”", "Kế hoạch so^' 5",
     "dd/mm/yyyy, add, odd (u+1)"],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(text):
    assert modernized(text).text == text


def test_every_title_of_the_library_comes_back_from_every_encoding():
    for encoding, encode in ENCODED.items():
        titles = [
            title for title in LIBRARY_TEXTS if title.isprintable() and "–" not in title and "…" not in title
        ]
        titles = [title.replace("“", '"').replace("”", '"') for title in titles]
        old = "\n".join(map(encode, titles))
        back = modernized(old)
        assert back.encoding == encoding
        wrong = [
            pair for pair in zip(titles, back.text.split("\n"), strict=True) if fold(pair[0]) != fold(pair[1])
        ]
        assert len(wrong) <= len(titles) * (0.1 if encoding == "viqr" else 0)


def test_unicode_lines_among_old_ones_stay():
    text = ENCODED["tcvn3"](OLD_TEXTS[0]) + "\nThực hiện Chỉ thị số 33/CT-TTg của Thủ tướng"
    assert modernized(text).text.endswith("\nThực hiện Chỉ thị số 33/CT-TTg của Thủ tướng")


def test_bytes_of_no_encoding_we_know_are_refused(tmp_path):
    chance = random.Random(5)
    words = ("".join(chr(chance.randrange(0xA1, 0x100)) for _ in range(5)) for _ in range(200))
    path = tmp_path / "a.txt"
    path.write_bytes(" ".join(words).encode("latin-1"))
    assert read(path).problem.code == "TEP-BANG-MA"
    path.write_text(
        " ".join("".join(chr(chance.randrange(0xA1, 0x100)) for _ in range(5)) for _ in range(200)), "utf-8"
    )
    assert read(path).problem.code == "TEP-BANG-MA"


def test_syllables():
    good = (
        "nghị quyết kế hoạch ương khuỷu giếng gì quốc quyền thuế yêu ý ủy uỷ xoong tuyên nguyễn thưởng khoăn"
    )
    assert [word for word in good.split() if not is_syllable(word)] == []
    bad = "qđ cöù ñònh ngaøy caên hoaï nghò§ bác̀ tàc chãp résumé"
    assert [word for word in bad.split() if is_syllable(word)] == []
    assert score("QĐ HĐND") == (0, 0)


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv is a program of the system")
def test_the_tables_are_those_of_iconv():
    for sign, letter in tables.TCVN3.items():
        answer = subprocess.run(
            ["iconv", "-f", "TCVN", "-t", "UTF-8"], input=sign.encode("latin-1") + b"x", capture_output=True
        )
        assert answer.stdout.decode() == letter + "x"
    for code in range(0xA1, 0x100):
        wanted = bytes([code]).decode("cp1258")
        assert tables.CP1258.get(chr(code), chr(code)) == wanted
