"""Sentences and citation forms, as Nghị định 30/2020/NĐ-CP and the plans themselves write them.

Pure text: nothing here knows HTML. Functions that name other documents take the name as the caller wants
it printed (plain or as a link).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cancu.dispositions import DISPOSITIONS
from cancu.dispositions import label as status_label
from cancu.kinds import LAWS, RELATION_KINDS, Regime
from cancu.model import Document, Issuer, Relation
from cancu.subject_wording import ISSUES, KEEP_CAPITAL, subject
from cancu.text import day_before, nfc, vietnamese_date

# Of a document whose own time is over.
AFTERWARDS = "sau đó văn bản chỉ còn giá trị tham khảo"
UNKNOWN_SUBJECT = "Chưa rõ trích yếu"
# Types that are called by their name as laws are: "Quy chế công tác dân vận …".
_NAMED = ("quy-che", "quy-che-phoi-hop", "quy-dinh", "chuong-trinh", "chuong-trinh-phoi-hop", "huong-dan")
# A resolution that is called by the meeting which passed it.
_MEETINGS = ("Đại hội", "Hội nghị lần thứ")
_BY_NAME = (*LAWS, "dieu-le")
# A number that carries its year tells a document apart without its day: 14/2018/TT-BNV, 47/2019/QH14.
_WITH_YEAR = re.compile(r"/(?:19|20)[0-9]{2}/")


def status_sentence(
    regime: Regime, status: str, reason: str, since: str | None, by: Sequence[str], as_of: str | None
) -> str:
    """One sentence on how a document stands, in the words of its regime, with the day of the proof.

    ``by`` are the names of the documents behind it as they are to be printed; ``since`` and ``as_of`` full or
    partial. An empty ``since`` is a day that nobody knows.
    """
    start = starting(since)
    names = join(by)
    if status == "ended":
        return _ended_sentence(regime, reason, start, names, known=since != "")
    if status == "period-over":
        last = (
            f"Thời gian thực hiện kết thúc ngày {vietnamese_date(day_before(since))}"
            if since and len(since) == len("YYYY-MM-DD")
            else "Đã hết kỳ"
        )
        return f"{last}; {AFTERWARDS}."
    if status == "unverified":
        return _unverified_sentence(regime, as_of)
    label = status_label(regime, status, reason)
    theirs = f" theo {names}" if names and DISPOSITIONS[status].told else ""
    proof = f" (nguồn mới nhất: {vietnamese_date(as_of)})" if as_of and status == "in-force" else ""
    if status == "in-force" and regime == "party":
        label += ", chưa thấy văn bản thay thế"
    return f"{label}{theirs}{start if status != 'in-force' else ''}{proof}."


def starting(since: str | None) -> str:
    """Since when, after the name of what brings it about where nobody knows the day (an empty ``since``)."""
    if since == "":
        return " từ khi văn bản đó có hiệu lực (kho chưa có ngày)"
    return f" từ {when(since)}" if since else ""


def _ended_sentence(regime: Regime, reason: str, start: str, names: str, *, known: bool) -> str:
    verb = {"replaced": "được thay thế bằng", "repealed": "bị bãi bỏ bởi"}.get(reason)
    if regime == "normative":
        how = f", {verb} {names}" if verb and names else f" theo {names}" if names else ""
        return f"Hết hiệu lực toàn bộ{start}{how}." if known else f"Hết hiệu lực toàn bộ{how}{start}."
    if verb and names:
        return f"Đã {verb} {names}{start}."
    theirs = f" theo {names}" if names else ""
    return f"Đã hết hiệu lực{start}{theirs}." if known else f"Đã hết hiệu lực{theirs}{start}."


def _unverified_sentence(regime: Regime, as_of: str | None) -> str:
    if as_of:
        return f"Chưa thấy văn bản thay thế (nguồn mới nhất: {vietnamese_date(as_of)})."
    what = "còn hiệu lực" if regime == "normative" else "còn được thực hiện"
    return f"Kho chưa có nguồn nào cho biết văn bản {what} hay không."


def coming(relation: Relation, known: str | None, name: str) -> str:
    """What will befall a document: "Từ ngày 01/01/2027 được thay thế bằng …"; ``name`` as it is printed."""
    kind = RELATION_KINDS[relation.kind]
    part = " (một phần)" if relation.is_partial_ending else ""
    since = f"Từ {when(known)}" if known else "Sắp tới"
    return f"{since} {kind.inverse_verb} {name}{part}"


def when(value: str | None) -> str:
    """A full or partial date in a sentence: "ngày 26/3/2021", "tháng 3/2025", "năm 2024"."""
    full = value is not None and len(value) == len("YYYY-MM-DD")
    return f"ngày {vietnamese_date(value)}" if full else vietnamese_date(value)


def plain_date(value: str) -> str:
    """A full or partial date in figures: "26/3/2021", "3/2025", "2024"."""
    return vietnamese_date(value).removeprefix("tháng ").removeprefix("năm ")


def short_month(value: str) -> str:
    """The month of a date in figures, or its year: "3/2025", "2024"."""
    return plain_date(value[:7])


def section_words(at: str) -> str:
    """A section as a reader says it: "II.1" → "mục II.1"; "Điều 3" stays, "Mở đầu" → "mở đầu"."""
    if at[:1].isdigit() or at.split(".")[0].strip("IVX") == "":
        return f"mục {at}"
    return at if at.startswith(("Điều", "Chương", "Phụ lục")) else at[:1].lower() + at[1:]


def join(names: Sequence[str]) -> str:
    """``a``; ``a và b``; ``a, b và c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} và {names[-1]}"


def long_date(value: str | None) -> str:
    """The long form: "ngày 26 tháng 11 năm 2021", "tháng 3 năm 2025"; empty for an unknown date."""
    if not value:
        return ""
    parts = value.split("-")
    words = f"năm {parts[0]}"
    if len(parts) > 1:
        month = parts[1] if int(parts[1]) <= 2 else str(int(parts[1]))
        words = f"tháng {month} {words}"
    return f"ngày {parts[2]} {words}" if len(parts) > 2 else words


def first_mention(
    document: Document, issuer: Issuer, amending: Sequence[Document] = (), decision: Document | None = None
) -> str:
    """First mention in an administrative document: type, number, date, issuer and subject.

    A law or an ordinance is named by type and name alone. Nghị định 30/2020/NĐ-CP, Phụ lục I. A text without
    a number that was issued under a ``decision`` is cited by it: "Quy chế … ban hành kèm theo Quyết định …".
    """
    if decision and not document.number:
        words = [_issued_name(document, decision), numbered(decision), long_date(decision.issued)]
        words.append(f"của {issuer.name}")
    elif document.type in _BY_NAME or _is_of_a_meeting(document):
        words = [named(document)]
    elif document.type == "nghi-quyet" and document.title.startswith(_MEETINGS):
        words = [numbered(document), long_date(document.issued), document.title]
    elif not document.number and _is_named_whole(document):
        words = [named(document), long_date(document.issued), f"của {issuer.name}"]
    else:
        number = f"số {document.number}" if document.number else ""
        words = [document.type_label, number, long_date(document.issued), f"của {issuer.name}"]
        words.append(subject(document.title, document.type) if has_subject(document) else "")
    return " ".join(filter(None, words)) + amendments(amending)


def _issued_name(document: Document, decision: Document) -> str:
    """The name of a text as the decision says it that issues or approves it, and how it does."""
    verb = next((each for each in ISSUES if decision.title.startswith(f"{each} ")), None)
    name = decision.title.removeprefix(verb or "").strip() if verb else named(document)
    how = "được phê duyệt tại" if verb == "Phê duyệt" else "ban hành kèm theo"
    return f"{nfc(name)} {how}"


def _is_named_whole(document: Document) -> bool:
    """A title that is the name itself, of which no "về" can be made: "Chương trình mục tiêu quốc gia …"."""
    return document.type == "chuong-trinh" or document.title.startswith(document.type_label)


def _is_of_a_meeting(document: Document) -> bool:
    """A resolution without a number that is called by the meeting which passed it."""
    return not document.number and document.title.startswith(_MEETINGS)


def has_subject(document: Document) -> bool:
    """False where no source gives the subject: the record says so in place of a title."""
    return not document.title.startswith(UNKNOWN_SUBJECT)


def named(document: Document) -> str:
    """Type and name: "Luật Thực hiện dân chủ ở cơ sở", "Quy chế công tác dân vận …", "Công điện về …"."""
    title = nfc(document.title)
    if title.startswith(document.type_label):
        return title
    if document.type in _BY_NAME or document.type == "de-an" or _is_of_a_meeting(document):
        return f"{document.type_label} {title}"
    if document.type not in _NAMED or title.startswith(KEEP_CAPITAL):
        return f"{document.type_label} {subject(title, document.type)}"
    lowered = title[:1].lower() + title[1:]
    twice = document.type_label.endswith("phối hợp") and lowered.startswith("phối hợp ")
    return f"{document.type_label} {lowered.removeprefix('phối hợp ') if twice else lowered}"


def later_mention(document: Document) -> str:
    """Later mentions: type and number; by type and name where there is no number or for laws."""
    if not document.number or document.type in _BY_NAME:
        return named(document) if document.type != "ke-hoach" else document.label
    return f"{document.type_label} số {document.number}"


def basis_mention(
    document: Document, issuer: Issuer, amending: Sequence[Document] = (), decision: Document | None = None
) -> str:
    """The mention in a line of the căn cứ: as the first one, a law with its day.

    The Constitution and the statutes of the Party are known by their name alone.
    """
    if document.type in ("luat", "bo-luat", "phap-lenh"):
        return " ".join(filter(None, [named(document), long_date(document.issued)])) + amendments(amending)
    return first_mention(document, issuer, amending, decision)


def basis_line(
    document: Document, issuer: Issuer, amending: Sequence[Document] = (), decision: Document | None = None
) -> str:
    """A line of the căn cứ: "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;"."""
    return f"Căn cứ {basis_mention(document, issuer, amending, decision)};"


def amendments(amending: Sequence[Document]) -> str:
    """The words for an amended text: ", đã được sửa đổi, bổ sung … theo …"; empty without amendments."""
    if not amending:
        return ""
    return f", đã được sửa đổi, bổ sung một số điều theo {join([told_apart(each) for each in amending])}"


def told_apart(document: Document) -> str:
    """Type and number, with the day where the number carries no year and so comes again: "Nghị quyết số
    76/NQ-CP ngày 13 tháng 6 năm 2013".
    """
    if not document.number:
        return named(document)
    day = "" if _WITH_YEAR.search(document.number) else long_date(document.issued)
    return " ".join(filter(None, [numbered(document), day]))


def numbered(document: Document) -> str:
    """Type and number even for a law: "Luật số 97/2025/QH15"."""
    return f"{document.type_label} số {document.number}" if document.number else document.label
