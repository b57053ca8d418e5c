"""What `make site` installs may be used and handed on, is pinned with hashes, and nothing comes from npm."""

from __future__ import annotations

import re

import pytest

from support.paths import ROOT
from support.tools import tool

licences = tool("licences")
OTHER_ENGINES = {"requirements-properdocs.txt": set(), "requirements-materialx.txt": {"mkdocs-material"}}
LOCKS = ("requirements.txt", "requirements-dev.txt", *OTHER_ENGINES)


@pytest.mark.parametrize("name", licences.locked((ROOT / "requirements.txt").read_text("utf-8")))
def test_a_package_states_a_licence_we_know(name):
    assert licences.allowed(licences.licence(name)), licences.licence(name)


@pytest.mark.parametrize(
    ("expression", "fine"),
    [("MIT", True), ("Apache-2.0 OR BSD-2-Clause", True), ("GPL-3.0-only OR MIT", True),
     ("(MIT AND BSD)", True), ("MIT AND GPL-3.0-only", False), ("GPL-3.0-only", False),
     ("", False), ("proprietary", False)],
)  # fmt: skip
def test_expressions_are_read(expression, fine):
    assert licences.allowed(expression) is fine


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text("utf-8")
    entries = re.split(r"\n(?=[A-Za-z])", text.strip())
    assert len(entries) == len(licences.locked(text)) > 20
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", entry)
        assert "--hash=sha256:" in entry
    assert "://" not in text


@pytest.mark.parametrize(("lock", "without"), OTHER_ENGINES.items())
def test_another_engine_has_the_very_packages_of_the_default_and_some_more(lock, without):
    """`make lock` makes all of them; one that was left behind would build by other versions."""
    pins = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
    default, other = (dict(pins.findall((ROOT / name).read_text("utf-8"))) for name in (LOCKS[0], lock))
    assert {name: other.get(name) for name in default if name not in without} == {
        name: pin for name, pin in default.items() if name not in without
    }
    assert not without & set(other)
    assert set(other) - set(default)


def test_nothing_comes_from_npm():
    """Scripts are our own or the theme's; no package manager of JavaScript runs here."""
    found = [
        *ROOT.glob("package*.json"),
        *ROOT.glob("*/package*.json"),
        *ROOT.glob("node_modules"),
        *ROOT.glob(".npmrc"),
    ]
    assert found == []
    assert "npm" not in (ROOT / "Makefile").read_text("utf-8")
