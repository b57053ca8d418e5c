"""Caches and short cuts of a build. The site is the same byte for byte without them."""
