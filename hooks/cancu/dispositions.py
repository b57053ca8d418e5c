"""What a status, a proof and a flag mean, said once: pages, drawings, exports and scripts read it here.

A document has a *status* on a day, which a *proof* of some grade stands behind, and *flags* beside it. What
of these speaks first, in which words and colour, and how a document is treated for it, are the rows below.
The browser receives the rows as data of the build (:func:`browser_table`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Final, Literal

from cancu.kinds import ENDING_KINDS, Regime

# Colours of a chip: holds, look at it, must not be used, seen in use, nobody looked; the last three only name
# rows of the draft check: choose a document, a slip of writing, a mention that is no basis.
Tone = Literal["good", "care", "stop", "seen", "unknown", "choose", "form"]
# ``struck``: a name is struck through; ``muted``: it is pale.
Look = Literal["", "struck", "muted"]
Grade = Literal["express", "period", "use", "none"]
# A source older than this on the day asked is called old.
MONTHS_UNTIL_OLD: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """How a document is treated under a status.

    ``ended``: it holds no more, for good. ``over``: it is no basis for a new document, because it has ended,
    its time has run out or it is suspended. ``final``: it will not come back by itself. ``noted``: cards and
    links say the status in words. ``told``: the sentence says more than the label (since when, by what).
    ``rank`` decides where several statuses hold at a time, the lowest first. ``flag`` is what the draft check
    calls it. ``setback`` is how far the finder puts it back, as a share of a perfect match. ``force`` is the
    ``schema:legislationLegalForce``, None where nothing confirms any.
    """

    flag: str
    tone: Tone
    facet: str
    ended: bool = False
    over: bool = False
    final: bool = False
    holds: bool = True
    partial: bool = False
    look: Look = ""
    noted: bool = False
    told: bool = False
    rank: int = 99
    setback: float = 0
    force: str | None = None

    @property
    def usable(self) -> bool:
        """True when it may be a basis on the day: not over, and not still to come."""
        return self.holds and not self.over


DISPOSITIONS: Final[dict[str, Disposition]] = {
    "not-yet": Disposition(
        flag="not-yet", tone="care", facet="Chưa có hiệu lực", holds=False, noted=True, force="NotInForce"
    ),
    "in-force": Disposition(
        flag="in-force", tone="good", facet="Còn hiệu lực, đang thực hiện", force="InForce"
    ),
    "partly": Disposition(
        flag="partly", tone="care", facet="Hết hiệu lực một phần", partial=True, noted=True, told=True,
        rank=6, force="PartiallyInForce",
    ),
    "ended": Disposition(
        flag="ended", tone="stop", facet="Hết hiệu lực hoặc đã được thay thế", ended=True, over=True,
        final=True, look="struck", noted=True, told=True, rank=1, setback=0.16, force="NotInForce",
    ),
    "suspended": Disposition(
        flag="suspended", tone="stop", facet="Ngưng hiệu lực", over=True, look="muted", noted=True,
        told=True, rank=3, setback=0.06, force="NotInForce",
    ),
    "partly-suspended": Disposition(
        flag="partly", tone="care", facet="Ngưng hiệu lực một phần", partial=True, noted=True, told=True,
        rank=5, force="PartiallyInForce",
    ),
    "obsolete": Disposition(
        flag="ended", tone="stop", facet="Không còn phù hợp", ended=True, over=True, final=True,
        look="struck", noted=True, told=True, rank=2, setback=0.16, force="NotInForce",
    ),
    "period-over": Disposition(
        flag="period-over", tone="care", facet="Đã hết thời gian thực hiện", over=True, final=True,
        look="muted", noted=True, told=True, rank=4, setback=0.04, force="NotInForce",
    ),
    "unverified": Disposition(flag="unverified", tone="seen", facet="Chưa xác nhận còn hiệu lực"),
}  # fmt: skip


# Status that a relation of a kind puts on its target, by scope.
EFFECTS: Final[dict[str, dict[str, str]]] = {
    **{kind: {"whole": "ended", "part": "partly"} for kind in ENDING_KINDS},
    "suspends": {"whole": "suspended", "part": "partly-suspended"},
}

# Reason of a status that a relation of a kind brings about.
REASONS: Final[dict[str, str]] = {
    "replaces": "replaced",
    "repeals": "repealed",
    "ends": "ended",
    "suspends": "suspended",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagRow:
    """How a row of the draft check is treated that a flag names.

    ``over``: the citation is no basis any more, though a mere mention of it is no error. ``wrong``: it was
    not right even on the day of signing. ``plain``: nothing is to be minded. ``todo``: what a row asks
    of the author, "fix" where the draft is at fault, "look" where it is for the author to weigh. ``dead``: no
    document with this flag is recommended, nor one that rests on such. ``speaks``: it is said before a proof
    that is not express.
    """

    label: str
    tone: Tone
    over: bool = False
    wrong: bool = False
    plain: bool = False
    todo: Literal["fix", "look", ""] = ""
    dead: bool = False
    speaks: bool = False


FLAG_ROWS: Final[dict[str, FlagRow]] = {
    "ambiguous": FlagRow(label="Trùng số, cần chọn", tone="choose", todo="fix"),
    "unknown": FlagRow(label="Chưa có trong kho", tone="unknown"),
    "ended": FlagRow(label="Đã hết hiệu lực", tone="stop", over=True, wrong=True, todo="fix", dead=True),
    "not-yet": FlagRow(label="Chưa có hiệu lực", tone="stop", wrong=True, todo="fix", dead=True),
    "suspended": FlagRow(label="Ngưng hiệu lực", tone="stop", over=True, wrong=True, todo="fix", dead=True),
    "period-over": FlagRow(
        label="Đã hết thời gian thực hiện", tone="care", over=True, wrong=True, todo="fix", dead=True
    ),
    "later-than-document": FlagRow(label="Ban hành sau ngày ký", tone="stop", wrong=True, todo="fix"),
    "malformed": FlagRow(label="Sai cách ghi", tone="form", todo="fix"),
    "partly": FlagRow(label="Hết hiệu lực một phần", tone="care", todo="look"),
    "amended": FlagRow(label="Đã được sửa đổi, bổ sung", tone="care", todo="look"),
    "followed": FlagRow(label="Đã có văn bản sau", tone="care", todo="look", dead=True, speaks=True),
    # Of an act that only amends: all that it amends.
    "target-ended": FlagRow(
        label="Văn bản được sửa đổi đã hết hiệu lực", tone="care", todo="look", dead=True, speaks=True
    ),
    "target-followed": FlagRow(
        label="Văn bản được sửa đổi đã có văn bản sau", tone="care", todo="look", dead=True, speaks=True
    ),
    "basis-ended": FlagRow(label="Căn cứ đã hết hiệu lực", tone="care", todo="look", dead=True, speaks=True),
    "body-changed": FlagRow(label="Cơ quan đã sắp xếp lại", tone="care", todo="look", speaks=True),
    "unverified": FlagRow(label="Chưa xác nhận còn hiệu lực", tone="seen", plain=True),
    "in-force": FlagRow(label="Còn hiệu lực, đang thực hiện", tone="good", plain=True),
}


@dataclass(frozen=True, slots=True)
class Badge:
    """Colour of a badge, and the words under which the finder counts those who wear it.

    ``mark`` is the small sign that a card of a drawing carries: "?" where nothing or only an old source is
    known, "!" where something has to be looked at first.
    """

    tone: Tone
    facet: str
    mark: str = ""


# What a badge says: a confirmed status, a flag that speaks before its proof, or how much is known.
BADGES: Final[dict[str, Badge]] = {
    **{status: Badge(row.tone, row.facet) for status, row in DISPOSITIONS.items() if status != "unverified"},
    **{flag: Badge(row.tone, row.label, "!") for flag, row in FLAG_ROWS.items() if row.speaks},
    "use": Badge("seen", "Chưa thấy bị thay thế"),
    "use-old": Badge("seen", "Chưa thấy bị thay thế, nguồn cũ", "?"),
    "none": Badge("unknown", "Chưa tra hiệu lực", "?"),
}

_LABELS: Final[dict[Regime, dict[str, str]]] = {
    "normative": {"in-force": "Còn hiệu lực", "ended": "Hết hiệu lực toàn bộ"},
    "party": {"in-force": "Đang thực hiện", "ended": "Đã hết hiệu lực"},
    "administrative": {"in-force": "Trong thời gian thực hiện", "ended": "Đã hết hiệu lực"},
}
_COMMON: Final[dict[str, str]] = {
    "not-yet": "Chưa có hiệu lực",
    "partly": "Hết hiệu lực một phần",
    "suspended": "Ngưng hiệu lực",
    "partly-suspended": "Ngưng hiệu lực một phần",
    "obsolete": "Không còn phù hợp",
    "period-over": "Đã hết thời gian thực hiện",
    "unverified": "Chưa tra hiệu lực",
}


def label(regime: Regime, status: str, reason: str = "") -> str:
    """A status in two or three words of a regime: "Hết hiệu lực toàn bộ", "Đã được thay thế"."""
    if status == "ended" and regime != "normative" and reason in ("replaced", "repealed"):
        return "Đã được thay thế" if reason == "replaced" else "Đã bị bãi bỏ"
    return _LABELS[regime].get(status) or _COMMON[status]


def flags_that(name: str) -> tuple[str, ...]:
    """The ids of the flags with this property, in the order of the contract."""
    return tuple(flag for flag, row in FLAG_ROWS.items() if getattr(row, name))


# What the signs on cards say, in the key under a drawing.
MARKS: Final[dict[str, str]] = {
    "!": "có văn bản sau, căn cứ hoặc văn bản được sửa đổi đã hết hiệu lực, hoặc cơ quan đã sắp xếp lại",
    "?": "chưa tra hiệu lực, hoặc chỉ có nguồn cũ",
}


@cache
def browser_tables() -> Mapping[str, Mapping[str, Any]]:
    """The rows of statuses and badges as plain values, for the scripts; every page asks for them."""
    return {
        "statuses": {status: {**asdict(row), "usable": row.usable} for status, row in DISPOSITIONS.items()},
        "badges": {speaks: asdict(row) for speaks, row in BADGES.items()},
    }
