"""Every file for download, by its address, and what the data page tells about them."""

from __future__ import annotations

from collections.abc import Sequence

from cancu import routes
from cancu.export import csv_tables, feed, graphml, schema, turtle, xlsx
from cancu.export import dataset_json as web
from cancu.export.rows import filled_tables
from cancu.graph.library import Library
from cancu.history import Change
from cancu.pages.data_page import Explained
from cancu.site.cache import BuildCache


def data_files(
    library: Library,
    changes: Sequence[Change],
    site_url: str = "",
    store: BuildCache | None = None,
    workbook: bytes | None = None,
) -> dict[str, str | bytes]:
    """Text or bytes of each file; the same data give the same bytes. ``workbook`` saves making another."""
    tables = csv_tables.csv_files(library)
    if workbook is None:
        # The tables as text say all that is in the workbook.
        said = ("xlsx", library.on, site_url, *tables.values())
        workbook = (store or BuildCache()).file(said, lambda: xlsx.workbook_bytes(library, site_url))
    files: dict[str, str | bytes] = {
        routes.DATA_FILE: web.dataset_json(library),
        routes.SCHEMA_FILE: schema.json_schema_text(),
        routes.WORKBOOK_FILE: workbook,
        routes.GRAPHML_FILE: graphml.graphml(library),
        routes.TURTLE_FILE: turtle.turtle(library, site_url),
        routes.FEED_FILE: feed.feed(library, changes, site_url),
    }
    return files | {routes.csv_file(name): text for name, text in tables.items()}


def explained(library: Library) -> Explained:
    """How many rows each table has, and the meaning of everything in the files that are no tables."""
    contract = schema.json_schema()["properties"]
    json_keys = [
        (name, key, about["description"])
        for name in ("documents", "relations")
        for key, about in contract[name]["items"]["properties"].items()
    ]
    steps = contract["documents"]["items"]["properties"]["steps"]["items"]["properties"]
    json_keys += [("steps", key, about["description"]) for key, about in steps.items()]
    return Explained(
        counts={filled.table.name: len(filled.rows) for filled in filled_tables(library)},
        json_keys=json_keys,
        nodes=list(graphml.NODES.items()),
        edges=list(graphml.EDGES.items()),
        terms=list(turtle.TERMS.items()),
    )
