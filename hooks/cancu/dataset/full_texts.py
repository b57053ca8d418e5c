"""Full texts that a curator has put beside the dataset: ``data/texts/<id>.md`` or ``.txt``, in UTF-8."""

from __future__ import annotations

import difflib
from pathlib import Path

from cancu.corpus import Corpus
from cancu.dataset.findings import Findings
from cancu.dataset.yaml_source.decode import HIDDEN, hidden_message, place_in, report_conflicts
from cancu.problems import Problem, Report

FOLDER = "texts"
_ENDINGS = (".md", ".txt")
_MOST_BYTES = 2_000_000


def load_texts(folder: Path, corpus: Corpus) -> tuple[dict[str, str], Report]:
    """Texts by document id, and what is wrong with the files. A folder that is not there holds none."""
    texts: dict[str, str] = {}
    report = Report()
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.suffix not in _ENDINGS:
            continue
        message = _refused(path, corpus, texts)
        text = _decoded(path) if message is None else None
        if text is None:
            message = message or "Tệp không đọc được hoặc không phải UTF-8; hãy lưu lại bằng UTF-8."
            report.add(Problem(str(path), 0, 0, "TOAN-VAN", message))
        elif report_conflicts(text, found := Findings(str(path))):
            report.extend(found.report)
        elif hidden := HIDDEN.search(text):
            line, column = place_in(text, hidden.start())
            report.add(Problem(str(path), line, column, "TOAN-VAN", hidden_message(hidden.group())))
        else:
            texts[path.stem] = text
    return texts, report


def _refused(path: Path, corpus: Corpus, texts: dict[str, str]) -> str | None:
    if path.stem not in corpus:
        near = difflib.get_close_matches(path.stem, [document.id for document in corpus], n=1)
        hint = f"; có phải ý bạn là {near[0]}?" if near else "."
        return f"Không có văn bản nào mang mã {path.stem}{hint}"
    if path.stem in texts:
        return f"Văn bản {path.stem} có hai tệp toàn văn; hãy giữ một tệp."
    if path.stat().st_size > _MOST_BYTES:
        return "Tệp toàn văn lớn hơn 2 MB."
    if corpus[path.stem].access != "public":
        return "Văn bản nội bộ không được kèm toàn văn."
    return None


def _decoded(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
