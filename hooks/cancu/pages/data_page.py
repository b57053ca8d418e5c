"""``/du-lieu/``: every file for download, and what each of its columns means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cancu import routes
from cancu.columns import TABLES, Table
from cancu.graph.library import Library
from cancu.markup.links import Links
from cancu.markup.page import Page
from cancu.markup.render import render
from cancu.text import vietnamese_date


@dataclass(frozen=True, slots=True)
class Explained:
    """Rows of each table by its name, and the meaning of keys and terms, from those who write the files."""

    counts: Mapping[str, int]
    json_keys: Sequence[tuple[str, str, str]]
    nodes: Sequence[tuple[str, str]]
    edges: Sequence[tuple[str, str]]
    terms: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _File:
    href: str
    name: str
    use: str


@dataclass(frozen=True, slots=True)
class _Listed:
    table: Table
    href: str
    rows: int


_FILES = (
    (routes.WORKBOOK_FILE, "Excel (.xlsx)", "Mọi bảng trong một tệp, có bộ lọc; sửa rồi nhập lại được."),
    (routes.DATA_FILE, "JSON", "Văn bản, quan hệ và các mốc hiệu lực, cho chương trình khác đọc."),
    (routes.SCHEMA_FILE, "JSON Schema", "Cấu trúc của tệp JSON, để kiểm tra và để lập trình."),
    (routes.GRAPHML_FILE, "GraphML", "Mạng lưới viện dẫn, mở bằng Gephi hoặc yEd."),
    (routes.TURTLE_FILE, "Turtle (RDF)", "Dữ liệu liên kết theo ELI và schema.org, hỏi bằng SPARQL."),
    (routes.FEED_FILE, "Atom", "Theo dõi thay đổi của kho bằng trình đọc tin."),
    (routes.CALENDAR_FILE, "Lịch (.ics)", "Thời hạn báo cáo, thêm vào Outlook hoặc điện thoại."),
)  # fmt: skip


def data_page(library: Library, explained: Explained) -> Page:
    """The page; ``explained`` comes from the exports, which know what they write."""
    links = Links(library, routes.DATA)
    tables = [
        _Listed(table, links.to(routes.csv_file(f"{table.name}.csv")), explained.counts[table.name])
        for table in TABLES
    ]
    text = render(
        "data.md.j2",
        files=[_File(links.to(path), name, use) for path, name, use in _FILES],
        tables=tables,
        explained=explained,
        on=vietnamese_date(library.on),
        guide=routes.source_link(f"{routes.GUIDE}du-lieu.md", routes.DATA),
    )
    description = "Dữ liệu của kho để dùng nội bộ: Excel, CSV, JSON, GraphML, Turtle, và ý nghĩa từng cột."
    return Page(path=routes.DATA, title="Dữ liệu", body=text, description=description)
