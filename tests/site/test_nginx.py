"""The site under real servers: nginx as `deploy/` sets it up, below a path, and Python's own."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from support.browsers import settle, watched_page
from support.markup import BuiltSite
from support.nginx import nginx
from support.serving import unsearched
from support.sites import SUBPATH
from support.tools import tool

# What a page does on its own when the policy stops something.
LISTEN = """
window.stopped = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.stopped.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});
"""


@pytest.fixture(scope="module")
def server(built_site_subpath: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx(tmp_path_factory.mktemp("nginx"), built_site_subpath.folder) as address:
        yield address


@pytest.fixture(scope="module")
def unsearched_server(
    built_site_subpath: BuiltSite, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The same pages and headers for the walk through all kinds of pages: the search has its own test."""
    folder = tmp_path_factory.mktemp("nginx-unsearched")
    site = shutil.copytree(built_site_subpath.folder, folder / "site", copy_function=os.link)
    for path, body in unsearched(site).items():
        (site / path).unlink()  # never written through: the file itself is everybody's
        (site / path).write_bytes(body)
    with nginx(folder, site) as address:
        yield address


def ask(address: str, **headers: str) -> tuple[int, Message, bytes]:
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def kinds_of_pages(site: BuiltSite) -> list[str]:
    """The index and two pages of every section, and the page for what is missing."""
    sections: dict[tuple[str, int], list[str]] = {}
    for page in site.pages:
        parts = page.split("/")
        sections.setdefault((parts[0], len(parts)), []).append(page.removesuffix("index.html"))
    return [page for pages in sections.values() for page in pages[:2]]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("van-ban/33-ct-ttg-2021/", "text/html; charset=utf-8"),
        ("du-lieu/cancu.json", "application/json; charset=utf-8"),
        ("du-lieu/cancu.ttl", "text/turtle; charset=utf-8"),
        ("du-lieu/cancu.graphml", "application/xml; charset=utf-8"),
        ("du-lieu/csv/van-ban.csv", "text/csv; charset=utf-8"),
        ("du-lieu/cancu.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("du-lieu/thay-doi.xml", "application/atom+xml; charset=utf-8"),
        ("lich/lich-bao-cao.ics", "text/calendar; charset=utf-8"),
        ("assets/common/site.js", "application/javascript; charset=utf-8"),
        ("assets/favicon.svg", "image/svg+xml; charset=utf-8"),
    ],
)
def test_files_are_served_as_what_they_are(server, built_site_subpath, path, kind):
    status, headers, body = ask(server + path)
    assert (status, headers["Content-Type"]) == (200, kind)
    name = f"{path}index.html" if path.endswith("/") or not path else path
    assert body == (built_site_subpath.folder / name).read_bytes()
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["", "du-lieu/cancu.json", "du-lieu/cancu.ttl", "assets/site.css"])
def test_text_is_compressed(server, path):
    _, headers, body = ask(server + path, **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == ask(server + path)[2]
    assert len(body) < len(gzip.decompress(body)) / 2


def test_only_files_named_after_their_content_are_kept_for_long(server, built_site_subpath):
    theme = [path.name for path in (built_site_subpath.folder / "assets/javascripts").glob("bundle.*.js")]
    kept = ask(f"{server}assets/javascripts/{theme[0]}")[1]["Cache-Control"]
    assert "immutable" in kept
    for path in ("", "assets/common/site.js", "assets/site.css", "du-lieu/cancu.json", "khong/co/"):
        assert ask(server + path)[1]["Cache-Control"] == "no-cache", path
    _, headers, _ = ask(server + "assets/site.css")
    assert ask(server + "assets/site.css", **{"If-None-Match": headers["ETag"]})[0] == 304


def test_an_address_without_its_slash_is_mended_below_the_path(server):
    status, _, body = ask(f"{server}hieu-luc")
    assert status == 200
    assert body == ask(f"{server}hieu-luc/")[2]


def test_what_is_missing_gets_our_page(server, built_site_subpath):
    status, headers, body = ask(f"{server}van-ban/khong-co/")
    assert status == 404
    assert body == (built_site_subpath.folder / "404.html").read_bytes()
    assert "Content-Security-Policy" in headers
    assert ask(server.removesuffix(SUBPATH.lstrip("/")) + "khac/")[0] == 404


def test_the_policy_is_strict_and_every_page_has_it(server, built_site_subpath):
    for path in kinds_of_pages(built_site_subpath):
        policy = ask(server + path)[1]["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-"), path
        assert "unsafe" not in policy
        assert "*" not in policy


def test_the_policy_refuses_what_it_cannot_allow(tmp_path):
    (tmp_path / "a.html").write_text('<p style="x"><b onclick="y()"><script>1</script>', encoding="utf-8")
    scripts, refused = tool("csp").read(tmp_path)
    assert scripts == {"1"}
    assert refused == ["a.html:1: <p style>", "a.html:1: <b onclick>"]


@pytest.mark.parametrize(
    "page",
    [
        "<script>evil()</script>", "<SCRIPT\ntype=module>evil()</SCRIPT >",
        '<script title="a>b">evil()</script>',
        "<script a=b'c>evil()</script><script d='src=e'></script>",
        "<script>evil()", "<p/onclick=evil()>", "<p title='a'ONCLICK = 'evil()'>", "<sTyle>p{}</style>",
    ],
)  # fmt: skip
def test_a_page_that_might_run_something_is_parsed(page):
    csp = tool("csp")
    assert csp.known_scripts(page) is None
    parsed = csp.tag_by_tag(page)
    assert parsed.scripts or parsed.refused


def test_pages_that_need_no_parsing_are_read_alike(built_site):
    csp = tool("csp")
    pages = list(built_site.pages.values())[::25]
    quick = [csp.known_scripts(page.text) for page in pages]
    assert quick == [set(csp.tag_by_tag(page.text).scripts) for page in pages]
    assert [csp.tag_by_tag(page.text).refused for page in pages] == [[]] * len(pages)


def test_the_theme_writes_the_scripts_that_are_known_of_it_and_no_others(built_site_subpath, built_site):
    csp = tool("csp")
    for site in (built_site, built_site_subpath):
        scripts, refused = csp.read(site.folder)
        assert csp.faults_of(scripts, refused) == []
        assert {csp.sha256(csp.SCOPE.sub(csp.NO_SCOPE, script)) for script in scripts} == csp.THEME


@pytest.mark.browser
def test_no_page_breaks_the_policy(unsearched_server, chromium, built_site_subpath):
    pages = kinds_of_pages(built_site_subpath)
    assert len(pages) > 15
    with watched_page(chromium, unsearched_server, viewport={"width": 1280, "height": 900}) as (page, _):
        page.add_init_script(LISTEN)
        for path in pages:
            page.goto(path)
            settle(page)
            assert page.evaluate("window.stopped") == [], path


@pytest.mark.browser
def test_search_and_colours_work_under_the_policy(server, chromium):
    with watched_page(chromium, server, viewport={"width": 1280, "height": 900}) as (page, _):
        page.add_init_script(LISTEN)
        page.goto("huong-dan/", wait_until="networkidle")
        page.locator("label[for='__palette_1']").first.click()
        assert page.evaluate("document.body.dataset.mdColorScheme") in ("slate", "default")
        page.keyboard.press("/")
        page.keyboard.type("33 ct ttg")
        page.locator(".md-search-result__item a").first.wait_for(state="attached")
        assert page.evaluate("window.stopped") == []


@pytest.mark.browser
def test_the_listener_sees_what_a_policy_stops(server, chromium):
    with watched_page(chromium, server) as (page, watch):
        watch.allowed.append("Content Security Policy")
        page.add_init_script(LISTEN)
        page.goto("")
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
        page.wait_for_function("window.stopped.length > 0")
        assert "style-src" in page.evaluate("window.stopped")[0]


def test_pythons_own_server_is_enough(built_site: BuiltSite):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=built_site.folder, stdout=quiet, stderr=quiet) as server:
        try:
            wait(port)
            for path in ("", "van-ban/33-ct-ttg-2021/", "hieu-luc", "du-lieu/cancu.json"):
                assert ask(f"http://127.0.0.1:{port}/{path}")[0] == 200, path
        finally:
            server.terminate()


def wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


def test_the_container_file_builds_from_what_is_there():
    folder = Path(__file__).resolve().parents[2]
    text = (folder / "deploy" / "Containerfile").read_text("utf-8")
    for name in ("deploy/nginx/nginx.conf", "deploy/nginx/cancu.conf", "tools/csp.py"):
        assert name in text
        assert (folder / name).is_file()
    assert "USER www-data" in text
