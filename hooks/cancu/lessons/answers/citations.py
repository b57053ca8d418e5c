"""Citations in lesson packs: in the words that Nghị định 30/2020/NĐ-CP asks for, linked and numbered."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from cancu import routes, wording
from cancu.graph.library import Library
from cancu.lessons.context import Refused, Sheet
from cancu.lessons.questions.question import is_sure
from cancu.markup.links import Links
from cancu.markup.render import render
from cancu.model import Document
from cancu.wording import section_words

FULL, SHORT, BASIS, NAME = "day-du", "ngan", "can-cu", "ten"
FORMS = (FULL, SHORT, BASIS, NAME)
# Somebody noted that number, issuer or title were never compared with the original: nobody copies it unseen.
_DOUBT = Markup(' <span class="cc-note">(chưa đối chiếu bản gốc)</span>')
# A section: anything else in its place is a form of citation misspelled.
_SECTION = re.compile(r"(điều|khoản|điểm|mục|phần|chương|phụ lục|mở đầu|căn cứ)\b|[ivx]+(\.|$)|[0-9]", re.I)


def wordings(library: Library, document: Document) -> dict[str, str]:
    """The document in every form, by name of the form."""
    named = (document, library.issuer(document), library.amending(document.id), library.decision(document.id))
    return {
        FULL: wording.first_mention(*named),
        SHORT: wording.later_mention(document),
        BASIS: wording.basis_line(*named),
        NAME: document.label,
    }


def cite(sheet: Sheet, document_id: str, form: str | None, at: str | None) -> Markup:
    """``vien_dan``: one citation in running text, linked to its page, with the section in front.

    On paper the number leads to the list at the end of the page.
    """
    if at and not _SECTION.match(at):
        raise Refused(
            f"“{at}” không phải cách viết ({', '.join(FORMS)}), cũng không phải tên mục (“Điều 3”)."
        )
    document = sheet.library.corpus[document_id]
    words = wordings(sheet.library, document)[form or FULL]
    where = f"{section_words(at)} " if at else ""
    printed = (form or FULL) in (FULL, BASIS)
    return Markup('<span class="th-cite">{}{}<sup class="th-no">[{}]</sup>{}</span>').format(
        where,
        sheet.links.document(document_id, words),
        sheet.reference(document_id),
        _DOUBT if printed and not is_sure(document) else "",
    )


def cited_list(sheet: Sheet) -> str:
    """``van_ban_da_dan``: every document that the page has cited so far, numbered, with how it stands."""
    rows = [
        {
            "link": sheet.links.document(
                node, wordings(sheet.library, sheet.library.corpus[node])[FULL], note=False
            ),
            "label": sheet.library.headline(node),
            "address": f"/{routes.document(node)}",
        }
        for node in sheet.cited
    ]
    return render("lessons/cited.j2", rows=rows)


def copies(sheet: Sheet, document_ids: list[str]) -> str:
    """``mau_vien_dan``: the forms of several documents, each with a button to copy it."""
    names = {FULL: "Viện dẫn lần đầu", SHORT: "Các lần sau", BASIS: "Dòng căn cứ"}
    rows = []
    for node in document_ids:
        sheet.reference(node)
        words = wordings(sheet.library, sheet.library.corpus[node])
        forms = [(name, words[form]) for form, name in names.items()]
        doubt = "" if is_sure(sheet.library.corpus[node]) else _DOUBT
        rows.append((sheet.links.document(node), sheet.library.headline(node), doubt, forms))
    return render("lessons/copies.j2", rows=rows)


def named(links: Links, ids: list[str], how: Callable[[str], Markup] | None = None) -> Markup:
    """Documents by name, linked, in one sentence: "a, b và c"."""
    names = [str((how or links.document)(node)) for node in ids]
    return Markup(wording.join(names))
