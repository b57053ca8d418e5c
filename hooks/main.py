"""Binds the events of MkDocs to the adapter; all work is done in the package beside this file."""

from mkdocs.plugins import CombinedEvent

from cancu.mkdocs_adapter import Adapter

_adapter = Adapter()

on_startup = _adapter.on_startup
on_config = _adapter.on_config
on_files = _adapter.on_files
on_nav = _adapter.on_nav
on_env = _adapter.on_env
on_template_context = _adapter.on_template_context
on_page_markdown = _adapter.on_page_markdown
on_page_content = _adapter.on_page_content
on_page_context = CombinedEvent(_adapter.on_page_to_search, _adapter.on_page_context)
on_post_page = _adapter.on_post_page
on_post_build = CombinedEvent(_adapter.on_pages_written, _adapter.on_post_build)
