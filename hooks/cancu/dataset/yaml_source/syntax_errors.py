"""Errors of the YAML parser, said in Vietnamese.

PyYAML speaks through two parsers (libyaml in C, and its own in Python) whose words differ a little, so each
sentence is found by a piece that both share, or by one piece for each.
"""

from __future__ import annotations

from typing import Final

import yaml

from cancu.dataset.findings import Findings

_QUOTE = "nếu đó là một phần của câu, hãy đặt cả câu trong ngoặc kép"
_INDENT = "hãy so cột đầu dòng này với các dòng cùng bậc ở trên"
# The first piece that occurs in the parser's words decides.
_SENTENCES: Final[tuple[tuple[str, str], ...]] = (
    ("mapping values are not allowed", f"Dấu hai chấm ở chỗ không được phép; {_QUOTE}."),
    ("sequence entries are not allowed", f"Gạch đầu dòng ở chỗ không được phép; {_INDENT}."),
    ("mapping keys are not allowed", f"Dấu hỏi ở chỗ không được phép; {_QUOTE}."),
    ("could not find expected ':'", "Thiếu dấu hai chấm sau tên trường."),
    ("cannot start any token", f"Giá trị bắt đầu bằng ký tự dành riêng của YAML; {_QUOTE}."),
    ("while scanning a quoted scalar", "Ngoặc kép hoặc ngoặc đơn mở ra mà không đóng lại."),
    ("unexpected end of stream", "Tệp kết thúc giữa chừng; có thể thiếu dấu ngoặc đóng."),
    ("unexpected document indicator", "Dấu --- hoặc ... nằm giữa một chuỗi chưa đóng ngoặc."),
    ("escape", "Sau dấu \\ trong ngoặc kép là ký tự không hợp lệ; hãy viết \\\\ hoặc dùng ngoặc đơn."),
    ("hexdec", "Sau \\x, \\u, \\U trong ngoặc kép phải là mã số mười sáu của ký tự."),
    ("',' or ']'", "Danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu ] đóng."),
    ("',' or '}'", "Nhóm trong ngoặc nhọn thiếu dấu phẩy hoặc dấu } đóng."),
    ("expected key", f"Thụt đầu dòng không khớp hoặc thiếu tên trường; {_INDENT}."),
    ("'-' indicator", f"Thụt đầu dòng của danh sách không khớp; {_INDENT}."),
    ("block end", f"Thụt đầu dòng không khớp; {_INDENT}."),
    ("node content", "Thiếu giá trị, hoặc có dấu câu của YAML đứng một mình ở đây."),
    ("document start", "Có nội dung thừa ở đây; có thể dòng này thụt vào ít hơn các dòng trên."),
    ("directive", f"Dòng bắt đầu bằng dấu %, là ký tự dành riêng của YAML; {_QUOTE}."),
    ("%YAML", "Bỏ dòng %YAML ở đầu tệp."),
    ("incompatible YAML", "Bỏ dòng %YAML ở đầu tệp."),
    ("tag", f"Giá trị bắt đầu bằng dấu !, là ký tự dành riêng của YAML; {_QUOTE}."),
    ("alphabetic or numeric", f"Giá trị bắt đầu bằng dấu & hoặc *, là ký tự dành riêng của YAML; {_QUOTE}."),
    ("block scalar", "Sau dấu | hoặc > của một đoạn nhiều dòng có ký tự không hợp lệ."),
    ("indentation indicator", "Sau dấu | hoặc > của một đoạn nhiều dòng có ký tự không hợp lệ."),
)
_OTHERWISE: Final = "Dòng này không đúng cú pháp YAML; hãy xem lại dấu câu và thụt đầu dòng."


def add_syntax_problem(error: yaml.YAMLError, text: str, findings: Findings) -> None:
    """Report where and why the parser stopped."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if _tab_in_indent(text, line, column):
        message = "Dùng phím Tab ở đầu dòng; YAML chỉ nhận dấu cách, hãy thay bằng dấu cách."
        findings.add("YAML-TAB", (line + 1, column + 1), message)
    else:
        findings.add("YAML-CU-PHAP", (line + 1, column + 1), _sentence(error))


def _sentence(error: yaml.YAMLError) -> str:
    words = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    return next((sentence for piece, sentence in _SENTENCES if piece in words), _OTHERWISE)


def _tab_in_indent(text: str, line: int, column: int) -> bool:
    # splitlines() would cut at more characters than the parser does; a partial split is enough.
    lines = text.split("\n", line + 1)
    if line >= len(lines):
        return False
    head = lines[line][: column + 1]
    return "\t" in head and not head.strip()
