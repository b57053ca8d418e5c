"""Citations of a hand-written page as links in its Markdown, for engines that run no extension of ours."""

from __future__ import annotations

import re
from html import escape

from cancu.autolink import Link, Linker

# What is left alone, and what one citation does not reach across, as in the tree of a Markdown parser.
_APART = re.compile(
    r"""
      \A---\n.*?\n---\n                              # front matter
    | ^```.*?^```[^\n]*$ | `[^`\n]+`                 # code
    | ^\#{1,6}[ ][^\n]*$ | ^!!![ ][^\n]*$            # headings, also of boxes
    | !?\[[^\]]*\]\([^)]*\)                          # links and pictures
    | ^<(?P<block>\w+)\b(?![^>]*\bmarkdown\b)[^>]*>.*?</(?P=block)>
    | <(?P<inline>a|abbr|code|script|style|button)\b[^>]*>.*?</(?P=inline)>
    | <[^>]+> | \*+ | \| | \{[^}\n]*\}
    | \n[ \t]*\n | ^[ \t]*(?:[-+:]|\d+[.)])[ ]       # paragraphs and items
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


def linked_markdown(markdown: str, linker: Linker) -> str:
    """The same page with a Markdown link for each citation that ``linker`` finds in its running text."""
    pieces, at = list[str](), 0
    for match in _APART.finditer(markdown):
        pieces += [_with_links(markdown[at : match.start()], linker), match[0]]
        at = match.end()
    return "".join([*pieces, _with_links(markdown[at:], linker)])


def _with_links(text: str, linker: Linker) -> str:
    pieces, at = list[str](), 0
    for link in linker(text) if text.strip() else ():
        pieces += [text[at : link.start], _link(text[link.start : link.end], link)]
        at = link.end
    return "".join([*pieces, text[at:]])


def _link(words: str, link: Link) -> str:
    title = escape(link.title).replace("|", "&#124;")
    classes = " ".join(f".{name}" for name in link.css.split())
    return f'[{words}]({link.href} "{title}"){{: {classes} }}'
