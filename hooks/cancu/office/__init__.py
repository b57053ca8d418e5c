"""Word documents: handouts and report outlines."""
