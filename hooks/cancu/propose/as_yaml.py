"""An entry as YAML in the style of the dataset, with a comment above each guess: ``# dòng 14: "…"``."""

from __future__ import annotations

from typing import Any, Final

from cancu.dataset.write_yaml import to_yaml
from cancu.propose.lines import TODO, Guess, shortened
from cancu.propose.proposal import Proposal

# Lists whose items carry a comment each.
COMMENTED: Final = ("relations", "tasks", "deadlines", "targets")
SUMMARY: Final = "# tóm tắt một đến năm câu bằng lời của mình"
IN_OWN_WORDS: Final = "# việc giao, chỉ tiêu dưới đây chép từ văn bản: rút gọn bằng lời của mình"


def entry_yaml(entry: dict[str, Any], read: dict[str, Guess]) -> str:
    """One item of the list ``documents``, set in by two blanks, without the blank line around it."""
    lines: list[str] = []
    for key, value in entry.items():
        lines += _remarks(key, value, read)
        if key in COMMENTED and value:
            lines.append(f"{key}:")
            for place, item in enumerate(value):
                lines += [f"  {_comment(read[f'{key}.{place}'])}"] if f"{key}.{place}" in read else []
                lines += ["  " + line for line in to_yaml([item]).splitlines()]
        else:
            lines += to_yaml({key: value}).splitlines()
    return "\n".join(["  - " + lines[0], *("    " + line for line in lines[1:])]) + "\n"


def _remarks(key: str, value: Any, read: dict[str, Guess]) -> list[str]:
    if key == "id":
        return []
    if key == "summary" and value == TODO:
        return [SUMMARY]
    own = [IN_OWN_WORDS] if key == "tasks" else []
    return own + ([_comment(read[key])] if key in read else [])


def _comment(guess: Guess) -> str:
    doubt = f" CẦN XEM: {guess.doubt}" if guess.doubt else ""
    return f'# dòng {guess.line}: "{shortened(guess.quote)}"{doubt}'


def stub_yaml(record: dict[str, Any], line: int) -> str:
    """A stub, with the line in which the document is cited."""
    body = to_yaml([record]).splitlines()
    return (
        "\n".join([f"  # dòng {line}: văn bản được viện dẫn, cần điền", *("  " + each for each in body)])
        + "\n"
    )


def issuer_yaml(record: dict[str, Any]) -> str:
    """A body that the dataset lacks."""
    body = "\n".join("  " + line for line in to_yaml([record]).splitlines())
    return f"  # cơ quan mới: kiểm tra tên, cấp, cơ quan cấp trên\n{body}\n"


def proposal_text(proposal: Proposal) -> str:
    """Everything for a curator to read and paste."""
    parts = ["documents:\n" + entry_yaml(proposal.entry, proposal.read)]
    if proposal.issuers:
        parts.insert(0, "issuers:\n" + "".join(map(issuer_yaml, proposal.issuers)))
    if proposal.unknown:
        stubs = zip(proposal.unknown, proposal.stub_lines, strict=True)
        parts.append(
            "# Văn bản được viện dẫn nhưng chưa có trong kho:\n" + "".join(stub_yaml(*each) for each in stubs)
        )
    return "\n".join([*parts, *_beside(proposal)])


def _beside(proposal: Proposal) -> list[str]:
    """What a person has to decide, as comments."""
    parts = []
    if proposal.nested:
        lines = [f"#   {t.source}: {t.kind} → {t.target} (mục {t.section})" for t in proposal.nested]
        parts.append(
            "# Quan hệ giữa các văn bản được viện dẫn, ghi ở mục của văn bản nguồn:\n" + "\n".join(lines)
        )
    if proposal.doubtful:
        lines = [f"#   {' '.join(surface.split())}: {reason}" for surface, reason in proposal.doubtful]
        parts.append("# Cần người đọc quyết định:\n" + "\n".join(lines))
    if proposal.remarks:
        parts.append("# Lưu ý:\n" + "\n".join(f"#   {remark}" for remark in proposal.remarks))
    return parts
