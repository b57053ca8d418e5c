"""The data of the drafting check in the browser: complete, the same every time, nothing that is internal."""

from __future__ import annotations

import json

from cancu.export.browser.audit_data import audit_data, audit_files
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.kinds import FLAGS
from cancu.model import Note, Source
from factories import corpus, document, relation

ON = "2026-11-22"
OLD = document(
    "nd-1", type="nghi-dinh", number="1/2015/NĐ-CP", issuer="chinh-phu", issued="2015-02-01", title="Cũ"
)
NEW = document(
    "nd-2", type="nghi-dinh", number="2/2023/NĐ-CP", issuer="chinh-phu", issued="2023-02-01", title="Mới",
    relations=(relation("nd-2", "replaces", "nd-1", effective="2023-07-01"),),
)  # fmt: skip


def data_of(*documents):
    return audit_data(Library.of(corpus(*documents), ON))


def test_every_flag_has_its_words():
    data = data_of(OLD)
    assert data["flags"] == list(FLAGS)
    assert sorted(data["flagRows"]) == sorted(FLAGS)


def test_a_document_carries_its_steps_its_wording_and_what_ended_it():
    data = data_of(OLD, NEW)
    old = next(record for record in data["documents"] if record["id"] == "nd-1")
    assert old["mention"] == "Nghị định số 1/2015/NĐ-CP ngày 01 tháng 02 năm 2015 của Chính phủ về cũ"
    assert (old["later"], old["enders"]) == ("Nghị định số 1/2015/NĐ-CP", [["nd-2", "2023-07-01"]])
    first, *later = old["steps"].split("+")
    assert [step.split(":")[0] for step in later] == ["20150201", "20230701"]
    states = [data["states"][int(place.split(":")[-1])] for place in (first, *later)]
    assert [state[0] for state in states] == ["not-yet", "in-force", "ended"]
    assert states[2][4].startswith("Hết hiệu lực toàn bộ từ ngày 01/7/2023")
    assert old["acts"] == [["replaces", "nd-2"]]


def test_the_words_of_an_internal_document_stay_inside():
    hidden = document(
        "mat", number="5/KH-SYT", access="internal", summary="BÍ MẬT",
        notes=(Note(text="BÍ MẬT"),), sources=(Source(title="BÍ MẬT"),),
    )  # fmt: skip
    files = audit_files(disclosed(Library.of(corpus(OLD, hidden), ON)))
    assert "5/KH-SYT" in "".join(files.values())
    assert not any("BÍ MẬT" in text for text in files.values())


def test_scripts_are_the_same_whatever_the_order_and_close_no_element():
    marked = document("x", title="</script><b>")
    one = audit_files(Library.of(corpus(OLD, NEW, marked), ON))
    other = audit_files(Library.of(corpus(marked, NEW, OLD), ON))
    assert one == other
    for text in one.values():
        assert "<" not in text
        json.loads(text[text.index("= {", text.index("\n")) + 2 :])
