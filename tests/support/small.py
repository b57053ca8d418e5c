"""A repository with three documents and a few pages: enough for what does not depend on how much there is."""

from __future__ import annotations

from pathlib import Path

from support.hostile import repository

DATA = """schema: 1
issuers:
  - {id: chinh-phu, name: Chính phủ, level: central-state, abbreviations: [CP]}
  - {id: thu-tuong, name: Thủ tướng Chính phủ, level: central-state, abbreviations: [TTg]}
topics:
  - {id: dan-van, name: Công tác dân vận}
documents:
  - id: 33-ct-ttg-2021
    type: chi-thi
    number: "33/CT-TTg"
    issuer: thu-tuong
    issued: "2021-11-26"
    title: Công tác dân vận thử
    topics: [dan-van]
    relations:
      - kind: cites
        target: 76-nq-cp-2021
        evidence: [{source: 33-ct-ttg-2021, at: Mở đầu, as_cited: 76/NQ-CP, checked_on: "2026-11-21"}]
    sources: [{title: Bản giấy}]
  - id: 76-nq-cp-2013
    type: nghi-quyet
    number: 76/NQ-CP
    issuer: chinh-phu
    issued: "2013-06-13"
    title: Việc thứ nhất
    topics: [dan-van]
    sources: [{title: Bản giấy}]
  - id: 76-nq-cp-2021
    type: nghi-quyet
    number: 76/NQ-CP
    issuer: chinh-phu
    issued: "2021-07-15"
    title: Việc thứ hai
    topics: [dan-van]
    sources: [{title: Bản giấy}]
"""
HISTORY = "changes: [{date: '2026-11-21', what: Lập kho thử}]\n"


def small_sources(root: Path) -> Path:
    """Our code, configuration and assets with this dataset."""
    repository(root, DATA, HISTORY, {})
    (root / "docs" / "tap-huan" / "thu.md").write_text("# Thử\n", encoding="utf-8")
    return root
