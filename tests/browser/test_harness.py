"""The browser harness sees what it is there to see: each test plants one fault."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from support import browsers
from support.alike import violations_of_kinds
from support.browsers import overflow, violations, watched_page
from support.serving import serve

pytestmark = pytest.mark.browser

SOUND = """<!doctype html><html lang="vi">
<head><title>Trang</title><meta charset="utf-8"><link rel="icon" href="data:,">{head}</head>
<body><main><h1>Trang</h1>{body}</main></body></html>"""


@pytest.fixture
def planted(chromium, tmp_path):
    """Opens a page with something planted in it; yields a function (head, body) -> page."""

    def look(head: str = "", body: str = ""):
        (tmp_path / "index.html").write_text(SOUND.format(head=head, body=body), encoding="utf-8")
        return watched_page(chromium, address, viewport={"width": 360, "height": 600})

    with serve(tmp_path, "/duoi/") as address:
        yield look


def test_a_sound_page_passes(planted):
    with planted(body="<p>Nội dung</p>") as (page, _):
        answer = page.goto("")
        assert answer
        assert answer.ok
        assert overflow(page) == []
        assert violations(page) == []


@pytest.mark.parametrize(
    ("head", "complaint"),
    [
        pytest.param("<script>console.error('hỏng')</script>", "console error: hỏng", id="console"),
        pytest.param("<script>throw new Error('hỏng')</script>", "page error: hỏng", id="exception"),
        pytest.param("<script src='thieu.js'></script>", "status of 404", id="missing-file"),
        pytest.param("<img src='http://127.0.0.2:9/x.png' alt=''>", "another origin", id="origin"),
    ],
)
def test_a_complaint_fails_when_the_page_closes(planted, head, complaint):
    with pytest.raises(AssertionError, match=complaint), planted(head=head) as (page, _):
        page.goto("", wait_until="networkidle")


def test_a_wide_element_is_named(planted):
    with planted(body="<pre id='wide' style='width: 900px'>x</pre>") as (page, _):
        page.goto("")
        assert any("wide" in element for element in overflow(page))


def test_axe_sees_a_picture_without_words(planted):
    with planted(body="<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' width='9' height='9'>") as (
        page,
        _,
    ):
        page.goto("")
        assert any(text.startswith("image-alt") for text in violations(page))


def test_axe_sees_pale_words(planted):
    pale = "<p style='color: #ccc; background: #fff'>Nội dung</p>"
    with planted(body=pale) as (page, _):
        page.goto("")
        assert any(text.startswith("color-contrast") for text in violations(page))


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        pytest.param("<li><a href='#x'> </a></li>", "link-name", id="no-words"),
        pytest.param("<li><a href='#x' aria-label=''></a></li>", "link-name", id="empty-label"),
        pytest.param("<li><b class='pale'>Số</b></li>", "color-contrast", id="pale"),
        pytest.param("<li class='pale'><b>Số</b></li>", "color-contrast", id="inherited"),
        pytest.param("<li><a href='#x' role='nothing'>Văn bản</a></li>", "aria-roles", id="role"),
        pytest.param("<li><b id='one'>Số</b></li><li><b id='one'>Số</b></li>", "id twice: one", id="id"),
        pytest.param("<p>Không phải mục</p>", "list", id="structure"),
    ],
)
def test_one_bad_row_among_many_good_ones_is_seen(planted, wrong, complaint):
    rows = [f"<li><a href='#a{n}'>Văn bản {n}</a></li><li><b id='b{n}'>Số {n}</b></li>" for n in range(50)]
    pale = "<style>.pale { color: #ccc }</style>"
    with planted(pale, f"<ul>{''.join(rows)}</ul>") as (page, _):
        page.goto("")
        assert violations_of_kinds(page) == []
        assert page.locator("li").count() == 4
    with planted(pale, f"<ul>{''.join([*rows[:30], wrong, *rows[30:]])}</ul>") as (page, _):
        page.goto("")
        assert any(text.startswith(complaint) for text in violations_of_kinds(page))


def test_a_row_that_mixes_cells_seen_elsewhere_goes_and_one_with_something_new_stays(planted):
    kinds = ("<td>Số</td>", "<td><a href='#a'>Văn bản</a></td>", "<td><b>Số</b></td>")
    rows = [f"<tr>{''.join(cells)}</tr>" for cells in product(kinds, repeat=3)]
    pale = "<style>.pale { color: #ccc }</style>"
    wrong = f"<tr>{kinds[0]}{kinds[1]}<td><b class='pale'>Mờ</b></td></tr>"
    for more, complaint in ([], ""), ([wrong], "color-contrast"):
        with planted(pale, f"<table>{''.join([*rows[:20], *more, *rows[20:]])}</table>") as (page, _):
            page.goto("")
            found = violations_of_kinds(page)
            assert page.locator("tr").count() < len(rows) / 3
            assert [text.split(":")[0] for text in found] == [complaint] * bool(complaint)


def test_nothing_is_served_outside_the_prefix(planted):
    with planted() as (page, watch):
        watch.allowed.append("status of 404")
        answer = page.goto("/index.html")
        assert answer
        assert answer.status == 404


def test_without_a_chromium_the_message_says_what_to_install(monkeypatch, tmp_path):
    class Downloads:
        executable_path = str(tmp_path / "none")

    class Without:
        chromium = Downloads()

    monkeypatch.setattr(browsers.shutil, "which", lambda _name: None)
    with pytest.raises(RuntimeError, match=r"\.ci/setup"):
        browsers.find_chromium(Without())
    (tmp_path / "none").write_text("", encoding="utf-8")
    assert browsers.find_chromium(Without()) == str(Path(tmp_path / "none"))
