"""Macros of lesson packs, answered from the library."""
