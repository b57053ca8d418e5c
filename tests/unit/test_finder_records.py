"""The records of the finder: compact, complete, the same whatever the order they came in."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace

import pytest

from cancu import routes
from cancu.dataset.load import load
from cancu.export.browser import finder
from cancu.export.browser.finder_columns import (
    Pool,
    code_points,
    coded,
    columns,
    day_number,
    derived_id,
    split_number,
)
from cancu.export.browser.finder_weights import ordered, weight
from cancu.export.browser.finder_wording import preamble_order
from cancu.graph.library import Library
from cancu.model import Period, Signer
from factories import ISSUERS, corpus, document, relation
from support.paths import ROOT

DAY = "2026-11-21"
OLD = document(
    "290-qd-tw-2010", type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25"
)
NEW = document(
    "23-qd-tw-2021",
    type="quyet-dinh",
    number="23-QĐ/TW",
    issuer="bo-chinh-tri",
    issued="2021-07-30",
    title="Ban hành Quy chế công tác dân vận",
    relations=(relation("23-qd-tw-2021", "replaces", "290-qd-tw-2010", effective="2021-07-30"),),
)
PLAN = document(
    "ke-hoach-a", title="Kế hoạch </script> lạ\nhai dòng", period=Period(start="2021", end="2025")
)


def scripts(*documents):
    return finder.finder_files(Library.of(corpus(*documents), DAY))


def calls(text):
    """``{function: arguments}`` of a data script."""
    found = re.findall(r"^CanCu\.finder\.data\.(\w+)\((.*)\)$", text, re.MULTILINE)
    return {name: json.loads(argument) for name, argument in found}


def titles(words, lines):
    """Titles spelled out again."""
    known = dict(zip(code_points(), words.split("\n"), strict=False))
    return [" ".join(known[code] for code in line) for line in lines.split("\n")]


def test_columns_are_as_long_as_the_library():
    data = calls(scripts(OLD, NEW, PLAN)[routes.FINDER_DATA])
    shard = data["add"]
    lengths = {
        len(shard[name]) for name in ("code", "type", "issuer", "issued", "topics", "signer", "weight")
    }
    lengths |= {len(shard[name].split("\n")) for name in ("number", "title")} | {
        len(shard["steps"].split(","))
    }
    assert lengths == {3}
    assert data["start"]["total"] == 3


def test_the_replaced_one_names_what_replaced_it_and_since_when():
    shard = calls(scripts(OLD, NEW)[routes.FINDER_DATA])["add"]
    assert shard["number"] == "23\n290"
    assert shard["links"] == {"1": [["e", 0, 20210730]]}
    assert re.fullmatch(r"\d+\+20100225:\d+\+20210730:\d+", shard["steps"].split(",")[1])


def test_scripts_cannot_be_closed_and_columns_not_broken():
    text = scripts(PLAN)[routes.FINDER_DATA]
    assert "</script" not in text
    shard = calls(text)["add"]
    assert titles(shard["words"], shard["title"]) == ["Kế hoạch </script> lạ hai dòng"]


def test_the_order_they_came_in_does_not_matter():
    documents = [
        OLD,
        NEW,
        PLAN,
        *(document(f"ke-hoach-{n}", issued=f"2020-01-{n:02d}") for n in range(1, 20)),
    ]
    shuffled = random.Random(1).sample(documents, len(documents))
    assert scripts(*documents) == scripts(*shuffled)


def test_large_libraries_come_in_parts(monkeypatch):
    monkeypatch.setattr(finder, "LARGE", 10)
    monkeypatch.setattr(finder, "FIRST_SHARD", 4)
    monkeypatch.setattr(finder, "SHARD", 5)
    monkeypatch.setattr(finder, "WORDING", 6)
    files = scripts(*(document(f"ke-hoach-{n}") for n in range(12)))
    head = calls(files[routes.FINDER_DATA])["start"]
    assert head["shards"] == [routes.finder_shard(1), routes.finder_shard(2)]
    sizes = [len(calls(files[path])["add"]["type"]) for path in (routes.FINDER_DATA, *head["shards"])]
    assert sizes == [4, 5, 3]
    assert [len(calls(files[routes.finder_wording(part)])["wording"]["citations"]) for part in (0, 1)] == [
        6,
        6,
    ]


@pytest.mark.parametrize("source", [OLD, NEW], ids=lambda each: each.id)
def test_ids_that_follow_the_rule_are_left_out(source):
    shard = calls(scripts(source)[routes.FINDER_DATA])["add"]
    assert shard["id"] == {}
    issuer = next(issuer for issuer in ISSUERS if issuer.id == source.issuer)
    assert derived_id(source, issuer) == source.id


def test_other_ids_are_spelled_out():
    assert calls(scripts(PLAN)[routes.FINDER_DATA])["add"]["id"] == {"0": "ke-hoach-a"}


def test_an_internal_document_keeps_its_signer_to_itself():
    signed = document(
        "ke-hoach-mat", signer=Signer(name="Nguyễn Văn A", office="Giám đốc"), access="internal"
    )
    assert all("Nguyễn Văn A" not in text for text in scripts(signed).values())


def test_citations_are_those_of_the_wording():
    law = document(
        "luat",
        type="luat",
        number="10/2022/QH15",
        issuer="quoc-hoi",
        issued="2022-11-10",
        title="Thực hiện dân chủ",
    )
    files = scripts(law, OLD)
    citations = calls(files[routes.finder_wording(0)])["wording"]["citations"]
    by_mention = {row[1]: row for row in citations}
    assert (
        by_mention["Luật Thực hiện dân chủ"][2] == "Căn cứ Luật Thực hiện dân chủ ngày 10 tháng 11 năm 2022"
    )
    assert next(row for row in citations if row[1].startswith("Quyết định số 290"))[2] == 0


def test_a_preamble_puts_competence_then_level_rank_and_date():
    library = Library.of(
        corpus(
            document("ke-hoach-a"),
            OLD,
            document("nghi-quyet", type="nghi-quyet", issuer="trung-uong", issued="2013-06-03"),
            document(
                "luat-dan-chu", type="luat", issuer="quoc-hoi", issued="2022-11-10", title="Thực hiện dân chủ"
            ),
            document(
                "luat-to-chuc",
                type="luat",
                issuer="quoc-hoi",
                issued="2025-06-16",
                title="Tổ chức chính quyền",
            ),
        ),
        DAY,
    )
    ids = sorted(
        (document.id for document in library.corpus), key=lambda i: preamble_order(library, library.corpus[i])
    )
    assert ids == ["luat-to-chuc", "luat-dan-chu", "nghi-quyet", "290-qd-tw-2010", "ke-hoach-a"]


def test_weightier_documents_come_first():
    library = Library.of(corpus(OLD, NEW, PLAN), DAY)
    assert [each.id for each, _ in ordered(library)] == ["23-qd-tw-2021", "290-qd-tw-2010", "ke-hoach-a"]
    assert 0 <= weight(library, library.corpus["ke-hoach-a"]) <= 9


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("33/CT-TTg", ("33", "/CT-TTg")),
        ("30c/NQ-CP", ("30", "c/NQ-CP")),
        (None, ("", "")),
        ("V.III", ("", "V.III")),
    ],
)
def test_numbers_fall_into_digits_and_letters(number, parts):
    assert split_number(number) == parts


@pytest.mark.parametrize(
    ("day", "number"), [("2021-11-26", 20211126), ("2025-03", 20250300), ("2024", 20240000), (None, 0)]
)
def test_days_are_numbers(day, number):
    assert day_number(day) == number


def test_a_pool_names_each_value_once():
    pool: Pool[str] = Pool()
    assert [pool.place(value) for value in "abca"] == [0, 1, 2, 0]
    assert pool.values == ["a", "b", "c"]


def test_columns_are_in_nfc():
    assert columns(["Ho\u0300a\tbi\u0300nh"]) == "Hòa bình"


def test_coded_titles_come_back_and_common_words_are_short():
    words = [f"từ{n}" for n in range(60_000)]
    wanted = [" ".join(words), "từ7 từ7 từ8", "từ7"]
    coded_words, lines = coded(wanted)
    assert titles(coded_words, lines) == wanted
    assert lines.split("\n")[1:] == ["==>", "="]
    assert json.loads(json.dumps(lines, ensure_ascii=False)) == lines
    assert not re.search(r"\\.", json.dumps(lines.replace("\n", ""), ensure_ascii=False))


def test_a_mere_mention_stands_behind_what_was_read():
    unread = replace(NEW, extent="mention", relations=())
    library = Library.of(corpus(OLD, unread, PLAN), DAY)
    assert [each.id for each, _ in ordered(library)] == ["290-qd-tw-2010", "ke-hoach-a", "23-qd-tw-2021"]
    assert weight(library, unread) < weight(Library.of(corpus(OLD, NEW, PLAN), DAY), NEW)


def test_words_that_say_the_same_come_with_the_data_once_each():
    words = calls(scripts(OLD)[routes.FINDER_DATA])["start"]["words"]
    phrases = [phrase.casefold() for group in words["same"] for phrase in group]
    assert len(phrases) == len(set(phrases)), "a phrase belongs to one group"
    assert "tiếp dân" in phrases
    assert len(words["questions"]) == len(set(words["questions"]))


def test_a_decree_is_found_by_what_the_law_rules_that_it_details(monkeypatch, tmp_path):
    words = {"same": [], "questions": [], "about": {"luat-a": ["hội nghị cán bộ"], "khong-co": ["gì đó"]}}
    file = tmp_path / "words.json"
    file.write_text(json.dumps(words), "utf-8")
    monkeypatch.setattr(finder, "WORDS", file)
    law = document("luat-a", type="luat", title="Thực hiện dân chủ ở cơ sở")
    decree = document(
        "nghi-dinh-a",
        title="Quy định chi tiết Luật Thực hiện dân chủ ở cơ sở",
        relations=(relation("nghi-dinh-a", "details", "luat-a"),),
    )
    other = document(
        "nghi-dinh-b",
        title="Xây dựng và thực hiện hương ước",
        relations=(relation("nghi-dinh-b", "details", "luat-a"),),
    )
    data = calls(scripts(law, decree, other)[routes.FINDER_DATA])
    named = dict(zip(data["add"]["id"].values(), data["add"]["id"], strict=True))
    assert data["add"]["about"] == {named[one]: ["hội nghị cán bộ"] for one in ("luat-a", "nghi-dinh-a")}
    assert "about" not in data["start"]["words"]


def test_what_documents_rule_is_told_of_documents_of_the_library():
    library, _ = load(ROOT / "data" / "directives.yml")
    assert library
    about = json.loads(finder.WORDS.read_text("utf-8"))["about"]
    assert sorted(set(about) - {each.id for each in library}) == []
