"""Repositories to build: today's library, or a made-up one of any size, with our theme and our hooks."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from cancu.corpus import Corpus
from cancu.model import Source
from support.dataset import library
from support.made_up.corpora import ON, PAGE
from support.made_up.related import related_corpus
from support.made_up.yaml_file import dataset_yaml
from support.sites import copy_sources

HOME = "# Trang thử\n\nMột trang viết tay.\n"
# What is left of the menu where only the home page is written by hand.
NAV = "nav:\n  - Trang chủ: index.md\n  - Hiệu lực: hieu-luc/index.md\n  - Năm ban hành: nam/index.md\n"


def todays(root: Path) -> int:
    """Our repository as it is; how many documents it has."""
    copy_sources(root)
    return len(library().corpus)


def made_up(root: Path, size: int) -> int:
    """``size`` made-up documents and one page written by hand; how many there are."""
    copy_sources(root)
    shutil.rmtree(root / "data")
    for path in (root / "docs").iterdir():
        if path.name != "assets":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (root / "data").mkdir()
    (root / "docs" / "index.md").write_text(HOME, encoding="utf-8")
    config = root / "mkdocs.yml"
    settings = config.read_text("utf-8")
    config.write_text(settings[: settings.index("\nnav:") + 1] + NAV, encoding="utf-8")
    corpus = _published(related_corpus(size))
    (root / "data" / "directives.yml").write_text(dataset_yaml(corpus), encoding="utf-8")
    return len(corpus)


def _published(made: Corpus) -> Corpus:
    """What the loader insists on: every document with a page that it was read on, no body without one."""
    read = Source(title="Cổng thông tin", url=PAGE, as_of=ON, checked_on=ON)
    documents = [replace(each, sources=each.sources or (read,)) for each in made]
    used = {each.issuer: replace(made.issuers[each.issuer], superior=None) for each in documents}
    return Corpus.build(documents, used.values(), made.topics.values(), made.events)
