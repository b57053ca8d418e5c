"""Every page of the site is HTML without an error, by html5lib always and by the Nu checker where it is.

The theme has errors of its own, which its pages have without us: they are counted on a plain site of the
same shape, and ours may have no other kind. For the Nu checker: `VNU_JAR=…/vnu.jar` and a Java runtime.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.valid_html import Reader, errors

CHECKER = os.environ.get("VNU_JAR", "")
PLAIN = {
    "mkdocs.yml": "site_name: x\ntheme: {name: material, language: vi, font: false, features: "
    "[navigation.tabs, navigation.top, navigation.indexes, search.highlight, search.suggest]}\n"
    "plugins: [search]\n"
    "nav: [index.md, {X: [x/index.md, x/ba.md]}]\n",
    "docs/index.md": "# Một\n\n## Mục\n\n![Hình](x.png)\n",
    "docs/x/index.md": "# Hai\n",
    "docs/x/ba.md": "# Ba\n",
    "docs/khac.md": "---\nhide: [navigation]\n---\n\n# Ngoài mục lục\n\n## Hai\n\n## Ba\n",
}


def test_every_page_is_read_without_an_error(built_site):
    reader = Reader()
    found = {name: reader.errors(page.text) for name, page in built_site.pages.items()}
    assert {name: errors for name, errors in found.items() if errors} == {}
    assert len(built_site.pages) > 200


def test_no_sentence_is_put_together_wrongly(built_site):
    """Two full stops, a comma before one, brackets around nothing, a missing value; the guide shows code."""
    pages = built_site.pages.items()
    assert {name: page.odd for name, page in pages if page.odd and not name.startswith("huong-dan/")} == {}


SOUND = "<!doctype html><html><head><title>x</title></head><body>{}</body></html>"
LIST = (
    "<article><h2>a</h2><ul><li><a href='x'>b</a></li><li>c &amp; d</li></ul>"
    "<table><tr><td>e</td></tr></table>{}</article>"
)


@pytest.mark.parametrize(
    "wrong",
    [
        "<p><div>x</div></p>", "<b><i>x</b></i>", "</p>", "<p>x</section>", "<a href=''><a href=''>x</a></a>",
        "<p class='a' class='b'>x</p>", "<p class='a'id='b'>x</p>", "<p>AT&amp</p>", "<p>&unknown;</p>",
        "<table><tr><p>x</p></tr></table>", "<div/>", "<p>a < b</p>", "<!--x",
        "<p>\x01</p>", "<table><tbody></tbody><li>x</li></table>", "<button><button>x</button></button>",
        "<form><form></form></form>",
    ],
)  # fmt: skip
def test_a_mistake_is_seen_alone_and_among_what_is_known(wrong):
    reader = Reader()
    assert errors(SOUND.format(wrong))
    for body in ("<p>x</p>", LIST.format(""), LIST.format("<section><p>x</p></section>")):
        assert reader.errors(SOUND.format(body)) == []
    for place in ("{}", LIST, f"<div>{LIST}</div>"):
        assert reader.errors(SOUND.format(place.format(wrong))), place
        assert reader.errors(SOUND.format(place.format(wrong))), "nor is it learnt"


def test_what_is_sound_in_one_place_is_none_in_another():
    reader = Reader()
    link = "<p><a href=''>x</a></p>"
    assert reader.errors(SOUND.format(link)) == []
    assert reader.errors(SOUND.format(f"<section>{link}</section>")) == []
    assert reader.errors(SOUND.format(f"<a href=''>{link}</a>"))
    assert reader.errors(SOUND.format(f"<table>{link}</table>"))


def errors_of(folder: Path) -> dict[str, str]:
    """Each kind of error, values left out, with one place where it stands."""
    command = ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--skip-non-html", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[str, str] = {}
    for each in json.loads(run.stderr)["messages"]:
        if each["type"] == "error":
            kind = re.sub("“[^”]*”(?:, |, or | or )?", "…", each["message"])
            found.setdefault(kind, f"{each.get('url')}:{each.get('lastLine')}: {each['message']}")
    return found


@pytest.mark.skipif(not (CHECKER and shutil.which("java")), reason="no Nu checker (VNU_JAR) or no Java")
def test_no_page_has_an_error_that_the_theme_has_not(built_site, tmp_path):
    for name, text in PLAIN.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "docs" / "x.png").write_bytes(b"")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=tmp_path, env=environment, check=True)
    plain = errors_of(tmp_path / "site")
    assert plain, "the theme is without errors now: nothing has to be allowed any more"
    assert {kind: place for kind, place in errors_of(built_site.folder).items() if kind not in plain} == {}
