"""The only room that knows MkDocs: events in, the pure site out."""

from cancu.mkdocs_adapter.adapter import Adapter

__all__ = ["Adapter"]
