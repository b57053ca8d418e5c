"""Plain values as YAML in the style of the dataset: block lists, dates and numbers quoted."""

from __future__ import annotations

from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Indents the items of lists under their key, as the dataset does."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Never put the dash of an item in the column of its key."""
        super().increase_indent(flow, indentless=False)


def quoted_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Text that starts with a digit is quoted: a date or a number must not change its kind when read."""
    style = '"' if text[:1].isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, quoted_text)


def to_yaml(value: Any) -> str:
    """The value as YAML text that the loader reads back unchanged."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
