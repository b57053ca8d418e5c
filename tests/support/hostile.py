"""A dataset in which every field that carries text carries an attack, and the site built of it.

Ids, numbers and days have forms of their own and cannot hold one; the datasets of `tests/datasets/bad` and
the tests of damage see to that.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from support.paths import ROOT
from support.sites import build_site

EVERY_FIELD = ROOT / "tests" / "datasets" / "good" / "day-du.yml"
# The name that attacks set, and how a page tells that one of them ran.
SENTINEL = """
window.executed = [];
Object.defineProperty(window, "__owned", { get: () => 0, set: value => window.executed.push(value) });
document.addEventListener("securitypolicyviolation", event => window.executed.push(event.violatedDirective));
"""
# Each within 48 characters, so that one fits even a short title; `evil.example` is never to be asked.
ATTACKS = (
    "<script>__owned=1</script>",
    '"><img src=x onerror=__owned=2>',
    '=HYPERLINK("http://evil.example/";"x")',
    "</script><script>__owned=3</script>",
    "</title><svg onload=__owned=4>",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "[x](javascript:__owned=5) <javascript:__owned=5>",
    "{{ __owned }} {% raw %} {# x #} {{ cong_cu() }}",
    "x' onmouseover='__owned=6' y=' <b>",
    "+1+1",
    "`${__owned=7}` '+(__owned=7)+'",
    '\\";__owned=8;// \\u0022;__owned=8 \\',
    "-2+3+cmd|' /C calc'!A0",
    "]]><script>__owned=9</script> --> <!--",
    "*/ __owned=10; /* </style></textarea>",
    "&lt;img src=x onerror=__owned=11&gt; &#60;b&#62;",
    "![x](//evil.example/x.png){onclick=__owned=12}",
    "<iframe src=javascript:__owned=13></iframe>",
    '<div data-slot="luoc-do"></div> <b markdown=1>',
    "<link rel=stylesheet href=//evil.example/x.css>",
    '""" ^^xsd:x . <x> a <y> ; \\',
    "' ; , : BEGIN:VALARM END:VEVENT",
)
LINES = "\n\n# x {onclick=__owned=14}\n\n<script>__owned=14</script>\nEND:VEVENT\nBEGIN:VALARM\n\n    x\n"
ADDRESS = "https://evil.example/?a='onclick='__owned=15&b=(1)&quot;x;]*/$(1)[x](y)"
# How long a field may be; of those that take several lines, the second says so.
FIELDS = {
    "name": (300, False), "short": (300, False), "office": (300, False), "title": (1000, False),
    "short_title": (55, False), "provisions": (2000, True), "at": (200, False), "as_cited": (1000, False),
    "summary": (4000, True), "note": (4000, True), "text": (4000, True), "lead": (300, False),
    "join": (300, False), "who": (300, False), "to": (300, False), "value": (300, False),
    "aliases": (300, False), "abbreviations": (60, False),
}  # fmt: skip


PLAN = "11-kh-ubnd-binh-dinh-2022"
ENDED = ("34-2007-pl-ubtvqh11-2007", "79-ctr-bdvtw-bcsdcp-2016")


class Planter:
    """Makes attacks one after the other, each beginning with another one of the list."""

    def __init__(self) -> None:
        self.planted: list[str] = []

    def attack(self, longest: int, *, lines: bool = False) -> str:
        """As many attacks as fit, the first of them at the very beginning, where a formula stands."""
        place = len(self.planted)
        pieces = [*ATTACKS[place % len(ATTACKS) :], *ATTACKS[: place % len(ATTACKS)]]
        text = f"{pieces[0]} k{place}k"
        for piece in [*pieces[1:], *([LINES] if lines else [])]:
            if len(text) + len(piece) < longest:
                text = f"{text} {piece}"
        self.planted.append(text.strip())
        return text.strip()


def dataset() -> tuple[str, list[str]]:
    """The dataset as YAML, and every attack that is in it."""
    planter = Planter()
    data = yaml.safe_load(EVERY_FIELD.read_text("utf-8"))
    planted = _planted(data, planter, "")
    for document in planted["documents"]:
        make_teachable(document)
        document.setdefault("sources", []).append({"url": ADDRESS, "title": planter.attack(1000)})
    # JSON is YAML in which every string has its quotes.
    return json.dumps(planted, ensure_ascii=False, indent=1), planter.planted


def make_teachable(document: dict[str, Any]) -> None:
    """Give a document of the dataset what the macros of a lesson pack ask for."""
    document["topics"] = ["dan-van", "dan-chu"]
    if document["id"] == PLAN:
        document["relations"] += [_relation(target) for target in ENDED]


def _planted(value: Any, planter: Planter, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _field(name, each, planter, value) for name, each in value.items()}
    return [_planted(each, planter, key) for each in value] if isinstance(value, list) else value


def _field(key: str, value: Any, planter: Planter, record: dict[str, Any]) -> Any:
    if key in ("source", "url") and isinstance(value, str) and value.startswith("https://"):
        return ADDRESS
    if key == "by" and "lead" in record:
        return planter.attack(300)  # of a task; that of a deadline is a day
    if key == "what":
        event = "date" in record
        return planter.attack(300 if event else 1000, lines=not event)
    if key not in FIELDS or value is None:
        return _planted(value, planter, key)
    longest, lines = FIELDS[key]
    if key == "abbreviations":
        return [*value, planter.attack(longest)]  # numbers of documents still have to hold the others
    if isinstance(value, list):
        return [planter.attack(longest) for _ in value]
    return planter.attack(longest, lines=lines)


def _relation(target: str) -> dict[str, Any]:
    return {"kind": "based_on", "target": target, "evidence": [{"source": PLAN, "at": "Mở đầu"}]}


def history(planter: Planter) -> str:
    """A file of changes with an attack in it."""
    what = planter.attack(1000, lines=True)
    change = {"date": "2026-11-21", "what": what, "documents": ["10-2022-qh15-2022"]}
    return json.dumps({"changes": [change]}, ensure_ascii=False)


def full_text() -> str:
    """The full text of a document: attacks in paragraphs, headings and around citations."""
    paragraphs = [f"{attack} Chỉ thị số 33/CT-TTg ngày 26/11/2021 {attack}" for attack in ATTACKS]
    return "\n\n".join(["I. " + ATTACKS[0], *paragraphs, "1. " + ATTACKS[1], LINES])


PACK = """# Gói thử

{{ cong_cu() }}

{{ vien_dan("10-2022-qh15-2022") }}, {{ vien_dan("34-2007-pl-ubtvqh11-2007", "ten") }}, {{ ngay_du_lieu() }}

{{ trinh_tu_doc("dan-chu", 8) }}

{{ luoc_do("11-kh-ubnd-binh-dinh-2022") }}

{{ dong_thoi_gian("dan-chu") }}

{{ co_gi_moi("2000-01-01", "dan-chu") }}

{{ bang_thay_doi("34-2007-pl-ubtvqh11-2007", "10-2022-qh15-2022") }}

{{ mau_vien_dan("10-2022-qh15-2022", "11-kh-ubnd-binh-dinh-2022") }}

{{ the_hoi("dan-chu", 8) }}

{{ tu_kiem_tra("dan-chu", 6) }}

{{ duong_len("11-kh-ubnd-binh-dinh-2022") }}

{{ bang_viec("11-kh-ubnd-binh-dinh-2022") }}

{{ so_sanh_ke_hoach("11-kh-ubnd-binh-dinh-2022", "ke-hoach-dan-van-binh-dinh-2024") }}

{{ can_doc_lai("11-kh-ubnd-binh-dinh-2022") }}

{{ van_ban_da_dan() }}
"""
NAV = """nav:
  - Trang chủ: index.md
  - Tập huấn:
      - tap-huan/index.md
      - Thử: tap-huan/thu.md
"""


def sources(root: Path) -> Path:
    """A repository of the hostile dataset."""
    full_texts = {"data/texts/10-2022-qh15-2022.md": full_text()}
    return repository(root, dataset()[0], history(Planter()), full_texts)


def repository(root: Path, data: str, changes: str, others: Mapping[str, str]) -> Path:
    """Our code, configuration and assets with this dataset and its history, few pages, and other files."""
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("hooks", "overrides", "docs/assets"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8")
    shutil.copy2(ROOT / "mkdocs-materialx.yml", root / "mkdocs-materialx.yml")
    files = {
        "mkdocs.yml": configuration[: configuration.index("\nnav:") + 1] + NAV,
        "data/directives.yml": data,
        "data/history.yml": changes,
        **others,
        "docs/index.md": "# Kho thử\n",
        "docs/tap-huan/index.md": "# Tập huấn\n",
        "docs/tap-huan/thu.md": PACK,
        "docs/huong-dan/du-lieu.md": "# Soạn dữ liệu\n",
        "docs/huong-dan/index.md": "# Hướng dẫn\n",
        "docs/huong-dan/tham-quan.md": "# Thăm quan\n",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def hostile_site(folder: Path) -> Path:
    """A strict build of the hostile dataset."""
    return build_site(folder / "site", root=sources(folder / "root"), CANCU_ON="2026-11-21")


def word_file(text: str) -> dict[str, str]:
    """The parts of a Word file that holds this text, escaped as a writer of such files would."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in escaped.split("\n"))
    return {"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'}


def draft() -> str:
    """A draft as somebody might paste it: an attack before, in and after every citation."""
    lines = ["KẾ HOẠCH", "Đồng Nai, ngày 22 tháng 11 năm 2026", *_citations()]
    return "\n".join(lines)


def _citations() -> Iterator[str]:
    for attack in ATTACKS:
        yield f"Căn cứ {attack} Chỉ thị số 33/CT-TTg ngày 26/11/2021 của {attack} về {attack};"
        yield f"Căn cứ Quyết định số 99/QĐ-{attack} ngày 01/01/2020 của Thủ tướng;"
