"""Texts that cite, for holding two readers side by side: the same in every run, thousands in a second."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from cancu.corpus import Corpus
from cancu.model import Document

Value = TypeVar("Value")

HEADS = [
    "",
    "Số: 2444/KH-SYT\nĐồng Nai, ngày 01 tháng 4 năm 2021\n",
    "Kon Tum, ngày     tháng 3 năm 2025\n",
    "UBND TỈNH GIA LAI | Số: 107/KH-UBND | Gia Lai, ngày 28/3/2024\n\n",
    "# Công tác dân vận tỉnh Lâm Đồng\n",
]
JOINTS = [
    *("; ", ", ", " và ", "\n- ", ".\n\n", " ", " (", ") ", ":\n+ ", "\nII. ", "\n2. "),
    " về việc thực hiện ",
]
HEADINGS = [
    *("\n# ", "I. ", "II.", "III. ", "IV-", "1. ", "2. ", "2.1. ", "3.2", "a) ", "b)", "đ. ", "A. ", "B. "),
    *("Điều 1. ", "Điều 12", "Chương II", "Phụ lục III\n", "c. ", "C. ", "XIII.", "10. ", "Mục tiêu", " "),
]
LOOSE = [
    *("Kế hoạch", "số", "33", "/", "-", "CT", "TTg", "ngày", "26/11/2021", "của", "UBND", "tỉnh", "\n", " "),
    *("(", ")", "“", ";", ".", ":", "năm", "tháng", "Đ", "\u0301", "QĐUBND", "và", ",", "04/2015", "\u200b"),
    *("²", "Số:", "|", "Mẫu", "NĐ-CP", "QĐ/TW", "&", "Nghị định", "Quyết định số 12/QĐ-", "25-NQ/TW"),
    *(" ngày 03 tháng 6 năm 2013 ", "UBND tỉnh", "Bộ Chính trị", "Kế hoạch số 5/KH-UBND", "Chỉ thị số 33"),
    *("33/CT-TTg", " của ", " thực hiện ", "Tiếp tục", "khóa XI", "về việc", "Luật", "10/2022/QH15", "TƯ"),
    *("(khóa XII)", "\u0309", "o\u031b", "Ð", "giai đoạn 2021-2025", "QĐ", "1260/UBND-NC", "bis", "c/", "%"),
    *("Ban Thường vụ Tỉnh ủy", "Chương trình phối hợp", "03-CTr/BDVTW-BCSĐCP", "15.000", "COVID-19", "—"),
    *HEADINGS,
]
REPEATS = [
    *(
        "Chỉ thị số 33/CT-TTg",
        "Chỉ thị số 33/CT-UBND",
        "Chỉ thị số 33",
        "Chỉ thị số 033/CT-TTg",
        "Chỉ thị 33",
    ),
    *("Nghị định số 04/2015/NĐ-CP", "Nghị định 4/2015", "Nghị định số 04/2015", "Chương trình phối hợp"),
    *("Chương trình phối hợp số 03-CTr/BDVTW-BCSĐCP", "Luật số 10/2022/QH15", "10/2022/QH15"),
    *(
        " ngày 26/11/2021",
        " ngày 02/3/2026",
        " năm 2021",
        " của Thủ tướng Chính phủ",
        "; ",
        "; ",
        ", ",
        " và ",
    ),
]


def some(strategy: SearchStrategy[Value], count: int) -> list[Value]:
    """Values of a strategy."""
    values: list[Value] = []

    @settings(
        max_examples=count,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(value: Value) -> None:
        values.append(value)

    collect()
    return values


def loose(
    pieces: Sequence[str], count: int, most: int = 40, joints: Sequence[str] = ("", " ")
) -> Iterator[str]:
    """Pieces in no order, joined in one way in each text."""
    choice = random.Random(35)
    for _ in range(count):
        yield choice.choice(joints).join(choice.choices(pieces, k=choice.randint(0, most)))


def mixed(texts: Sequence[str], count: int) -> Iterator[str]:
    """Texts joined anew and damaged: pieces lost, doubled, in capitals, cut by a blank or a break."""
    choice = random.Random(33)
    for _ in range(count):
        parts = choice.choices(texts, k=choice.randint(1, 4))
        text = choice.choice(HEADS) + "".join(part + choice.choice(JOINTS) for part in parts)
        for _ in range(choice.randint(0, 3)):
            at, size = choice.randrange(len(text) + 1), choice.randint(0, 6)
            piece = text[at : at + size]
            text = text[:at] + choice.choice(["", piece * 2, " ", "\n", piece.upper()]) + text[at + size :]
        yield text


def spoken_of(corpus: Corpus, count: int) -> Iterator[str]:
    """Mentions of a corpus's documents: rightly, with something left out, or with something wrong."""
    choice = random.Random(2021)
    documents = list(corpus)
    for _ in range(count):
        cited = choice.choices(documents, k=choice.randint(1, 4))
        parts = [_mention(choice, corpus, document, choice.choice(documents)) for document in cited]
        yield choice.choice(HEADS) + "Căn cứ " + choice.choice(JOINTS).join(parts) + choice.choice([".", ";"])


def _mention(choice: random.Random, corpus: Corpus, document: Document, other: Document) -> str:
    """One mention; what is wrong in it belongs to the other document."""
    number = document.number or ""
    number = choice.choice([number] * 3 + [number.split("-")[0], number.split("/")[0]])
    names = [f"{document.type_label} số {number}", number, document.type_label, document.title]
    year, month, day = [*(document.issued or "").split("-"), "", ""][:3]
    year = choice.choice([year, year, year, "2020"])
    dates = ["", f" ngày {day}/{month}/{year}", f" năm {year}", f" ngày {day}-{month}-{year}"]
    issuers = ["", f" của {corpus.issuer_of(document).name}", f" của {corpus.issuer_of(other).name}"]
    subjects = ["", "", f" về {document.title}", f" về {other.title}"]
    name = choice.choice([*names, *document.aliases])
    return name + choice.choice(dates) + choice.choice(issuers) + choice.choice(subjects)
