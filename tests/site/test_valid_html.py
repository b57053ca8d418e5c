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

import html5lib
import pytest

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
    broken = {}
    for name, page in built_site.pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(page.text)
        if parser.errors:
            broken[name] = [
                (page.text.split("\n")[at[0] - 1][:120], code) for at, code, _ in parser.errors[:3]
            ]
    assert broken == {}
    assert len(built_site.pages) > 200


def test_no_sentence_is_put_together_wrongly(built_site):
    """Two full stops, a comma before one, brackets around nothing, a missing value; the guide shows code."""
    pages = built_site.pages.items()
    assert {name: page.odd for name, page in pages if page.odd and not name.startswith("huong-dan/")} == {}


def test_a_broken_page_is_seen():
    parser = html5lib.HTMLParser()
    parser.parse("<!doctype html><title>x</title><p><div></p>")
    assert parser.errors


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
