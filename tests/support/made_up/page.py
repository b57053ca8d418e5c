"""A folder with the finder over a made-up corpus: real scripts, styles and markup, no site engine."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

from cancu import routes
from cancu.corpus import Corpus
from cancu.export.browser.finder import finder_files
from cancu.export.browser.provinces import province_files
from cancu.graph.library import Library
from cancu.pages.finder_page import finder_page
from cancu.site.cache import BuildCache
from cancu.site.fonts import font_files
from support.paths import ROOT

SHELL = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tra cứu</title>
<link rel="icon" href="data:,">{styles}
<script src="../assets/common/site.js"></script><script src="../assets/finder/loader.js"></script>
<script src="../assets/finder/basket.js"></script></head>
<body data-md-color-scheme="default"><main class="md-content"><article class="md-typeset">
{body}</article></main></body></html>
"""


def write_page(corpus: Corpus, on: str, folder: Path) -> dict[str, str]:
    """Writes ``tra-cuu/index.html`` with all it needs into ``folder``; returns the data scripts by path."""
    shutil.copytree(ROOT / "docs" / "assets", folder / "assets", dirs_exist_ok=True)
    for path, content in font_files(BuildCache()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    data = write_data(corpus, on, folder)
    found = find_spec("material")
    assert found
    assert found.origin
    theme = Path(found.origin).parent / "templates" / "assets" / "stylesheets"
    sheets = [shutil.copy(sheet, folder / "assets") for sheet in sorted(theme.glob("*.css"))]
    names = [Path(sheet).name for sheet in sheets] + ["site.css", "finder.css"]
    styles = "".join(f'<link rel="stylesheet" href="../assets/{name}">' for name in names)
    page = folder / routes.FINDER / "index.html"
    page.parent.mkdir(exist_ok=True)
    # The markup of the page is HTML but for its heading.
    library = Library.of(corpus, on)
    provinces = folder / routes.PROVINCES_DATA
    provinces.write_text(province_files(library)[routes.PROVINCES_DATA], encoding="utf-8")
    text = finder_page(library).markdown
    body = text.replace("# Tra cứu văn bản", "<h1>Tra cứu văn bản</h1>", 1)
    page.write_text(SHELL.format(styles=styles, body=body), encoding="utf-8")
    return data


def write_data(corpus: Corpus, on: str, folder: Path) -> dict[str, str]:
    """Writes the finder's data for ``corpus`` into a built site; returns the data scripts by path."""
    data = finder_files(Library.of(corpus, on))
    for path, content in data.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    return data
