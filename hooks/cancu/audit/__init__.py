"""The audit of a draft: every citation judged twice, on the day of signing and on the day asked.

Pure: text and library in, an :class:`Audit` out. The same rules stand in ``docs/assets/audit/`` for the
browser, over data that :mod:`cancu.export.dataset_json` makes.
"""

from cancu.audit.draft import Audit, audit
from cancu.audit.row import Row

__all__ = ["Audit", "Row", "audit"]
