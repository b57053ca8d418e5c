"""Good datasets load without a word, whatever their line ends, order or Unicode form."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import jsonschema
import pytest
import yaml

from cancu.dataset.fields.json_schema import json_schema
from cancu.dataset.load import load, load_bytes
from support.paths import ROOT

GOOD = sorted((Path(__file__).parents[1] / "datasets" / "good").glob("*.yml"))
FULL = next(path for path in GOOD if path.stem == "day-du")


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_dataset_loads_clean(path):
    corpus, report = load(path)
    assert [str(problem) for problem in report] == []
    assert corpus is not None


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_dataset_fits_the_json_schema(path):
    jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), json_schema())


def test_the_real_dataset_is_clean():
    corpus, report = load(ROOT / "data" / "directives.yml")
    assert [str(problem) for problem in report] == []
    assert corpus is not None
    assert len(corpus) > 60


def test_the_real_dataset_fits_the_json_schema():
    data = yaml.safe_load((ROOT / "data" / "directives.yml").read_text("utf-8"))
    jsonschema.validate(data, json_schema())


def test_every_field_arrives_in_the_model():
    corpus, _ = load(FULL)
    assert corpus is not None
    plan = corpus["11-kh-ubnd-binh-dinh-2022"]
    assert plan.signer is not None
    assert plan.signer.office == "Phó Chủ tịch"
    assert plan.summary == "Giao các sở, ngành và địa phương thực hiện công tác dân vận."
    assert plan.relations[0].source == plan.id
    assert plan.relations[0].evidence[0].at == "Mở đầu"
    assert plan.tasks[0].join == ("các sở", "các huyện")
    assert [deadline.by for deadline in plan.deadlines] == ["11-20", "không ghi ngày cụ thể", "2022-06-30"]
    assert plan.targets[0].value == "100 %"
    assert plan.sources[0].url is None
    assert plan.notes[0].unconfirmed is True
    directive = corpus["33-ct-ttg-2021"]
    assert directive.status_proofs[0].since == "2021-11-26"
    assert directive.access == "internal"
    law = corpus["10-2022-qh15-2022"]
    assert (law.regime, law.effective, law.relations[0].provisions) == (
        "normative",
        "2023-07-01",
        "khoản 2 Điều 91",
    )
    assert corpus["quy-dinh-khong-ro-nam"].number is None
    assert corpus.issuers["ban-dan-van-trung-uong"].successors[0].since == "2025-02"
    assert corpus.events[0].issuers == ("bo-chinh-tri",)


def test_records_know_their_place():
    corpus, _ = load(FULL)
    assert corpus is not None
    lines = FULL.read_text("utf-8").splitlines()
    for document in corpus:
        line, column = document.place
        assert lines[line - 1][column - 1 :] == f"id: {document.id}"
        for relation in document.relations:
            line, column = relation.place
            assert lines[line - 1][column - 1 :] == f"kind: {relation.kind}"


REWRITTEN = {
    "bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "nfd": lambda text: unicodedata.normalize("NFD", text).encode(),
    "eth": lambda text: text.replace("Đ", "Ð").encode(),
    "json": lambda text: json.dumps(yaml.safe_load(text)).encode(),
}


@pytest.mark.parametrize("rewrite", REWRITTEN.values(), ids=REWRITTEN)
def test_the_form_of_the_file_does_not_matter(rewrite):
    corpus, report = load_bytes(rewrite(FULL.read_text("utf-8")))
    assert [str(problem) for problem in report] == []
    assert corpus == load(FULL)[0]


def test_an_unreadable_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="directives"):
        load(tmp_path / "directives.yml")
