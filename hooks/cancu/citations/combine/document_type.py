"""Which type of document a number belongs to: printed, said once for a list, or read from its letters."""

from __future__ import annotations

from cancu.citations.combine.draft import Draft
from cancu.citations.read.lead import Lead
from cancu.citations.read.number_parts import Number
from cancu.citations.text.fold import LETTER, Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import match_back


def type_of(cells: Cells, grammar: Tables, number: Number, lead: Lead, previous: Draft | None) -> str | None:
    """The printed type; in a list the type said once; else what the letters mean."""
    if lead.paper:
        return None
    code = number.type_code
    generic = lead.type_id == "cong-van" and code is not None and code.letters != "CV"
    if lead.type_id and not generic:
        return lead.type_id
    if previous is not None and lead.type_id is None:
        same = code is not None and previous.number is not None and previous.number.type_code == code
        if same or not number.codes:
            return previous.type_id
    if code is None:
        if number.codes and number.codes[0].letters.startswith(("QH", "UBTVQH")):
            return _type_in_sentence(
                cells, grammar, lead.start, ("luat", "bo-luat", "nghi-quyet", "phap-lenh")
            )
        return "cong-van" if number.codes else lead.type_id
    meant = code.party if number.is_party else code.state
    if code.letters == "CTr":
        return _type_in_sentence(
            cells, grammar, lead.start, ("chuong-trinh-hanh-dong", "chuong-trinh-phoi-hop", "chuong-trinh")
        ) or meant  # fmt: skip
    return meant or code.party or code.state


def _type_in_sentence(cells: Cells, grammar: Tables, end: int, wanted: tuple[str, ...]) -> str | None:
    """The nearest type word before ``end`` in the same clause, if it is one of ``wanted``."""
    at = end
    while at > 0 and end - at < 120 and cells.chars[at - 1] not in ";.:,":
        found = match_back(grammar.backward["types"], cells, at) if cells.kinds[at - 1] == LETTER else None
        if found:
            return found[0] if found[0] in wanted else None
        at = cells.run_start(at - 1)
    return None
