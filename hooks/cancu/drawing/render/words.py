"""The words of drawings: readings of lines in the direction of their arrows, labels, descriptions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cancu.drawing.choose.lines import Style
from cancu.kinds import RELATION_KINDS

# Read from the tail of the arrow to its head: "A được triển khai bởi B".
ARROW_WORDS: Final[dict[str, str]] = {
    "implements": "được triển khai bởi",
    "based_on": "là căn cứ của",
    "details": "được quy định chi tiết bởi",
    "guides": "được hướng dẫn bởi",
    "institutionalizes": "được thể chế hóa bằng",
    "promulgates": "ban hành kèm theo",
    "continues": "được yêu cầu tiếp tục thực hiện tại",
    "carries_out": "được giao quán triệt, thực hiện tại",
    "replaces": "được thay thế bằng",
    "replaces:part": "được thay thế một phần bằng",
    "repeals": "bị bãi bỏ bởi",
    "repeals:part": "bị bãi bỏ một phần bởi",
    "ends": "hết hiệu lực theo",
    "ends:part": "hết hiệu lực một phần theo",
    "follows": "đã có văn bản sau về cùng nội dung (chưa thấy điều khoản thay thế)",
    "cites": "được dẫn chiếu tại",
}
LEGEND_ORDER: Final = (
    Style.DERIVES,
    Style.CONTINUES,
    Style.CITES,
    Style.REPLACES,
    Style.CHANGES,
    Style.FOLLOWS,
)
FOCUS: Final = "văn bản đang xem"
ENDED: Final = "đã hết hiệu lực hoặc đã được thay thế"
MUTED: Final = "đã hết thời gian thực hiện"


def arrow_words(kinds: Iterable[str]) -> str:
    """How lines of these kinds read from tail to head; a kind may end in ``:part``."""
    order = list(RELATION_KINDS)
    ranked = sorted(kinds, key=lambda kind: (order.index(kind.split(":")[0]), kind))
    return ", ".join(ARROW_WORDS.get(kind) or RELATION_KINDS[kind].inverse_verb for kind in ranked)


def more(count: int) -> str:
    """The label under which documents are folded."""
    return f"+{count} văn bản ↓"


def more_title(count: int) -> str:
    """What the label says to somebody who cannot see where it stands."""
    return f"{count} văn bản nữa ở cấp này: xem danh sách dưới lược đồ"


def description(counts: dict[str, int]) -> str:
    """The long description of a drawing; ``counts`` holds cards by band, the highest first."""
    bands = ", ".join(f"{count} ở {name.lower()}" for name, count in counts.items())
    return (
        f"Lược đồ gồm {sum(counts.values())} văn bản ({bands}), xếp từ trên xuống theo cấp ban hành. "
        "Mũi tên đi từ văn bản có trước đến văn bản ra đời từ nó; văn bản cũ và văn bản thay thế, kế tiếp "
        "hoặc sửa đổi nó đứng cạnh nhau. Danh sách bên dưới nêu đủ các văn bản và quan hệ."
    )
