"""Explorer data of a library far larger than ours: layout material made by rule, not facts."""

from __future__ import annotations

import json
import random
from typing import Any

from cancu.dispositions import browser_tables as browser_tables_of_statuses
from cancu.drawing.browser_tables import browser_tables
from cancu.kinds import RELATION_KINDS, TIERS

PROVINCES = [f"Tỉnh {number:02}" for number in range(34)]
SHARES = (0.05, 0.2, 0.3, 0.45)
TYPES = [["nghi-quyet", "Nghị quyết"], ["ke-hoach", "Kế hoạch"]]


def explorer_script(documents: int, relations: int, seed: int = 7) -> str:
    """A data script with so many documents and relations: a few roots that very much rests on."""
    chance = random.Random(seed)
    tiers = [tier for tier, share in enumerate(SHARES) for _ in range(round(documents * share))]
    years = [2000 + place % 26 for place in range(len(tiers))]
    edges = _edges(tiers, relations, chance)
    kinds = list(RELATION_KINDS)
    data: dict[str, Any] = {
        "schema": 1,
        "on": "2026-11-21",
        "tiers": list(TIERS),
        "types": TYPES,
        "issuers": _issuers(),
        "topics": {"dan-van": "Công tác dân vận"},
        "topicSets": [["dan-van"]],
        "states": [["unverified", "none", "Chưa tra hiệu lực"]],
        "meanings": browser_tables_of_statuses(),
        "kinds": [
            {"id": k.id, "verb": k.verb, "inverse": k.inverse_verb, "heading": k.heading}
            for k in RELATION_KINDS.values()
        ],
        "provinces": PROVINCES,
        "layout": browser_tables(),
        "wheres": ["@, mục I"],
        "documents": {
            "id": "\n".join(f"van-ban-{place:05}" for place in range(len(tiers))),
            "number": "\n".join(f"{place}/KH-VB" for place in range(len(tiers))),
            "title": "\n".join(f"Công tác dân vận chính quyền năm {year}" for year in years),
            "short": "\n".join(f"Dân vận chính quyền năm {year}" for year in years),
            "issued": "\n".join(f"{year}-03-01" for year in years),
            "dated": "\n".join(f"{year}-03-01" for year in years),
            "steps": "\n".join("0" for _ in years),
            "type": [min(tier, 1) for tier in tiers],
            "issuer": [_issuer(tier, place) for place, tier in enumerate(tiers)],
            "topics": [0] * len(tiers),
        },
        "relations": {
            "source": [edge[0] for edge in edges],
            "target": [edge[1] for edge in edges],
            "kind": [kinds.index(edge[2]) for edge in edges],
            "part": [],
            "days": {},
            "where": [0] * len(edges),
        },
    }
    return f"CanCu.explorer.take({json.dumps(data, ensure_ascii=False)})\n"


def _issuers() -> list[dict[str, Any]]:
    central = [
        {
            "id": "tw",
            "name": "Chính phủ",
            "short": "",
            "tier": 0,
            "level": "Trung ương",
            "province": "",
            "now": "",
        }
    ]
    local = [
        {
            "id": f"{tier}-{place}",
            "name": f"Cơ quan {tier} {name}",
            "short": "UBND tỉnh",
            "tier": tier,
            "level": "Cấp tỉnh",
        }
        | {"province": name, "now": name}
        for tier in (1, 2, 3)
        for place, name in enumerate(PROVINCES)
    ]
    return central + local


def _issuer(tier: int, place: int) -> int:
    return 0 if not tier else 1 + (tier - 1) * len(PROVINCES) + place % len(PROVINCES)


def _edges(tiers: list[int], wanted: int, chance: random.Random) -> list[tuple[int, int, str]]:
    """Documents speak of older ones of their own band or above; old roots are spoken of most."""
    found: set[tuple[int, int, str]] = set()
    while len(found) < wanted:
        source = chance.randrange(1, len(tiers))
        target = int(source * chance.random() ** 3)
        kind = chance.choice(("implements", "based_on", "continues", "cites", "cites", "replaces"))
        if target != source and (kind != "replaces" or tiers[target] == tiers[source]):
            found.add((source, target, kind))
    return sorted(found)
