"""Tables that pages hand out as CSV: for somebody's Excel in Vietnam, which expects semicolons."""

from __future__ import annotations

import csv
import io

from support.v8 import Engine


def test_a_table_comes_back_as_it_was_with_its_marks():
    rows = [["Văn bản", "Trích yếu"], ["33/CT-TTg", 'Về "dân vận"; tiếp tục,\ntăng cường'], ["=1+1", ""]]
    written = Engine("common/site.js").call("CanCu.csv(input)", rows)
    assert written.startswith("\ufeff")
    assert '"33/CT-TTg";' in written
    read = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert read == [*rows[:2], ["'=1+1", ""]]
