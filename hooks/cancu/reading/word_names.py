"""Names of WordprocessingML, in the usual (transitional) namespace and in that of strict files alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

NAMESPACE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OFF: Final = ("0", "false", "off")


def name_of(node: Any) -> str:
    """The local name of a Word element, "Fallback" for that of markup compatibility, else empty."""
    tag = node.tag
    if not isinstance(tag, str):
        return ""
    space, _, name = tag.rpartition("}")
    space += "}"
    if space in (NAMESPACE, STRICT):
        return name
    return name if space == COMPATIBILITY and name == "Fallback" else ""


def attribute(node: Any, name: str) -> str | None:
    """An attribute of Word."""
    value: str | None = node.get(NAMESPACE + name)
    return node.get(STRICT + name) if value is None else value


def children(node: Any, name: str) -> Iterator[Any]:
    """The children of that name."""
    return (one for one in node if name_of(one) == name)


def child(node: Any, *path: str) -> Any:
    """The first child of that name, and so on downwards; None where one is missing."""
    for name in path:
        node = next(children(node, name), None) if node is not None else None
    return node


def value_of(node: Any, name: str = "val") -> str:
    """An attribute as text, empty where element or attribute is missing."""
    return (attribute(node, name) or "") if node is not None else ""


def number_of(node: Any, name: str = "val", default: int = 0) -> int:
    """An attribute as a number from 0 on."""
    text = value_of(node, name)
    return min(int(text), 1 << 30) if text.isascii() and text.isdigit() and len(text) < 12 else default


def is_on(node: Any) -> bool | None:
    """What a switch like ``<w:vanish/>`` says; None where it is not there."""
    return None if node is None else value_of(node) not in OFF
