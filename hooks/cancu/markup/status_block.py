"""How a document stands, in words: the chip, the sentence with its proof, and every step to come."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from cancu.dispositions import label as status_label
from cancu.graph.chains import enders
from cancu.graph.later_changes import enders_of, status_since
from cancu.graph.status import Step
from cancu.markup.links import Links, external, reading_days
from cancu.markup.render import compact_json
from cancu.model import StatusProof
from cancu.text import vietnamese_date
from cancu.wording import status_sentence

_FLAG_WORDS = {
    "amended": "Đã được sửa đổi, bổ sung bởi {}.",
    "followed": "Đã có văn bản ban hành sau về cùng nội dung, chưa có căn cứ xác định thay thế: {}.",
    "basis-ended": "Căn cứ đã thay đổi ({}); bản thân văn bản chưa thấy bị thay thế.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The status block of a page."""

    label: str
    tone: str
    sentence: Markup
    on: str
    instead: tuple[Markup, ...]
    remarks: tuple[Markup, ...]
    proofs: tuple[Markup, ...]
    history: tuple[tuple[str, Markup], ...]
    steps_json: str


def standing(links: Links, document_id: str) -> Standing:
    """The status block of one document on the day of the library."""
    library = links.library
    step = library.step(document_id)
    steps = library.steps[document_id]
    return Standing(
        label=library.status_label(document_id),
        tone=step.disposition.tone,
        sentence=_sentence(links, document_id, step),
        on=vietnamese_date(library.on),
        instead=tuple(links.dated(other) for other in library.instead(document_id)),
        remarks=tuple(_remarks(links, document_id, step)),
        proofs=tuple(_proofs(links, document_id)),
        history=tuple((_since(each), _told(links, document_id, each, step)) for each in steps),
        steps_json=compact_json([_for_browser(links, document_id, each) for each in steps]),
    )


def _sentence(links: Links, document_id: str, step: Step) -> Markup:
    names = [str(links.document(other)) for other in enders_of(step)]
    return Markup(_words(links, document_id, step, names))


def _told(links: Links, document_id: str, step: Step, current: Step) -> Markup:
    """A step of the history: what is past in two words, the current one and those to come in full."""
    regime = links.library.regime(links.library.corpus[document_id])
    label = status_label(regime, step.status, step.reason)
    past = not (step.since and current.since and step.since >= current.since)
    if past or step.status == "unverified":
        return Markup("{}.").format(label)
    return _sentence(links, document_id, step)


def _words(links: Links, document_id: str, step: Step, names: list[str]) -> str:
    regime = links.library.regime(links.library.corpus[document_id])
    since = status_since(links.library.steps[document_id], step)
    return status_sentence(regime, step.status, step.reason, since, names, step.as_of)


def _since(step: Step) -> str:
    return f"Từ {vietnamese_date(step.since)}" if step.since else "Từ khi ban hành"


def _for_browser(links: Links, document_id: str, step: Step) -> dict[str, str | None]:
    """What the script on the page needs to re-read the status for the reader's own day."""
    regime = links.library.regime(links.library.corpus[document_id])
    return {
        "from": step.since,
        "label": status_label(regime, step.status, step.reason),
        "tone": step.disposition.tone,
        "sentence": _words(
            links, document_id, step, [links.library.corpus[i].label for i in enders_of(step)]
        ),
    }


def _remarks(links: Links, document_id: str, step: Step) -> list[Markup]:
    """Flags beside the status: amended, followed, a basis that ended, an issuer that has changed."""
    from_flags = {"amended": "amends", "followed": "follows"}
    graph, corpus = links.library.graph, links.library.corpus
    found = []
    for flag in step.flags:
        if flag in from_flags:
            kind = from_flags[flag]
            others = sorted(
                source for source, _, key in graph.in_edges(document_id, keys=True) if key == kind
            )
        elif flag == "basis-ended":
            others = [other for other in step.by if links.library.step(other).disposition.ended]
        else:
            continue
        names = Markup(", ").join(links.dated(other) for other in others)
        found.append(Markup(_FLAG_WORDS[flag]).format(names))
    if "body-changed" in step.flags:
        issuer = links.library.issuer(corpus[document_id])
        now = ", ".join(corpus.issuers[successor.issuer].name for successor in issuer.successors)
        found.append(Markup("Cơ quan ban hành đã thay đổi: {} nay là {}.").format(issuer.name, now))
    return found


def _proofs(links: Links, document_id: str) -> list[Markup]:
    """Where the status is written: the clause that ended it, and every status proof."""
    library = links.library
    lines = []
    for relation in enders(library.corpus, library.graph, document_id, library.on):
        lines += links.evidence(relation.evidence)
    lines += [_proof(links, proof) for proof in library.corpus[document_id].status_proofs]
    return list(dict.fromkeys(lines))


def _proof(links: Links, proof: StatusProof) -> Markup:
    known = proof.source in links.library.corpus
    where = links.document(proof.source) if known else external(proof.source)
    at = f", {proof.at}" if proof.at else ""
    days = reading_days(proof.as_of, proof.checked_on)
    note = f": {proof.note}" if proof.note else ""
    return Markup("{}{}{}{}").format(where, at, days, escape(note))
