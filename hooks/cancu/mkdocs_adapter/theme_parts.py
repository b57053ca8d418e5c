"""What a build does inside the theme: search entries added, files put back, a notice above the content."""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path
from typing import Any

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cancu.mkdocs_adapter.themes import UntriedVersion, check_engine, theme


class ThemeParts:
    """The theme of one build."""

    def __init__(self, name: str | None) -> None:
        """``name`` as the configuration has it. An engine or theme that was not tried stops the build."""
        try:
            # ProperDocs answers to the name of MkDocs, and keeps its own.
            check_engine(mkdocs.__name__)
            self._theme = theme(name)
        except UntriedVersion as untried:
            raise PluginError(str(untried)) from untried

    def index(self, config: MkDocsConfig, entries: list[dict[str, Any]]) -> None:
        """Add these entries to the search of the theme."""
        known = self.indexed(config)
        known += entries

    def indexed(self, config: MkDocsConfig) -> list[dict[str, Any]]:
        """The entries of the search of the theme."""
        return self._theme.entries(config.plugins[self._theme.search])

    def put_back(self, config: MkDocsConfig) -> None:
        """Files of ours that the theme has written over."""
        for path in self._theme.overwrites:
            shutil.copyfile(Path(config.docs_dir) / path, Path(config.site_dir) / path)

    def with_notice(self, output: str, faults: list[str]) -> str:
        """A page with what is wrong with the dataset above its content."""
        begin = self._theme.content
        return output.replace(begin, begin + _notice(faults), 1) if faults else output


def _notice(faults: list[str]) -> str:
    lines = "".join(f"<li><code>{escape(fault)}</code></li>" for fault in faults)
    title = '<p class="admonition-title">Có lỗi: nội dung dưới đây là của bản đọc được gần nhất</p>'
    return f'<div class="admonition failure" role="alert">{title}<ul>{lines}</ul></div>'
