"""How much of what a paper says of itself a proposal has right."""

from __future__ import annotations

from typing import Any

from cancu.corpus import Corpus
from cancu.propose import Proposal
from cancu.text import fold


def same(one: Any, other: Any) -> bool:
    return fold(" ".join(str(one).split())) == fold(" ".join(str(other).split()))


def issuer_of(proposal: Proposal, corpus: Corpus) -> tuple[str, str]:
    """Id and name."""
    key = str(proposal.entry["issuer"])
    names = {str(record["id"]): str(record["name"]) for record in proposal.issuers}
    return key, names.get(key) or (corpus.issuers[key].name if key in corpus.issuers else "")


def judged(proposal: Proposal, says: dict[str, Any], corpus: Corpus) -> list[tuple[str, bool, Any]]:
    """Each stated field: its name, whether it is right, and what was proposed."""
    entry, found = proposal.entry, []
    for name in ("type", "number", "issued", "title"):
        if name in says:
            found.append((name, same(entry[name], says[name]), entry[name]))
    if "issuer" in says:
        named = issuer_of(proposal, corpus)
        found.append(("issuer", any(same(each, says["issuer"]) for each in named), named))
    if "period" in says:
        period = entry.get("period") or {}
        found.append(("period", (period.get("start"), period.get("end")) == says["period"], period))
    if "signer" in says:
        signer = entry.get("signer") or {"name": None, "office": ""}
        found.append(("signer", same(signer["name"], says["signer"][0]), signer["name"]))
        found.append(("office", fold(signer["office"]).startswith(fold(says["signer"][1])), signer["office"]))
    return [*found, *_lists(proposal, says)]


def _lists(proposal: Proposal, says: dict[str, Any]) -> list[tuple[str, bool, Any]]:
    entry, found = proposal.entry, []
    for name, field, key in (
        ("leads", "tasks", "lead"),
        ("deadlines", "deadlines", "by"),
        ("targets", "targets", "value"),
    ):
        proposed = [str(item[key]) for item in entry.get(field, [])]
        for wanted in says.get(name, []):
            found.append((name, any(same(one, wanted) for one in proposed), (wanted, proposed)))
    triples = {(one["kind"], one["target"]) for one in entry["relations"]}
    found += [
        ("relations", wanted in triples, (wanted, triples)) for wanted in sorted(says.get("relations", ()))
    ]
    found += [("no period", "period" not in entry, entry.get("period"))] if says.get("no_period") else []
    found += [("no targets", "targets" not in entry, entry.get("targets"))] if says.get("no_targets") else []
    return found
