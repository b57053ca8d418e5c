"""What lessons teach of rights: the file is sound, what has ended is left out, what was amended says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from cancu.graph.library import Library
from cancu.lessons.rights.living import amended_since, counts, living_cases, living_facts
from cancu.lessons.session.compose import sessions, two_in_three
from cancu.lessons.session.lengths import choices, room, shares
from cancu.lessons.session.masks import attributes, mask
from cancu.model import Topic
from cancu.source_grades import GRADES
from cancu.teaching import AUDIENCES, THEMES, Teaching, load_teaching
from factories import ISSUERS, document, relation
from support import dataset
from support.paths import ROOT

from cancu.corpus import Corpus  # isort: skip

FILE = ROOT / "data" / "lessons.yml"
LAW = document("luat-a", type="luat", number="10/2022/QH15", issuer="bo-chinh-tri", issued="2022-11-10")
TEXT = """texts:
  - id: ban-a
    document: luat-a
    url: https://vbpl.vn/a
    title: toàn văn
    text_of: "2023-07-01"
    checked_on: "2026-11-30"
facts:
  - id: quy-dinh-a
    text: ban-a
    at: Điều 1
    theme: biet
    place: xa
    for: [can-bo-xa]
    topics: [dan-van]
    ask: Hỏi gì?
    right: Đúng
    wrong: [Sai]
    answer: Phải công khai.
cases:
  - id: chuyen-a
    topics: [dan-van]
    for: [can-bo-xa]
    title: Chuyện
    story: Kể.
    ask: [Hỏi?]
    facts: [quy-dinh-a]
    hint: Nhắc.
"""


def corpus(*documents):
    return Corpus.build(documents or (LAW,), ISSUERS, (Topic(id="dan-van", name="Dân vận"),), ())


def read(tmp_path: Path, text: str = TEXT, *documents) -> tuple[Teaching, list[str]]:
    path = tmp_path / "lessons.yml"
    path.write_text(text, encoding="utf-8")
    teaching, report = load_teaching(path, corpus(*documents))
    return teaching, [f"{problem.line}:{problem.code}" for problem in report]


@pytest.fixture(scope="module")
def taught() -> tuple[Library, Teaching]:
    library = dataset.library()
    teaching, report = load_teaching(FILE, library.corpus)
    assert [str(problem) for problem in report] == []
    return library, teaching


def test_every_fact_of_the_repository_has_article_source_day_and_grade(taught):
    library, teaching = taught
    assert len(teaching.facts) > 60
    for fact in teaching.facts:
        text = teaching.wordings[fact.text]
        assert library.corpus[text.document].access == "public"
        assert text.grade in GRADES.values()
        assert text.checked_on <= library.on
        assert any(word in fact.at for word in ("Điều", "Kết luận")), fact.id
        assert len(fact.wrong) >= 2, fact.id
        assert fact.right not in fact.wrong, fact.id


def test_every_step_and_every_audience_is_taught(taught):
    _, teaching = taught
    assert {fact.theme for fact in teaching.facts} == set(THEMES)
    for audience in AUDIENCES:
        assert len([fact for fact in teaching.facts if audience in fact.audiences]) >= 15


def test_a_rule_that_was_replaced_is_not_taught(taught):
    library, teaching = taught
    told = {fact.id for fact in living_facts(library, teaching, ["tiep-cong-dan"])}
    assert "tcd-xa-hai-ngay-thang" in told
    assert "tcd-xa-mot-ngay-tuan" not in told


def test_a_law_amended_since_it_was_read_says_so(taught):
    library, teaching = taught
    later = amended_since(library, teaching.wordings["dan-chu-2022"])
    assert "97/2025/QH15" in [document.number for document in later]
    assert amended_since(library, teaching.wordings["tiep-cong-dan-2026"]) == []


def test_a_rule_of_an_ended_law_is_left_out_with_its_case(tmp_path):
    new = document(
        "luat-b", type="luat", number="9/2025/QH15", issuer="bo-chinh-tri", issued="2025-01-01",
        relations=(relation("luat-b", "replaces", "luat-a", effective="2025-07-01"),),
    )  # fmt: skip
    teaching, problems = read(tmp_path, TEXT, LAW, new)
    assert problems == []
    for day, taught_then in (("2023-06-30", 0), ("2025-06-30", 1), ("2025-07-01", 0)):
        library = Library.of(corpus(LAW, new), day)
        assert len(living_facts(library, teaching, ["dan-van"])) == taught_then, day
        assert len(living_cases(library, teaching, ["dan-van"])) == taught_then, day
        assert counts(library, teaching, teaching.facts[0]) is bool(taught_then)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("document: luat-a", "document: luat-x", ["3:QH-KHONG-RO-DICH"]),
        ("text: ban-a", "text: ban-x", ["10:QH-KHONG-RO-DICH"]),
        ("facts: [quy-dinh-a]", "facts: [quy-dinh-x]", ["27:QH-KHONG-RO-DICH"]),
        ("theme: biet", "theme: biét", ["12:TRUONG-NGOAI-DANH-MUC"]),
        ("    at: Điều 1\n", "", ["9:TRUONG-THIEU"]),
        ('text_of: "2023-07-01"', 'text_of: "2023"', ["6:TRUONG-SAI-NGAY"]),
    ],
)
def test_a_mistake_is_told_at_its_line_and_nothing_is_taught(tmp_path, old, new, said):
    assert old in TEXT
    teaching, problems = read(tmp_path, TEXT.replace(old, new))
    assert [line for line in problems if line in said] == said
    assert teaching == Teaching()


def test_no_file_teaches_nothing(tmp_path):
    teaching, report = load_teaching(tmp_path / "none.yml", corpus())
    assert (teaching, list(report)) == (Teaching(), [])


def test_the_minutes_of_a_session_add_up():
    for minutes, audience in choices():
        assert sum(shares(minutes, audience).values()) == minutes


def test_every_choice_of_the_two_main_lessons_has_rules_and_a_case(taught):
    library, teaching = taught
    for topic in ("dan-chu-co-so", "tiep-cong-dan"):
        for (minutes, audience), session in sessions(library, teaching, [topic, "dan-chu-co-so"]).items():
            assert len(session.facts) == room(minutes).facts, (topic, minutes, audience)
            assert session.cases, (topic, minutes, audience)
            assert all(not audience or audience in fact.audiences for fact in session.facts)


def test_the_subject_of_a_lesson_fills_its_session_first(taught):
    library, teaching = taught
    found = sessions(library, teaching, ["tiep-cong-dan", "dan-chu-co-so"])
    for audience in ("", *AUDIENCES):
        assert all("tiep-cong-dan" in fact.topics for fact in found[60, audience].facts), audience


def test_two_in_three():
    assert two_in_three(list("abcdef"), [1, 2, 3], 9) == ["a", "b", 1, "c", "d", 2, "e", "f", 3]
    assert two_in_three(["a"], [1, 2], 9) == ["a", 1, 2]


def test_a_mask_says_in_which_choices_a_thing_is_shown():
    assert attributes(mask([(60, "")])) == 'data-in="40"'
    assert attributes(mask([(30, ""), (30, "lanh-dao")])) == 'data-in="3" hidden'
