"""Whether the body that a citation names can be the issuer of a document."""

from __future__ import annotations

from functools import lru_cache

from cancu.bodies import Issuer
from cancu.citations.context import place_in
from cancu.citations.text.grammar import grammar
from cancu.text import fold

MOST_OFFICES = 4


def same_body(said: str, issuer: Issuer) -> str:
    """``same``, ``loose`` (a body of which the issuer is a part, as people say it), ``none`` or ``other``.

    ``none``: the words say nothing about this issuer, as where a list of numbers ends with the organs at the
    head of the Party all together.
    """
    return _same(said, (issuer.name, *issuer.aliases, issuer.short or ""))


@lru_cache(maxsize=4096)
def _same(said: str, spellings: tuple[str, ...]) -> str:
    names = [body_key(name) for name in spellings if name]
    parts = _parts_of(said)
    keys = [key for key in (body_key(said), *parts) if key]
    if any(key == name or name.startswith(f"{key} ") for key in keys for name in names):
        return "same"
    if not keys or (len(parts) > 1 and all(_is_central(part) or part == "trung uong dang" for part in parts)):
        return "none"
    loose = grammar()["body_loose"]
    near = {fold(other) for name in names for plain, others in loose.items() if fold(plain) == name
            for other in others}  # fmt: skip
    return "loose" if near.intersection(keys) else "other"


def _parts_of(said: str) -> list[str]:
    """The bodies of a joint issuer one by one."""
    parts = said.replace(" và ", ",").replace(" - ", ",").split(",")
    return [body_key(part) for part in parts if not _is_level(part)] if len(parts) > 1 else []


def _is_level(part: str) -> bool:
    """True for the place that a body lies in: ``UBND huyện Ba Tri, tỉnh Bến Tre``."""
    words = fold(part).strip()
    return any(words.startswith(f"{fold(level)} ") for level in grammar()["level_ranks"])


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """A name as it compares: without office, term and place, short forms written out."""
    tables = grammar()
    place = place_in(name)
    text = fold(name).replace("t.u", "tw").replace("t.w", "tw")
    for spelling in (fold(place), fold(place).replace(" - ", " ")) if place else ():
        text = text.replace(spelling, " ")
    words = "".join(char if char.isalnum() else " " for char in text).split()
    words = [part for word in words for part in tables["body_abbreviations"].get(word, word).split()]
    plain = _without_term(words)
    plain = _without_offices(f"{plain} ".removeprefix("hoi nghi ").strip())
    same = {fold(key): fold(value) for key, value in tables["body_same"].items()}
    for tail in ("tinh", "thanh pho"):
        plain = plain.removesuffix(f" {tail}")
    for tail in tables["central_tails"]:
        if plain.endswith(f" {tail}") and _is_central(plain.removesuffix(f" {tail}")):
            plain = plain.removesuffix(f" {tail}")
            break
    return same.get(plain, plain)


def _is_central(plain: str) -> bool:
    """True for the organs whose names are said with and without "Trung ương Đảng"."""
    return plain in grammar()["central_bodies"]


def _without_term(words: list[str]) -> str:
    """The words without "khóa XI", "lần thứ sáu", "nhiệm kỳ 2020-2025"."""
    kept: list[str] = []
    skipped = 0
    for at, word in enumerate(words):
        pair = words[at : at + 2]
        if word == "khoa":
            skipped = 2
        elif pair == ["nhiem", "ky"]:
            skipped = 4
        elif word == "lan":
            skipped = 3 if pair[1:] == ["thu"] else 2
        if skipped:
            skipped -= 1
        else:
            kept.append(word)
    return " ".join(kept)


def _without_offices(plain: str) -> str:
    """The body whose head or organ is named: ``Chủ tịch UBND``, ``Ban Thường vụ Tỉnh ủy``."""
    offices = [fold(office) for office in grammar()["body_offices"]]
    for _ in range(MOST_OFFICES):
        office = next((office for office in offices if plain.startswith(f"{office} ")), None)
        if office is None:
            break
        plain = plain.removeprefix(f"{office} ")
    return plain


def level_said(name: str) -> str | None:
    """The level in a name: ``xa`` in "UBND xã Tân Lập"; None where it names none."""
    words = f" {fold(name)} "
    return next((level for level in grammar()["body_levels"] if f" {level} " in words), None)
