"""Makes the copy of the site that opens from a folder, without a server or a network: `make offline`.

`build/offline/` holds the folder and a .zip of it; it is put in place only when everything has
succeeded. Runs in `.venv/`.
"""

from __future__ import annotations

import html
import importlib.util
import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "offline"
ASSETS = ROOT / "tools" / "offline_assets"
SCRIPT = "assets/ngoai-tuyen.js"
NAME = "can-cu"
# Addresses in elements; those in our own data and scripts are mended in the browser. Text of a script or
# of an attribute never looks like this: there, "<" is escaped.
ELEMENT = re.compile(r"<[a-zA-Z][^<>]*>")
ADDRESS = re.compile(r"""(\s(?:href|action|xlink:href)=")([^"]*)(")""")
# Of no use without a server.
SERVED = ("404.html", "sitemap.xml", "sitemap.xml.gz")
EPOCH = (1980, 1, 1, 0, 0, 0)


def file_address(address: str, page: str, site: Path) -> str:
    """An address on `page` that leads to a folder of the site, as one that leads to its index.html.

    Fragment and query stay; an address outside the site, or of a file, is left as it is.
    """
    parts = urlsplit(html.unescape(address))
    if parts.scheme or parts.netloc or not parts.path:
        return address
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    if target.startswith("..") or not (site / target / "index.html").is_file():
        return address
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{path.rstrip('/')}/index.html{rest}"


def rewritten(text: str, page: str, site: Path) -> str:
    """The page with every link leading to a file, and our script before all others."""

    def mend(match: re.Match[str]) -> str:
        return f"{match[1]}{file_address(match[2], page, site)}{match[3]}"

    def element(match: re.Match[str]) -> str:
        return ADDRESS.sub(mend, match[0])

    script = posixpath.relpath(SCRIPT, posixpath.dirname(page) or ".")
    return ELEMENT.sub(element, text).replace("<head>", f'<head><script src="{script}"></script>', 1)


def search_script(data: str, site: Path) -> str:
    """The theme's search index as a classic script, its places as files."""
    index = json.loads(data)
    for entry in index["docs"]:
        entry["location"] = file_address(entry["location"], "index.html", site)
    # An empty path is the home page, which no address rewrites.
    for entry in index["docs"]:
        if entry["location"].startswith("#") or not entry["location"]:
            entry["location"] = f"index.html{entry['location']}"
    return f"var __index = {json.dumps(index, ensure_ascii=False, separators=(',', ':'))}"


def convert(site: Path) -> None:
    """Turns a built site, in place, into one that needs no server."""
    for name in SERVED:
        (site / name).unlink(missing_ok=True)
    shutil.copy2(ASSETS / Path(SCRIPT).name, site / SCRIPT)
    index = site / "search" / "search_index.json"
    index.with_suffix(".js").write_text(search_script(index.read_text("utf-8"), site), encoding="utf-8")
    index.unlink()
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        path.write_text(rewritten(path.read_text("utf-8"), page, site), encoding="utf-8")


def pack(folder: Path, archive: Path) -> None:
    """The folder as a zip, the same bytes for the same files."""
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{NAME}/{path.relative_to(folder).as_posix()}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes())


def builder() -> ModuleType:
    """The tool beside this one, by its path: a package of the same name may be installed."""
    spec = importlib.util.spec_from_file_location("site_builder", ROOT / "tools" / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def build(folder: Path, lock: int) -> None:
    """Fills an empty folder with the copy and its archive."""
    site = folder / NAME
    # The copy has no public address: everything in it is relative.
    os.environ["SITE_URL"] = ""
    builder().checked(site, lock)
    convert(site)
    pack(site, folder / f"{NAME}.zip")


def main() -> int:
    """Exit code 0 with a new copy, 1 with the old one untouched."""
    tool = builder()
    try:
        OUT.parent.mkdir(exist_ok=True)
        record = tool.tool("site_record").SiteRecord(ROOT, ROOT / ".cache" / "record-offline.json")
        tool.publish(OUT, ROOT / ".cache", build, record)
    except (subprocess.CalledProcessError, OSError, KeyboardInterrupt, tool.UnsafeSite) as error:
        for reason in tool.why(error):
            tool.say(reason, error=True)
        tool.say("Chưa tạo được bản ngoại tuyến; bản cũ (nếu có) vẫn như trước.", error=True)
        return 1
    size = (OUT / f"{NAME}.zip").stat().st_size / 1e6
    tool.say(f"Bản ngoại tuyến: build/offline/{NAME}/index.html và build/offline/{NAME}.zip ({size:.1f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
