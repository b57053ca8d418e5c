"""`make site` does nothing where nothing has changed, and only there (tools/site_record.py)."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from support.tools import tool

build = tool("build")
PAGE = "<p>Một</p>"
CONFIG = "site_name: Một\nsite_url: !ENV [SITE_URL, '']\nextra: {who: !ENV [PHONG, '']}\n# ../ghi chú\n"


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A repository with a site; how often its engine has run."""
    root = tmp_path / "can-cu"
    for name, text in {"mkdocs.yml": CONFIG, "data/a.yml": "a: 1\n", "docs/index.md": "# Một\n"}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")

    class Made:
        runs = 0
        page = PAGE
        meanwhile = staticmethod(lambda: None)

        def main(self, **options):
            assert build.main(**options) == 0
            return self.runs

    one = Made()
    one.root = root

    def engine(folder, _lock):
        one.runs += 1
        one.meanwhile()
        (folder / "index.html").write_text(one.page, "utf-8")
        (folder / "assets").mkdir()
        (folder / "assets" / "a.js").write_text("a\n", "utf-8")

    monkeypatch.setattr(build, "ROOT", root)
    monkeypatch.setattr(build, "mkdocs", engine)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    for name in ("PYTHONPATH", "CANCU_ON", "SITE_URL", "SOURCE_DATE_EPOCH", "PHONG"):
        monkeypatch.delenv(name, raising=False)
    assert one.main() == 1
    return one


def test_nothing_changed_nothing_done(made, capsys):
    before = (made.root / "site" / "index.html").stat()
    assert made.main() == 1
    assert (made.root / "site" / "index.html").stat() == before
    said = capsys.readouterr().out
    assert "Không có gì thay đổi" in said
    assert "1 trang" in said
    # Neither what a test reads nor a day on a file is an input.
    (made.root / "tests").mkdir()
    os.utime(made.root / "data" / "a.yml", (0, 0))
    assert made.main() == 1
    assert made.main(forced=True) == 2
    assert made.main() == 2


def _instead(path, text):
    def change(root):
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return change


def _linked(root):
    (root / "site" / "index.html").unlink()
    (root / "x.html").write_text(PAGE, "utf-8")
    (root / "site" / "index.html").symlink_to(root / "x.html")


def _outdated(root):
    """Somebody edits an input and writes into the record that the site was made from it."""
    record = root / ".cache" / "record-site.json"
    _instead("data/a.yml", "a: 2\n")(root)
    now, _ = tool("site_record").inputs(root)
    tag, text = record.read_text("utf-8").split("\n")
    old = text.split('"')[3]
    record.write_text(f"{tag}\n{text.replace(old, now)}", "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _instead("data/a.yml", "a: 2\n"),
        _instead("data/b.yml", ""),
        _instead("overrides/main.html", "{% extends 'base.html' %}"),
        _instead("mkdocs.yml", f"{CONFIG}copyright: Hai\n"),
        lambda root: (root / "data" / "a.yml").unlink(),
        lambda root: (root / "data" / "a.yml").rename(root / "data" / "b.yml"),
        lambda _: os.environ.update(CANCU_ON="2026-11-21"),
        lambda _: os.environ.update(SITE_URL="https://intranet.example/"),
        lambda _: os.environ.update(PHONG="Hai"),
        _instead("site/index.html", "<p>Hai</p>"),
        _instead("site/more.html", PAGE),
        lambda root: (root / "site" / "assets" / "a.js").unlink(),
        lambda root: (root / "site" / "index.html").chmod(0o600),
        lambda root: shutil.rmtree(root / "site"),
        _linked,
        _instead(".cache/record-site.json", ""),
        _instead(".cache/record-site.json", "nothing\n{}"),
        _outdated,
    ],
)
def test_whatever_changes_the_site_is_made_anew(made, monkeypatch, change):
    monkeypatch.setattr(os, "environ", dict(os.environ))
    change(made.root)
    assert made.main() == 2
    assert (made.root / "site" / "index.html").read_text("utf-8") == PAGE
    assert sorted(path.name for path in (made.root / "site").iterdir()) == ["assets", "index.html"]
    assert made.main() == 2


def test_an_edit_during_a_build_is_seen_by_the_next_one_even_if_undone(made):
    data = made.root / "data" / "a.yml"

    def meanwhile():
        data.write_text("a: 3\n", "utf-8")
        made.page = "<p>Ba</p>"
        data.write_text("a: 1\n", "utf-8")

    made.meanwhile = meanwhile
    assert made.main(forced=True) == 2
    made.meanwhile, made.page = lambda: None, PAGE
    assert [made.main(), made.main()] == [3, 3]
    assert (made.root / "site" / "index.html").read_text("utf-8") == PAGE


def test_a_package_of_the_environment_is_an_input(made, monkeypatch, tmp_path):
    record = tool("site_record")
    monkeypatch.setattr(record.sysconfig, "get_path", lambda _: str(tmp_path / "packages"))
    package = tmp_path / "packages" / "theme-1.0.dist-info"
    package.mkdir(parents=True)
    (package / "RECORD").write_text("")
    before = record.inputs(made.root)
    assert before == record.inputs(made.root)
    package.rename(package.with_name("theme-1.1.dist-info"))
    assert record.inputs(made.root)[0] != before[0]


@pytest.mark.parametrize(
    "line", ["docs_dir: ../docs", "docs_dir: /srv/docs", "INHERIT: '~/base.yml'", "docs_dir: build/docs",
             "theme: {custom_dir: .theme}", "docs_dir: !ENV HOME"],
)  # fmt: skip
def test_where_not_all_inputs_are_known_every_build_is_made(made, line):
    (made.root / "mkdocs.yml").write_text(f"{CONFIG}{line}\n", "utf-8")
    assert [made.main(), made.main()] == [2, 3]
    assert tool("site_record").inputs(made.root) is None


def test_a_file_that_cannot_be_read_and_a_folder_inside_itself(made):
    (made.root / "docs" / "gone").symlink_to(made.root / "nowhere")
    assert [made.main(), made.main()] == [2, 3]
    (made.root / "docs" / "gone").unlink()
    (made.root / "docs" / "again").symlink_to(made.root / "docs")
    assert [made.main(), made.main()] == [4, 5]


def test_a_page_that_was_checked_is_not_read_again_and_one_with_a_foreign_script_always_is(
    tmp_path, monkeypatch
):
    csp = tool("csp")
    (tmp_path / "good.html").write_text(PAGE)
    (tmp_path / "bad.html").write_text("<script>alert(1)</script>")
    seen = {"of a page that is gone": ["x"]}
    first = csp.read(tmp_path, seen)
    assert first == csp.read(tmp_path)
    assert list(seen.values()) == [[]]
    read = []
    known = csp.known_scripts
    monkeypatch.setattr(csp, "known_scripts", lambda text: read.append(text) or known(text))
    assert csp.read(tmp_path, seen) == first
    assert read == ["<script>alert(1)</script>"]


def test_what_was_checked_is_kept_by_the_record_until_the_check_is_another(made, monkeypatch):
    record = tool("site_record")
    [(page, scripts)] = _seen(record, made.root).items()
    assert len(page) == 64
    assert scripts == []
    monkeypatch.setattr(record, "checks", lambda: "another")
    assert _seen(record, made.root) == {}


def _seen(tool, root):
    record = tool.SiteRecord(root, root / ".cache" / "record-site.json", forced=True)
    assert not record.is_current(root / "site")
    return record.seen


def test_no_configuration_no_record(made):
    Path(made.root / "mkdocs.yml").unlink()
    assert [made.main(), made.main()] == [2, 3]
