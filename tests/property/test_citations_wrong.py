"""No document of the library is meant by a citation that says something else of it."""

from __future__ import annotations

from functools import cache

import pytest

from cancu.citations.context import Context, lexicon_of, place_in
from cancu.citations.find import find
from cancu.citations.read.sections import roman
from cancu.citations.resolve import resolve
from cancu.citations.terms import terms_of
from cancu.text import vietnamese_date
from support.dataset import library

SUBJECTS = [
    "về bảo tồn rạn san hô ở vùng biển nhiệt đới", "về sân bay vũ trụ ngoài khí quyển",
    "về kiểm dịch hạt giống nhập khẩu", "về công tác thú y thủy sản",
]  # fmt: skip
PROVINCES = ["Kon Tum", "Cà Mau", "Hà Giang"]
BODIES = {
    "party": ["Ban Bí thư Trung ương Đoàn", "Quân ủy Trung ương", "Tổng Liên đoàn Lao động Việt Nam"],
    "state": ["Ngân hàng Nhà nước Việt Nam", "Tòa án nhân dân tối cao", "Hội Chữ thập đỏ Việt Nam"],
}


def _documents():
    return [document for document in library().corpus if document.number and "/" in document.number]


@cache
def _lexicon():
    return lexicon_of(library().corpus)


def _answers(text, context=None):
    corpus = library().corpus
    citations = find(text, _lexicon())
    return resolve(citations, corpus, context), citations


def _forms(document):
    """With the number alone, and with everything else right."""
    name = f"{document.type_label} số {document.number}"
    yield name
    if document.issued and len(document.issued) == 10:
        yield f"{name} ngày {vietnamese_date(document.issued)}"


def _never(document, text, context=None):
    found, citations = _answers(text, context)
    for one, citation in zip(found, citations, strict=True):
        if citation.number and citation.parent is None:
            assert one.document != document.id, (text, one)


def test_there_are_documents_to_try():
    assert len(_documents()) > 100


@pytest.mark.parametrize("subject", SUBJECTS)
def test_another_subject(subject):
    for document in _documents():
        for form in _forms(document):
            _never(document, f"Căn cứ {form} {subject};")


def test_another_term():
    central = [one for one in _documents() if library().corpus.issuer_of(one).level == "central-party"]
    tried = 0
    for document in central:
        for form in _forms(document) if terms_of(document) else ():
            for wrong in {7, 9, 13, 20} - set(terms_of(document)):
                tried += 1
                _never(document, f"Căn cứ {form} khóa {roman(wrong)};")
                _never(document, f"Căn cứ {form} (khóa {roman(wrong)}) về công tác dân vận;")
                _never(document, f"Căn cứ {form} của Ban Chấp hành Trung ương Đảng khóa {roman(wrong)};")
    assert tried > 100


def test_another_body():
    for document in _documents():
        issuer = library().corpus.issuer_of(document)
        for body in BODIES["party" if issuer.is_party else "state"]:
            if body == issuer.name or body in issuer.aliases:
                continue
            for form in _forms(document):
                _never(document, f"Căn cứ {form} của {body};")


def test_another_province():
    for document in _documents():
        issuer = library().corpus.issuer_of(document)
        if issuer.province is None:
            continue
        for province in PROVINCES:
            if {place_in(issuer.province), place_in(issuer.province_now)} & {province}:
                continue
            for form in _forms(document):
                _never(document, f"Căn cứ {form} của UBND tỉnh {province};")
                _never(document, f"Căn cứ {form};", Context(province=province))


def test_a_number_alone_proves_nothing_where_numbers_come_again():
    for document in _documents():
        issuer = library().corpus.issuer_of(document)
        again = issuer.is_party or "UBND" in (document.number or "")
        if again:
            _never(document, f"Căn cứ {document.type_label} số {document.number};")


def test_what_is_right_is_found():
    """Number, day, issuer and title as the record has them: nearly every document, and never another one."""
    corpus = library().corpus
    whole = [one for one in _documents() if one.issued and len(one.issued) == 10]
    right = 0
    for document in whole:
        issuer = corpus.issuer_of(document)
        form = f"{document.type_label} số {document.number} ngày {vietnamese_date(document.issued)}"
        found, citations = _answers(f"Căn cứ {form} của {issuer.name};", Context(province=issuer.province))
        cited = [one for one, citation in zip(found, citations, strict=True) if citation.number]
        assert all(one.document in (document.id, None) or len(cited) > 1 for one in cited), (form, cited)
        right += any(one.document == document.id for one in cited)
    assert right > 0.95 * len(whole)
