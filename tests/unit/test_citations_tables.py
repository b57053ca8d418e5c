"""The grammar is data: it agrees with the vocabularies of the model and holds nothing only Python reads."""

import json
import re

from cancu.citations.citation import Lexicon
from cancu.citations.find import find
from cancu.citations.text.fold import fold
from cancu.citations.text.grammar import GRAMMAR, grammar, phrase_letters, tables
from cancu.citations.text.trie import CAPITALS, SMALL
from cancu.kinds import DOCUMENT_TYPES, RELATION_KINDS


def test_every_type_of_the_model_can_be_read_with_its_letters():
    types = {kind["id"]: kind for kind in grammar()["types"]}
    assert types.keys() == DOCUMENT_TYPES.keys()
    for known in DOCUMENT_TYPES.values():
        kind = types[known.id]
        assert known.label.lower() in kind["words"]
        assert kind.get("party") == known.party_code
        # Kết luận has no letters in the State's list; offices write KL all the same.
        assert kind.get("state") == known.state_code or known.id == "ket-luan"


def test_further_letters_and_verbs_name_known_ids():
    assert {kind for kind in grammar()["more_codes"].values() if kind} <= DOCUMENT_TYPES.keys()
    assert set(grammar()["verbs"].values()) <= RELATION_KINDS.keys()
    assert set(grammar()["basis_kinds"]) <= RELATION_KINDS.keys()
    assert set(grammar()["only_issuer"]) <= DOCUMENT_TYPES.keys()


def test_the_steps_of_issuer_names_lead_to_known_parts():
    raw = grammar()
    made = {"term", "ordinal", "place", "place_central", "sector_name", "purpose", "board_number"}
    made |= {"school_number", "unit_number", "portfolio", "owner"}
    known = set(raw["issuer_heads"]) | set(raw["issuer_parts"]) | made
    assert set(raw["issuer_steps"]) <= known
    assert {name for steps in raw["issuer_steps"].values() for name in steps} <= known


def test_the_file_is_plain_json_without_patterns():
    text = GRAMMAR.read_text(encoding="utf-8")
    assert json.loads(text) == grammar()
    assert not any(sign in text for sign in ("\\w", "\\b", "\\d", "\\s", "(?", "[^"))


def test_one_folding_for_every_spelling():
    spellings = ["Ủy ban", "Uỷ ban", "ỦY BAN", "uỷ  ban", "U\u0309y ban", "Ủy\u200b b\u00adan", "*Ủy* ban"]
    alphabet = tables().alphabet
    assert {phrase_letters(alphabet, spelling) for spelling in spellings} == {"uyban"}
    assert phrase_letters(alphabet, "Ð đ Đ") == "đđđ"
    assert phrase_letters(alphabet, "o\u031b\u0301 ê\u0323 a\u0306") == "ơêă"


def test_cells_know_where_they_stood():
    text = "a\u0301 \n\n\u200bĐ–9"
    cells = fold(text, tables().alphabet)
    assert cells.chars == "a đ-9"
    assert [text[cells.start(at) : cells.end(at)] for at in range(cells.size)] == [
        "a\u0301", " \n\n", "Đ", "–", "9",
    ]  # fmt: skip
    assert list(cells.breaks) == [0, 2, 0, 0, 0]
    assert (cells.cased, cells.words, cells.shown(0, 5)) == ("a\nĐ-9", "A Đ-9", "a\u0301 Đ–9")


def test_strange_characters_stay_as_they_are():
    text = "漢ß? \0\ufffe Ω😀\u0308ŉ?İ"
    assert fold(text, tables().alphabet).chars == text


def test_the_letters_that_patterns_name_are_those_of_the_table():
    capitals = tables().alphabet.capitals
    assert all(re.fullmatch(f"[{SMALL}]", small) for small in capitals)
    assert all(re.fullmatch(f"[{CAPITALS}]", capital) for capital in capitals.values())
    named = re.findall(f"[{SMALL}{CAPITALS}]", "".join(map(chr, range(0x3000))))
    assert len(named) == 2 * len(capitals)


def test_blanks_without_end_are_one_cell():
    assert fold(" \n\t\u00a0" * 10_000, tables().alphabet).size == 1


def test_a_lexicon_adds_bodies_and_letters_without_touching_the_tables():
    text = "Kế hoạch số 12/KHQLTT ngày 05/01/2022 của đội Quản lý thị trường số 2 về"
    lexicon = Lexicon(bodies=("Đội Quản lý thị trường số 2",), codes=("QLTT",))
    (with_names,), (without,) = find(text, lexicon), find(text)
    assert (with_names.number, with_names.issuer) == ("12/KH-QLTT", "đội Quản lý thị trường số 2")
    assert (without.number, without.issuer) == ("12/KHQLTT", None)
