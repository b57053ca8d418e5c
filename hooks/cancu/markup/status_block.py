"""How a document stands, in words: the badge, the sentence with its proof, and every step to come."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from cancu import wording
from cancu.graph.changes.later_changes import coming
from cancu.graph.status.chains import enders
from cancu.graph.status.marks import ending_day_as_known
from cancu.graph.status.packed_steps import PackedSteps
from cancu.graph.status.step import Step
from cancu.markup.links import Links, reading_days
from cancu.markup.render import compact_json
from cancu.model import StatusProof
from cancu.text import vietnamese_date

_FLAG_WORDS = {
    "amended": "Đã được sửa đổi, bổ sung bởi {}.",
    "followed": "Đã có văn bản ban hành sau về cùng nội dung, chưa có căn cứ xác định thay thế: {}.",
    "target-ended": "Văn bản được sửa đổi đã hết hiệu lực ({}); "
    "chưa thấy điều khoản nói chính văn bản này hết hiệu lực.",
    "target-followed": "Văn bản được sửa đổi ({}) đã có văn bản ban hành sau về cùng nội dung.",
    "basis-ended": "Văn bản làm căn cứ đã hết hiệu lực ({}); chưa thấy bản thân văn bản bị thay thế.",
}

# Of a text that has ended itself nothing more is said.
_ENDED_WORDS = {
    "basis-ended": "Văn bản làm căn cứ đã hết hiệu lực ({}).",
    "target-ended": "Văn bản được sửa đổi đã hết hiệu lực ({}).",
}
# What suspends it the sentence has named and linked.
_SUSPENDED = Markup("Đang tạm ngưng thì không viện dẫn làm căn cứ; kho chưa ghi văn bản dùng thay.")


@dataclass(frozen=True, slots=True)
class Standing:
    """The status block of a page."""

    headline: str
    tone: str
    sentence: Markup
    day: str
    on: str
    instead: tuple[Markup, ...]
    remarks: tuple[Markup, ...]
    proofs: tuple[Markup, ...]
    history: tuple[tuple[str, Markup], ...]
    steps: tuple[Step, ...]

    @property
    def steps_json(self) -> str:
        """The steps for the script on a page; whoever only tells them in words does not need it."""
        return _packed(self.steps)


def standing(links: Links, document_id: str) -> Standing:
    """The status block of one document on the day of the library."""
    library = links.library
    step = library.step(document_id)
    instead = library.instead(document_id)
    return Standing(
        headline=step.headline,
        tone=step.tone,
        sentence=told(links, step),
        day=library.on,
        on=vietnamese_date(library.on),
        # The sentence has named and linked what replaced it: once is enough.
        instead=tuple(links.dated(other) + library.hedge(document_id, other) for other in instead)
        if instead != list(step.by)
        else (),
        remarks=tuple(_remarks(links, document_id, step)),
        proofs=tuple(_proofs(links, document_id)),
        history=tuple(_history(links, document_id, step)),
        steps=library.steps[document_id],
    )


def told(links: Links, step: Step) -> Markup:
    """The sentence of a step with its documents linked."""
    return Markup("").join(
        escape(word) if isinstance(word, str) else links.document(word.document, word.label)
        for word in step.words
    )


def _packed(steps: tuple[Step, ...]) -> str:
    """What the script on the page needs to re-read the status for the reader's own day."""
    packed = PackedSteps(sentences=True)
    text = packed.pack(steps)
    tables = packed.tables()
    badges = {step.speaks: tables["meanings"]["badges"][step.speaks] for step in steps}
    statuses = {step.status: tables["meanings"]["statuses"][step.status] for step in steps}
    return compact_json(
        {"steps": text, "states": tables["states"], "meanings": {"badges": badges, "statuses": statuses}}
    )


def _history(links: Links, document_id: str, current: Step) -> list[tuple[str, Markup]]:
    """The steps, each under its first day; those that say the same are one, and before its issue is none."""
    document = links.library.corpus[document_id]
    said = []
    for step in links.library.steps[document_id]:
        if step.disposition.holds:
            said.append((_since(step), _told_then(links, step, current)))
        elif document.effective and document.issued != document.effective:
            said.append((f"Từ {vietnamese_date(document.issued)}", _told_then(links, step, current)))
    return [next(group) for _, group in groupby(said, key=lambda line: line[1])]


def _told_then(links: Links, step: Step, current: Step) -> Markup:
    """What is past in the words of its badge, the current step and those to come in full."""
    past = (step.since or "") < (current.since or "")
    return Markup("{}.").format(step.headline) if past else told(links, step)


def _since(step: Step) -> str:
    if not step.since:
        return "Từ khi ban hành"
    return f"Từ {vietnamese_date(step.known)}" if step.known else "Từ ngày kho chưa rõ"


def _remarks(links: Links, document_id: str, step: Step) -> list[Markup]:
    """What took a part away, what stands behind the flags (amended, followed, a basis that ended, an issuer
    that has changed), and what is to come.
    """
    found = [_partly(links, step)] if step.disposition.partial else []
    if step.status == "suspended":
        found.append(_SUSPENDED)
    for flag, others in step.behind:
        if flag in _FLAG_WORDS:
            names = Markup(", ").join(links.dated(other) for other in others)
            words = _ENDED_WORDS.get(flag) if step.disposition.ended else None
            found.append(Markup(words or _FLAG_WORDS[flag]).format(names))
            if flag == "followed":
                found += _beyond(links, document_id)
        else:
            corpus = links.library.corpus
            now = ", ".join(corpus.issuers[other].name for other in others)
            issuer = corpus.issuer_of(corpus[document_id])
            found.append(Markup("Cơ quan ban hành đã thay đổi: {} nay là {}.").format(issuer.name, now))
    return [*found, *_coming(links, document_id)]


def _beyond(links: Links, document_id: str) -> list[Markup]:
    last = links.library.beyond_followers(document_id)
    names = Markup(", ").join(links.dated(other) for other in last)
    return [Markup("{} {}.").format(links.library.beyond_words(document_id), names)] if last else []


def _partly(links: Links, step: Step) -> Markup:
    names = Markup(", ").join(links.dated(other) for other in step.by)
    theirs = Markup(" theo {}").format(names) if names else ""
    return Markup("{}{}: kiểm tra điều khoản còn dùng được.").format(step.label, theirs)


def _coming(links: Links, document_id: str) -> list[Markup]:
    """What is known to befall it later; nothing more after what has ended for good."""
    library = links.library
    if library.step(document_id).disposition.ended:
        return []
    return [
        Markup("{}.").format(
            Markup(wording.coming(relation, ending_day_as_known(library.corpus, relation), "{}")).format(
                links.dated(relation.source)
            )
        )
        for relation in coming(library, document_id)
    ]


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
    where = links.document(proof.source) if known else links.outside(proof.source)
    at = f", {proof.at}" if proof.at else ""
    days = reading_days(proof.as_of, proof.checked_on)
    # The sentence that lists the proofs ends with the full stop.
    note = f": {proof.note.rstrip(' .')}" if proof.note else ""
    return Markup("{}{}{}{}").format(where, at, days, escape(note))
