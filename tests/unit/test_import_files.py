"""The files of the dataset while an import writes: nobody's edit is lost, no byte changes that need not."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from cancu.cli import import_xlsx, main
from cancu.dataset.load import load
from cancu.importing import files
from support.paths import ROOT
from support.workbooks import DOCUMENT, LATER, PLAN, SMALL, both, edit_in_place, new_row, put, reloaded

SHORT = "short_title: Tăng cường công tác dân vận"


def write(data: Path, path: Path) -> int:
    return main(["import", str(path), "--data", str(data), "--write"])


def changed(before: bytes, after: bytes) -> list[tuple[bytes, bytes]]:
    pairs = zip(before.split(b"\n"), after.split(b"\n"), strict=True)
    return [(old, new) for old, new in pairs if old != new]


@pytest.mark.parametrize("form", ["crlf", "bom", "no end", "one crlf", "nfd"])
def test_only_the_bytes_of_the_edit_change(tmp_path, form):
    text = {
        "crlf": SMALL.replace("\n", "\r\n"),
        "bom": "\ufeff" + SMALL,
        "no end": SMALL.rstrip("\n"),
        "one crlf": SMALL.replace("schema: 1\n", "schema: 1\r\n"),
        "nfd": unicodedata.normalize("NFD", SMALL),
    }[form]
    data, path = both(tmp_path, text)
    before = data.read_bytes()
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    assert write(data, path) == 0
    end = b"\r" if form == "crlf" else b""
    [(_, new)] = changed(before, data.read_bytes())
    assert new == "    short_title: Tên mới".encode() + end
    assert reloaded(data).corpus[DOCUMENT[0]].short_title == "Tên mới"


def test_new_rows_in_a_crlf_file_end_like_all_others(tmp_path):
    data, path = both(tmp_path, SMALL.replace("\n", "\r\n"))
    edit_in_place(
        path, new_row("ghi-chu", document=PLAN, text="Một"), new_row("ghi-chu", document=LATER, text="Hai")
    )
    assert write(data, path) == 0
    content = data.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")


def test_two_new_rows_keep_their_order(tmp_path):
    data, path = both(tmp_path)
    edit_in_place(path, *(new_row("ghi-chu", document=PLAN, text=text) for text in ("Một", "Hai", "Ba")))
    assert write(data, path) == 0
    assert [note.text for note in reloaded(data).corpus[PLAN].notes] == ["Một", "Hai", "Ba"]


def test_a_link_stays_a_link_and_the_real_file_changes(tmp_path):
    (tmp_path / "real").mkdir()
    data, path = both(tmp_path)
    real = data.rename(tmp_path / "real" / "kho.yml")
    data.symlink_to(real)
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    assert write(data, path) == 0
    assert data.is_symlink()
    assert "Tên mới" in real.read_text("utf-8")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["cancu.xlsx", "directives.yml", "real"]


def test_a_planted_link_is_not_written_through(tmp_path):
    data, path = both(tmp_path)
    victim = tmp_path / "victim"
    victim.write_text("x")
    (tmp_path / ".directives.yml.new").symlink_to(victim)
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    assert write(data, path) == 0
    assert victim.read_text() == "x"
    assert not data.is_symlink()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_stays(tmp_path, mode):
    data, path = both(tmp_path)
    data.chmod(mode)
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    assert write(data, path) == 0
    assert data.stat().st_mode & 0o777 == mode


def test_a_file_that_may_not_be_written_stays(tmp_path, monkeypatch, capsys):
    data, path = both(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_: False)  # as an ordinary user finds a file of mode 0400
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    assert write(data, path) == 2
    assert SHORT in data.read_text("utf-8")
    assert str(data) in capsys.readouterr().err


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_a_full_disk_is_a_sentence_and_leaves_nothing(tmp_path, monkeypatch, capsys, error):
    data, path = both(tmp_path)
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))

    def full(_: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", full)
    assert write(data, path) == 2
    assert "Không đọc hoặc không ghi được" in capsys.readouterr().err
    assert sorted(each.name for each in tmp_path.iterdir()) == ["cancu.xlsx", "directives.yml"]
    assert SHORT in data.read_text("utf-8")


def test_what_an_editor_saves_meanwhile_is_not_lost(tmp_path, monkeypatch, capsys):
    data, path = both(tmp_path)
    edit_in_place(path, put("van-ban", DOCUMENT, "short_title", "Tên mới"))
    edited = import_xlsx.edited

    def meanwhile(*arguments):
        data.write_text(SMALL + "# Vừa lưu\n", encoding="utf-8")
        return edited(*arguments)

    monkeypatch.setattr(import_xlsx, "edited", meanwhile)
    assert write(data, path) == 2
    assert "vừa được chương trình khác ghi" in capsys.readouterr().err
    assert data.read_text("utf-8") == SMALL + "# Vừa lưu\n"


def test_two_imports_at_once_lose_no_edit(tmp_path):
    """Both go through: who comes second reads what the first has written."""
    data, path = both(tmp_path)
    rows = [(DOCUMENT, "Tên một"), ((PLAN,), "Tên hai"), ((LATER,), "Tên ba")]
    books = []
    for number, (keys, name) in enumerate(rows):
        copy = tmp_path / f"{number}.xlsx"
        copy.write_bytes(path.read_bytes())
        books.append(edit_in_place(copy, put("van-ban", keys, "short_title", name)))
    command = [sys.executable, "-m", "cancu.cli", "import"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    running = [
        subprocess.Popen([*command, str(book), "--data", str(data), "--write"], env=environment)
        for book in books
    ]
    assert [each.wait() for each in running] == [0, 0, 0]
    corpus = reloaded(data).corpus
    assert [corpus[keys[0]].short_title for keys, _ in rows] == [name for _, name in rows]


def test_the_lock_keeps_others_out(tmp_path):
    data, _ = both(tmp_path)
    probe = (
        "import fcntl, os, sys\nfolder = os.open(sys.argv[1], os.O_RDONLY)\n"
        "try:\n    fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)\n"
        "except BlockingIOError:\n    sys.exit(7)\n"
    )
    with files.locked(data):
        assert subprocess.run([sys.executable, "-c", probe, str(tmp_path)], check=False).returncode == 7
    assert subprocess.run([sys.executable, "-c", probe, str(tmp_path)], check=False).returncode == 0


def divided(folder: Path) -> tuple[Path, Path]:
    """The same dataset in three files."""
    head, _, rest = SMALL.partition("  # --- Đồng Nai ---\n")
    (folder / "directives").mkdir()
    (folder / "directives" / "dong-nai.yml").write_text(
        'events:\n  - {date: "2021-01-01", what: A, source: "https://example.vn/"}\ndocuments:\n' + rest,
        encoding="utf-8",
    )
    (folder / "directives" / "khac.yml").write_text(
        'events:\n  - {date: "2020-01-01", what: B, source: "https://example.vn/"}\n', encoding="utf-8"
    )
    return both(folder, head.replace("schema: 1\n", 'schema: 1\ninclude: ["directives/*.yml"]\n'))


def test_each_edit_goes_into_the_file_that_holds_the_entry(tmp_path, capsys):
    data, path = divided(tmp_path)
    first, local, other = data, tmp_path / "directives" / "dong-nai.yml", tmp_path / "directives" / "khac.yml"
    before = {each: each.read_bytes() for each in (first, local, other)}
    edit_in_place(
        path,
        put("van-ban", (PLAN,), "short_title", "Tên hai"),
        put("bang-chung", (PLAN, "1", "1"), "at", "II"),
        put("su-kien", ("1",), "what", "B mới"),
        new_row(
            "van-ban", id="1-kh-syt-dong-nai-2026", type="ke-hoach", number="1/KH-SYT",
            issuer="so-y-te-dong-nai", issued="2026-01-05", title="Công tác dân vận",
            short_title="Dân vận 2026", topics="dan-van-chinh-quyen",
        ),
        new_row("nguon", document="1-kh-syt-dong-nai-2026", title="Bản giấy", checked_on="2026-11-21"),
        new_row("chu-de", id="moi", name="Chủ đề mới"),
    )  # fmt: skip
    assert write(data, path) == 0, capsys.readouterr().out
    assert [len(changed(before[other], other.read_bytes()))] == [1]
    text = local.read_text("utf-8")
    assert "short_title: Tên hai" in text
    assert "            at: II\n" in text
    assert "1-kh-syt-dong-nai-2026" in text
    assert "Chủ đề mới" in first.read_text("utf-8")
    assert "Tên hai" not in first.read_text("utf-8")
    corpus, report = load(data)
    assert corpus is not None, list(report)
    assert [event.what for event in corpus.events] == ["B mới", "A"]


def test_what_the_checks_say_of_another_file_names_the_row(tmp_path, capsys):
    data, path = divided(tmp_path)
    edit_in_place(path, put("van-ban", (PLAN,), "topics", "khong-co"))
    assert write(data, path) == 1
    said = capsys.readouterr().out
    assert "dong-nai.yml" in said
    assert "(Văn bản, dòng " in said
