"""Marks combined into citations: lists, repeats, names, nesting."""
