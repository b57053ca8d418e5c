"""Speed of the citation reader, and that it stays the same for longer texts: ``python -m bench.extract``."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from cancu.audit import audit
from cancu.citations.context import context_of, lexicon_of
from cancu.citations.find import find
from cancu.citations.resolve import resolve
from cancu.reading.read import read
from support.citing import spoken_of
from support.dataset import library

MEGABYTE = 1_000_000
# What plans say between their citations.
PLAIN = (
    "Tăng cường công tác tuyên truyền, vận động Nhân dân thực hiện chủ trương, pháp luật của Nhà nước.",
    "Các cơ quan, đơn vị phân công người phụ trách, theo dõi và báo cáo kết quả theo định kỳ hằng quý.",
    "- Đổi mới nội dung, phương thức tiếp công dân, đối thoại trực tiếp với người dân ở cơ sở;",
    "Người đứng đầu chịu trách nhiệm về kết quả thực hiện\ntrong phạm vi lĩnh vực được phân công phụ trách.",
    "2. Nâng cao chất lượng phục vụ, rút ngắn thời gian giải quyết hồ sơ, giảm phiền hà cho người dân.",
)
# Sentences for each mention of a document.
SENTENCES = {"dense": 3, "sparse": 60}


def main(arguments: list[str]) -> None:
    """Prints one line of speed for each kind of text, one of ratios, one for the whole audit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="texts to read instead of made-up ones")
    parser.add_argument("--size", type=float, default=2, help="megabytes of text")
    options = parser.parse_args(arguments)
    corpus = library().corpus
    lexicon = lexicon_of(corpus)
    size = int(options.size * MEGABYTE)
    given = "\n".join(read(path).text or "" for path in options.files)
    texts = {"given": of_size([given], size)} if given else {kind: made_up(kind, size) for kind in SENTENCES}

    def extract(text: str) -> None:
        resolve(find(text, lexicon), corpus, context_of(text, corpus))

    for name, text in texts.items():
        report(f"{name}: found", text, lambda part: find(part, lexicon))
        report(f"{name}: found and resolved", text, extract)
        report(f"{name}: audited", text, lambda part: audit(part, library()))


def made_up(kind: str, size: int) -> str:
    """A text of ``size`` bytes that cites real documents among plain sentences, always the same."""
    choice = random.Random(8)
    mentions = list(spoken_of(library().corpus, 400))
    pieces = [piece for mention in mentions for piece in (*choice.choices(PLAIN, k=SENTENCES[kind]), mention)]
    return of_size(pieces, size)


def of_size(pieces: list[str], size: int) -> str:
    """The pieces again and again, a line each, up to ``size`` bytes."""
    text = "\n".join(pieces) + "\n"
    return (text * (size // len(text.encode()) + 1)).encode()[:size].decode(errors="ignore")


def report(name: str, text: str, read_it: Callable[[str], object]) -> None:
    """Megabytes a second of processor time; twice and four times the text should cost 2 and 4 times it."""
    quarter, half, whole = (least(read_it, part) for part in (*parts(text, 4, 2), text))
    speed = len(text.encode()) / MEGABYTE / whole
    print(
        f"{name:28} {speed:5.2f} MB/s   n : 2n : 4n = 1 : {half / quarter:.2f} : {whole / quarter:.2f}",
        flush=True,
    )


def parts(text: str, *shares: int) -> Iterator[str]:
    """The beginning of a text: a fourth, a half …."""
    return (text[: len(text) // share] for share in shares)


def least(read_it: Callable[[str], object], text: str, times: int = 3) -> float:
    """The least processor time of a few runs: what else the machine does only adds to it."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        read_it(text)
        taken.append(time.process_time() - start)
    return min(taken)


if __name__ == "__main__":
    main(sys.argv[1:])
