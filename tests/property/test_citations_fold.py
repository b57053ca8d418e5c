"""Folding whole texts by tables of bytes gives what looking at one character after the other gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cancu.citations.text.fold import fold
from cancu.citations.text.grammar import tables

ALPHABET = tables().alphabet
SIGNS = "aêĐƠ 9-/\n\t*\u00a0\\\u200b\u00ad\u0301\u0302\u031b\u0306\u0336?\0\ufffeΩß😀²\ud800"


def one_by_one(text):
    """Cells as (character, class, is capital, line breaks, start, end)."""
    cells = []
    for place, char in enumerate(text):
        kind, folded, capital, newline = ALPHABET.entries.get(char, ("P", char, False, False))
        last = cells[-1] if cells else [""] * 6
        if kind in "ts":
            if last[1] == "L":
                last[0] = ALPHABET.shapes.get(char, {}).get(last[0], last[0])
                last[5] = place + 1
        elif kind == " " and last[1] == " ":
            last[3] = min(last[3] + newline, 255)
            last[5] = place + 1
        elif kind != "0":
            cells.append([folded, kind, capital, int(newline), place, place + 1])
    return cells


def as_folded(text):
    cells = fold(text, ALPHABET)
    return [
        [
            cells.chars[at],
            cells.kinds[at],
            cells.upper[at] == 1,
            cells.breaks[at],
            cells.start(at),
            cells.end(at),
        ]
        for at in range(cells.size)
    ]


def test_every_character_of_the_grammar():
    for char in ALPHABET.entries:
        for text in (char, f"a{char}", f"{char} \n{char}", f"A{char}b"):
            assert as_folded(text) == one_by_one(text), text


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(
        st.text(SIGNS, max_size=30),
        st.text(st.sampled_from(sorted(ALPHABET.entries)), max_size=30),
        st.text(max_size=60),
        st.text("a\n\u0301\u200b", min_size=300, max_size=600),
    )
)
def test_any_text(text):
    assert as_folded(text) == one_by_one(text)


@given(st.text(SIGNS, max_size=40), st.data())
def test_words_and_turns_say_where_runs_of_letters_begin_and_where_case_changes(text, data):
    cells = fold(text, ALPHABET)
    for at in range(cells.size):
        letter, after = cells.kinds[at] == "L", at > 0 and cells.kinds[at - 1] == "L"
        if letter:
            assert cells.words[at].isupper() == (not after)
            turn = after and cells.upper[at] and not cells.upper[at - 1]
            assert (at in cells.turns) == bool(turn)
        assert cells.run_start(at) <= at < cells.run_end(at)
        assert (cells.cased[at] == "\n") == (cells.breaks[at] > 0)
