"""Compiled templates of a server, from build to build: MkDocs makes its environment anew for each."""

from __future__ import annotations

from jinja2.bccache import Bucket, BytecodeCache


class TemplateCache(BytecodeCache):
    """In memory, by name and source of a template: one that was edited is compiled again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """See the base class."""
        if code := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """See the base class."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()
