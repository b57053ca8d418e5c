"""Bodies by their printed names: those of the dataset, else a proposed entry for a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from cancu.bodies import Issuer
from cancu.citations.context import same_place
from cancu.corpus import Corpus
from cancu.dataset.fields.provinces import PROVINCE_TODAY
from cancu.document_number import codes_of
from cancu.propose.casing import sentence_case
from cancu.propose.lines import TODO, is_capitals
from cancu.text import fold, slug

_SHORT: Final = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "btv": "ban thuong vu",
    "bch": "ban chap hanh",
    "tw": "trung uong",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "ttyt": "trung tam y te",
    "vp": "van phong",
    "bv": "benh vien",
    "qd": "quyet dinh",
}
# Words that a name may have or lack: "Sở Y tế tỉnh Đồng Nai", "Sở Y tế Đồng Nai".
_LOOSE: Final = frozenset({"tinh", "thanh", "pho", "tp", "dang", "viet", "nam", "nuoc"})
_LEVELS: Final = (
    (
        r"^(?:tinh uy|thanh uy|ban thuong vu (?:tinh|thanh) uy|ban chap hanh dang bo tinh|thuong truc tinh "
        r"uy)",
        "province-party",
    ),
    (r"^(?:uy ban nhan dan|hoi dong nhan dan|chu tich uy ban nhan dan) (?:tinh|thanh pho)", "province-state"),
    (
        r"^(?:so|ban dan van|ban tuyen giao|ban to chuc|van phong|thanh tra|cong an tinh|ban noi chinh|ban "
        r"quan ly|bo chi huy)\b",
        "department",
    ),
    (
        r"^(?:chinh phu|thu tuong|quoc hoi|bo |uy ban thuong vu quoc hoi|toa an nhan dan toi cao)",
        "central-state",
    ),
    (r"^(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong)", "central-party"),
)
_PLACE = re.compile(r"\b(?:tỉnh|thành phố|TP\.?)\s+(?P<name>[^\W\d_][\w\s-]*)$")


@dataclass(frozen=True, slots=True)
class Body:
    """An issuer: its id in the dataset, or the id and the record of a proposed entry."""

    id: str
    record: dict[str, Any] | None = None


def words_of(name: str) -> tuple[str, ...]:
    """A name for comparison: abbreviations written out, without the words that may be missing."""
    words = re.findall(
        r"[^\W_]+", " ".join(_SHORT.get(word, word) for word in re.findall(r"[^\W_]+", fold(name)))
    )
    kept = tuple(word for word in words if word not in _LOOSE)
    return kept or tuple(words)


def known_issuer(corpus: Corpus, name: str, province: str | None) -> Issuer | None:
    """The issuer of the dataset with this name, with or without its province."""
    printed = words_of(name)
    named = province_in(name) or province
    here = words_of(named) if named else ()
    found = []
    for issuer in corpus.issuers.values():
        if issuer.province is not None and not same_place(issuer.province, named):
            continue
        for form in {issuer.name, *issuer.aliases, *([issuer.short] if issuer.short else [])}:
            words = words_of(form)
            if words == printed or (issuer.province is not None and words == (*printed, *here)):
                found.append(issuer)
                break
    exact = [one for one in found if words_of(one.name) == printed]
    return (exact or found)[0] if len({one.id for one in exact or found}) == 1 else None


def province_in(name: str) -> str | None:
    """The province that a name says."""
    folded = f" {fold(name)} "
    found = [province for province in PROVINCE_TODAY if f" {fold(province)} " in folded.replace(",", " ")]
    return max(found, key=len, default=None)


def printed_name(name: str) -> str:
    """A name from the head of a paper as names are written, its first word in full."""
    shown = sentence_case(name) if is_capitals(name) else " ".join(name.split())
    shown = re.sub(r"^UBND\b", "Ủy ban nhân dân", shown)
    shown = re.sub(r"^HĐND\b", "Hội đồng nhân dân", shown)
    shown = re.sub(r"^(Uỷ|Ủy) ban\b", "Ủy ban", shown)
    return _OWN.sub(lambda match: match[1] + _titled(match[2]), shown) if is_capitals(name) else shown


# Behind these words stands a name of its own; in capitals nothing tells it apart.
_OWN = re.compile(
    r"((?:(?:huyện|thị|thành|quận) ủy|thành phố|huyện(?! ủy)|xã|phường|thị xã|quận|đặc khu|thị trấn|"
    r"[Tt]rung tâm [Yy] tế|[Bb]ệnh viện|[Đđ]a khoa|THPT|THCS|[Tt]iểu học|[Mm]ầm non)\s+)(.+)$",
    re.IGNORECASE,
)
_PLAIN = frozenset({"khu", "vực", "tỉnh", "thành", "phố", "huyện", "và", "khoa", "học", "trung", "ương"})


def _titled(words: str) -> str:
    return " ".join(
        word if word.lower() in _PLAIN else word[:1].upper() + word[1:] for word in words.split(" ")
    )


def body_of(corpus: Corpus, name: str, province: str | None, number: str | None = None) -> Body:
    """The body of that name; where the dataset lacks it, a proposed entry."""
    issuer = known_issuer(corpus, name, province)
    if issuer is not None:
        return Body(issuer.id)
    shown = printed_name(name)
    place = province_in(shown) or province
    level = _level_of(shown)
    central = level.startswith("central")
    key = slug(shown)
    if place and not central and slug(place) not in key:
        key = f"{key}-{slug(place)}"
    key = re.sub(r"^uy-ban-nhan-dan-(?:tinh-)?", "ubnd-", key).replace("-tinh-uy-", "-tinh-uy-")
    codes = re.findall(r"[A-ZĐ][A-ZĐa-z]*", "".join(codes_of(number)[-1:]))
    record: dict[str, Any] = {
        "id": key,
        "name": shown,
        "level": level,
        "superior": _superior(corpus, level, place),
        "province": None if central else place or TODO,
        "province_now": None if central else PROVINCE_TODAY.get(place or "", TODO),
    }
    if codes:
        record["abbreviations"] = codes[-1:]
    return Body(key, record)


def _level_of(name: str) -> str:
    folded = fold(name)
    return next((level for pattern, level in _LEVELS if re.match(pattern, folded)), "unit")


def _superior(corpus: Corpus, level: str, place: str | None) -> str | None:
    """The body above, where the dataset has it: UBND of the province for its departments and units."""
    wanted = {
        "department": "province-state",
        "unit": "province-state",
        "province-state": "central-state",
    }.get(level)
    if wanted == "central-state":
        return "chinh-phu" if "chinh-phu" in corpus.issuers else None
    found = [
        one.id
        for one in corpus.issuers.values()
        if one.level == wanted
        and same_place(one.province, place)
        and fold(one.name).startswith("uy ban nhan dan")
    ]
    return found[0] if len(found) == 1 else None
