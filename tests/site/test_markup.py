"""The readers of built pages see what they are there to see, on a site of three small files."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.markup import BuiltSite, Markup

HOME = """<!doctype html><article>
<p id="a" style="color: red">x</p><p id="a">y</p>
<svg><a xlink:href="van-ban/x/#muc"><use href="#a"/></a></svg>
<script type="application/ld+json">{"a": "&lt;"}</script>
<p>after <a name="cũ">z</a></p></article>
<div style="color: red">theme</div>
<link rel="canonical" href="https://intranet.example/"><link rel="stylesheet" href="https://cdn.example/x.css">
<img src="a.png" srcset="b.png 1x, //cdn.example/c.png 2x">"""


@pytest.fixture
def site(tmp_path: Path) -> BuiltSite:
    page = tmp_path / "van-ban" / "x" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<h2 id="muc">Mục</h2><a href="../..">Trang chủ</a>', encoding="utf-8")
    (tmp_path / "index.html").write_text(HOME, encoding="utf-8")
    return BuiltSite(tmp_path, "/phong/cancu/")


def test_ids_names_and_json_are_read():
    markup = Markup(HOME)
    assert markup.ids == ["a", "a"]
    assert markup.names == ["cũ"]
    assert markup.json_ld == ['{"a": "&lt;"}']


def test_sentences_are_read_across_elements():
    odd = Markup("<article><p>Theo <b>Chỉ thị.</b>. Tình trạng</p><p>Đến None</p></article>").odd
    assert odd == ["ị.. Tình trạng", "Đến None"]
    assert Markup("<article><p>Một.</p><p>. Hai, .docx</p><script>a..b</script></article>").odd == []


def test_only_our_own_style_attributes_count():
    assert Markup(HOME).styled == ["2: <p style='color: red'>"]


def test_links_in_drawings_and_source_sets_are_seen():
    addresses = {link.address: link.loads for link in Markup(HOME).links}
    assert addresses == {
        "van-ban/x/#muc": False,
        "#a": False,
        "https://intranet.example/": False,
        "https://cdn.example/x.css": True,
        "a.png": True,
        "b.png": True,
        "//cdn.example/c.png": True,
    }


@pytest.mark.parametrize(
    ("page", "address", "target"),
    [
        ("index.html", "van-ban/x/#muc", ("van-ban/x/index.html", "muc")),
        ("index.html", "#a", ("index.html", "a")),
        ("index.html", "", ("index.html", "")),
        ("van-ban/x/index.html", "../..", ("index.html", "")),
        ("van-ban/x/index.html", "/phong/cancu/", ("index.html", "")),
        ("van-ban/x/index.html", "/phong/cancu/van-ban/x/?q=1", ("van-ban/x/index.html", "")),
        ("index.html", "van-ban/x", None),
        ("index.html", "van-ban/", None),
        ("index.html", "van-ban/y/", None),
        ("index.html", "../index.html", None),
        ("index.html", "/van-ban/x/", None),
    ],
)
def test_an_address_leads_to_its_file_or_nowhere(site, page, address, target):
    assert site.target(page, address) == target


def test_links_to_are_files(site):
    assert site.links_to("index.html") == {"van-ban/x/index.html"}
    assert site.links_to("van-ban/x/index.html") == {"index.html"}
