"""The exported tree builds without our hooks: with Zensical, and with MkDocs alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from cancu.cli import main
from cancu.site.index_folders import in_folders, moved_links
from cancu.site.source_tree import without_keys
from support.markup import BuiltSite, external
from support.paths import ROOT
from support.sites import made_once

# What an engine writes on its own: its theme, its search index, its map of the site.
DRAWING = re.compile(r'<svg class="ld-(?:wide|narrow)".*?</svg>', re.DOTALL)
# A linked citation: its words; addresses are compared above.
CITED = re.compile(r'<a [^>]*class="cc-doc[^>]*>([^<]*)</a>')
OWN = ("assets/", "search/", "search.json", "sitemap.xml", "objects.inv", "404.html")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        arguments = ["--data", str(ROOT / "data" / "directives.yml"), "--config", str(ROOT / "mkdocs.yml")]
        assert main(["export", "pages", str(folder), *arguments]) == 0

    return made_once(tmp_path_factory, "tree", make)


def zensical(tree: Path, out: Path) -> None:
    shutil.copytree(tree, out.with_name(f"{out.name}-tree"))
    run([sys.executable, "-m", "zensical", "build", "--clean", "--strict"], out.with_name(f"{out.name}-tree"))
    out.with_name(f"{out.name}-tree").joinpath("site").rename(out)


def plain_mkdocs(tree: Path, out: Path) -> None:
    run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)], tree)


def run(command: list[str], folder: Path) -> None:
    # Nothing of ours may be within reach of the engine.
    environment = {
        name: value for name, value in os.environ.items() if name not in ("SITE_URL", "PYTHONPATH")
    }
    environment["NO_MKDOCS_2_WARNING"] = "1"
    found = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.fixture(scope="module", params=[zensical, plain_mkdocs], ids=["zensical", "mkdocs"])
def moved(request: pytest.FixtureRequest, tree: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    build: Callable[[Path, Path], None] = request.param
    return BuiltSite(made_once(tmp_path_factory, build.__name__, lambda folder: build(tree, folder)))


def article(site: BuiltSite, page: str) -> set[str]:
    """Where the links of the page's own content lead."""
    return {target for target in site.links_to(page) if not target.startswith("assets/")}


def content(path: Path) -> bytes | list[str]:
    """What a file says; a lesson pack names its pages a little differently, so there it is the words."""
    if path.suffix == ".docx":
        return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    return path.read_bytes()


def test_the_tree_needs_no_hook(tree):
    config = (tree / "mkdocs.yml").read_text("utf-8")
    assert "hooks" not in config
    assert "watch" not in config
    assert "site_name: Căn Cứ" in config
    assert not list(tree.rglob("*.py"))


def test_keys_go_with_what_hangs_below_them_and_nothing_else():
    text = "a: 1\nhooks:\n  - x\n\n  - y\n# remark\nb: [hooks]\nwatch: [data]\nc:\n  hooks: 2\n"
    assert without_keys(text, ("hooks", "watch")) == "a: 1\n# remark\nb: [hooks]\nc:\n  hooks: 2\n"


def test_links_move_with_their_page_and_code_stays():
    moves = in_folders({"a/b.md": "", "a/index.md": "", "c.md": ""})
    assert moves == {"a/b.md": "a/b/index.md", "c.md": "c/index.md"}
    text = "[x](index.md#i) ![y](../p.png) [z](../c.md) "
    text += "[h](https://e.vn/a.md) [f](#f) `[k](b.md)`\n```\n[k](b.md)\n```\n"
    assert moved_links(text, "a/b.md", moves) == (
        "[x](../index.md#i) ![y](../../p.png) [z](../../c/index.md) [h](https://e.vn/a.md) [f](#f)"
        " `[k](b.md)`\n```\n[k](b.md)\n```\n"
    )
    assert moved_links("[x](b.md)", "a/index.md", moves) == "[x](b/index.md)"


def test_every_page_is_there(built_site, moved):
    missing = sorted(set(built_site.pages) - set(moved.pages))
    assert missing == []
    assert len(moved.pages) > 100


def test_every_internal_link_leads_to_a_file(moved):
    broken = [
        f"{page}:{link.line}: {link.address}"
        for page, markup in moved.pages.items()
        for link in markup.links
        if page != "404.html" and not external(link.address) and moved.target(page, link.address) is None
    ]
    assert broken == []


def test_pages_lead_where_they_led_before(built_site, moved):
    generated = [
        page for page in built_site.pages if page.startswith(("van-ban/", "hieu-luc/", "nguon-goc/"))
    ]
    fewer = {page: sorted(article(built_site, page) - article(moved, page)) for page in generated}
    assert {page: links for page, links in fewer.items() if links} == {}


def test_citations_in_hand_written_pages_are_linked_as_before(built_site, moved):
    written = [page for page in built_site.pages if page.startswith(("tap-huan/", "huong-dan/"))]
    there, here = (
        {page: Counter(CITED.findall(site.pages[page].text)) for page in written}
        for site in (built_site, moved)
    )
    assert here == there
    assert sum(map(len, there.values())) > 100


def test_every_drawing_is_there_line_for_line(built_site, moved):
    drawn = {page: DRAWING.findall(markup.text) for page, markup in built_site.pages.items()}
    assert sum(map(bool, drawn.values())) > 100
    changed = [
        page for page, drawings in drawn.items() if DRAWING.findall(moved.pages[page].text) != drawings
    ]
    assert changed == []
    assert [page for page, markup in moved.pages.items() if "data-slot" in markup.text] == []


def test_json_ld_and_data_files_are_there(built_site, moved):
    for page, markup in built_site.pages.items():
        assert [json.loads(each) for each in moved.pages[page].json_ld] == [
            json.loads(each) for each in markup.json_ld
        ], page
    files = {path.relative_to(built_site.folder).as_posix(): path for path in built_site.folder.rglob("*.*")}
    for name, path in files.items():
        if path.is_file() and path.suffix != ".html" and not name.startswith(OWN):
            assert content(moved.folder / name) == content(path), name
    ours = sorted((ROOT / "docs" / "assets").rglob("*.*"))
    missing = [str(path) for path in ours if not (moved.folder / path.relative_to(ROOT / "docs")).is_file()]
    assert missing == []
