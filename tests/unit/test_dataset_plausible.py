"""Days that move a whole site, names that lead nowhere, and what one run says of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cancu.cli import main
from cancu.corpus import lone_days
from cancu.dataset.checks.names import is_general
from cancu.dataset.checks.references import is_own_machine
from cancu.dataset.full_texts import load_texts
from cancu.dataset.load import load, load_bytes
from cancu.model import Source
from cancu.text import iso_date
from factories import corpus, document
from support import dataset
from support.paths import ROOT

BAD = ROOT / "tests" / "datasets" / "bad"
GOOD = (ROOT / "tests" / "datasets" / "good" / "day-du.yml").read_text("utf-8")


def codes(text: str, **options: str) -> list[str]:
    return [problem.code for problem in load_bytes(text.encode(), **options)[1]]


def read_on(*days: str):
    """A library of one document for each day on which its source was read."""
    return corpus(
        *(
            document(f"d{number}", sources=(Source(title="x", checked_on=day),))
            for number, day in enumerate(days)
        )
    )


@pytest.mark.parametrize(
    ("days", "newest"),
    [
        (["2026-11-21"] * 9 + ["2062-11-21"], "2026-11-21"),
        (["2026-11-21"] * 9 + ["1900-11-21"], "2026-11-21"),
        (["2026-11-21"] * 10 + ["2062-11-21"] * 2, "2026-11-21"),
        (["2026-11-21"] * 9 + ["2027-11-21"], "2027-11-21"),
        (["2026-11-21"] * 5 + ["2030-11-21"] * 5, "2030-11-21"),
        (["2020-01-01", "2026-11-21"], "2026-11-21"),
        (["2026-11-21"], "2026-11-21"),
        ([], None),
    ],
)
def test_the_default_day_is_not_that_of_one_mistyped(days, newest):
    assert read_on(*days).newest_check() == newest


def test_lone_days_are_few_beside_many():
    assert lone_days({"2026-11-21": 9, "2062-11-21": 1, "1999-01-01": 1}) == {"2062-11-21", "1999-01-01"}
    assert lone_days({"2026-11-21": 9, "2062-11-21": 3}) == set()


@pytest.mark.parametrize("place", range(0, 900, 60))
def test_one_digit_of_the_real_dataset_does_not_move_its_day(place, monkeypatch):
    dataset.included_files_parsed_once(monkeypatch)
    text = dataset.FILE.read_text("utf-8")
    spots = [at for at in range(len(text)) if text.startswith('checked_on: "2026-', at)]
    at = spots[place % len(spots)]
    mistyped = text[:at] + text[at:].replace("2026", "2062", 1)
    found, report = load_bytes(mistyped.encode(), str(dataset.FILE))
    assert found is not None
    assert found.newest_check() == dataset.library().on
    assert "NGAY-LAC" in [problem.code for problem in report]


def test_only_those_with_a_clock_speak_of_days_to_come(tmp_path, capsys):
    later = GOOD.replace('checked_on: "2026-11-21"}', 'checked_on: "2026-12-01"}')
    assert codes(later) == []
    assert codes(later, today="2026-12-01") == []
    assert set(codes(later, today="2026-11-30")) == {"NGAY-TUONG-LAI"}
    assert codes(GOOD.replace('{date: "2026-01"', '{date: "2099"'), today="2026-11-30") == ["NGAY-TUONG-LAI"]
    path = tmp_path / "d.yml"
    path.write_text(GOOD.replace('checked_on: "2026-11-21"}', 'checked_on: "2098-12-01"}'), encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert "NGAY-TUONG-LAI: (cảnh báo)" in capsys.readouterr().out


def test_what_is_missing_is_named_although_the_entry_cannot_be_read():
    """Every reference of an entry without a title, with a wrong kind and a wrong state."""
    text = GOOD.replace("    title: Thực hiện dân chủ ở cơ sở\n", "").replace("kind: ends", "kind: kết thúc")
    text = text.replace("target: 34-2007-pl-ubtvqh11-2007", "target: khong-co").replace(
        "topics: [dan-chu]", "topics: [khong-co]"
    )
    text = text.replace("source: https://example.vn/luat?so=10#dieu-91", "source: khong-co")
    found = set(codes(text.replace("issuer: quoc-hoi\n", "issuer: khong-co\n")))
    assert {
        "TRUONG-THIEU", "TRUONG-NGOAI-DANH-MUC", "QH-KHONG-RO-DICH", "CHU-DE-LA", "NGUON-LA", "CO-QUAN-LA",
    } <= found  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "hint"),
    [
        ("dan-chu", "dan-chu-co-so"),
        ("dan-van-chinh-quen", "dan-van-chinh-quyen"),
        ("co-so-dan-chu", "dan-chu-co-so"),
        ("zzz", "Các chủ đề của kho: "),
    ],
)
def test_the_topic_that_was_meant(topic, hint):
    text = GOOD.replace("- {id: dan-chu,", "- {id: dan-chu-co-so,").replace(
        "- id: dan-van\n", "- id: dan-van-chinh-quyen\n"
    )
    text = text.replace("[dan-chu]", f"[{topic}]")
    messages = [
        p.message for p in load_bytes(text.encode())[1] if p.code == "CHU-DE-LA" and topic in p.message
    ]
    assert hint in messages[0]


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("30/11/2026", 'hãy viết "2026-11-30"'),
        ('"30/11/2026"', 'hãy viết "2026-11-30"'),
        ('"2026-1-5"', 'hãy viết "2026-01-05"'),
        ("11/2026", 'hãy viết "2026-11"'),
        ("2026-11-30", 'hãy đặt trong ngoặc kép: "2026-11-30"'),
        ('"31/02/2026"', "cần "),
    ],
)
def test_a_message_about_a_day_advises_the_right_form(written, advice):
    text = GOOD.replace('issued: "2022-11-10"', f"issued: {written}")
    messages = [p.message for p in load_bytes(text.encode())[1] if "NGAY" in p.code]
    assert any(advice in message for message in messages), messages


@pytest.mark.parametrize(("written", "advice"), [('"25/5"', '"05-25"'), ('"25/5/2022"', '"2022-05-25"')])
def test_a_message_about_a_deadline_advises_the_right_form(written, advice):
    text = GOOD.replace('by: "11-20"', f"by: {written}")
    [message] = [p.message for p in load_bytes(text.encode())[1]]
    assert f"hãy viết {advice}" in message


def test_iso_date():
    known = {"5/2/2026": "2026-02-05", "3/2025": "2025-03", "2026/2/5": "2026-02-05"}
    assert {text: iso_date(text) for text in known} == known
    assert [iso_date(text) for text in ("2026-02-05", "32/1/2026", "x")] == [None, None, None]


OWN = ("localhost", "127.0.0.1", "10.0.0.5:80", "a.local", "172.20.1.1", "169.254.1.1")


@pytest.mark.parametrize("host", OWN)
def test_addresses_of_ones_own(host):
    assert is_own_machine(f"http://{host}/a")


@pytest.mark.parametrize("host", ["vbpl.vn", "8.8.8.8", "localhost.vn", "local.gov.vn"])
def test_addresses_of_all(host):
    assert not is_own_machine(f"https://{host}/a")


def test_real_names_are_not_general():
    aliases = {alias for each in dataset.library().corpus for alias in each.aliases}
    assert len(aliases) > 50
    assert [alias for alias in aliases if is_general(alias)] == []


@pytest.mark.parametrize("indent", ["", "  ", "      "])
def test_every_mark_of_a_merge_is_named_wherever_it_stands(indent):
    lines = GOOD.splitlines()
    for at, mark in ((60, "<<<<<<< HEAD"), (61, "||||||| 1a2b"), (62, "======="), (63, ">>>>>>> nhánh")):
        lines.insert(at, indent + mark)
    report = load_bytes("\n".join(lines).encode())[1]
    assert [(p.code, p.line, p.column) for p in report] == [
        ("TEP-XUNG-DOT", at, len(indent) + 1) for at in (61, 62, 63, 64)
    ]


def test_marks_of_a_merge_in_a_folded_text_in_crlf_and_in_a_full_text(tmp_path):
    folded = GOOD.replace("      thực hiện công tác", "<<<<<<< HEAD\n      thực hiện công tác")
    assert set(codes(folded.replace("\n", "\r\n"))) == {"TEP-XUNG-DOT"}
    (tmp_path / "10-2022-qh15-2022.md").write_text("Một\n<<<<<<< HEAD\nHai\n=======\nBa\n>>>>>>> x\n")
    found, _ = load(ROOT / "tests" / "datasets" / "good" / "day-du.yml")
    assert found is not None
    texts, report = load_texts(tmp_path, found)
    assert texts == {}
    assert [(p.code, p.line) for p in report] == [("TEP-XUNG-DOT", n) for n in (2, 4, 6)]


def test_a_line_of_signs_alone_is_no_merge():
    assert codes(GOOD.replace("      thực hiện công tác", "      =======\n      thực hiện công tác")) == []


def test_a_remark_set_off_by_two_blanks_and_one_behind_a_single_word_are_remarks():
    text = GOOD.replace("short_title: Dân vận năm 2024", "short_title: Dân vận năm 2024  # tên gọn")
    assert codes(text.replace("type: luat\n", "type: luat # loại\n")) == []
    quoted = GOOD.replace("short_title: Dân vận năm 2024", 'short_title: "Dân vận # năm 2024"')
    assert codes(quoted) == []


def test_bad_files_of_warnings_still_load():
    for name in ("ngay-lac", "yaml-dau-thang", "qh-da-het", "han-truoc-khi-co"):
        corpus_, report = load(Path(BAD / f"{name}.yml"))
        assert corpus_ is not None, list(report)
