"""A small made-up repository that builds in a moment, and edits of every kind a curator might make in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from cancu.corpus import Corpus
from cancu.model import Document, Source
from support.made_up.corpora import ON, PAGE
from support.made_up.related import related_corpus
from support.made_up.yaml_file import dataset_yaml
from support.paths import ROOT
from support.sites import copy_sources

# With fewer documents, none is taken away.
FEW = 8
# What names an entry, and where it stands in the file.
_NAMES = ("id", "place", "relations")
NAV = """nav:
  - Trang chủ: index.md
  - ghi-chu.md
  - Hiệu lực: hieu-luc/index.md
  - Tra theo:
      - Chủ đề: chu-de/index.md
      - Năm ban hành: nam/index.md
"""
HOME = "# Trang thử\n\nMột trang viết tay.\n"


@dataclass
class Repository:
    """``root`` holds what is built; ``corpus`` is its dataset, ``on`` the day."""

    root: Path
    corpus: Corpus
    on: str = ON

    def __post_init__(self) -> None:
        self.first = self.corpus

    def write(self) -> None:
        """The dataset as it is now."""
        (self.root / "data" / "directives.yml").write_text(dataset_yaml(self.corpus), encoding="utf-8")


def repository(root: Path, size: int) -> Repository:
    """One hand-written page, ``size`` made-up documents, our theme and our hooks."""
    copy_sources(root)
    for folder in ("data", "docs/tap-huan", "docs/huong-dan"):
        for path in sorted((root / folder).rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    (root / "docs" / "phieu-hieu-luc.md").unlink(missing_ok=True)
    for name in ("index.md", "ghi-chu.md"):
        (root / "docs" / name).write_text(HOME, encoding="utf-8")
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = config[: config.index("\nnav:") + 1].replace("hooks/main.py", str(ROOT / "hooks" / "main.py"))
    (root / "mkdocs.yml").write_text(config + NAV, encoding="utf-8")
    made = related_corpus(size)
    read = Source(title="Cổng thông tin", url=PAGE, as_of=ON, checked_on=ON)
    documents = [replace(each, sources=each.sources or (read,)) for each in made]
    used = {each.issuer for each in documents}
    issuers = [replace(made.issuers[each], superior=None) for each in used]
    found = Repository(root, Corpus.build(documents, issuers, made.topics.values()))
    found.write()
    return found


def edit(place: Repository, chance: random.Random, *, field: bool = False) -> str:
    """One thing changed at random, or one ``field``; what it was. The loader may refuse the outcome."""
    kinds = [_field, _field, _field, _relation, _removed, _added, _issuer, _topic, _around, _around]
    said = _field(place, chance) if field else chance.choice(kinds)(place, chance)
    place.write()
    return said


def _with(place: Repository, documents: list[Document]) -> None:
    old = place.corpus
    place.corpus = Corpus.build(documents, old.issuers.values(), old.topics.values(), old.events)


def _changed(place: Repository, one: Document, **values: Any) -> None:
    _with(place, [replace(each, **values) if each.id == one.id else each for each in place.corpus])


def _field(place: Repository, chance: random.Random) -> str:
    """Any field of any entry takes the value that another entry has there, or one of its own."""
    one, other = chance.sample(place.corpus.documents, 2)
    name = chance.choice([field.name for field in fields(Document) if field.name not in _NAMES])
    value = getattr(other, name)
    if value == getattr(one, name) and isinstance(value, str):
        value = f"{value} khác"
    _changed(place, one, **{name: value})
    return f"{one.id}: {name} = {value!r}"


def _relation(place: Repository, chance: random.Random) -> str:
    related = [each for each in place.corpus if each.relations]
    if len(related) < FEW // 2:
        place.corpus = place.first
        return "all documents as at first"
    one = chance.choice(related)
    first, *others = one.relations
    kinds = ("cites", "based_on", "continues", "replaces", "follows", "amends")
    ways: list[tuple[Any, ...]] = [
        (*others,),
        (replace(first, kind=chance.choice(kinds)), *others),
        (replace(first, scope="part" if first.scope == "whole" else "whole"), *others),
        (replace(first, target=chance.choice(place.corpus.documents).id), *others),
    ]
    _changed(place, one, relations=chance.choice(ways))
    return f"{one.id}: relations"


def _removed(place: Repository, chance: random.Random) -> str:
    if len(place.corpus) < FEW:
        return _added(place, chance)
    gone = chance.choice(place.corpus.documents).id
    kept = [
        replace(each, relations=tuple(r for r in each.relations if r.target != gone))
        for each in place.corpus
        if each.id != gone
    ]
    _with(place, kept)
    return f"{gone} removed"


def _added(place: Repository, chance: random.Random) -> str:
    like = chance.choice(place.corpus.documents)
    name = f"{like.id}-{chance.randrange(10**6)}"
    relations = tuple(replace(each, source=name) for each in like.relations)
    number = f"{chance.randrange(1000)}{like.number.lstrip('0123456789')}" if like.number else like.number
    _with(place, [*place.corpus, replace(like, id=name, number=number, relations=relations)])
    return f"{name} added"


def _issuer(place: Repository, chance: random.Random) -> str:
    old = place.corpus
    one = chance.choice(list(old.issuers.values()))
    issuers = {**old.issuers, one.id: replace(one, name=f"{one.name} mới")}
    place.corpus = Corpus.build(old, issuers.values(), old.topics.values(), old.events)
    return f"issuer {one.id} renamed"


def _topic(place: Repository, chance: random.Random) -> str:
    old = place.corpus
    one = chance.choice(list(old.topics.values()))
    topics = {**old.topics, one.id: replace(one, name=f"{one.name} mới")}
    place.corpus = Corpus.build(old, old.issuers.values(), topics.values(), old.events)
    return f"topic {one.id} renamed"


def _around(place: Repository, chance: random.Random) -> str:
    """The day, the configuration, a template, the menu, a hand-written page."""
    said: Callable[[Repository, random.Random], str] = chance.choice([_day, _config, _template, _by_hand])
    return said(place, chance)


def _day(place: Repository, chance: random.Random) -> str:
    place.on = f"{chance.randrange(2005, 2031)}-0{chance.randrange(1, 10)}-15"
    return f"day {place.on}"


def _config(place: Repository, chance: random.Random) -> str:
    path = place.root / "mkdocs.yml"
    text = path.read_text("utf-8")
    old, new = chance.choice(
        [
            ("site_name: ", "site_name: x"),
            ("copyright: ", "copyright: x"),
            ("Tra theo", "Tra theo x"),
            ('SITE_URL, ""', 'SITE_URL, "https://intranet.example/phong/"'),
            ("# repo_url", "repo_url"),
            ("repo_url: https", "# repo_url: https"),
            ("    - navigation.tabs\n", ""),
            ("  - Hiệu lực: hieu-luc/index.md\n", ""),
            ("toc_depth: 3", "toc_depth: 2"),
            ("  - assets/compare.css\n", ""),
        ]
    )
    path.write_text(text.replace(old, new, 1), "utf-8")
    return f"mkdocs.yml: {old!r} → {new!r}"


def _template(place: Repository, chance: random.Random) -> str:
    """A block of our own in the main template, or a part of the theme in another wording."""
    folder = place.root / "overrides"
    said = chance.choice(["{{ page.title }}", "{{ page.meta.description }}", "{{ nav.items | length }}", "x"])
    said += f" {chance.randrange(3)}"
    if chance.random() < 0.4:
        (folder / "partials").mkdir(exist_ok=True)
        (folder / "partials" / "footer.html").write_text(f"<footer>{said}</footer>\n", "utf-8")
    else:
        text = (folder / "main.html").read_text("utf-8").partition("{% block footer")[0]
        text = f"{text}{{% block footer %}}{said}{{% endblock %}}\n"
        (folder / "main.html").write_text(text, "utf-8")
    return f"overrides: {said}"


def _by_hand(place: Repository, chance: random.Random) -> str:
    """Another title, which the menu shows too, and links to a document and to a heading of its page."""
    one = chance.choice(place.corpus.documents)
    name = chance.choice(["index.md", "ghi-chu.md", f"ghi-chu-{chance.randrange(3)}.md"])
    anchor = chance.choice(["", "#nguon-goc", "#khong-co", "#quan-he"])
    link = f"[văn bản này](van-ban/{one.id}.md{anchor})"
    text = f"# Trang {chance.randrange(4)}\n\nXem {one.label}, {link}.\n"
    if chance.random() < 0.3:
        about = chance.choice(["hide: [toc]", "search: {boost: 3}", "search: {exclude: true}", "tags: [a]"])
        text = f"---\ntitle: Tên {chance.randrange(4)}\n{about}\n---\n\n{text}"
    (place.root / "docs" / name).write_text(text, encoding="utf-8")
    return f"docs/{name}"
