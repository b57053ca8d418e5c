"""The closed vocabularies: relation kinds with both readings, document types, statuses, flags, levels.

Relation ids are spelled as ELI (European Legislation Identifier) spells them; status and flag ids carry
hyphens. Everything that speaks of a kind (pages, drawings, exports, the command line) reads it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Regime = Literal["normative", "party", "administrative"]
Level = Literal["central-party", "central-state", "province-party", "province-state", "department", "unit"]


@dataclass(frozen=True, slots=True)
class RelationKind:
    """How one document speaks of another, read from both ends.

    ``verb`` completes "Văn bản này … <target>", ``inverse_verb`` completes "Văn bản này … <source>".
    ``eli`` and ``schema_org`` are the nearest published properties (None where there is none).
    """

    id: str
    inverse: str
    verb: str
    inverse_verb: str
    heading: str
    inverse_heading: str
    eli: str
    schema_org: str | None = None


def _kinds(*kinds: RelationKind) -> dict[str, RelationKind]:
    return {kind.id: kind for kind in kinds}


_R = RelationKind
RELATION_KINDS: Final = _kinds(
    _R("implements", "implemented_by", "triển khai thực hiện", "được triển khai thực hiện bởi",
       "Triển khai thực hiện", "Được triển khai bởi", "applies", "legislationApplies"),
    _R("based_on", "basis_for", "căn cứ vào", "là căn cứ của", "Căn cứ", "Là căn cứ của", "based_on"),
    _R("details", "detailed_by", "quy định chi tiết", "được quy định chi tiết bởi",
       "Quy định chi tiết", "Được quy định chi tiết bởi", "applies", "legislationApplies"),
    _R("guides", "guided_by", "hướng dẫn thực hiện", "được hướng dẫn thực hiện bởi",
       "Hướng dẫn", "Được hướng dẫn bởi", "related_to"),
    _R("continues", "continued_by", "yêu cầu tiếp tục thực hiện", "được yêu cầu tiếp tục thực hiện tại",
       "Yêu cầu tiếp tục thực hiện", "Văn bản yêu cầu tiếp tục thực hiện", "related_to"),
    _R("carries_out", "carried_out_by", "giao quán triệt, thực hiện", "được giao quán triệt, thực hiện tại",
       "Giao quán triệt, thực hiện", "Được giao quán triệt, thực hiện tại", "applies"),
    _R("institutionalizes", "institutionalized_by", "thể chế hóa", "được thể chế hóa bằng",
       "Thể chế hóa", "Được thể chế hóa bằng", "related_to"),
    _R("replaces", "replaced_by", "thay thế", "được thay thế bằng",
       "Thay thế văn bản trước", "Đã được thay thế bằng", "repeals", "legislationRepeals"),
    _R("repeals", "repealed_by", "bãi bỏ", "bị bãi bỏ bởi",
       "Bãi bỏ văn bản trước", "Bị bãi bỏ bởi", "repeals", "legislationRepeals"),
    _R("ends", "ended_by", "làm hết hiệu lực", "hết hiệu lực theo",
       "Làm hết hiệu lực văn bản trước", "Hết hiệu lực theo", "repeals", "legislationRepeals"),
    _R("amends", "amended_by", "sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi",
       "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi", "amends", "legislationAmends"),
    _R("suspends", "suspended_by", "tạm ngưng hiệu lực, đình chỉ", "bị tạm ngưng hiệu lực, đình chỉ bởi",
       "Tạm ngưng hiệu lực, đình chỉ", "Bị tạm ngưng hiệu lực, đình chỉ bởi", "changes",
       "legislationChanges"),
    _R("corrects", "corrected_by", "đính chính", "được đính chính bởi",
       "Đính chính", "Được đính chính bởi", "corrects", "legislationCorrects"),
    _R("consolidates", "consolidated_by", "hợp nhất", "được hợp nhất trong",
       "Hợp nhất", "Được hợp nhất trong", "consolidates", "legislationConsolidates"),
    _R("interprets", "interpreted_by", "giải thích", "được giải thích bởi",
       "Giải thích", "Được giải thích bởi", "related_to"),
    _R("promulgates", "promulgated_by", "ban hành", "được ban hành kèm theo",
       "Ban hành kèm theo", "Được ban hành kèm theo", "has_part", "hasPart"),
    _R("follows", "followed_by", "ban hành sau (chưa thấy điều khoản thay thế) về cùng nội dung với",
       "đã có văn bản sau về cùng nội dung là",
       "Ban hành sau về cùng nội dung", "Đã có văn bản sau về cùng nội dung", "related_to"),
    _R("reviews", "reviewed_by", "sơ kết, tổng kết", "được sơ kết, tổng kết bởi",
       "Sơ kết, tổng kết", "Được sơ kết, tổng kết bởi", "related_to"),
    _R("reports_on", "reported_in", "báo cáo kết quả thực hiện", "có báo cáo kết quả thực hiện là",
       "Báo cáo kết quả thực hiện", "Có báo cáo kết quả thực hiện", "related_to"),
    _R("cites", "cited_by", "viện dẫn", "được viện dẫn tại", "Viện dẫn", "Được viện dẫn tại",
       "cites", "citation"),
    _R("related", "related", "cùng nội dung với", "cùng nội dung với",
       "Cùng nội dung", "Cùng nội dung", "related_to"),
)  # fmt: skip

# By these a document derives from another, in groups, the strongest first, each with its name in lists of
# roots. A promulgated text also derives from the decision that issues it, which the graph reads off
# `promulgates` from the other end.
DERIVATION_STRENGTHS: Final[dict[str, tuple[str, ...]]] = {
    "Trực tiếp": ("implements", "details", "guides", "institutionalizes", "promulgates"),
    "Căn cứ": ("based_on",),
    "Tiếp tục thực hiện": ("continues",),
    "Giao quán triệt, thực hiện": ("carries_out",),
}
# Lineage walks them upwards.
DERIVATION_KINDS: Final = (
    "implements", "based_on", "details", "guides", "continues", "carries_out", "institutionalizes",
)  # fmt: skip
# Whoever speaks so of an older document treats it as living, the strongest kind first: this proves that it
# was in use, not that it is in force.
USE_KINDS: Final = (*DERIVATION_KINDS, "reviews", "reports_on", "cites")
# Their whole-scope form ends the target; their partial form leaves it partly in force.
ENDING_KINDS: Final = ("replaces", "repeals", "ends")


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document, with the letters it has in numbers of the State and of the Party.

    Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III (State); numbers seen in use (Party). ``rank`` orders
    types of one issuer as a preamble does, the highest first.
    """

    id: str
    label: str
    state_code: str | None = None
    party_code: str | None = None
    rank: int = 50


def _types(*types: DocumentType) -> dict[str, DocumentType]:
    return {kind.id: kind for kind in types}


_T = DocumentType
DOCUMENT_TYPES: Final = _types(
    _T("hien-phap", "Hiến pháp", rank=1),
    _T("cuong-linh", "Cương lĩnh", rank=2),
    _T("dieu-le", "Điều lệ", rank=3),
    _T("bo-luat", "Bộ luật", rank=5),
    _T("luat", "Luật", rank=6),
    _T("phap-lenh", "Pháp lệnh", "PL", rank=8),
    _T("nghi-quyet", "Nghị quyết", "NQ", "NQ", rank=10),
    _T("nghi-quyet-lien-tich", "Nghị quyết liên tịch", "NQLT", rank=11),
    _T("lenh", "Lệnh", "L", rank=12),
    _T("nghi-dinh", "Nghị định", "NĐ", rank=14),
    _T("quyet-dinh", "Quyết định", "QĐ", "QĐ", rank=20),
    _T("quy-dinh", "Quy định", "QyĐ", "QĐ", rank=21),
    _T("quy-che", "Quy chế", "QC", "QC", rank=22),
    _T("quy-che-phoi-hop", "Quy chế phối hợp", "QCPH", "QCPH", rank=23),
    _T("chi-thi", "Chỉ thị", "CT", "CT", rank=24),
    _T("ket-luan", "Kết luận", "KL", "KL", rank=26),
    _T("thong-tu", "Thông tư", "TT", rank=28),
    _T("thong-tu-lien-tich", "Thông tư liên tịch", "TTLT", rank=29),
    _T("thong-tri", "Thông tri", None, "TT", rank=30),
    _T("huong-dan", "Hướng dẫn", "HD", "HD", rank=32),
    _T("chien-luoc", "Chiến lược", rank=33),
    _T("chuong-trinh", "Chương trình", "CTr", "CTr", rank=34),
    _T("chuong-trinh-hanh-dong", "Chương trình hành động", "CTr", "CTr", rank=34),
    _T("chuong-trinh-phoi-hop", "Chương trình phối hợp", "CTr", "CTr", rank=35),
    _T("de-an", "Đề án", "ĐA", "ĐA", rank=36),
    _T("du-an", "Dự án", "DA", "DA", rank=37),
    _T("phuong-an", "Phương án", "PA", "PA", rank=38),
    _T("ke-hoach", "Kế hoạch", "KH", "KH", rank=40),
    _T("cong-dien", "Công điện", "CĐ", rank=42),
    _T("thong-bao", "Thông báo", "TB", "TB", rank=44),
    _T("thong-cao", "Thông cáo", "TC", "TC", rank=45),
    _T("bao-cao", "Báo cáo", "BC", "BC", rank=46),
    _T("to-trinh", "Tờ trình", "TTr", "TTr", rank=47),
    _T("bien-ban", "Biên bản", "BB", "BB", rank=48),
    _T("van-ban-hop-nhat", "Văn bản hợp nhất", "VBHN", rank=31),
    _T("cong-van", "Công văn", None, "CV", rank=49),
)  # fmt: skip

# What is called by type and name, with or without its number.
LAWS: Final = ("luat", "bo-luat", "phap-lenh", "hien-phap")
# The administrative regime knows no partial force; see Regime in the design of the dataset.
NORMATIVE_TYPES: Final = frozenset(
    {"hien-phap", "bo-luat", "luat", "phap-lenh", "lenh", "nghi-dinh", "thong-tu", "thong-tu-lien-tich",
     "nghi-quyet-lien-tich"}
)  # fmt: skip

STATUSES: Final = (
    "not-yet", "in-force", "partly", "ended", "suspended", "partly-suspended", "obsolete", "period-over",
    "unverified",
)  # fmt: skip
# The first that applies names a citation of the document; the order is part of the contract of the audit.
FLAGS: Final = (
    "ambiguous", "unknown", "ended", "not-yet", "suspended", "period-over", "later-than-document",
    "malformed", "partly", "amended", "followed", "target-ended", "target-followed", "basis-ended",
    "body-changed", "unverified", "in-force",
)  # fmt: skip
# How much of a document was read for its entry, and how a page says so.
EXTENTS: Final[dict[str, str]] = {
    "whole": "Đã đọc toàn văn",
    "opening": "Mới đọc được phần đầu",
    "mention": "Chỉ biết qua văn bản khác dẫn",
}
# Labels of the bands in drawings and of the level facet, the highest first.
TIERS: Final[dict[str, tuple[Level, ...]]] = {
    "Trung ương": ("central-party", "central-state"),
    "Cấp tỉnh": ("province-party", "province-state"),
    "Sở, ngành": ("department",),
    "Đơn vị": ("unit",),
}
TIER_OF_LEVEL: Final[dict[str, str]] = {level: name for name, levels in TIERS.items() for level in levels}
LEVEL_LABELS: Final[dict[str, str]] = {
    "central-party": "Trung ương (Đảng)",
    "central-state": "Trung ương (Nhà nước)",
    "province-party": "Cấp tỉnh (Đảng)",
    "province-state": "Cấp tỉnh (Nhà nước)",
    "department": "Sở, ngành",
    "unit": "Đơn vị",
}
