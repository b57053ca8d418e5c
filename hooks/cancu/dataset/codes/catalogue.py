"""Every code that loading and checking can give.

Codes are stable: the guide, editors and people refer to them. The tables are data: what can be wrong
with the file and its fields, with the records, and with what joins and proves them.
"""

from __future__ import annotations

from typing import Final

from cancu.dataset.codes.code import Code
from cancu.dataset.codes.of_facts import FACT_CODES
from cancu.dataset.codes.of_file import FILE_CODES
from cancu.dataset.codes.of_relations import RELATION_CODES

CODES: Final[dict[str, Code]] = {**FILE_CODES, **FACT_CODES, **RELATION_CODES}
