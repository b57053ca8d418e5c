"""``quyen_nghia_vu``, ``tinh_huong``, ``dap_an_tinh_huong``: rules, their articles, what they answer."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from cancu.lessons.context import Refused, Sheet
from cancu.lessons.rights.living import amended_since, answers
from cancu.lessons.session.compose import Session, sessions
from cancu.lessons.session.masks import attributes, mask
from cancu.markup.links import reading_days, titled
from cancu.markup.render import render
from cancu.teaching import PLACES, THEMES, Case, Fact
from cancu.text import vietnamese_date

_T = TypeVar("_T", bound=Hashable)
_Sessions = Mapping[tuple[int, str], Session]
MOTTO = "phuong-cham-dan-biet"


@dataclass(frozen=True, slots=True)
class FactRow:
    """A rule as a page prints it; ``shown`` are attributes."""

    fact: Fact
    theme: str
    place: str
    article: Markup
    source: Markup
    shown: str = ""

    @property
    def first(self) -> Markup:
        """The article where it begins a line: with a capital."""
        return self.article[:1].upper() + self.article[1:]


def sessions_of(sheet: Sheet, topics: list[str]) -> _Sessions:
    """The session of every choice on these topics; the same answer for all macros of a page."""
    key = "sessions", sheet.teaching, *topics
    found = sheet.library.memo(key, lambda: sessions(sheet.library, sheet.teaching, topics))
    if not any(set(fact.topics) & set(topics) for fact in sheet.teaching.facts):
        raise Refused("Tệp data/lessons.yml không có quy định nào cho chủ đề này.")
    return found


def _nothing(sheet: Sheet) -> str:
    """On a day on which no rule of the topic counts: that is no mistake of the page."""
    day = vietnamese_date(sheet.library.on)
    return f"<p>Ngày {day}, kho chưa có quy định nào còn áp dụng cho chủ đề này.</p>"


def duties(sheet: Sheet, topics: list[str]) -> str:
    """The rules of the session by the six steps, each with its article."""
    held = _held((choice, session.facts) for choice, session in sessions_of(sheet, topics).items())
    if not held:
        return _nothing(sheet)
    order = list(THEMES)
    facts = sorted(held, key=lambda fact: order.index(fact.theme))
    rows = [row_of(sheet, fact, attributes(mask(held[fact]))) for fact in facts]
    motto = sheet.teaching.wordings.get(MOTTO)
    return render(
        "lessons/duties.j2",
        rows=rows,
        remarks=remarks(sheet, facts),
        motto=titled(motto.url, motto.title) if motto else "",
    )


def cases(sheet: Sheet, topics: list[str]) -> str:
    """The cases of the session: story and questions, and a hint for the trainer apart."""
    rows = [(case, shown) for case, shown in _cases(sheet, topics)]
    return render("lessons/cases.j2", rows=rows) if rows else _nothing(sheet)


def case_answers(sheet: Sheet, topics: list[str]) -> str:
    """The answer sheet of each case: what the articles say."""
    rows = [
        (case, shown, [row_of(sheet, fact) for fact in answers(sheet.library, sheet.teaching, case)])
        for case, shown in _cases(sheet, topics)
    ]
    return render("lessons/case_answers.j2", rows=rows) if rows else _nothing(sheet)


def _cases(sheet: Sheet, topics: list[str]) -> list[tuple[Case, str]]:
    held = _held((choice, session.cases) for choice, session in sessions_of(sheet, topics).items())
    if not any(set(case.topics) & set(topics) for case in sheet.teaching.cases):
        raise Refused("Tệp data/lessons.yml không có tình huống nào cho chủ đề này.")
    return [(case, attributes(mask(held[case]))) for case in held]


def _held(found: Iterable[tuple[tuple[int, str], Iterable[_T]]]) -> dict[_T, set[tuple[int, str]]]:
    """In which choices each thing is taught."""
    held: dict[_T, set[tuple[int, str]]] = {}
    for choice, things in found:
        for thing in things:
            held.setdefault(thing, set()).add(choice)
    return held


def row_of(sheet: Sheet, fact: Fact, shown: str = "") -> FactRow:
    """A rule with the link to its document, where it was read, and what may have changed it since."""
    text = sheet.teaching.wordings[fact.text]
    article = Markup("{} {}").format(fact.at, sheet.links.document(text.document))
    source = Markup("{}{}, {}").format(
        titled(text.url, text.title),
        reading_days(text.as_of, text.checked_on),
        text.grade,
    )
    later = amended_since(sheet.library, text)
    if later:
        names = Markup(", ").join(sheet.links.document(document.id) for document in later)
        source = Markup("{}; bản đã đọc chưa có phần sửa theo {}, cần đối chiếu").format(source, names)
    return FactRow(fact, THEMES[fact.theme], PLACES[fact.place], article, source, shown)


def remarks(sheet: Sheet, facts: Iterable[Fact]) -> list[Markup]:
    """A sentence for each wording that may lack an amendment: to be compared before it is taught."""
    said = []
    for name in dict.fromkeys(fact.text for fact in facts):
        text = sheet.teaching.wordings[name]
        later = amended_since(sheet.library, text)
        if later:
            said.append(
                Markup("Bản đã đọc của {} chưa có phần sửa đổi, bổ sung theo {}: trước khi giảng, đối chiếu "
                       "từng điều với bản đã sửa.").format(
                    sheet.links.document(text.document),
                    Markup("; ").join(sheet.links.dated(document.id) for document in later)))  # fmt: skip
    return said
