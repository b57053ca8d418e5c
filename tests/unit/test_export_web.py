import json

import pytest

from cancu.export import dataset_json as web
from cancu.export import ics, jsonld
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.model import NO_DAY, Deadline, Period
from factories import corpus, document, relation

OLD = document("old", type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25")
NEW = document("new", type="quyet-dinh", number="23-QĐ/TW", issuer="bo-chinh-tri", issued="2021-07-30",
               relations=(relation("new", "replaces", "old"),))  # fmt: skip
PLAN = document(
    "plan",
    number="2444/KH-SYT",
    period=Period(start="2021", end="2021"),
    summary="</script><script>alert(1)</script>",
    deadlines=(
        Deadline(what="Báo cáo; 6 tháng", who="Đơn vị", to="Sở", by="2021-05-25"),
        Deadline(what="Báo cáo năm", who="Đơn vị", to="Sở", by=NO_DAY),
    ),
)


@pytest.fixture
def library():
    return Library.of(corpus(OLD, NEW, PLAN), "2026-11-21")


def test_data_holds_every_document_and_relation(library):
    data = json.loads(web.dataset_json(library))
    assert data["schema"] == 1
    assert [record["id"] for record in data["documents"]] == ["new", "old", "plan"]
    assert data["relations"] == [
        {"source": "new", "target": "old", "kind": "replaces", "scope": "whole", "sections": ["Điều 3"],
         "as_cited": [], "verified": True}
    ]  # fmt: skip


def test_status_and_steps_are_those_of_the_day(library):
    old = next(record for record in web.dataset(library)["documents"] if record["id"] == "old")
    assert (old["status"], old["status_label"]) == ("ended", "Đã được thay thế")
    assert [step["from"] for step in old["steps"]] == [None, "2010-02-25", "2021-07-30"]


def test_json_ld_names_the_law_and_claims_no_unproved_force(library):
    record = jsonld.legislation(library, library.corpus["new"])
    assert record["@type"] == "Legislation"
    assert record["legislationIdentifier"] == "23-QĐ/TW"
    assert "legislationLegalForce" not in record
    assert record["legislationRepeals"] == [{"@id": "../old/", "@type": "Legislation"}]


def test_no_text_can_close_the_script_element(library):
    assert jsonld.script(library, library.corpus["plan"]).count("</script>") == 1


def test_calendar_folds_and_escapes(library):
    text = ics.calendar(library)
    assert text.endswith("END:VCALENDAR\r\n")
    assert r"SUMMARY:Báo cáo\; 6 tháng" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("BEGIN:VEVENT") == 1


def test_internal_document_keeps_its_summary_to_itself():
    secret = document("s", access="internal", summary="Nội dung nội bộ")
    shown = disclosed(Library.of(corpus(secret), "2026-11-21"))
    record = jsonld.legislation(shown, shown.corpus["s"])
    assert "abstract" not in record
