"""A dataset, drafts and addresses full of attacks, in a real Chromium: nothing runs, everything is shown."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import docx
import html5lib
import pytest
from lxml import etree

from support.browsers import Watch, watched_page
from support.hostile import ATTACKS, PLAN, SENTINEL, dataset, draft, hostile_site, word_file
from support.markup import BuiltSite
from support.serving import serve
from support.sites import made_once
from support.tools import tool
from support.valid_html import Reader

pytestmark = pytest.mark.browser

BOX = 'textarea[name="van-ban"]'
# What an attack would leave in the page: attributes that run, addresses that run, elements of its own.
TRACES = """() => [...document.querySelectorAll("*")].filter(element =>
  element.matches("iframe, img[src=x], link[href*=evil], script:not([src]):not([type])[data-x]")
  || [...element.attributes].some(each => /^on/i.test(each.name) || /^\\s*javascript:/i.test(each.value)
    || each.name.toLowerCase() === "style" && !element.closest("svg") && /evil|owned/.test(each.value))
).map(element => element.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return BuiltSite(made_once(tmp_path_factory, "hostile", hostile_site) / "site")


@pytest.fixture(scope="module")
def address(site: BuiltSite) -> Iterator[str]:
    with serve(site.folder) as found:
        yield found


@pytest.fixture
def page(chromium, address) -> Iterator[Any]:
    """A page that fails the test when anything of an attack ran, was asked for, or is left in it."""
    with watched_page(chromium, address, viewport={"width": 1280, "height": 900}) as (page, watch):
        armed(page, watch)
        yield page
        unharmed(page)


def armed(page: Any, watch: Watch) -> None:
    page.add_init_script(SENTINEL)
    page.on("dialog", lambda dialog: (watch.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))


def unharmed(page: Any) -> None:
    assert page.evaluate("window.executed") == []
    assert page.evaluate(TRACES) == []


def kinds_of_pages(site: BuiltSite) -> list[str]:
    """Three documents, and a page of every other section and kind."""
    sections: dict[tuple[str, int], list[str]] = {}
    for page in site.pages:
        parts = page.split("/")
        if parts[0] in ("nam", "tinh", "loai") and len(parts) > 2:
            continue  # made by the template of those of co-quan/
        sections.setdefault((parts[0], len(parts)), []).append(page.removesuffix("index.html"))
    return [page for (name, _), pages in sections.items() for page in pages[: 3 if name == "van-ban" else 1]]


def test_no_attack_is_markup_on_any_page(site):
    """Read as the browser reads them: nothing that a strict policy would have to stop, nothing broken."""
    scripts, refused = tool("csp").read(site.folder)
    assert refused == []
    assert [script for script in scripts if "owned" in script or "evil" in script] == []
    loaded = [link.address for page in site.pages.values() for link in page.links if link.loads]
    assert [link for link in loaded if "evil" in link or ":" in link.split("/")[0]] == []
    reader = Reader()
    for name, page in site.pages.items():
        assert reader.errors(page.text) == [], name


# Fields that stand on no page: spellings for the finding of citations, names that only drawings show, remarks
# on evidence, events, a body without a document, and the words of the internal document.
UNSEEN = {
    "issuers/*/abbreviations", "issuers/thu-tuong/aliases", "issuers/thu-tuong/short",
    "issuers/chinh-phu/name", "events/what", "documents/10-2022-qh15-2022/relations/evidence/note",
    "documents/33-ct-ttg-2021/aliases", "documents/33-ct-ttg-2021/sources/title",
    "documents/33-ct-ttg-2021/status_proofs/at", "documents/33-ct-ttg-2021/status_proofs/note",
}  # fmt: skip


def test_every_attack_is_shown_as_the_text_it_is(site):
    """What is planted is on some page letter by letter: escaped, not stripped, not escaped twice."""
    text, planted = dataset()
    fields = {words: field for field, words in fields_of(json.loads(text), ())}
    missing = {" ".join(attack.split()) for attack in planted}
    assert missing <= fields.keys()
    for page in site.pages.values():
        words = " ".join(html_text(page.text).split())
        missing = {attack for attack in missing if attack not in words}
    assert {fields[attack] for attack in missing} == UNSEEN


def fields_of(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every text of the dataset with the field that it stands in."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from fields_of(each, (*path, name))
    elif isinstance(value, list):
        for each in value:
            named = isinstance(each, dict) and "id" in each
            yield from fields_of(each, (*path, each["id"]) if named else path)
    elif isinstance(value, str):
        every = "*" if path[-1] == "abbreviations" else path[1]
        yield "/".join((path[0], every, *path[2:]) if len(path) > 2 else path), " ".join(value.split())


def html_text(page: str) -> str:
    """Every text of a page, the way a browser understands it."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return "".join(each if isinstance(each, str) else "" for each in tree.itertext())


def test_json_on_pages_is_whole(site):
    for name, page in site.pages.items():
        for text in page.json_ld:
            assert "<" not in text, name
            assert json.loads(text)["@context"], name


def test_no_attack_runs_on_any_page(chromium, address, site):
    pages = kinds_of_pages(site)
    assert len({page.split("/")[0] for page in pages}) > 15
    with watched_page(chromium, address, viewport={"width": 1280, "height": 900}) as (page, watch):
        armed(page, watch)
        watch.allowed.append("404.html")
        for path in pages:
            page.goto(path, wait_until="load")
            unharmed(page)
        page.wait_for_load_state("networkidle")


def test_the_sentinel_sees_what_runs(chromium, address):
    with watched_page(chromium, address) as (page, watch):
        armed(page, watch)
        watch.allowed += ["another origin", "ERR_NAME_NOT_RESOLVED", "ERR_", "/x"]
        page.goto("")
        page.evaluate("attack => document.body.insertAdjacentHTML('beforeend', attack)", ATTACKS[1])
        page.wait_for_function("window.executed.length > 0")
        assert page.evaluate(TRACES)


def test_the_preview_of_a_link_shows_text(page):
    page.goto(f"van-ban/{PLAN}/")
    for place in range(min(3, page.locator("a.cc-doc:visible").count())):
        page.locator("a.cc-doc:visible").nth(place).hover()
        page.locator(".cc-preview:visible").wait_for()
    assert page.locator(".cc-preview *:not(b):not(span)").count() == 0


def test_queries_of_the_finder(page):
    for attack in ATTACKS[:4]:
        page.goto(f"tra-cuu/?q={quote(attack)}", wait_until="load")
        unharmed(page)
    page.goto("tra-cuu/?q=binh+dinh")
    page.wait_for_selector("[data-document]")
    for attack in ATTACKS:
        page.fill("[data-finder-box]", attack)
    page.fill("[data-finder-box]", "dan van")
    page.wait_for_selector("[data-document]")


def test_the_basket_and_what_leaves_it(page, tmp_path):
    page.goto("tra-cuu/")
    page.wait_for_selector("[data-document]")
    page.evaluate("ids => CanCu.basket.arrange(ids, false)", [PLAN, "10-2022-qh15-2022"])
    page.goto("tra-cuu/#gio")
    page.locator(".cc-basket-list li").nth(1).wait_for()
    unharmed(page)
    with page.expect_download() as download:
        page.locator(".cc-basket").get_by_role("button", name=re.compile("docx|Word")).first.click()
    download.value.save_as(tmp_path / "gio.docx")
    words = "\n".join(each.text for each in docx.Document(str(tmp_path / "gio.docx")).paragraphs)
    assert "__owned" in words


def test_the_search_of_the_theme(page):
    page.goto("")
    page.locator(".md-search__input").first.click()
    page.keyboard.type("script owned evil")
    page.locator(".md-search-result__item a").first.wait_for(state="attached")


ASKED = (
    "", f"d={PLAN}", f"xem=len&d={PLAN}", f"d={quote(ATTACKS[0])}", f"loai={quote(ATTACKS[1])}", "%E0%A4%A",
    "mo=__proto__:9,constructor:1&them=__proto__:9&an=toString&tat=__proto__", "ngay=2026-99-99",
)  # fmt: skip


def test_the_explorer(page):
    for asked in ASKED:
        page.goto("about:blank")  # another page, or a change of the fragment alone would load nothing
        page.goto(f"do-thi/#{asked}")
        page.wait_for_selector("[data-explorer] svg", state="attached")
        for card in page.locator(".dt-card").all()[:1]:
            card.dispatch_event("click")
        unharmed(page)
    for attack in ATTACKS[:6]:
        page.fill("[data-search]", attack)


def test_the_drawing_leaves_as_one_piece_of_sound_svg(page):
    page.goto(f"do-thi/#d={PLAN}")
    page.wait_for_selector(".dt-card")
    text = page.evaluate("CanCu.explorer.save.svgText(document.querySelector('.do-thi svg'))")
    tree = etree.fromstring(text.encode())
    assert [each.tag for each in tree.iter() if "script" in str(each.tag).lower()] == []
    assert [name for each in tree.iter() for name in each.attrib if name.lower().startswith("on")] == []
    assert "owned" in "".join(tree.itertext())


def test_no_cell_that_a_page_writes_is_a_formula(page):
    page.goto(f"do-thi/#d={PLAN}")
    page.wait_for_selector(".dt-card")
    starts = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "'=1"]
    written = page.evaluate("cells => CanCu.csv([cells])", starts)
    assert written.strip("\ufeff\r\n").count("\"'") == len(starts)
    pasted = page.evaluate("cells => CanCu.explorer.save.tsv([cells])", [cell.strip() for cell in starts])
    assert all(cell.startswith("'") for cell in pasted.split("\t"))


@pytest.mark.parametrize(
    "path", ["so-sanh/#k=", "nguon-goc/#", "dong-thoi-gian/#", "hieu-luc/#tu=", "tap-huan/thu/?ban="]
)
def test_addresses_that_nobody_would_write(page, path):
    for hash in (quote(ATTACKS[0]), "__proto__", "%E0%A4%A", "9" * 5000):
        page.goto("about:blank")  # another page, or a change of the fragment alone would load nothing
        page.goto(f"{path}{hash}", wait_until="load")
        unharmed(page)


def test_plans_compared(page):
    page.goto(f"so-sanh/#k={PLAN},ke-hoach-dan-van-binh-dinh-2024")
    page.wait_for_selector("[data-plan]")


def checked(page: Any) -> None:
    page.locator("[data-audit-live]", has_text="Đã kiểm tra").wait_for(state="attached")


def test_a_pasted_draft(page, tmp_path):
    page.goto("kiem-tra/")
    page.fill(BOX, draft())
    checked(page)
    assert page.locator("tr[data-flag]").count() >= len(ATTACKS)
    unharmed(page)
    with page.expect_download() as download:
        page.click("[data-audit-docx]")
    download.value.save_as(tmp_path / "ket-qua.docx")
    cells = docx.Document(str(tmp_path / "ket-qua.docx")).tables[0].columns[2].cells
    assert len(cells) > len(ATTACKS)


def packed(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("<img src=x onerror=__owned=1>.docx", packed(word_file(draft()))),
        ("a.txt", draft().encode()),
        ("a.md", draft().encode("utf-16")),
    ],
)
def test_a_dropped_file(page, name, content):
    page.goto("kiem-tra/")
    page.set_input_files("[data-audit-file]", {"name": name, "mimeType": "", "buffer": content})
    checked(page)
    assert page.locator("tr[data-flag]").count() >= len(ATTACKS)
    assert page.locator("mark[onclick], [data-audit-marked] script").count() == 0


def test_the_file_of_a_pack_holds_the_words(site):
    files = sorted(Path(site.folder).rglob("*.docx"))
    assert files
    for file in files:
        text = "\n".join(each.text for each in docx.Document(str(file)).element.body.iter() if each.text)
        assert text
