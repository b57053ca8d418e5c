"""Engines and themes: which were tried, and that any other is refused with a sentence."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from cancu.mkdocs_adapter import themes
from cancu.mkdocs_adapter.theme_parts import ThemeParts
from support.paths import ROOT
from support.tools import tool

venv = tool("venv")
PINS = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
SEPARATOR = re.compile(r"separator: '(.+)'")


@pytest.mark.parametrize("engine", venv.ENGINES.values(), ids=venv.ENGINES)
def test_what_is_locked_was_tried(engine, monkeypatch):
    pins = dict(PINS.findall((ROOT / engine.lock).read_text("utf-8")))
    monkeypatch.setattr(themes, "version", pins.__getitem__)
    name = re.search(r"^theme:\n  name: (\w+)$", (ROOT / engine.config).read_text("utf-8"), re.MULTILINE)
    assert name
    assert themes.theme(name[1]).package in pins
    assert themes.check_engine(engine.program) is None


@pytest.mark.parametrize("other", ["9.80.0", "9.9.0", "10.0.1"])
def test_a_version_that_nobody_tried_is_refused(monkeypatch, other):
    monkeypatch.setattr(themes, "version", lambda _: other)
    said = rf"Giao diện mkdocs-material {other} chưa được thử.*9\.8\.x.*themes\.py"
    with pytest.raises(themes.UntriedVersion, match=said):
        themes.theme("material")
    with pytest.raises(PluginError, match=rf"Bộ dựng trang mkdocs {other} chưa được thử.*1\.6\.x"):
        ThemeParts("material")


def test_a_package_that_is_not_there_is_told():
    with pytest.raises(themes.UntriedVersion, match=r"(mkdocs-materialx|mkdocs-material) \(chưa cài\)"):
        [themes.theme(name) for name in themes.THEMES]


@pytest.mark.parametrize("name", [None, "mkdocs", "readthedocs"])
def test_another_theme_is_refused(name):
    with pytest.raises(PluginError, match=r"chưa được thử .*; hãy dùng một trong: material, materialx"):
        ThemeParts(name)


@pytest.mark.parametrize(
    ("packages", "engine"),
    [
        (["mkdocs", "mkdocs-material"], "mkdocs"),
        (["properdocs", "mkdocs", "mkdocs-material"], "properdocs"),
        (["MkDocs-MaterialX", "properdocs", "mkdocs"], "materialx"),
    ],
)
def test_an_environment_says_itself_which_engine_it_holds(monkeypatch, packages, engine):
    found = [SimpleNamespace(metadata={"Name": name}) for name in packages]
    monkeypatch.setattr(venv.metadata, "distributions", lambda: found)
    assert venv.installed() is venv.ENGINES[engine]


def test_an_engine_that_we_do_not_have_is_named_to_whoever_asked(monkeypatch, capsys):
    monkeypatch.setattr(venv.sys, "argv", ["venv.py", "--engine", "hugo"])
    assert venv.main() == 2
    assert "'hugo'; ENGINE có thể là: mkdocs, properdocs, materialx." in capsys.readouterr().out


def test_both_themes_split_words_alike():
    one, other = (
        SEPARATOR.findall((ROOT / name).read_text("utf-8")) for name in ("mkdocs.yml", "mkdocs-materialx.yml")
    )
    assert one == other
    assert len(one) == 1
