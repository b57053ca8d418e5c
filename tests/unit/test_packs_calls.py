"""The little language of macros: what is read, what is left alone, and what is said of a mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cancu.lessons.calls import find_calls


def read(text: str):
    return [(call.name, call.arguments) for call in find_calls(text).calls]


def test_names_strings_and_integers_are_read():
    assert read('a {{ the_hoi("dan-chu-co-so", 8) }} b {{cong_cu()}}') == [
        ("the_hoi", ("dan-chu-co-so", 8)),
        ("cong_cu", ()),
    ]


def test_a_string_may_hold_what_else_has_a_meaning():
    assert read('{{ vien_dan("a", "Điều 3, khoản (2)") }}') == [("vien_dan", ("a", "Điều 3, khoản (2)"))]


def test_place_counts_from_one_and_span_covers_the_braces():
    text = 'một\n  hai {{ x("đ") }}.'
    call = find_calls(text).calls[0]
    assert (call.line, call.column) == (2, 7)
    assert text[call.start : call.end] == '{{ x("đ") }}'


@pytest.mark.parametrize(
    "text",
    [
        '`{{ x("a") }}`',
        '``{{ x("a") }} ` {{ y() }}``',
        '```markdown\n{{ x("a") }}\n```',
        '~~~\n{{ x("a") }}\n\n{{ y(\n~~~',
    ],
)
def test_code_is_left_alone(text):
    found = find_calls(text)
    assert (found.calls, found.faults) == ([], [])


def test_calls_around_code_are_still_read():
    assert read("```\n{{ x() }}\n```\n\n{{ y() }} `{{ z() }}` {{ w() }}") == [("y", ()), ("w", ())]


MISTAKES = {
    "no-brackets": ("{{ cong_cu }}", "tên_lệnh"),
    "not-closed": ('{{ x("a")', "Thiếu dấu }}"),
    "over-two-lines": ('{{ x("a",\n "b") }}', "một dòng"),
    "curly-quotes": ("{{ x(“a”) }}", "nháy kép thẳng"),
    "single-quotes": ("{{ x('a') }}", "nháy kép thẳng"),
    "expression": ("{{ x(1 + 1) }}", "Không đọc được"),
    "name-as-argument": ("{{ x(topic) }}", "Không đọc được"),
    "no-closing-bracket": ('{{ x("a" }}', "Thiếu dấu đóng ngoặc"),
    "left-over": ("{{ x() | upper }}", "Thừa"),
    "empty": ("{{ }}", "Không đọc được"),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_at_its_place(text, said):
    found = find_calls(f"\n {text}")
    assert found.calls == []
    assert [(fault.line, fault.column) for fault in found.faults] == [(2, 2)]
    assert said in found.faults[0].message


names = st.from_regex(r"[a-z_][a-z0-9_]{0,8}", fullmatch=True)
strings = st.text(st.characters(blacklist_characters='"\n\r`{}', blacklist_categories=("Cs",)), max_size=12)
arguments = st.lists(st.one_of(strings, st.integers(0, 999999)), max_size=4)


@given(names, arguments)
def test_what_is_written_is_what_is_read(name, given_arguments):
    written = ", ".join(f'"{a}"' if isinstance(a, str) else str(a) for a in given_arguments)
    assert read(f"x {{{{ {name}({written}) }}}} y") == [(name, tuple(given_arguments))]


@given(st.text(st.sampled_from('{}()",` \na1"“'), max_size=40))
def test_any_text_is_answered(text):
    found = find_calls(text)
    for call in found.calls:
        assert text[call.start : call.start + 2] == "{{"
        assert text[call.end - 2 : call.end] == "}}"
