"""A small dataset, its workbook, and ways to edit that as somebody would in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from cancu.columns import TABLES
from cancu.dataset.load import load
from cancu.export import xlsx
from cancu.graph.library import Library

Edit = Callable[[openpyxl.Workbook], None]
SHEETS = {table.name: table for table in TABLES}
SMALL = """\
# Lời dẫn của tệp.
schema: 1
issuers:
  # --- Trung ương ---
  - id: thu-tuong-chinh-phu
    name: Thủ tướng Chính phủ
    level: central-state
    superior: null
    province: null
    province_now: null
    abbreviations: [TTg]
  - id: so-y-te-dong-nai
    name: Sở Y tế tỉnh Đồng Nai
    level: department
    superior: null
    province: Đồng Nai
    province_now: Đồng Nai
    abbreviations: [SYT]
    aliases:
      - Sở Y tế Đồng Nai  # cách gọi thường gặp
topics:
  - {id: dan-van-chinh-quyen, name: Công tác dân vận chính quyền, summary: Một câu.}
  - {id: dan-chu-co-so, name: Dân chủ ở cơ sở}
events: []
documents:
  # --- Trung ương (Nhà nước) ---
  - id: 33-ct-ttg-2021
    type: chi-thi
    number: "33/CT-TTg"
    issuer: thu-tuong-chinh-phu
    issued: "2021-11-26"
    effective: "2021-11-26"
    title: >-
      Tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp
      trong tình hình mới
    short_title: Tăng cường công tác dân vận
    summary: Yêu cầu các cấp chính quyền tăng cường công tác dân vận.  # tóm tắt tự viết
    topics: [dan-van-chinh-quyen]
    access: public
    sources:
      - {url: null, title: Bản giấy, checked_on: "2026-11-21"}

  # --- Đồng Nai ---
  - id: 2444-kh-syt-dong-nai-2021
    type: ke-hoach
    number: "2444/KH-SYT"
    issuer: so-y-te-dong-nai
    issued: "2021-12-30"
    title: Thực hiện công tác dân vận năm 2022
    short_title: Công tác dân vận 2022
    topics: [dan-van-chinh-quyen]
    sources: [{title: Bản giấy}]
    relations:
      # câu mở đầu
      - kind: implements
        target: 33-ct-ttg-2021
        evidence:
          - source: 2444-kh-syt-dong-nai-2021
            at: Mở đầu
            checked_on: "2026-11-21"

  - id: 7-kh-syt-dong-nai-2022
    type: ke-hoach
    number: "7/KH-SYT"
    issuer: so-y-te-dong-nai
    issued: "2022-01-10"
    title: Thực hiện dân chủ ở cơ sở năm 2022
    short_title: Dân chủ ở cơ sở 2022
    topics: [dan-chu-co-so]
    sources:
      - {title: Bản giấy}
# Lời cuối tệp.
"""


DOCUMENT = ("33-ct-ttg-2021",)
PLAN = "2444-kh-syt-dong-nai-2021"
LATER = "7-kh-syt-dong-nai-2022"


def column(name: str, key: str) -> int:
    return [each.key for each in SHEETS[name].columns].index(key) + 1


def cell(book: openpyxl.Workbook, name: str, keys: tuple[str, ...], key: str) -> Any:
    """The cell of a row found by its keys."""
    sheet = book[SHEETS[name].title]
    for line in range(2, sheet.max_row + 1):
        if tuple(sheet.cell(line, n + 1).value for n in range(len(keys))) == keys:
            return sheet.cell(line, column(name, key))
    raise KeyError(keys)


def put(name: str, keys: tuple[str, ...], key: str, value: object) -> Edit:
    def edit(book: openpyxl.Workbook) -> None:
        cell(book, name, keys, key).value = value

    return edit


def new_row(name: str, /, **values: str) -> Edit:
    def edit(book: openpyxl.Workbook) -> None:
        sheet = book[SHEETS[name].title]
        line = sheet.max_row + 1
        for key, value in values.items():
            sheet.cell(line, column(name, key)).value = value

    return edit


def reloaded(data: Path) -> Library:
    corpus, report = load(data)
    assert corpus is not None, [str(problem) for problem in report]
    return Library.of(corpus, "2026-11-22")


def both(folder: Path, text: str = SMALL) -> tuple[Path, Path]:
    """A dataset and the workbook made of it."""
    data, book = folder / "directives.yml", folder / "cancu.xlsx"
    data.write_bytes(text.encode())
    book.write_bytes(xlsx.workbook_bytes(reloaded(data)))
    return data, book


def edit_in_place(path: Path, *edits: Edit) -> Path:
    """The workbook with these edits, saved as openpyxl saves it."""
    book = openpyxl.load_workbook(path)
    for edit in edits:
        edit(book)
    book.save(path)
    return path
