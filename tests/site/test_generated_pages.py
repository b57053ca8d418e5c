"""Generated pages take a shorter way through MkDocs, and come out as by the long one."""

from __future__ import annotations

import json
import re

import pytest
from jinja2 import ChoiceLoader, DictLoader
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from cancu.mkdocs_adapter.generated import GeneratedPage, Headings, names_in_menu, search_entries
from cancu.mkdocs_adapter.speed.menu_cache import MenuCache
from cancu.mkdocs_adapter.speed.page_frames import PageFrames
from cancu.site import build_site
from support.dataset import library
from support.paths import ROOT
from support.sites import ENGINE

try:
    from material.plugins.search.providers.lunr import SearchIndex  # MaterialX
except ImportError:
    from material.plugins.search.plugin import SearchIndex


@pytest.fixture(scope="module")
def config():
    found = load_config(str(ROOT / ENGINE.config))
    # Opening the theme fills in the names of the parts of the page.
    found.theme.get_env()
    # MaterialX's search says this of itself when a build begins, and the theme asks for it.
    found.extra.setdefault("search_config", {"provider": "lunr"})
    # Whoever makes a file is named in it; outside of a build nobody is.
    found.plugins._current_plugin = "test"
    return found


@pytest.fixture(scope="module")
def pages():
    known = library()
    made = build_site(known.corpus, known.graph, {}, known.on).pages
    # Pages of documents are much alike: every third will do.
    return [page for n, page in enumerate(made) if not page.path.startswith("van-ban/") or n % 3 == 0]


def rendered(page, config, make):
    file = File.generated(config, page.source, content=page.text)
    made = make(file)
    made.read_source(config)
    made.render(config, Files([]))
    return made


def outline(entries):
    return [(entry.title, entry.id, entry.level, outline(entry.children)) for entry in entries]


def squeezed(html):
    return re.sub(r"\s+", " ", re.sub(r"\s*\n\s*", "\n", html)).strip()


def entries_of_theme(page, made):
    """What the theme's own indexer makes of the page by the long way."""
    index = SearchIndex(lang=["vi"], separator="", pipeline=[], fields={})
    made.meta["search"] = page.meta.get("search", {})
    index.add_entry_from_context(made)
    return index.entries


def test_every_page_is_what_the_parser_makes_of_it(pages, config):
    headings = Headings(config)
    taken = 0
    for page in pages:
        long = rendered(page, config, lambda file: MkDocsPage(None, file, config))
        short = rendered(
            page, config, lambda file, page=page: GeneratedPage(page, None, file, config, headings)
        )
        assert squeezed(short.content) == squeezed(long.content), page.path
        assert outline(short.toc) == outline(long.toc), page.path
        assert str(short.title) == str(long.title), page.path
        assert short.present_anchor_ids == long.present_anchor_ids, page.path
        if short.sections is None:
            continue
        taken += 1
        expected = [
            (entry["location"], squeezed(entry["title"]), squeezed(entry["text"]), entry.get("boost"))
            for entry in entries_of_theme(page, long)
        ]
        found = [
            (entry["location"], entry["title"], squeezed(entry["text"]), entry.get("boost"))
            for entry in search_entries(short)
        ]
        assert found == expected, page.path
    assert taken > len(pages) * 0.9


def test_relations_are_not_searched_but_the_words_of_a_document_are(built_site):
    index = json.loads((built_site.folder / "search" / "search_index.json").read_text("utf-8"))
    places = {entry["location"] for entry in index["docs"]}
    assert "van-ban/33-ct-ttg-2021/" in places
    assert "van-ban/33-ct-ttg-2021/#tom-tat" in places
    ours = {place for place in places if place.startswith("van-ban/")}
    assert not {place for place in ours if place.endswith(("#quan-he", "#luoc-do", "#dua-vao"))}


def test_lists_of_documents_are_found_by_their_names_not_by_their_rows(built_site):
    """Each row is found as the page it leads to: with all lists the index was twice as large."""
    index = json.loads((built_site.folder / "search" / "search_index.json").read_text("utf-8"))
    texts = {entry["location"]: entry["title"] + " " + entry["text"] for entry in index["docs"]}
    lists = (
        "loai/quyet-dinh/", "chu-de/dan-chu-co-so/", "nam/2021/", "hieu-luc/#thay-doi", "dong-thoi-gian/",
        "tap-huan/dan-chu-co-so/#co-gi-moi", "nguon-goc/#do-phu",
    )  # fmt: skip
    assert [place for place in lists if "33/CT-TTg" in texts[place] or "10/2022/QH15" in texts[place]] == []
    assert "Dân chủ ở cơ sở" in texts["chu-de/dan-chu-co-so/"]


def printed(config, pages, shortened):
    """Every page by the theme; in one environment, so that what is kept for one page meets another."""
    env = config.theme.get_env()
    files = Files([File.generated(config, page.source, content=page.text) for page in pages])
    made = [MkDocsPage(None, file, config) for file in files]
    nav = get_navigation(files, config)
    surroundings = MenuCache(env) if shortened else None
    template = env.get_template("main.html")
    found = {}
    for page in made:
        page.meta, page.content, page.toc = {"title": "Tên"}, "<p>Nội dung</p>", []
        page.active = True
        context = get_context(nav, files, config, page)
        found[page.url] = template.render(context)
        page.active = False
    return found, surroundings


def test_what_stands_around_a_page_is_what_the_theme_prints_there(pages, config):
    """Of each kind a few; the menu names some of them, and lies below others."""
    short, surroundings = printed(config, pages, shortened=True)
    long, _ = printed(config, pages, shortened=False)
    assert [url for url in long if short[url] != long[url]] == []
    assert 'class="md-tabs__item md-tabs__item--active"' in short["nam/"]
    # Three parts for each folder below the root, far fewer than pages.
    assert 6 <= surroundings.kept < len(pages) / 3


def worded(number, page):
    """Gives a page words of its own: all that pages may differ in, in many combinations."""
    page.meta = {"title": f"Tên {number}" + " &amp; &#34;b&#34;" * (number % 3 == 0), "hide": ["navigation"]}
    if number % 2:
        page.meta["description"] = f"Về {number}" + " &lt;i&gt;" * (number % 5 == 0)
    if number % 7 == 0:
        page.meta["paper"] = "across"
    page.content = "<h1>Đầu</h1>" * (number % 11 != 0) + f"<p>{number} \ue000title\ue001</p>"
    page.canonical_url = f"https://intranet.example/{page.url}" if number % 13 else None
    page.edit_url = f"https://git.example/{number}" if number % 2 else None
    below = [
        {"level": 2, "id": f"m-{n}", "name": f"Mục <b>{n}</b>", "children": []} for n in range(number % 4)
    ]
    top = {"level": 1, "id": f"ten-{number}", "name": f"Tên {number}", "children": below}
    page.toc = get_toc([top] if number % 17 else below)


def in_frames(config, more, framed):
    """Pages by the theme, with frames or without; ``more`` is said by a template of somebody's own."""
    env = config.theme.get_env()
    other = f'{{% extends "base.html" %}}{{% block footer %}}{more}{{% endblock %}}'
    env.loader = ChoiceLoader([DictLoader({"main.html": other}), env.loader])
    frames = PageFrames(env) if framed else None
    sources = [
        *(f"van-ban/{n}/index.md" for n in range(100)),
        *(f"loai/{n}.md" for n in range(10)),
        "index.md",
    ]
    files = Files([File.generated(config, source, content="") for source in sources])
    made = [MkDocsPage(None, file, config) for file in files]
    nav = get_navigation(files, config)
    template = env.get_template("main.html")
    found = {}
    for number, page in enumerate(made):
        worded(number, page)
        found[page.url] = template.render(get_context(nav, files, config, page))
    return found, frames and frames.printed


@pytest.mark.parametrize(
    ("more", "fits"),
    [("{{ page.title }}", True), ("{{ page.url }}", False), ("{{ page.meta.title | e }}", True)],
)
def test_a_page_in_a_frame_is_what_the_theme_prints(config, more, fits):
    short, count = in_frames(config, more, framed=True)
    long, _ = in_frames(config, more, framed=False)
    assert [url for url in long if short[url] != long[url]] == []
    assert (count > len(long) / 4) if fits else not count


def test_the_menu_names_its_pages():
    nav = [{"Trang chủ": "index.md"}, {"Tra theo": [{"Năm": "nam/index.md"}, "tinh/index.md"]}]
    assert names_in_menu(nav) == {"index.md": "Trang chủ", "nam/index.md": "Năm"}
    assert names_in_menu(None) == {}
