"""Step 8: lists. A date or an issuer said once, at the end or at the beginning, belongs to all members.

``các Quyết định số A và số B ngày … của …``; ``Kết luận số A, Kết luận số B của Bộ Chính trị``. A date is
shared only by members of one type that "và" joins, whose type is said once, or that date and issuer close
together; an issuer by members whose numbers end in the same letters.
"""

from __future__ import annotations

from itertools import pairwise

from cancu.citations.combine.draft import Draft, joined_by
from cancu.citations.text.fold import Cells
from cancu.citations.text.grammar import Tables
from cancu.citations.text.phrases import skip_back

LONGEST_SERIES = 2000


def share_in_lists(cells: Cells, grammar: Tables, drafts: list[Draft]) -> None:
    """Fill in what members of lists have in common, backwards and forwards."""
    signs = [joined_by(cells, grammar, left.tail_end, right.start) for left, right in pairwise(drafts)]
    and_follows = False
    for at in range(len(signs) - 1, -1, -1):
        sign, left, right = signs[at], drafts[at], drafts[at + 1]
        if sign is None:
            and_follows = False
            continue
        and_follows = sign == "v" or (and_follows and sign == ",")
        _complete_head(left, right)
        _share_back(left, right, sign, and_joined=and_follows)
    for at, sign in enumerate(signs):
        if sign in (",", "v"):
            _share_on(drafts[at], drafts[at + 1])
    _share_in_series(cells, grammar, drafts)


def _share_in_series(cells: Cells, grammar: Tables, drafts: list[Draft]) -> None:
    """``các Nghị định của Chính phủ: số A ngày … về …; số B ngày … về …``: whose they are is said once."""
    head: Draft | None = None
    for draft in drafts:
        if draft.lead.type_id is not None:
            continue
        if draft.before and draft.body is not None:
            head = draft
        elif head is not None and _goes_on_series(cells, grammar, head, draft):
            draft.body, draft.before = head.body, True


def _goes_on_series(cells: Cells, grammar: Tables, head: Draft, draft: Draft) -> bool:
    """True for "; số B" with the letters of the head of the series, not too far from it."""
    opened = draft.body is None and draft.form == "full" and draft.lead.has_number_word
    same = (
        opened
        and grammar.plain(draft.last_code) == grammar.plain(head.last_code)
        and draft.start - head.end < LONGEST_SERIES
    )
    return same and cells.chars.endswith(";", 0, skip_back(cells, draft.lead.before))


def _complete_head(left: Draft, right: Draft) -> None:
    """``Quyết định số 217 và 218-QĐ/TW``: the letters are said once, at the end."""
    if (
        left.form != "bare"
        or right.lead.type_id is not None
        or not right.text
        or not left.number
        or not right.number
    ):
        return
    if right.form == "full" or right.text.startswith(right.number.head):
        left.text = left.number.head + right.text[len(right.number.head) :]
        left.number.signs, left.number.codes = list(right.number.signs), list(right.number.codes)
        left.number.year, left.number.type_code = right.number.year, right.number.type_code


def _share_back(left: Draft, right: Draft, sign: str, *, and_joined: bool) -> None:
    """From a member to the one before it."""
    same_letters = left.last_code == right.last_code and (
        left.last_code or left.form == right.form in ("cut", "bare")
    )
    if not same_letters or right.before:
        return
    said_once = right.lead.type_id is None
    closed_by_both = right.date is not None and right.body is not None
    may_date = sign != ";" and left.type_id == right.type_id and (and_joined or said_once or closed_by_both)
    if left.body is None and right.body is not None and not (sign == ";" and left.date):
        left.body = right.body
    if may_date and left.date is None and left.year is None and left.body is right.body:
        left.date, left.year = right.date, right.year


def _share_on(left: Draft, right: Draft) -> None:
    """What stands before the first member ("các Quyết định ngày … của … số A, số B") holds for all."""
    if not left.before or right.body is not None:
        return
    if right.lead.type_id is not None or right.date is not None:
        # "UBND xã ban hành Quyết định số … ngày … và Kế hoạch số … ngày …": who acts, acts on both.
        office = left.office_code and left.office_code == right.office_code
        if office or (left.last_code and left.last_code in (right.last_code, right.office_code)):
            right.body, right.before = left.body, True
        return
    right.date, right.year, right.body, right.before = left.date, left.year, left.body, True
