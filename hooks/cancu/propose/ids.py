"""Ids as the guide for curators has them: number, province, year; without a number type and name."""

from __future__ import annotations

import re

from cancu.document_number import number_id
from cancu.text import slug

MOST_WORDS = 9
_MORE = re.compile(r"\s+(?:ngày|của|tại|về|giai đoạn|năm \d+|trên địa bàn)\b|/")


def document_id(number: str | None, kind: str, title: str, province: str | None, year: str | None) -> str:
    """``11-kh-ubnd-binh-dinh-2022``; ``ke-hoach-cong-tac-dan-van-binh-dinh-2024``."""
    return number_id(number or f"{kind} {_name(title, kind)}", province, year)


def _name(title: str, kind: str) -> str:
    """The subject in few words: up to the day, body or period that it names."""
    head = _MORE.split(title)[0]
    words = [word for word in slug(head).split("-") if word != "so"]
    if words[:2] == ["trien", "khai"]:
        words = words[2:]
    if words[:4] == ["thuc", "hien", "cong", "tac"]:
        words = words[2:]
    return " ".join(words[:MOST_WORDS])
