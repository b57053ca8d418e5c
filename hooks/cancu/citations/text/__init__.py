"""Folded text, offsets, phrases and the grammar tables."""
