"""Files made to harm whoever opens them: bombs, entities, depth, halves of files. A refusal, in bounds."""

from __future__ import annotations

import io
import random
import time
import tracemalloc
import zlib
from itertools import cycle
from pathlib import Path

import docx
import pytest

from cancu.audit import audit
from cancu.citations.find import find
from cancu.cli import main
from cancu.reading import pdf
from cancu.reading.read import MOST_BYTES, read
from support.dataset import library
from support.hostile_files import HARMFUL_WORD, LINE, document
from support.paths import ROOT


def told(folder: Path, name: str, content: bytes) -> str:
    """The code of the refusal, after a look at everything else; empty for a file that is read."""
    path = folder / name
    path.write_bytes(content)
    reading = read(path)
    problem = reading.problem
    assert (reading.text is None) != (problem is None)
    if problem is None:
        return ""
    assert problem.message.endswith(".")
    assert "Error" not in problem.message
    return problem.code


@pytest.mark.parametrize("name", HARMFUL_WORD)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_harmful_word_file_is_refused(name, tmp_path):
    content, code = HARMFUL_WORD[name]
    assert told(tmp_path, "a.docx", content) == code


def test_a_word_file_nested_as_deep_as_word_does_it_is_read(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(document("<w:tbl><w:tr><w:tc>" * 40 + LINE + "</w:tc></w:tr></w:tbl>" * 40))
    assert read(path).text == "Chỉ thị số 33/CT-TTg"


@pytest.fixture(scope="module")
def whole() -> bytes:
    buffer = io.BytesIO()
    paper = docx.Document()
    for number in range(50):
        paper.add_paragraph(f"Chỉ thị số {number}/CT-TTg")
    paper.save(buffer)
    return buffer.getvalue()


def test_halves_of_word_files_and_files_with_changed_bytes(whole, tmp_path):
    chance = random.Random(3)
    for cut in range(0, len(whole), len(whole) // 25):
        assert told(tmp_path, "a.docx", whole[:cut])
    for _ in range(80):
        data = bytearray(whole)
        for at in chance.sample(range(len(data)), 12):
            data[at] = chance.randrange(256)
        told(tmp_path, "a.docx", bytes(data))


def test_memory_is_bounded_before_anything_is_unpacked(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(HARMFUL_WORD["many-huge-parts"][0])
    tracemalloc.start()
    try:
        assert read(path).problem
        assert tracemalloc.get_traced_memory()[1] < MOST_BYTES + 10_000_000  # what reading asks for
    finally:
        tracemalloc.stop()


# -- PDF -------------------------------------------------------------------------------------------------

FONT = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def pdf_of(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def stream(content: bytes, more: bytes = b"") -> bytes:
    packed_content = zlib.compress(content)
    head = b"<</Length %d/Filter/FlateDecode%b>>" % (len(packed_content), more)
    return head + b"stream\n" + packed_content + b"\nendstream"


def page(content: bytes, resources: bytes = FONT, others: tuple[bytes, ...] = ()) -> bytes:
    return pdf_of([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<%b>>/Contents 4 0 R>>" % resources,
        stream(content), *others,
    ])  # fmt: skip


def forms(levels: int, each: int) -> bytes:
    """Forms that draw each other: ``each`` to the power of ``levels`` drawings."""

    def resources(number: int) -> bytes:
        return FONT + b"/XObject<<" + b"".join(b"/X%d %d 0 R" % (n, number) for n in range(each)) + b">>"

    calls = b" ".join(b"/X%d Do" % n for n in range(each))
    head = b"/Type/XObject/Subtype/Form/Resources<<%b>>"
    inner = [stream(calls, head % resources(6 + level)) for level in range(levels)]
    last = stream(b"BT /F1 12 Tf (x) Tj ET", head % FONT)
    return page(b"/X0 Do", resources(5), (*inner, last))


HARMFUL_PDF = {
    "bomb": page(b"q Q\n" * 40_000_000), "pages-in-a-ring": pdf_of(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"]),
    "deep-arrays": page(b"BT " + b"[" * 100_000 + b" TJ ET"),
    "deep-maps": pdf_of([b"<</Type/Catalog/Pages " + b"<</A " * 20_000 + b"1" + b">>" * 20_000 + b">>"]),
    "digits": page(b"BT /F1 " + b"9" * 2_000_000 + b" Tf (a) Tj ET"),
    "no-end": b"%PDF-1.7\n" + b"1 0 obj\n" * 20_000,
    "empty-page": page(b""),
}  # fmt: skip


REFUSED = {"TEP-PDF-HONG", "TEP-KHONG-CO-CHU", "TEP-QUA-LON"}


@pytest.mark.parametrize("name", HARMFUL_PDF)
def test_a_harmful_pdf_is_refused(name, tmp_path):
    assert told(tmp_path, "a.pdf", HARMFUL_PDF[name]) in REFUSED


def test_the_work_on_a_pdf_is_bounded(tmp_path, monkeypatch):
    """Few bytes that ask for a great many steps: forms within forms. The reading process has its limits."""
    monkeypatch.setattr(pdf, "MOST_MEMORY", 400_000_000)
    assert told(tmp_path, "a.pdf", forms(7, 10)) == "TEP-QUA-LON"
    assert told(tmp_path, "a.pdf", page(b"BT /F1 12 Tf (a) Tj ET " + b"q Q " * 500)) == ""


def test_halves_of_pdf_files_and_files_with_changed_bytes(tmp_path):
    whole = forms(3, 3)
    chance = random.Random(4)
    for cut in range(0, len(whole), len(whole) // 6):
        told(tmp_path, "a.pdf", whole[:cut])
    for _ in range(10):
        data = bytearray(whole)
        for at in chance.sample(range(len(data)), 8):
            data[at] = chance.randrange(256)
        told(tmp_path, "a.pdf", bytes(data))


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path):
    for name in ("a.txt", "a.docx", "a.pdf"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(MOST_BYTES * 20)
        assert read(tmp_path / name).problem.code == "TEP-QUA-LON"


# -- what is read goes on to be searched -----------------------------------------------------------------

RUNS = {
    "marks": "\u0316\u0301", "marks-on-letters": "a\u0323\u0302\u0301", "digits": "9", "slashes": "/",
    "dashes": "33-", "numbers": "33/CT-TTg ", "openings": "Chỉ thị số ", "lists": "và số ", "quotes": "“",
    "blanks": " \n", "brackets": "((", "issuers": "của Thủ tướng Chính phủ ", "sections": "I. ",
    "dates": "ngày 26 ", "hidden": "\u200b\u00ad", "astral": "\U0001f600",
    "cited": "Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng; ",
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_finding_takes_time_in_step_with_the_text(name):
    def taken(length: int) -> float:
        text = "Kế hoạch số 1/KH-UBND " + RUNS[name] * (length // len(RUNS[name]))
        best = 60.0
        for _ in range(2):
            start = time.process_time()
            find(text)
            best = min(best, time.process_time() - start)
        return best

    assert taken(24_000) < 12 * max(taken(6_000), 0.002)


def test_offsets_hold_where_marks_pile_up():
    text = (
        "Căn cứ Chi\u0309"
        + "\u0316\u0301" * 20_000
        + " thị số 33/CT-TTg ngày 26/11/2021; "
        + "\u0301" * 20_000
    )
    text += " Quyết định số 290-QĐ/TW" + "\u0316\u0301" * 20_000
    found = find(text)
    assert [(each.number, text[each.start : each.end] == each.surface) for each in found] == [
        ("33/CT-TTg", True), ("290-QĐ/TW", True),
    ]  # fmt: skip
    assert len(audit(text, library()).rows) == 2


def test_the_commands_answer_in_a_sentence(tmp_path, capsys):
    """Each refusal by one of the commands, which read by one function; a small dataset does for that."""
    small = str(ROOT / "tests" / "datasets" / "good" / "day-du.yml")
    refused = [pair for name, pair in HARMFUL_WORD.items() if pair[1] and not name.startswith("many")]
    for (content, code), command in zip(refused, cycle(("extract", "audit", "propose")), strict=False):
        (tmp_path / "a.docx").write_bytes(content)
        assert main([command, str(tmp_path / "a.docx"), "--data", small]) == 2
        assert code in capsys.readouterr().err
