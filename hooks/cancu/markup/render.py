"""The Jinja environment of the pages: templates are fragments that get ready rows and hold no logic."""

from __future__ import annotations

import json
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from cancu.text import vietnamese_date

_MARKDOWN_SPECIAL = str.maketrans({char: f"\\{char}" for char in r"\`*_{}[]()#+-.!|~^"})


def markdown_text(text: str) -> Markup:
    """Text for a Markdown heading or paragraph: nothing in it is markup, neither Markdown nor HTML.

    It is escaped here, so that the template does not do it again ("KH&CN").
    """
    escaped = text.translate(_MARKDOWN_SPECIAL)
    return Markup(escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " "))


def compact_json(value: Any) -> str:
    """JSON on one line, for an attribute (templates escape it there)."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader(
            [PackageLoader("cancu.pages"), PrefixLoader({"lessons": PackageLoader("cancu.lessons")})]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # "{#" opens the id of a Markdown heading.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    environment.filters["day"] = vietnamese_date
    environment.filters["markdown"] = markdown_text
    return environment


ENVIRONMENT = _environment()


def render(template: str, **values: Any) -> str:
    """One template with its rows. Raises ``jinja2.UndefinedError`` where a row lacks what is printed."""
    return ENVIRONMENT.get_template(template).render(**values)
