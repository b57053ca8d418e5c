"""What the browser is handed for the explorer and the comparison, and the rows of the coverage matrix."""

from __future__ import annotations

import random
from dataclasses import replace

from cancu.drawing.browser_tables import browser_tables
from cancu.export.browser.compare import compare_data, compare_script
from cancu.export.browser.explorer import explorer_data, explorer_script
from cancu.graph.derivation.reach import reach
from cancu.graph.disclosure import disclosed
from cancu.graph.library import Library
from cancu.kinds import RELATION_KINDS
from cancu.model import Deadline, Target
from factories import corpus, document, relation

ON = "2026-11-22"
OLD = document("cu", type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25")
NEW = document(
    "moi",
    type="quyet-dinh",
    number="23-QĐ/TW",
    issuer="bo-chinh-tri",
    issued="2021-07-30",
    relations=(relation("moi", "replaces", "cu"),),
)
PLAN = document(
    "ke-hoach-a",
    number="1/KH-SYT",
    relations=(relation("ke-hoach-a", "implements", "cu"),),
    targets=(Target(what="đơn vị có kế hoạch", value="100 %"),),
    deadlines=(Deadline(what="Báo cáo năm", who="Đơn vị", to="Sở Y tế", by="05-18"),),
)
LETTER = document("cong-van-a", type="cong-van", relations=(relation("cong-van-a", "cites", "moi"),))


def library(*documents) -> Library:
    return Library.of(corpus(*documents), ON)


def test_documents_and_relations_keep_their_places():
    data = explorer_data(library(OLD, NEW, PLAN), browser_tables())
    ids = data["documents"]["id"].split("\n")
    kinds = [each["id"] for each in data["kinds"]]
    relations = data["relations"]
    told = {
        (ids[source], kinds[kind], ids[target])
        for source, kind, target in zip(
            relations["source"], relations["kind"], relations["target"], strict=True
        )
    }
    assert told == {("moi", "replaces", "cu"), ("ke-hoach-a", "implements", "cu")}
    assert list(relations["days"].values()) == ["2021-07-30"]
    assert kinds == list(RELATION_KINDS)


def test_steps_name_states_by_their_place():
    data = explorer_data(library(OLD, NEW), browser_tables())
    steps = dict(
        zip(data["documents"]["id"].split("\n"), data["documents"]["steps"].split("\n"), strict=True)
    )
    day, state = steps["cu"].split("+")[-1].split(":")
    assert day == "20210730"
    assert data["states"][int(state)] == ["ended", "ended", "Đã được thay thế"]
    assert data["meanings"]["statuses"]["ended"]["look"] == "struck"


def test_an_internal_document_leaves_without_its_text():
    secret = document("noi-bo", access="internal", targets=(Target(what="điều mật", value="7"),))
    assert "điều mật" not in compare_script(disclosed(library(OLD, secret)))
    assert "điều mật" in compare_script(library(OLD, replace(secret, access="public")))


def test_the_script_is_the_same_whatever_the_order_and_closes_no_element():
    documents = [OLD, NEW, PLAN, document("x", title="</script><b>")]
    first = explorer_script(library(*documents), browser_tables())
    random.Random(3).shuffle(documents)
    assert explorer_script(library(*documents), browser_tables()) == first
    assert "</script" not in first


def matrix(*documents):
    built = library(*documents)
    return reach(built.corpus, built.graph, lambda each: built.corpus.issuer_of(each).province)


def test_a_plan_on_a_replaced_document_counts_for_the_old_one_and_warns_for_the_new():
    found = matrix(OLD, NEW, PLAN)
    assert found.state("cu", "A") == "plan"
    assert found.state("moi", "A") == "replaced"
    proof = found.proofs("moi", "A")[0]
    assert (proof.document, proof.target) == ("ke-hoach-a", "cu")


def test_the_strongest_state_makes_the_cell():
    assert matrix(OLD, NEW, LETTER).state("moi", "A") == "cites"
    assert matrix(OLD, NEW, PLAN, LETTER).state("moi", "A") == "cites"
    assert matrix(OLD, NEW, LETTER).state("cu", "A") == "none"
    other = document("chi-thi-a", type="chi-thi", relations=(relation("chi-thi-a", "implements", "moi"),))
    assert matrix(OLD, NEW, LETTER, other).state("moi", "A") == "other"


def test_the_comparison_tells_what_a_plan_rests_on_and_what_holds_instead():
    data = compare_data(library(OLD, NEW, PLAN, LETTER))
    assert list(data["plans"]) == ["ke-hoach-a"]
    plan = data["plans"]["ke-hoach-a"]
    assert [(base["id"], base["how"], base["at"]) for base in plan["bases"]] == [
        ("cu", ["triển khai thực hiện"], ["Điều 3"])
    ]
    assert data["documents"]["cu"]["enders"] == [["moi", "2021-07-30"]]
    assert data["documents"]["moi"]["enders"] == []
    assert data["documents"]["moi"]["label"] == "Quyết định 23-QĐ/TW"
    assert plan["targets"] == [["đơn vị có kế hoạch", "100 %", ""]]
    assert plan["deadlines"] == [["Báo cáo năm", "Đơn vị", "Sở Y tế", "18/5", ""]]
