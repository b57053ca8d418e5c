"""Pages as values: Markdown with HTML fragments, for any engine that reads Markdown."""
