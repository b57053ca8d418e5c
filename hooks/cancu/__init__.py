"""Căn Cứ: from a curated dataset of Vietnamese documents to cross-linked pages with a citation graph.

One way through: ``data/directives.yml`` → :class:`~cancu.corpus.Corpus` → graph → pages, drawings and
exports → site. Imports only go down the rooms listed in ``tests/unit/test_layers.py``.
"""
