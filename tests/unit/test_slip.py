"""One sheet on how documents stand: what it says of each, and that its code is a QR code."""

from __future__ import annotations

import json

import pytest
from qrcodegen import QrCode, QrSegment

from cancu.export.browser.slip import slip_data
from cancu.graph.library import Library
from factories import ISSUERS, document, proof, relation
from support.v8 import Engine

from cancu.corpus import Corpus  # isort: skip

OLD = document(
    "290-qd-tw-2010", type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25",
    title="Ban hành Quy chế công tác dân vận",
)  # fmt: skip
NEW = document(
    "23-qd-tw-2021", type="quyet-dinh", number="23-QĐ/TW", issuer="bo-chinh-tri", issued="2021-07-30",
    effective="2021-07-30", title="Ban hành Quy chế công tác dân vận",
    relations=(relation("23-qd-tw-2021", "replaces", "290-qd-tw-2010", effective="2021-07-30"),),
    status_proofs=(proof("in-force", as_of="2021-08-01"),),
)  # fmt: skip
# What bare V8 lacks of a browser.
ENCODER = (
    "globalThis.TextEncoder = class { encode(text) {"
    " return Uint8Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0)) } }"
)


def slips(on: str) -> dict:
    return slip_data(Library.of(Corpus.build((OLD, NEW), ISSUERS, (), ()), on))["documents"]


def test_a_sheet_tells_what_replaced_a_document_since_when_and_where_it_is_written():
    old = slips("2026-11-30")["290-qd-tw-2010"]
    assert old["instead"] == ["Quyết định 23-QĐ/TW (30/7/2021, Bộ Chính trị)"]
    [[said, source]] = old["chain"]
    assert said.startswith("Quyết định 23-QĐ/TW (30/7/2021, Bộ Chính trị) thay thế văn bản này")
    assert "từ 30/7/2021" in said
    assert source
    assert "<" not in json.dumps(old)


def test_the_day_of_the_reader_decides_between_steps():
    steps = [["", "Còn hiệu lực", "Câu."], ["2026-12-31", "Hết hiệu lực", ""]]
    engine = Engine("slip/page.js")
    said = engine.call(
        "input[1].map(day => CanCu.slip.stepOn(input[0], day)[1])", [steps, ["2026-12-30", "2026-12-31"]]
    )
    assert said == ["Còn hiệu lực", "Hết hiệu lực"]


@pytest.fixture(scope="module")
def qr() -> Engine:
    engine = Engine(data=ENCODER)
    engine.run("slip/qr.js")
    return engine


def reference(text: str, mask: int) -> list[list[int]]:
    segment = QrSegment.make_bytes(text.encode())
    code = QrCode.encode_segments([segment], QrCode.Ecc.MEDIUM, mask=mask, boostecl=False)
    side = range(code.get_size())
    return [[int(code.get_module(x, y)) for x in side] for y in side]


def test_every_module_is_that_of_the_library(qr):
    address = "https://noi-bo.vn/van-ban/" + "quyết-định-23-qd-tw-2021/" * 40
    for place, length in enumerate((1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 331, 412, 500)):
        text, mask = address[:length], place % 8
        assert qr.call("CanCu.qr.modules(input[0], input[1])", [text, mask]) == reference(text, mask), length


def test_without_a_mask_it_takes_one_of_the_eight_and_refuses_what_is_too_long(qr):
    text = "https://noi-bo.vn/van-ban/33-ct-ttg-2021/"
    assert qr.call("CanCu.qr.modules(input)", text) in [reference(text, mask) for mask in range(8)]
    assert qr.call("CanCu.qr.modules(input)", "x" * 700) is None
