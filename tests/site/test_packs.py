"""Lesson packs as built: every macro answered, files that open, drafts whose mistakes the audit sees."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from html import unescape
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from cancu.audit.draft import audit
from cancu.graph.library import Library
from support import dataset
from support.markup import BuiltSite
from support.office import faults
from support.paths import ROOT
from support.sites import build_site
from support.small import small_sources

SOURCES = sorted(
    path.stem for path in (ROOT / "docs" / "tap-huan").glob("*.md") if path.stem != "index"
)  # fmt: skip
PARTS = (
    *("muc-tieu", "thoi-gian", "phien-ban", "doc", "luoc-do", "dong-thoi-gian", "co-gi-moi", "thay-doi"),
    *(
        "vien-dan",
        "thao-luan",
        "quyen-nghia-vu",
        "tinh-huong",
        "dap-an-tinh-huong",
        "du-thao",
        "dap-an",
        "phieu-dang-ky",
        "phieu",
        "the-hoi",
        "tu-kiem-tra",
    ),
    *("thuat-ngu", "van-ban-da-dan"),
)
# A citation with one of these must not be copied as it stands.
WRONG = {"ended", "period-over", "malformed", "ambiguous", "amended", "followed", "basis-ended"}


@pytest.fixture(scope="module")
def library() -> Library:
    return dataset.library()


def html_of(site: BuiltSite, pack: str) -> str:
    return site.pages[f"tap-huan/{pack}/index.html"].text


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def section(html: str, anchor: str) -> str:
    """What stands between a heading and the next one of its kind or above."""
    found = re.search(rf'<h([23])[^>]*id="{anchor}"', html)
    assert found, anchor
    end = re.compile(rf"<h[2-{found[1]}][ >]").search(html, found.end())
    return html[found.end() : end.start() if end else len(html)]


def test_there_are_packs_and_each_is_on_the_overview(built_site):
    assert len(SOURCES) >= 7
    assert {f"tap-huan/{pack}/index.html" for pack in SOURCES} <= built_site.links_to("tap-huan/index.html")


@pytest.mark.parametrize("pack", SOURCES)
def test_a_pack_has_every_part(built_site, pack):
    assert set(PARTS) <= set(built_site.pages[f"tap-huan/{pack}/index.html"].ids)


@pytest.mark.parametrize("pack", SOURCES)
def test_a_pack_speaks_to_each_audience(built_site, pack):
    assert re.findall(r'class="th-for" data-for="([^"]+)"', html_of(built_site, pack)) == [
        "lanh-dao",
        "van-thu",
        "y-te",
        "can-bo-xa",
        "to-dan-van",
    ]


def test_no_macro_is_left_on_any_page(built_site):
    for path, page in built_site.pages.items():
        assert 'data-slot="lenh-' not in page.text, path
        # A guide may show a macro, in code.
        assert "{{ " not in re.sub(
            r"<code>.*?</code>|<code [^>]*>.*?</code>", "", page.text, flags=re.DOTALL
        ), path


@pytest.mark.parametrize("pack", SOURCES)
def test_no_citation_is_a_link_inside_a_link(built_site, pack):
    html = html_of(built_site, pack)
    for start in re.finditer(r"<a [^>]*>", html):
        inside = html[start.end() : html.index("</a>", start.end())]
        assert "<a " not in inside, inside


@pytest.mark.parametrize("pack", SOURCES)
def test_the_file_of_a_pack_opens_with_headings_tables_and_its_text(built_site, pack):
    content = (built_site.folder / "tap-huan" / pack / f"{pack}.docx").read_bytes()
    document = docx.Document(io.BytesIO(content))
    # Cases of other sessions are on the page but hidden, and not in the file.
    html = re.sub(r"<section [^>]*\bhidden\b.*?</section>", "", html_of(built_site, pack), flags=re.DOTALL)
    headings = [p.text for p in document.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    told = re.findall(r"<h[123][^>]*>(.*?)(?:<a class=\"headerlink\".*?)?</h[123]>", html, re.DOTALL)
    wanted = [" ".join(plain(heading).split()) for heading in told]
    assert [heading for heading in wanted if heading not in headings] == []
    assert len(document.tables) >= 7
    assert "☐" in "".join(p.text for p in document.paragraphs)
    cells = [cell.text for table in document.tables for row in table.rows[:2] for cell in row.cells]
    assert any(text.startswith("Câu 1") for text in cells), "cards are in the file"


@pytest.mark.parametrize("pack", SOURCES)
def test_the_file_of_a_pack_holds_its_drawing_and_real_lists(built_site, pack):
    content = (built_site.folder / "tap-huan" / pack / f"{pack}.docx").read_bytes()
    assert faults(content) == []
    document = docx.Document(io.BytesIO(content))
    [shape] = document.inline_shapes
    assert shape._inline.docPr.get("descr").startswith("Lược đồ ")
    assert zipfile.ZipFile(io.BytesIO(content)).read("word/media/image1.png")[:4] == b"\x89PNG"
    lists = {
        p._p.pPr.numPr.numId.val
        for p in document.paragraphs
        if p.style.name == "List Number" and p._p.pPr.numPr is not None
    }
    assert len(lists) >= 5, "every list counts from one"


def test_word_has_nothing_to_repair_in_any_file(built_site):
    files = sorted(built_site.folder.rglob("*.docx"))
    assert len(files) > 20
    assert {path.name: found for path in files if (found := faults(path.read_bytes()))} == {}


def test_libreoffice_opens_a_pack_and_an_outline(built_site, tmp_path):
    pack = built_site.folder / "tap-huan" / "dan-van-kheo" / "dan-van-kheo.docx"
    outline = built_site.folder / "van-ban" / "294-kh-vp-dong-nai-2024" / "bao-cao-nam.docx"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(pack), str(outline)], check=True, capture_output=True, timeout=120)
    pages = PdfReader(tmp_path / "dan-van-kheo.pdf").pages
    assert {round(float(sheet.mediabox.width)) for sheet in pages} == {595}
    assert any(sheet.images for sheet in pages)
    # Letters with marks come apart when read back out of such a PDF; figures do not.
    assert all(sheet.extract_text().endswith(f"{place}/{len(pages)}") for place, sheet in enumerate(pages, 1))
    report = PdfReader(tmp_path / "bao-cao-nam.pdf").pages
    assert "/BC-" in report[0].extract_text()
    assert len(report) > 1


@pytest.mark.parametrize("pack", SOURCES)
def test_the_audit_sees_what_is_wrong_with_the_draft(built_site, library, pack):
    draft = re.search(r'<div class="th-draft">(.*?)</div>', html_of(built_site, pack), re.DOTALL)
    assert draft
    rows = audit(plain(draft[1]).strip(), library).rows
    assert len([row for row in rows if row.flag in WRONG]) >= 2, [row.flag for row in rows]


@pytest.mark.parametrize("pack", SOURCES)
def test_no_answer_to_a_draft_tells_to_cite_what_has_ended(built_site, library, pack):
    table = section(html_of(built_site, pack), "dap-an")
    cells = re.findall(r"<tr>\s*<td.*?</td>\s*<td.*?</td>\s*<td[^>]*>(.*?)</td>", table, re.DOTALL)
    assert cells
    cited = re.findall(r'href="\.\./\.\./van-ban/([^/"]+)/"', "".join(cells))
    assert cited
    assert [node for node in cited if library.step(node).status in ("ended", "period-over")] == []


@pytest.mark.parametrize("pack", SOURCES)
def test_every_card_names_where_its_answer_is_written(built_site, pack):
    cards = html_of(built_site, pack).split('class="th-card"')[1:]
    assert len(cards) >= 5
    assert all("Nguồn: " in card.split("</li>")[0] for card in cards)


@pytest.mark.parametrize("pack", SOURCES)
def test_two_cards_in_three_and_every_case_rest_on_an_article(built_site, pack):
    html = html_of(built_site, pack)
    shown = [
        card for card in html.split('class="th-card" ')[1:] if not card.split(">", 1)[0].endswith("hidden")
    ]
    on_rights = [card for card in shown if re.search(r"\((?:điểm|khoản|Điều|Kết luận) ?[^)]*<a ", card)]
    assert len(on_rights) * 3 >= len(shown) * 2
    answers = section(html, "dap-an-tinh-huong")
    played = re.findall(r'data-case="([^"]+)"', html)
    assert played
    assert set(played) <= set(re.findall(r'data-answers="([^"]+)"', html))
    assert "Điều" in answers


def test_every_plan_with_work_to_do_has_outlines_of_its_reports(built_site, library):
    plans = [d.id for d in library.corpus if d.tasks or d.targets]
    assert len(plans) >= 5
    for plan in plans:
        linked = [link.address for link in built_site.pages[f"van-ban/{plan}/index.html"].links]
        for term in ("6-thang", "9-thang", "nam"):
            assert f"bao-cao-{term}.docx" in linked
            file = built_site.folder / "van-ban" / plan / f"bao-cao-{term}.docx"
            assert docx.Document(io.BytesIO(file.read_bytes())).tables


def test_every_unit_with_deadlines_has_a_calendar_of_its_own(built_site):
    whole = (built_site.folder / "lich" / "lich-bao-cao.ics").read_text("utf-8")
    units = [path for path in (built_site.folder / "lich").glob("*.ics") if path.name != "lich-bao-cao.ics"]
    events = {
        path.name: re.findall(r"^UID:(.*?)\r?$", path.read_text("utf-8"), re.MULTILINE) for path in units
    }
    assert units
    assert all(events.values())
    assert sorted(uid for found in events.values() for uid in found) == sorted(
        re.findall(r"^UID:(.*?)\r?$", whole, re.MULTILINE)
    )
    linked = {Path(link.address).name for link in built_site.pages["lich/index.html"].links}
    assert {path.name for path in units} <= linked


def test_a_mistake_in_a_macro_stops_the_build_and_says_where(tmp_path):
    root = small_sources(tmp_path / "sources")
    page = root / "docs" / "tap-huan" / "thu.md"
    page.write_text('# Thử\n\nMột đoạn.\n\n{{ vien_dan("33-ct-ttg") }}\n', encoding="utf-8")
    with pytest.raises(AssertionError) as failure:
        build_site(tmp_path / "site", root=root)
    said = str(failure.value)
    assert "docs/tap-huan/thu.md:5:1: LENH-DOI-SO" in said
    assert "Có phải ý bạn là “33-ct-ttg-2021”?" in said
