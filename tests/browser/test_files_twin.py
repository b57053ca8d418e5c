"""Files dropped on the page and files given to the command: the same text, remarks and refusals."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cancu.export.browser.grammar import SCRIPTS, grammar_script
from cancu.pages.audit_page import READING
from cancu.reading.read import read
from support.dataset import library
from support.hostile_files import HARMFUL_WORD
from support.old_encodings import ENCODED, OLD_TEXTS
from support.paths import ROOT
from support.word_files import WORD_FILES

pytestmark = pytest.mark.browser

READ = """async ([name, data]) => {
  const bytes = Uint8Array.from(atob(data), char => char.charCodeAt(0))
  try { return await CanCu.audit.readFile(new File([bytes], name)) }
  catch (error) { return { refusal: error.message } }
}"""
PAGE = """<!DOCTYPE html><html><head><title>x</title><style>td{}</style></head><body><script>alert(1)</script>
<table><tr><td><p>SỞ Y TẾ</p></td><td>Số:&nbsp;1/KH-SYT</td></tr></table>
<p>Căn cứ Quy định 20-QĐ&#x002F;TW<br>và <b>Chỉ
thị</b> số 33/CT-TTg</p><div style="display: none">ẩn</div><pre>a
  b</pre><p hidden>ẩn</p><ul><li>một<li>hai</ul></body></html>"""
OTHERS = {
    "a.html": PAGE.encode(),
    "b.htm": PAGE.encode("utf-8-sig"),
    "c.txt": PAGE.encode(),
    "d.doc": PAGE.encode(),
    "e.html": b'<html><meta charset="windows-1258"><p>' + "Chỉ thị".encode("cp1258", "ignore"),
    "f.html": b"<html><p> </p></html>",
    "g.txt": b"",
    "h.txt": b" - \n",
    "i.txt": "Số 33/CT-TTg".encode("utf-16-le"),
    "j.txt": "Số 33/CT-TTg".encode("utf-16"),
    "k.txt": b"\0\1\2\3" * 50,
    "l.txt": bytes(range(1, 255)) * 30,
    "m.txt": ("Å¦ñß ½¿¢¥ " * 30).encode("latin-1"),
    "n.docx": b"PK\3\4",
    "o.docx": b"",
    "p.docx": b"\xd0\xcf\x11\xe0" * 9,
}
# What needs LibreOffice beside the command is refused by the page in other words.
IN_OTHER_WORDS = {"p.docx"}


@pytest.fixture(scope="module")
def reader(chromium) -> Page:
    page = chromium.new_page()
    page.set_content("<!DOCTYPE html><title>x</title>")
    page.add_script_tag(content=grammar_script())
    for script in (
        *SCRIPTS,
        "assets/common/docx.js",
        "assets/common/library.js",
        "assets/audit/text.js",
        *(f"assets/reading/{name}.js" for name in READING),
    ):
        page.add_script_tag(path=ROOT / "docs" / script)
    return page


def both(reader: Page, folder: Path, name: str, data: bytes) -> tuple[dict[str, object], dict[str, object]]:
    path = folder / name
    path.write_bytes(data)
    ours = read(path)
    here = (
        {"refusal": ours.problem.message}
        if ours.problem
        else {"text": ours.text, "remarks": list(ours.remarks)}
    )
    return here, reader.evaluate(READ, [name, base64.b64encode(data).decode()])


@pytest.mark.parametrize("name", WORD_FILES)
def test_word_files_read_alike(reader, tmp_path, name):
    ours, theirs = both(reader, tmp_path, "a.docx", WORD_FILES[name][0])
    assert theirs == ours


@pytest.mark.parametrize("name", [name for name in HARMFUL_WORD if not name.startswith("many")])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_harmful_word_files_are_refused_alike(reader, tmp_path, name):
    ours, theirs = both(reader, tmp_path, "a.docx", HARMFUL_WORD[name][0])
    assert theirs == ours


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_read_alike(reader, tmp_path, name):
    ours, theirs = both(reader, tmp_path, name, OTHERS[name])
    assert theirs.keys() == ours.keys()
    assert theirs == ours or name in IN_OTHER_WORDS


def test_a_wrong_sum_is_refused_alike(reader, tmp_path):
    data = bytearray(WORD_FILES["strict"][0])
    at = data.rfind(b"PK\x01\x02")
    data[at + 16] ^= 1
    ours, theirs = both(reader, tmp_path, "a.docx", bytes(data))
    assert theirs == ours
    assert "refusal" in ours


def test_a_program_before_the_archive_is_passed_over_alike(reader, tmp_path):
    ours, theirs = both(reader, tmp_path, "a.docx", b"PK" + b"x" * 900 + WORD_FILES["strict"][0])
    assert theirs == ours


@pytest.mark.parametrize("encoding", ENCODED)
def test_old_encodings_read_alike_as_bytes_and_as_text(reader, tmp_path, encoding):
    for text in OLD_TEXTS:
        old = ENCODED[encoding](text)
        ours, theirs = both(reader, tmp_path, "a.txt", old.encode("latin-1"))
        assert theirs == ours
        ours, theirs = both(reader, tmp_path, "b.txt", old.encode())
        assert theirs == ours


def test_texts_of_the_library_are_left_alone(reader):
    data = [*OLD_TEXTS, *(f"{one.type_label} {one.number} về {one.title}" for one in library().corpus)]
    assert reader.evaluate("texts => texts.map(text => CanCu.audit.modernized(text))", data) == [
        {"text": text, "encoding": ""} for text in data
    ]


def test_no_more_than_twenty_thousand_citations_are_looked_at(reader):
    found = reader.evaluate(
        """async () => {
          const text = "Chỉ thị số 33/CT-TTg ngày 26/11/2021;\\n".repeat(20100)
          const sliced = await CanCu.citations.findInSlices(text)
          return [CanCu.citations.find(text).length, sliced.length]
        }"""
    )
    assert found == [20_000, 20_000]
