"""The tables of fields: the one description of the dataset that both the loader and the JSON Schema read."""

from __future__ import annotations

from typing import Any, Final, get_args

from cancu.dataset.fields.days import Day, DeadlineDay
from cancu.dataset.fields.provinces import PROVINCE_TODAY, PROVINCES_NOW
from cancu.dataset.fields.record import Field, Record
from cancu.dataset.fields.types import Choice, ListOf, Pattern, SchemaVersion, Switch, Text
from cancu.kinds import DOCUMENT_TYPES, EXTENTS, LEVEL_LABELS, RELATION_KINDS, STATUSES, Regime
from cancu.model import (
    Deadline,
    Document,
    Event,
    Evidence,
    FullText,
    Issuer,
    Note,
    Period,
    Relation,
    Signer,
    Source,
    StatusProof,
    Successor,
    Target,
    Task,
    Topic,
)

ADDRESS: Final = r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s<>\"`\\{}|^]*)?"
# A path below the folder of the dataset, perhaps with *: no way up, nothing absolute.
INCLUDED: Final = r"(?<![A-Za-z0-9_*/.-])(?:[A-Za-z0-9_*-]+[/.])+ya?ml"

SLUG: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SLUG: Final = Pattern(SLUG, "chữ thường không dấu và số, nối bằng dấu -", 160)
_URL: Final = Pattern(ADDRESS, "một địa chỉ bắt đầu bằng https://", 2_000)
_SOURCE: Final = Text(2_000)
_WORDS: Final = Text(300)
_SENTENCES: Final = Text(4_000, lines=True)
_DAY: Final = Day(partial=True)
_FULL_DAY: Final = Day()
_AT: Final = Text(200)
_SECRET: Final = ("VB-DAU-MAT", "Văn bản mật không được đưa vào kho; hãy bỏ hẳn mục này.")
_ACCESS: Final = Choice(
    ("public", "internal"), refused=dict.fromkeys(("mật", "tối mật", "tuyệt mật"), _SECRET)
)

_EVIDENCE: Final = Record(
    "bằng chứng", Evidence,
    Field("source", _SOURCE, "mã văn bản trong kho đã đọc, hoặc địa chỉ https://", required=True),
    Field("at", _AT, "mục, điều, khoản nơi ghi: Mở đầu, II.1, Điều 3"),
    Field("verb", _WORDS, "động từ nối hai văn bản, đúng như in: quán triệt, thực hiện"),
    Field("as_cited", Text(1_000), "nguyên văn nguồn ghi, khi khác với kho"),
    Field("as_of", _DAY, "ngày của bằng chứng"),
    Field("checked_on", _FULL_DAY, "ngày đã đọc nguồn"),
    Field("note", _SENTENCES, "ghi chú"),
)  # fmt: skip
_RELATION: Final = Record(
    "quan hệ", dict,  # completed by _document, which knows the source
    Field("kind", Choice(RELATION_KINDS), "loại quan hệ, viết ở thể chủ động", required=True),
    Field("target", _SLUG, "mã văn bản được nói tới", required=True),
    Field("scope", Choice(("whole", "part")), "toàn bộ (whole) hay một phần (part)"),
    Field("provisions", Text(2_000, lines=True), "điều, khoản có liên quan"),
    Field("effective", _DAY, "ngày quan hệ có hiệu lực"),
    Field("evidence", ListOf(_EVIDENCE, empty="QH-KHONG-BANG-CHUNG"), "nơi ghi quan hệ này",
          missing="QH-KHONG-BANG-CHUNG"),
    placed=True,
)  # fmt: skip
_STATUS_PROOF: Final = Record(
    "bằng chứng hiệu lực", StatusProof,
    Field("state", Choice(STATUSES), "tình trạng mà nguồn nói", required=True),
    Field("from", _DAY, "có tình trạng này từ ngày", name="since"),
    Field("source", _SOURCE, "mã văn bản hoặc địa chỉ nói điều đó", required=True, missing="TT-KHONG-NGUON"),
    Field("at", _AT, "mục, điều, khoản nơi ghi"),
    Field("as_of", _DAY, "ngày của bằng chứng"),
    Field("checked_on", _FULL_DAY, "ngày đã đọc nguồn"),
    Field("note", _SENTENCES, "ghi chú"),
    placed=True,
)  # fmt: skip
_TASK: Final = Record(
    "nhiệm vụ", Task,
    Field("what", Text(1_000, lines=True), "việc phải làm", required=True),
    Field("lead", _WORDS, "đơn vị chủ trì"),
    Field("join", ListOf(_WORDS), "các đơn vị phối hợp"),
    Field("by", _WORDS, "thời hạn"),
    Field("at", _AT, "mục nơi ghi"),
)  # fmt: skip
_DEADLINE: Final = Record(
    "hạn báo cáo", Deadline,
    Field("what", Text(1_000, lines=True), "nội dung báo cáo", required=True),
    Field("who", _WORDS, "đơn vị báo cáo", required=True),
    Field("to", _WORDS, "nơi nhận báo cáo", required=True),
    Field("by", DeadlineDay(), "hạn: ngày đầy đủ, “05-18” (hằng năm) hoặc “không ghi ngày cụ thể”",
          required=True),
    Field("at", _AT, "mục nơi ghi"),
    Field("as_cited", Text(1_000), "nguyên văn nguồn ghi, khi khác"),
)  # fmt: skip
_TARGET: Final = Record(
    "chỉ tiêu", Target,
    Field("what", Text(1_000, lines=True), "nội dung chỉ tiêu", required=True),
    Field("value", _WORDS, "mức: “100 %”", required=True),
    Field("at", _AT, "mục nơi ghi"),
)  # fmt: skip
_SOURCE_PAGE: Final = Record(
    "nguồn", Source,
    Field("url", _URL, "địa chỉ trang; null nếu là tệp người biên tập giữ"),
    Field("title", Text(1_000), "tên trang hoặc tệp", required=True),
    Field("as_of", _DAY, "ngày của trang"),
    Field("checked_on", _FULL_DAY, "ngày đã đọc"),
)  # fmt: skip
_FULL_TEXT: Final = Record(
    "toàn văn", FullText,
    Field("url", _URL, "địa chỉ trang có toàn văn", required=True),
    Field("title", Text(1_000), "tên trang"),
    Field("checked_on", _FULL_DAY, "ngày đã thấy"),
)  # fmt: skip
_NOTE: Final = Record(
    "ghi chú", Note,
    Field("text", _SENTENCES, "nội dung", required=True),
    Field("unconfirmed", Switch(), "true nếu chưa xác minh"),
    Field("source", _SOURCE, "mã văn bản hoặc địa chỉ"),
)  # fmt: skip
_SIGNER: Final = Record(
    "người ký", Signer,
    Field("name", _WORDS, "họ và tên", required=True),
    Field("office", _WORDS, "chức vụ khi ký", required=True),
)  # fmt: skip
_PERIOD: Final = Record(
    "thời kỳ", Period,
    Field("start", _DAY, "ngày hoặc năm bắt đầu"),
    Field("end", _DAY, "ngày hoặc năm kết thúc; null nếu không ai nêu"),
)  # fmt: skip


def _document(**values: Any) -> Document:
    drafts = values.pop("relations", ())
    relations = tuple(Relation(source=values["id"], **draft) for draft in drafts)
    return Document(**{"number": None, "issued": None, **values}, relations=relations)


DOCUMENT: Final = Record(
    "văn bản", _document,
    Field("id", _SLUG, "mã: <số ký hiệu>[-<tỉnh>]-<năm>, không số thì <loại>-<tên>-<năm>", required=True),
    Field("type", Choice(DOCUMENT_TYPES), "loại văn bản", required=True),
    Field("number", Text(80), "số, ký hiệu viết chuẩn; null nếu không có"),
    Field("issuer", _SLUG, "mã cơ quan ban hành", required=True),
    Field("issued", _DAY, "ngày ban hành, hoặc tháng, năm khi chỉ biết đến thế"),
    Field("effective", _DAY, "ngày có hiệu lực"),
    Field("period", _PERIOD, "thời kỳ mà văn bản tự đặt ra"),
    Field("title", Text(1_000), "trích yếu, không có tên loại ở đầu", required=True),
    Field("short_title", Text(55), "tên ngắn cho thẻ, tối đa 55 ký tự", missing="TRUONG-NEN-CO"),
    Field("summary", _SENTENCES, "tóm tắt bằng lời của người biên tập"),
    Field("topics", ListOf(_SLUG, unique=True, empty="VB-KHONG-CHU-DE"), "mã các chủ đề, ít nhất một",
          missing="VB-KHONG-CHU-DE"),
    Field("aliases", ListOf(_WORDS, unique=True), "tên mà các văn bản khác dùng để gọi"),
    Field("signer", _SIGNER, "người ký"),
    Field("relations", ListOf(_RELATION), "văn bản này nói về văn bản khác"),
    Field("status_proofs", ListOf(_STATUS_PROOF), "nguồn nói văn bản còn hay hết hiệu lực"),
    Field("regime", Choice(get_args(Regime)), "chỉ ghi khi phải khác với cách tính"),
    Field("tasks", ListOf(_TASK), "nhiệm vụ"),
    Field("deadlines", ListOf(_DEADLINE), "hạn báo cáo"),
    Field("targets", ListOf(_TARGET), "chỉ tiêu"),
    Field("access", _ACCESS, "công khai (public) hay nội bộ (internal)"),
    Field("extent", Choice(EXTENTS),
          "đã đọc được bao nhiêu: toàn văn (whole), phần đầu (opening), chỉ biết qua văn bản khác (mention)"),
    Field("full_text", _FULL_TEXT, "nơi đọc được toàn văn"),
    Field("sources", ListOf(_SOURCE_PAGE, empty="VB-KHONG-NGUON"), "trang, tệp đã đọc, ít nhất một",
          missing="VB-KHONG-NGUON"),
    Field("notes", ListOf(_NOTE), "ghi chú của người biên tập"),
    placed=True,
)  # fmt: skip
_SUCCESSOR: Final = Record(
    "cơ quan kế thừa", Successor,
    Field("issuer", _SLUG, "mã cơ quan kế thừa", required=True),
    Field("since", _DAY, "kế thừa từ ngày", required=True),
    Field("source", _SOURCE, "mã văn bản hoặc địa chỉ nói điều đó", required=True),
)  # fmt: skip
ISSUER: Final = Record(
    "cơ quan", Issuer,
    Field("id", _SLUG, "mã cơ quan", required=True),
    Field("name", _WORDS, "tên đầy đủ khi ban hành", required=True),
    Field("short", _WORDS, "tên ngắn cho thẻ"),
    Field("level", Choice(LEVEL_LABELS), "cấp", required=True),
    Field("superior", _SLUG, "mã cơ quan cấp trên"),
    Field("province", Choice(PROVINCE_TODAY, code="TINH-LA"), "tỉnh khi ban hành; null ở trung ương"),
    Field("province_now", Choice(PROVINCES_NOW, code="TINH-LA"), "tỉnh từ 01/7/2025; null ở trung ương"),
    Field("abbreviations", ListOf(Text(60), unique=True), "chữ viết tắt trong số, ký hiệu"),
    Field("aliases", ListOf(_WORDS, unique=True), "cách gọi khác trong văn bản"),
    Field("successors", ListOf(_SUCCESSOR), "cơ quan kế thừa"),
    placed=True,
)  # fmt: skip
TOPIC: Final = Record(
    "chủ đề", Topic,
    Field("id", _SLUG, "mã chủ đề", required=True),
    Field("name", _WORDS, "tên chủ đề", required=True),
    Field("summary", _SENTENCES, "một, hai câu giới thiệu"),
)  # fmt: skip


def _event(**values: Any) -> Event:
    return Event(**{"issuers": (), "regimes": (), **values})


EVENT: Final = Record(
    "sự kiện", _event,
    Field("date", _DAY, "ngày, tháng hoặc năm", required=True),
    Field("what", _WORDS, "đại hội, nhiệm kỳ mới, sáp nhập …", required=True),
    Field("issuers", ListOf(_SLUG, unique=True), "mã các cơ quan liên quan"),
    Field("source", _SOURCE, "mã văn bản hoặc địa chỉ nói điều đó", required=True),
    Field("regimes", ListOf(Choice(get_args(Regime)), unique=True),
          "chỉ làm cũ văn bản thuộc chế độ hiệu lực này; không ghi: mọi văn bản"),
    Field("note", _SENTENCES, "vì sao chỉ làm cũ các văn bản ấy"),
)  # fmt: skip
_TOPICS: Final = Field("topics", ListOf(TOPIC), "chủ đề")
_EVENTS: Final = Field("events", ListOf(EVENT), "sự kiện làm cũ các bằng chứng trước đó")
_ISSUERS: Final = ListOf(ISSUER)
_DOCUMENTS: Final = ListOf(DOCUMENT)
_INCLUDE: Final = Pattern(INCLUDED, "đường dẫn trong thư mục của kho, như directives/*.yml", 200)
DATASET: Final = Record(
    "kho dữ liệu", dict,
    Field("schema", SchemaVersion(), "phiên bản của kho: 1", required=True),
    Field("include", ListOf(_INCLUDE, unique=True), "các tệp khác của kho: directives/*.yml"),
    Field("issuers", _ISSUERS, "cơ quan ban hành", required=True),
    _TOPICS,
    _EVENTS,
    Field("documents", _DOCUMENTS, "văn bản", required=True),
)  # fmt: skip
# A file that DATASET includes: everything is optional, and it includes no further ones.
PART: Final = Record(
    "tệp của kho", dict,
    Field("issuers", _ISSUERS, "cơ quan ban hành"),
    _TOPICS,
    _EVENTS,
    Field("documents", _DOCUMENTS, "văn bản"),
)  # fmt: skip
