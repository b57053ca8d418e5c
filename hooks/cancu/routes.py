"""Every address of the site is made here: paths from the site's root, and links relative to a page.

A *path* is the address below the site's root without a leading slash, ending in ``/`` for pages:
``van-ban/33-ct-ttg-2021/``. Pages link to each other by paths relative to themselves, so the site works
under any prefix.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache

from cancu.text import slug

HOME = ""
STATUS = "hieu-luc/"
ORIGINS = "nguon-goc/"
CALENDAR = "lich/"
CALENDAR_FILE = "lich/lich-bao-cao.ics"
GUIDE = "huong-dan/"
PACKS = "tap-huan/"
CODES = "huong-dan/ma-loi/"
DATA = "du-lieu/"
DATA_FILE = "du-lieu/cancu.json"
SCHEMA_FILE = "du-lieu/cancu.schema.json"
WORKBOOK_FILE = "du-lieu/cancu.xlsx"
GRAPHML_FILE = "du-lieu/cancu.graphml"
TURTLE_FILE = "du-lieu/cancu.ttl"
FEED_FILE = "du-lieu/thay-doi.xml"
WORKLIST = "du-lieu/can-tra/"
DOCUMENTS = "van-ban/"
ISSUERS = "co-quan/"
TOPICS = "chu-de/"
YEARS = "nam/"
PROVINCES = "tinh/"
TYPES = "loai/"
NO_YEAR = "khong-ro-nam"
FINDER = "tra-cuu/"
FINDER_DATA = "assets/du-lieu/tra-cuu.js"
EXPLORER = "do-thi/"
COMPARE = "so-sanh/"
SLIP = "phieu-hieu-luc/"
SLIP_DATA = "assets/du-lieu/phieu.js"
COMPARE_DATA = "assets/du-lieu/so-sanh.js"
TIMELINE = "dong-thoi-gian/"
EXPLORER_DATA = "assets/du-lieu/do-thi.js"
AUDIT = "kiem-tra/"
AUDIT_DATA = "assets/du-lieu/kiem-tra.js"
PROVINCES_DATA = "assets/du-lieu/tinh.js"
GRAMMAR_DATA = "assets/du-lieu/ngu-phap.js"


def document(document_id: str) -> str:
    """Page of one document."""
    return f"{DOCUMENTS}{document_id}/"


def issuer(issuer_id: str) -> str:
    """Page of one issuing body."""
    return f"{ISSUERS}{issuer_id}/"


def topic(topic_id: str) -> str:
    """Page of one topic."""
    return f"{TOPICS}{topic_id}/"


def year(value: str | None) -> str:
    """Page of one year of issue; undated documents share one."""
    return f"{YEARS}{value or NO_YEAR}/"


def province(name: str) -> str:
    """Page of one province, as it is or was called."""
    return f"{PROVINCES}{slug(name)}/"


def province_data(name: str) -> str:
    """Script with what the library holds of a province of today."""
    return f"assets/du-lieu/tinh-{slug(name)}.js"


def font(weight: str) -> str:
    """Web font of the pages with this CSS weight; named in ``docs/assets/site.css`` too."""
    return f"assets/fonts/noto-sans-{weight}.woff2"


def document_type(type_id: str) -> str:
    """Page of one type of document."""
    return f"{TYPES}{type_id}/"


def finder_shard(number: int) -> str:
    """Script with further records of the finder, counted from 1."""
    return f"assets/du-lieu/tra-cuu-{number}.js"


def finder_wording(part: int) -> str:
    """Script with ready citations for the basket, counted from 0."""
    return f"assets/du-lieu/vien-dan-{part}.js"


def csv_file(name: str) -> str:
    """One table as CSV, by the name of its file: ``van-ban.csv``."""
    return f"{DATA}csv/{name}"


def report(document_id: str, term: str) -> str:
    """Outline of the report on a plan for one term ("6-thang", "9-thang", "nam")."""
    return f"{document(document_id)}bao-cao-{term}.docx"


def unit_calendar(issuer_id: str) -> str:
    """Reporting deadlines that the plans of one body set, for a calendar program."""
    return f"{CALENDAR}{issuer_id}.ics"


def source_file(path: str) -> str:
    """The Markdown file that becomes the page at ``path``: ``hieu-luc/`` → ``hieu-luc/index.md``."""
    return f"{path}index.md" if not path or path.endswith("/") else path


def relative(path: str, page: str) -> str:
    """``path`` as a link on the page at ``page``; a ``#fragment`` stays on.

    >>> relative("van-ban/a/", "hieu-luc/")
    '../van-ban/a/'
    """
    target, hash_, fragment = path.partition("#")
    here, there = _parts(page), _parts(target)
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    link = "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."
    if target.endswith("/") or not target:
        link = "./" if link == "." else f"{link}/"
    return f"{link}{hash_}{fragment}"


@lru_cache(maxsize=1 << 16)
def _parts(path: str) -> tuple[str, ...]:
    return tuple(path.rstrip("/").split("/")) if path.rstrip("/") else ()


def source_link(path: str, page: str) -> str:
    """``path`` as a link between Markdown sources, which strict builds resolve and check."""
    target, hash_, fragment = path.partition("#")
    folder = posixpath.dirname(source_file(page)) or "."
    return f"{posixpath.relpath(source_file(target), folder)}{hash_}{fragment}"
