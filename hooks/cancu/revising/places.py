"""Where the parts of a Word file lie, by relationships: Word on the web does not use the usual names."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from cancu.reading.package import Package
from cancu.reading.word import main_part

TYPES = "[Content_Types].xml"
_NOTES = ("footnote", "endnote")
_PAGES = ("header", "footer")


@dataclass(frozen=True, slots=True)
class Places:
    """Names as the archive has them. ``notes`` gives the kind of note that a part holds.

    ``comments`` is where comments stand or would stand; ``pages`` are headers and footers.
    """

    main: str
    relations: str
    notes: dict[str, str]
    comments: str
    pages: tuple[str, ...]


def places_of(package: Package) -> Places:
    """The parts of a file. Raises ``Refusal`` for what is no Word file."""
    main = main_part(package)
    folder, base = posixpath.split(package.stored(main))
    related = package.related(main) or _usual(package)

    def of_kind(kind: str) -> list[str]:
        return list(dict.fromkeys(package.stored(name) for found, name in related if found == kind))

    comments = of_kind("comments") or [_free(package, posixpath.join(folder, "comments"))]
    relations = posixpath.join(folder, "_rels", base + ".rels")
    return Places(
        main=package.stored(main),
        relations=package.stored(relations) if relations in package else relations,
        notes={name: kind for kind in _NOTES for name in of_kind(kind + "s")},
        comments=comments[0],
        pages=tuple(name for kind in _PAGES for name in of_kind(kind)),
    )


def _usual(package: Package) -> list[tuple[str, str]]:
    """The usual names, for a file made by hand without relationships."""
    names = [(f"{kind}s", f"word/{kind}s.xml") for kind in _NOTES]
    names += [(kind, f"word/{kind}{number}.xml") for kind in _PAGES for number in ("", *range(1, 13))]
    return [(kind, name) for kind, name in names if name in package]


def _free(package: Package, stem: str) -> str:
    """The first name of a part that nothing bears."""
    number = 0
    while (name := f"{stem}{number or ''}.xml") in package:
        number += 1
    return name
