"""deploy/iis/web.config says to IIS what deploy/nginx says to nginx: the same types, the same headers."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from lxml import etree

from support.paths import ROOT

IIS = ROOT / "deploy" / "iis" / "web.config"
NGINX = (ROOT / "deploy" / "nginx" / "cancu.conf").read_text("utf-8")
FEED = "du-lieu/thay-doi.xml"


def nginx_types(text: str) -> dict[str, str]:
    block = re.search(r"types \{([^}]*)\}", text)
    assert block
    pairs = (line.split() for line in block[1].split(";") if line.strip())
    return {f".{ending}": kind for kind, *endings in pairs for ending in endings}


def iis_types(node: etree._Element) -> dict[str, str]:
    return {each.get("fileExtension"): each.get("mimeType") for each in node.iter("mimeMap")}


def configuration() -> tuple[etree._Element, etree._Element]:
    """For all files, and for the feed."""
    root = etree.parse(str(IIS)).getroot()
    feed = root.find("location")
    assert feed is not None
    assert feed.get("path") == FEED
    common = root.find("system.webServer")
    assert common is not None
    return common, feed


def test_types_are_those_of_nginx_in_utf_8():
    common, feed = configuration()
    told = iis_types(common)
    assert {ending: kind.removesuffix("; charset=utf-8") for ending, kind in told.items()} == nginx_types(
        NGINX
    )
    charset = re.search(r"charset_types ([^;]*);", NGINX)
    assert charset
    for ending, kind in told.items():
        text = kind.partition(";")[0] in {"text/html", *charset[1].split()}
        assert kind.endswith("; charset=utf-8") is text, ending
    assert iis_types(feed) == {".xml": "application/atom+xml; charset=utf-8"}


def test_every_type_is_taken_away_before_it_is_given():
    """IIS refuses a whole site over a type that the server has already."""
    for node in configuration():
        removed = [each.get("fileExtension") for each in node.find(".//staticContent").iter("remove")]
        assert removed == list(iis_types(node))


def test_headers_are_those_of_nginx():
    common, _ = configuration()
    told = {each.get("name"): each.get("value") for each in common.iter("add") if each.get("name")}
    stated = dict(re.findall(r"add_header (\S+) (\S+) always;", NGINX))
    assert set(told) == {*stated, "Content-Security-Policy"} - {"Cache-Control"}
    assert told["X-Content-Type-Options"] == stated["X-Content-Type-Options"]
    assert told["Referrer-Policy"] == stated["Referrer-Policy"]
    # "DisableCache" is how IIS writes Cache-Control: no-cache.
    assert common.find(".//clientCache").get("cacheControlMode") == "DisableCache"
    assert common.find(".//error").get("path") == "/404.html"


def test_every_location_of_nginx_sends_every_header():
    locations = re.findall(r"location [^{]*\{(.*?)\n  \}", NGINX, re.DOTALL)
    assert len(locations) == 2
    for location in locations:
        names = set(re.findall(r"add_header (\S+) \S+ always;", location))
        assert names == {"Cache-Control", "X-Content-Type-Options", "Referrer-Policy"}
        assert "include cancu-csp.conf;" in location


def test_nginx_takes_as_many_connections_as_is_usual():
    whole = (ROOT / "deploy" / "nginx" / "nginx.conf").read_text("utf-8")
    found = re.search(r"worker_connections (\d+);", whole)
    assert found
    assert int(found[1]) >= 1024


def test_the_policy_is_put_in_its_place(tmp_path):
    theme = '__md_scope=new URL(".",location),__md_hash=e=>[...e].reduce(((e,_)=>(e<<5)-e+_.charCodeAt(0)),0)'
    (tmp_path / "index.html").write_text(f"<script>{theme}</script>", encoding="utf-8")
    tool = ROOT / "tools" / "csp.py"
    run = subprocess.run(
        [sys.executable, str(tool), str(tmp_path), "--iis"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1, "a script that is not whole is none of the theme's"
    (tmp_path / "index.html").write_text("<script>" + TAB + "</script>", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(tool), str(tmp_path), "--iis"], capture_output=True, text=True, check=True
    )
    root = etree.fromstring(run.stdout.encode())
    policy = root.find(".//add[@name='Content-Security-Policy']").get("value")
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")


TAB = (
    "var target=document.getElementById(location.hash.slice(1));"
    'target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))'
)


def test_the_folder_of_the_repository_has_no_configuration_with_a_policy():
    assert 'value="CSP"' in Path(IIS).read_text("utf-8")
