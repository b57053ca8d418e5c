"""Every address on every page leads somewhere, and nothing is loaded from elsewhere."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from support.markup import BuiltSite, Link, external
from support.sites import SUBPATH

CSS_ADDRESS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?//[^"')\s]+)""")


@pytest.fixture(params=["built_site", "built_site_subpath"])
def site(request) -> BuiltSite:
    return request.getfixturevalue(request.param)


def internal(site: BuiltSite) -> list[tuple[str, Link]]:
    return [
        (page, link)
        for page, markup in site.pages.items()
        for link in markup.links
        if not external(link.address)
    ]


def test_every_internal_link_leads_to_a_file(site):
    broken = [
        f"{page}:{link.line}: <{link.tag}> {link.address}"
        for page, link in internal(site)
        if site.target(page, link.address) is None
    ]
    assert broken == []
    assert len(internal(site)) > 100


def test_every_fragment_leads_to_an_anchor(site):
    def missing(page: str, link: Link) -> bool:
        target = site.target(page, link.address)
        if not target or not target[1] or target[0] not in site.pages:
            return False
        if "=" in target[1]:
            return False  # "#d=33-ct-ttg-2021" is what a script is to show, not a place on the page
        markup = site.pages[target[0]]
        return target[1] not in {*markup.ids, *markup.names}

    broken = [f"{page}:{link.line}: {link.address}" for page, link in internal(site) if missing(page, link)]
    assert broken == []


def test_no_id_stands_twice_on_a_page(site):
    twice = {
        page: [name for name, count in Counter(markup.ids).items() if count > 1]
        for page, markup in site.pages.items()
    }
    assert {page: names for page, names in twice.items() if names} == {}


def test_nothing_is_loaded_from_another_origin(site):
    loaded = [
        f"{page}:{link.line}: {link.address}"
        for page, markup in site.pages.items()
        for link in markup.links
        if link.loads and external(link.address) and not link.address.startswith("data:")
    ]
    assert loaded == []


def test_no_style_sheet_loads_from_another_origin(site):
    sheets = sorted(site.folder.rglob("*.css"))
    assert sheets
    found = {sheet.name: CSS_ADDRESS.findall(sheet.read_text("utf-8")) for sheet in sheets}
    assert {name: addresses for name, addresses in found.items() if addresses} == {}


def test_our_own_markup_needs_no_style_attribute(site):
    """A strict Content-Security-Policy refuses them."""
    styled = {page: markup.styled for page, markup in site.pages.items() if markup.styled}
    assert styled == {}


def test_no_machine_path_is_published(site):
    """The folder of the build must not show: not in a page, not in a data file."""
    marks = (str(site.folder).encode(), str(site.folder.parent).encode(), b"/.venv/")
    files = [path for path in site.folder.rglob("*") if path.is_file()]
    assert [path.name for path in files if any(mark in path.read_bytes() for mark in marks)] == []


def test_pages_below_a_subpath_never_start_at_the_root(built_site_subpath):
    """All but 404.html, which is served at any depth and so has to know the public address."""
    rooted = [
        f"{page}:{link.line}: {link.address}"
        for page, link in internal(built_site_subpath)
        if link.address.startswith("/") and page != "404.html"
    ]
    assert rooted == []


def test_the_404_page_works_from_any_depth(built_site_subpath):
    """With SITE_URL, nothing on it depends on the address at which it is shown."""
    links = [link for page, link in internal(built_site_subpath) if page == "404.html"]
    relative = [link.address for link in links if not link.address.startswith((SUBPATH, "#"))]
    assert relative == []
    assert any(link.loads for link in links)
