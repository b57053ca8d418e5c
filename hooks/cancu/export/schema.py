"""JSON Schema of ``cancu.json``, from the same vocabularies that fill it."""

from __future__ import annotations

import json
from typing import Any, get_args

from cancu.dispositions import Grade
from cancu.export.dataset_json import SCHEMA
from cancu.kinds import DOCUMENT_TYPES, FLAGS, LEVEL_LABELS, RELATION_KINDS, STATUSES, Regime

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}


def json_schema() -> Schema:
    """The contract of the data file, JSON Schema draft 2020-12; new keys need no new version."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Căn Cứ: cancu.json",
        "description": "Mọi văn bản và quan hệ của kho, với tình trạng theo từng mốc thời gian.",
        **_record(
            {
                "schema": {"const": SCHEMA, "description": "Phiên bản của cấu trúc này."},
                "quality": {
                    "type": "object",
                    "description": "Chất lượng của dữ liệu: số văn bản theo mức bằng chứng.",
                },
                "documents": {"type": "array", "items": _record(_DOCUMENT)},
                "relations": {"type": "array", "items": _record(_RELATION)},
            }
        ),
    }


def json_schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _record(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _about(description: str, schema: Schema) -> Schema:
    return {**schema, "description": description}


def _one_of(description: str, values: Any) -> Schema:
    return {"enum": list(values), "description": description}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


_PROOF = _about(
    "Bằng chứng của tình trạng.",
    _record(
        {
            "grade": _one_of(
                "express: nguồn nói rõ; period: thời gian văn bản tự đặt; use: còn được dùng; none: chưa có.",
                get_args(Grade),
            ),
            "as_of": _about("Ngày của nguồn, đủ hoặc một phần.", _or_null(_DAY)),
            "by": _about("Mã văn bản hoặc địa chỉ trang của nguồn.", _list(_TEXT)),
        }
    ),
)
_STEP = {
    "from": _about("Ngày bắt đầu; null nếu không rõ.", _or_null(_DAY)),
    "status": _one_of("Tình trạng từ ngày đó.", STATUSES),
    "flags": _about("Dấu hiệu của riêng văn bản.", _list({"enum": list(FLAGS)})),
    "reason": _about("Lý do.", {"type": "string"}),
    "by": _about("Mã các văn bản tạo ra tình trạng này.", _list(_SLUG)),
    "behind": _about(
        "Mã các văn bản (với body-changed: các cơ quan) đứng sau từng dấu hiệu.",
        {"type": "object", "additionalProperties": _list(_SLUG)},
    ),
    "as_of": _about("Ngày của nguồn mới nhất.", _or_null(_DAY)),
    "proof": _PROOF,
    "status_since": _about("Ngày bắt đầu tình trạng này, đủ hoặc một phần.", _or_null(_DAY)),
    "status_label": _about("Tình trạng bằng lời.", _TEXT),
    "headline": _about("Nhãn hiện trên trang: tình trạng, hoặc dấu hiệu quan trọng hơn.", _TEXT),
    "sentence": _about("Một câu về tình trạng và nguồn của nó.", _TEXT),
}
_FULL_TEXT: Schema = {"type": "object"}
_DOCUMENT = {
    "id": _about("Mã cố định.", _SLUG),
    "url": _about("Địa chỉ trang, tính từ gốc của kho.", _TEXT),
    "type": _one_of("Mã loại văn bản.", DOCUMENT_TYPES),
    "type_label": _about("Tên loại.", _TEXT),
    "number": _about("Số, ký hiệu.", _or_null(_TEXT)),
    "issuer": _about("Mã cơ quan ban hành.", _SLUG),
    "issuer_label": _about("Tên cơ quan ban hành.", _TEXT),
    "level": _one_of("Cấp của cơ quan.", LEVEL_LABELS),
    "province": _about("Tỉnh khi ban hành.", _or_null(_TEXT)),
    "issued": _about("Ngày, tháng hoặc năm ban hành.", _or_null(_DAY)),
    "effective": _about("Ngày hiệu lực.", _or_null(_DAY)),
    "title": _about("Trích yếu.", _TEXT),
    "regime": _one_of("Chế độ hiệu lực.", get_args(Regime)),
    "status": _one_of("Tình trạng vào ngày dựng trang.", STATUSES),
    "status_label": _about("Tình trạng bằng lời.", _TEXT),
    "status_as_of": _about("Ngày của nguồn mới nhất.", _or_null(_DAY)),
    "proof": _PROOF,
    "headline": _about("Nhãn hiện trên trang: tình trạng, hoặc dấu hiệu quan trọng hơn.", _TEXT),
    "extent": _about("Đã đọc được bao nhiêu: whole, opening, mention; null nếu không ghi.", _or_null(_TEXT)),
    "full_text": _about("Nơi đọc được toàn văn: url, title, checked_on.", _or_null(_FULL_TEXT)),
    "steps": _about("Các mốc hiệu lực, xếp theo ngày.", _list(_record(_STEP))),
    "access": _one_of("Công khai hay nội bộ.", ("public", "internal")),
    "topics": _about("Mã chủ đề.", _list(_SLUG)),
}
_RELATION = {
    "source": _about("Văn bản nói.", _SLUG),
    "target": _about("Văn bản được nói tới.", _SLUG),
    "kind": _one_of("Loại quan hệ, thể chủ động.", RELATION_KINDS),
    "scope": _one_of("Toàn bộ hay một phần.", ("whole", "part")),
    "sections": _about("Mục nơi ghi.", _list(_TEXT)),
    "as_cited": _about("Cách ghi trong nguồn, khi khác với kho.", _list(_TEXT)),
    "verified": _about("Nguồn đã được đọc.", {"type": "boolean"}),
}
