"""Macros filled in from a small library: answers, slots, and mistakes with the nearest right name."""

from __future__ import annotations

import re
from html import unescape

import pytest

from cancu.graph.library import Library
from cancu.lessons.expand import expand
from cancu.lessons.macros import MACROS
from cancu.model import Deadline, Note, Period, Task, Topic
from factories import ISSUERS, document, proof, relation

from cancu.corpus import Corpus  # isort: skip

TOPIC = ("dan-van",)
OLD = document(
    "290-qd-tw-2010", type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25",
    title="Ban hành Quy chế công tác dân vận", topics=TOPIC,
)  # fmt: skip
NEW = document(
    "23-qd-tw-2021", type="quyet-dinh", number="23-QĐ/TW", issuer="bo-chinh-tri", issued="2021-07-30",
    effective="2021-07-30", title="Ban hành Quy chế công tác dân vận", topics=TOPIC,
    relations=(relation("23-qd-tw-2021", "replaces", "290-qd-tw-2010", effective="2021-07-30"),),
    status_proofs=(proof("in-force", as_of="2021-08-01"),),
)  # fmt: skip
PLAN = document(
    "ke-hoach-a-2021", number="12/KH-SYT", issued="2021-04-01", title="Thực hiện công tác dân vận",
    topics=TOPIC, period=Period(start="2021", end="2021"),
    relations=(relation("ke-hoach-a-2021", "implements", "290-qd-tw-2010"),),
    tasks=(Task(what="Quán triệt", lead="Văn phòng", at="III"),),
    deadlines=(Deadline(what="Báo cáo 6 tháng", who="Đơn vị", to="Sở Y tế", by="05-18"),),
)  # fmt: skip


def library(*documents) -> Library:
    topics = (Topic(id="dan-van", name="Dân vận"), Topic(id="trong", name="Chưa có gì"))
    return Library.of(Corpus.build(documents or (OLD, NEW, PLAN), ISSUERS, topics, ()), "2021-09-01")


def filled(text: str, lib: Library | None = None) -> str:
    done = expand(
        "tap-huan/x.md",
        "tap-huan/x/",
        text,
        lib or library(),
        lambda focus, page: f"<svg>{focus}@{page}</svg>",
    )
    assert [str(problem) for problem in done.problems] == []
    return done.filled(done.markdown)


def plain(html: str) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)))


def problems(text: str) -> list[str]:
    done = expand("tap-huan/x.md", "tap-huan/x/", text, library(), lambda focus, page: "")
    return [str(problem) for problem in done.problems]


def test_a_citation_is_worded_linked_and_numbered():
    html = filled('{{ vien_dan("23-qd-tw-2021", "ngan", "Điều 3") }} và {{ vien_dan("290-qd-tw-2010") }}')
    assert plain(html).startswith(
        "Điều 3 Quyết định số 23-QĐ/TW[1] và Quyết định số 290-QĐ/TW ngày 25 tháng 02"
    )
    assert 'href="../../van-ban/23-qd-tw-2021/"' in html
    assert "cc-struck" in html.split(" và ")[1]


def test_answers_stay_out_of_the_markdown():
    done = expand("x.md", "x/", 'a {{ vien_dan("23-qd-tw-2021") }} b', library(), lambda focus, page: "")
    assert done.markdown == 'a <span data-slot="lenh-1"></span> b'


def test_the_same_document_keeps_its_number_and_the_list_names_each_once():
    html = filled(
        '{{ vien_dan("23-qd-tw-2021") }} {{ vien_dan("23-qd-tw-2021", "ngan") }}\n\n{{ van_ban_da_dan() }}'
    )
    assert html.count("[1]") == 2
    assert "[2]" not in html
    assert html.count("<li>") == 1
    assert "/van-ban/23-qd-tw-2021/" in plain(html)


def test_reading_order_puts_what_holds_first_and_what_was_replaced_last():
    text = plain(filled('{{ trinh_tu_doc("dan-van", 5) }}'))
    assert (
        text.index("23-QĐ/TW")
        < text.index("12/KH-SYT")
        < text.index("Đọc lướt")
        < text.index("Đã được thay bằng")
    )


def test_a_base_is_read_before_what_derives_from_it_whatever_their_dates():
    base = document(
        "goc", type="nghi-quyet", number="1-NQ/TW", issuer="trung-uong", issued="2020-05-01", topics=TOPIC
    )
    later = document(
        "theo", type="chi-thi", number="2-CT/TW", issuer="bo-chinh-tri", issued="2020-01-01", topics=TOPIC,
        relations=(relation("theo", "implements", "goc"),),
    )  # fmt: skip
    local = document("dia-phuong", topics=TOPIC, relations=(relation("dia-phuong", "implements", "theo"),))
    text = plain(filled('{{ trinh_tu_doc("dan-van") }}', library(base, later, local)))
    assert text.index("1-NQ/TW") < text.index("2-CT/TW")


def test_change_table_says_who_replaced_whom_since_when_and_who_still_speaks_of_it():
    text = plain(filled('{{ bang_thay_doi("290-qd-tw-2010", "23-qd-tw-2021") }}'))
    assert "Quyết định 23-QĐ/TW thay thế Quyết định 290-QĐ/TW, từ ngày 30/7/2021" in text
    assert "Điều 3" in text
    assert "12/KH-SYT" in text


def test_news_are_counted_from_the_day_and_earlier_ones_hidden():
    html = filled('{{ co_gi_moi("2021-01-01", "dan-van") }}')
    days = re.findall(r'<tr data-day="([^"]+)"( hidden)?>', html)
    assert days == sorted(days, reverse=True)
    assert all((day < "2021-01-01") == bool(hidden) for day, hidden in days)
    assert ("2010-02-25", " hidden") in days
    assert not [day for day, _ in days if day > "2021-09-01"], "what is to come is no news"


def test_a_vague_date_is_no_day_on_which_something_happened():
    vague = document("mo-ho", issued="2021", topics=TOPIC)
    html = filled('{{ co_gi_moi("2020-01-01", "dan-van") }}', library(vague))
    assert "data-day=" not in html


def test_cards_ask_what_the_library_can_prove():
    text = plain(filled('{{ the_hoi("dan-van", 9) }}'))
    assert "Bản kế hoạch năm trước viện dẫn Quyết định số 290-QĐ/TW" in text
    assert "không còn hiệu lực từ ngày 30/7/2021" in text
    assert "tra lại vào ngày soạn" in text
    assert "Điều 3" in text


def test_no_card_rests_on_a_relation_without_evidence():
    bare = document(
        "23-qd-tw-2021", type="quyet-dinh", number="23-QĐ/TW", issuer="bo-chinh-tri", issued="2021-07-30",
        topics=TOPIC, relations=(relation("23-qd-tw-2021", "replaces", "290-qd-tw-2010", evidence=()),),
    )  # fmt: skip
    text = 'x {{ the_hoi("dan-van", 9) }}'
    done = expand("x.md", "x/", text, library(OLD, bare), lambda focus, page: "")
    assert "đủ nguồn" in str(done.problems[0])


def test_no_card_asks_about_a_document_whose_identity_is_unconfirmed():
    doubtful = document(
        OLD.id, type="quyet-dinh", number="290-QĐ/TW", issuer="bo-chinh-tri", issued="2010-02-25",
        topics=TOPIC, notes=(Note(text="Cơ quan ban hành chưa đối chiếu.", unconfirmed=True),),
    )  # fmt: skip
    done = expand("x.md", "x/", '{{ the_hoi("dan-van", 9) }}', library(doubtful, NEW), lambda focus, page: "")
    assert done.problems


def test_the_test_has_one_right_answer_to_each_question_and_a_key():
    html = filled('{{ tu_kiem_tra("dan-van", 9) }}')
    questions = html.split("data-question")[1:]
    assert questions
    assert all(question.count("data-right") == 1 for question in questions)
    assert re.search(r"Đáp án: 1[A-H]", plain(html))


def test_two_tests_on_a_page_do_not_share_their_fields():
    html = filled('{{ tu_kiem_tra("dan-van", 1) }}\n\n{{ tu_kiem_tra("dan-van", 1) }}')
    names = set(re.findall(r'name="([^"]+)"', html))
    assert len(names) == 2


def test_the_way_up_and_the_work_of_a_plan():
    html = filled('{{ duong_len("ke-hoach-a-2021") }}\n\n{{ bang_viec("ke-hoach-a-2021") }}')
    assert "triển khai thực hiện Quyết định 290-QĐ/TW" in plain(html)
    assert "Quán triệt" in html
    assert "18/5" in html


def test_a_drawing_is_asked_for_the_page_it_stands_on():
    assert "<svg>23-qd-tw-2021@tap-huan/x/</svg>" in filled('{{ luoc_do("23-qd-tw-2021") }}')


MISTAKES = {
    "name": ('{{ the_hoii("dan-van", 3) }}', "LENH-KHONG-CO", "“the_hoi”?"),
    "document": ('{{ vien_dan("23-qd-tw") }}', "LENH-DOI-SO", "“23-qd-tw-2021”?"),
    "topic": ('{{ the_hoi("danvan", 3) }}', "LENH-DOI-SO", "“dan-van”?"),
    "missing": ('{{ the_hoi("dan-van") }}', "LENH-DOI-SO", "Thiếu một số nguyên"),
    "left-over": ('{{ luoc_do("23-qd-tw-2021", 3) }}', "LENH-DOI-SO", "Thừa"),
    "too-many": ('{{ the_hoi("dan-van", 0) }}', "LENH-DOI-SO", "1 đến"),
    "form": ('{{ vien_dan("23-qd-tw-2021", "ngn") }}', "LENH-DOI-SO", "“ngn” không phải cách viết"),
    "day": ('{{ co_gi_moi("2021", "dan-van") }}', "LENH-DOI-SO", "không phải một ngày"),
    "unrelated": ('{{ bang_thay_doi("ke-hoach-a-2021", "23-qd-tw-2021") }}', "LENH-DOI-SO", "Kho chưa ghi"),
    "empty-topic": ('{{ trinh_tu_doc("trong") }}', "LENH-DOI-SO", "chưa có văn bản nào"),
    "two-drawings": (
        '{{ luoc_do("23-qd-tw-2021") }} {{ luoc_do("290-qd-tw-2010") }}', "LENH-DOI-SO", "một lược đồ",
    ),
    "syntax": ("{{ the_hoi(“dan-van”, 3) }}", "LENH-CU-PHAP", "nháy kép thẳng"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_names_file_line_and_the_nearest_right_name(text, code, said):
    found = problems(f"một\n\nhai {text}")
    assert len(found) == 1
    assert found[0].startswith("tap-huan/x.md:3:")
    assert f": {code}: " in found[0]
    assert said in found[0]


def test_every_example_of_a_macro_can_be_read():
    from cancu.lessons.calls import find_calls

    for name, macro in MACROS.items():
        found = find_calls(f"{{{{ {macro.example} }}}}")
        assert [call.name for call in found.calls] == [name]


def test_the_order_of_the_dataset_changes_nothing():
    calls = ("trinh_tu_doc", ""), ("the_hoi", ", 9"), ("tu_kiem_tra", ", 9"), ("dong_thoi_gian", "")
    text = " ".join(f'{{{{ {name}("dan-van"{count}) }}}}' for name, count in calls)
    assert filled(text, library(OLD, NEW, PLAN)) == filled(text, library(PLAN, NEW, OLD))
