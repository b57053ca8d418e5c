"""The number of the release is the same in the package and in the changelog."""

from __future__ import annotations

import re
import tomllib

from support.paths import ROOT


def test_the_newest_release_of_the_changelog_is_the_version_of_the_package():
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## (.*)$", changelog, re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    releases = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})", each) for each in headings[1:]]
    assert all(releases)
    newest = releases[0]
    assert newest
    package = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert newest[1] == package["version"]
    days = [each[2] for each in releases if each]
    assert days == sorted(days, reverse=True)
