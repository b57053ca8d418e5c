"""Further files of the dataset: ``include: [directives/*.yml]`` in the first one.

Patterns are relative to the folder of the first file and stay below it. Files are read in the order of their
names; each may hold ``issuers``, ``topics``, ``events`` and ``documents``, and ids are unique across all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from cancu.dataset.fields.tables import INCLUDED, PART
from cancu.dataset.fields.types import report_no_map
from cancu.dataset.findings import Findings, shown
from cancu.dataset.yaml_source.decode import MAX_BYTES
from cancu.dataset.yaml_source.nodes import Map, Node, Scalar, Seq, place_of
from cancu.dataset.yaml_source.parse import read_source

MAX_FILES: Final = 1_000


def read_bytes(path: Path, replaced: Mapping[Path, bytes]) -> bytes:
    """The content of a file, or what stands in for it; one byte too many shows that it is too large."""
    if path in replaced:
        return replaced[path]
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def included(root: Map, first: Path, replaced: Mapping[Path, bytes], findings: Findings) -> list[Map]:
    """The roots of all included files that could be read; what is wrong with the others is reported."""
    return [
        part
        for path in included_paths(root, first, findings)
        if (part := _part(path, first, replaced, findings)) is not None
    ]


def included_paths(root: Map, first: Path, findings: Findings) -> list[Path]:
    """The files that the patterns of ``root`` name, each once; the first file itself is none of them."""
    found: dict[Path, None] = {}
    for node in _patterns(root):
        pattern = node.text.strip()
        # A pattern that is no pattern is reported by its field.
        matches = sorted(_matches(first, pattern)) if re.fullmatch(INCLUDED, pattern) else None
        if matches == [] and not _may_be_empty(first, pattern):
            message = f"Không có tệp hay thư mục nào khớp {shown(pattern)} trong {shown(str(first.parent))}."
            findings.add("TEP-GOP", place_of(node.mark), message)
        found |= dict.fromkeys(matches or ())
    if len(found) > MAX_FILES:
        findings.add("TEP-QUA-LON", (0, 0), f"Kho gồm hơn {MAX_FILES} tệp; hãy gộp bớt.")
    return list(found)[:MAX_FILES]


def _patterns(root: Map) -> Iterator[Scalar]:
    node = root.values.get("include")
    if isinstance(node, Seq):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _matches(first: Path, pattern: str) -> Iterator[Path]:
    folder = first.parent
    for path in folder.glob(pattern):
        if path.is_file() and path != first:
            yield path


def _may_be_empty(first: Path, pattern: str) -> bool:
    """True for ``folder/*.yml`` where the folder is there: nothing has been put into it yet."""
    folder, _, name = pattern.rpartition("/")
    return "*" in name and "*" not in folder and (first.parent / folder).is_dir()


def _part(path: Path, first: Path, replaced: Mapping[Path, bytes], findings: Findings) -> Map | None:
    """The root of one included file."""
    own = Findings(str(path), findings.report)
    try:
        data = read_bytes(path, replaced)
    except OSError:
        own.add("TEP-GOP", (0, 0), "Hệ thống không cho đọc tệp này.")
        return None
    root: Node | None = read_source(data, own, name=str(path))
    if root is None:
        return None
    if not isinstance(root, Map):
        report_no_map(root, own, PART.what)
        return None
    return root
