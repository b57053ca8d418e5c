"""Internal documents leave with identity and relations only, in every export there is."""

from __future__ import annotations

import io
import zipfile

import pytest

from cancu.export import csv_tables, feed, graphml, jsonld, turtle, xlsx
from cancu.export import dataset_json as web
from cancu.export.disclosure import disclosed
from cancu.graph.library import Library
from cancu.history import Change
from cancu.model import Deadline, Evidence, Note, Signer, Source, Target, Task
from cancu.site.data_files import data_files
from factories import PAGE, corpus, document, proof, relation

SECRETS = [f"bí mật số {number}" for number in range(1, 15)]
_S = iter(SECRETS)
LAW = document("law", type="luat", number="10/2022/QH15", issuer="quoc-hoi")
INTERNAL = document(
    "inside",
    number="7/KH-SYT",
    access="internal",
    summary=next(_S),
    signer=Signer(name=next(_S), office=next(_S)),
    tasks=(Task(what=next(_S), lead=next(_S)),),
    deadlines=(Deadline(what=next(_S), who=next(_S), to="x", by="2021-05-25", as_cited=next(_S)),),
    targets=(Target(what=next(_S), value=next(_S)),),
    notes=(Note(text=next(_S)),),
    sources=(Source(title=next(_S)),),
    status_proofs=(proof("in-force", as_of="2021-05-01", note=next(_S)),),
    relations=(
        relation("inside", "implements", "law", evidence=(
            Evidence(source="inside", at="II.1", as_cited=next(_S)),
        )),
    ),
)  # fmt: skip
PUBLIC = document(
    "outside",
    summary="tóm tắt công khai",
    relations=(
        relation("outside", "cites", "law", evidence=(
            Evidence(source="inside", at="III", note="bí mật trong ghi chú"),
            Evidence(source=PAGE, at="IV", as_cited="trích công khai"),
        )),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def library():
    return Library.of(corpus(LAW, INTERNAL, PUBLIC), "2026-11-21")


def text_of(content: str | bytes) -> str:
    if isinstance(content, str):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def test_no_file_of_the_site_tells_what_an_internal_document_says(library):
    assert next(_S, None) is None, "every secret is used"
    changes = (Change(date="2026-11-21", what="x", documents=("inside",)),)
    files = data_files(library, changes, "https://example.vn/kho/")
    assert len(files) > 10
    told = {
        name: [s for s in (*SECRETS, "bí mật") if s in text_of(content)] for name, content in files.items()
    }
    assert {name: found for name, found in told.items() if found} == {}


@pytest.mark.parametrize(
    "export",
    [
        web.dataset_json,
        csv_tables.csv_files,
        lambda library: text_of(xlsx.workbook_bytes(library)),
        graphml.graphml,
        turtle.turtle,
        lambda library: feed.feed(library, ()),
        lambda library: jsonld.legislation(library, library.corpus["inside"]),
    ],
    ids=["json", "csv", "xlsx", "graphml", "turtle", "feed", "json-ld"],
)
def test_each_export_holds_back_by_itself_and_keeps_the_identity(library, export):
    text = str(export(library))
    assert "bí mật" not in text
    assert "7/KH-SYT" in text or "inside" in text


def test_identity_relations_and_status_stay(library):
    shown = disclosed(library)
    inside = shown.corpus["inside"]
    assert (inside.number, inside.title, inside.access) == ("7/KH-SYT", INTERNAL.title, "internal")
    assert [(r.kind, r.target, r.evidence[0].at) for r in inside.relations] == [("implements", "law", "II.1")]
    assert shown.step("inside") == library.step("inside")
    assert shown.step("inside").status == "in-force"


def test_public_documents_keep_their_words(library):
    outside = disclosed(library).corpus["outside"]
    assert outside.summary == "tóm tắt công khai"
    assert [piece.as_cited for piece in outside.relations[0].evidence] == [None, "trích công khai"]


def test_without_internal_documents_nothing_is_copied():
    library = Library.of(corpus(LAW), "2026-11-21")
    assert disclosed(library) is library
