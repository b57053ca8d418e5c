"""The whole site as values: pages, drawings and data files, knowing no site engine."""

from cancu.site.build import Site, build_site

__all__ = ["Site", "build_site"]
