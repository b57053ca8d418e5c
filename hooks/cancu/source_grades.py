"""How much a page is worth as a source of law: its grade, read off its host.

One table for the whole library; the best grade goes first wherever sources are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

# The best first, with the words that a page prints.
GRADES: Final[dict[str, str]] = {
    "official": "trang của cơ quan",
    "mirror": "bản sao cơ sở dữ liệu của cơ quan",
    "press": "báo chí",
    "legal-site": "trang tra cứu luật",
    "other": "trang khác",
}
# Hosts and domains; the longest that fits decides. Dates and words of a copy make an official page a mirror.
_HOSTS: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("gov.vn", "vbpl.vn", "dcs.vn", "chinhphu.vn", "quochoi.vn", "dangcongsan.vn", "danvan.vn",
         "mattran.org.vn", "hcmcpv.org.vn", "congdoan.vn", "doanthanhnien.vn", "hoilhpn.org.vn",
         "cuuchienbinh.vn", "tapchicongsan.org.vn", "xaydungdang.org.vn", "na.gov.vn", "vss.gov.vn",
         "tuyengiao.vn"),
        "official",
    ),
    **dict.fromkeys(
        ("baochinhphu.vn", "nhandan.vn", "vietnamplus.vn", "vietnam.vn", "qdnd.vn", "cand.com.vn", "vov.vn",
         "vtv.vn", "laodong.vn", "tuoitre.vn", "thanhnien.vn", "vnexpress.net", "znews.vn", "vietnamnet.vn",
         "dantri.com.vn", "daidoanket.vn", "sggp.org.vn", "tienphong.vn", "plo.vn", "vneconomy.vn",
         "vietnamnews.vn", "vovworld.vn", "hanoimoi.vn", "kinhtedothi.vn", "tapchiqptd.vn", "congthuong.vn",
         "giaoducthoidai.vn", "suckhoedoisong.vn", "nguoilaodong.com.vn", "nld.com.vn", "vtcnews.vn"),
        "press",
    ),
    **dict.fromkeys(
        ("thuvienphapluat.vn", "luatvietnam.vn", "thuviennhadat.vn", "hethongphapluat.com", "lawnet.vn",
         "vanbanphapluat.co", "caselaw.vn", "nhansu.vn", "phapluatcongdong.vn", "luatminhkhue.vn",
         "hoatieu.vn", "vietjack.me", "luatduonggia.vn", "lsvn.vn", "lingo.vn", "thukyluat.vn",
         "vndoc.com", "123docz.net", "ketoanthienung.net", "luatquanghuy.vn", "vanbanluat.com"),
        "legal-site",
    ),
}  # fmt: skip
# "bản sao vbpl.vn, ngày 22/01/2026: …", "Bản chép toàn văn từ …, ngày …": what a title says of a copy.
_COPY: Final = re.compile(r"bản (?:sao|chép) [^:]*?, ngày \d{1,2}/\d{1,2}/\d{4}(?=:|$)", re.IGNORECASE)
# Public stores of files: their own name says nothing of what lies there.
_STORES: Final = ("github.com", "githubusercontent.com", "gitlab.com", "huggingface.co")
_STORED: Final = "tệp ở kho công khai"
# "baolaocai.vn", "baodongnai.com.vn": a provincial newspaper.
_SECOND_LEVEL: Final = ("com", "net", "org")
_NEWSPAPER: Final = "bao"


def grade_of(address: str | None, title: str = "") -> str:
    """The grade of a page; a dated copy of an official register is a ``mirror``, a file in hand ``other``."""
    if "bản sao" in title.lower():
        return "mirror"
    host = (urlsplit(address).hostname or "") if address else ""
    parts = host.split(".")
    for start in range(len(parts)):
        grade = _HOSTS.get(".".join(parts[start:]))
        if grade:
            return grade
    named = next((part for part in reversed(parts[:-1]) if part not in _SECOND_LEVEL), "")
    return "press" if named.startswith(_NEWSPAPER) else "other"


def rank(address: str | None, title: str = "") -> int:
    """The place of its grade, 0 for the best: for sorting."""
    return list(GRADES).index(grade_of(address, title))


def copy_name(title: str) -> str | None:
    """What a title says of a copy: "bản sao vbpl.vn, ngày 22/01/2026"; None where it speaks of no copy."""
    found = _COPY.match(title)
    return found[0][:1].lower() + found[0][1:] if found else None


def page_name(address: str, titles: Iterable[str]) -> str:
    """What a page outside is called: a copy by what it copies and its day, any other page by its host.

    A page whose ``titles`` name two copies is called by its host.
    """
    names = {name for title in titles if (name := copy_name(title))}
    if len(names) == 1:
        return names.pop()
    host = urlsplit(address).hostname or address
    return _STORED if host.endswith(_STORES) else host
