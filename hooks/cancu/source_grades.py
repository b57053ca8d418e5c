"""How much a page is worth as a source of law: its grade, read off its host.

One table for the whole library; the best grade goes first wherever sources are listed.
"""

from __future__ import annotations

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
        ("gov.vn", "dcs.vn", "chinhphu.vn", "quochoi.vn", "dangcongsan.vn", "danvan.vn", "mattran.org.vn",
         "hcmcpv.org.vn", "congdoan.vn", "doanthanhnien.vn", "hoilhpn.org.vn", "cuuchienbinh.vn",
         "tapchicongsan.org.vn", "xaydungdang.org.vn", "na.gov.vn", "vss.gov.vn", "tuyengiao.vn"),
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
# "baolaocai.vn", "bao-dong-nai.vn": a provincial newspaper.
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
    named = parts[-2] if len(parts) > 1 else ""
    return "press" if named.startswith(_NEWSPAPER) else "other"


def rank(address: str | None, title: str = "") -> int:
    """The place of its grade, 0 for the best: for sorting."""
    return list(GRADES).index(grade_of(address, title))
