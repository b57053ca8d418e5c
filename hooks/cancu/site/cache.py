"""What takes long to make and is kept from build to build: drawings, and files for an office program."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from dataclasses import dataclass, field

from cancu.drawing import KeptAnswers


def digest(parts: Iterable[str]) -> str:
    """One digest of several texts; where one ends and the next begins counts."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class BuildCache:
    """Both by keys of all that they were made from; in memory, or in files that outlive the process."""

    drawings: KeptAnswers = field(default_factory=dict)
    files: MutableMapping[str, bytes] = field(default_factory=dict)

    def file(self, made_from: Iterable[str], make: Callable[[], bytes]) -> bytes:
        """The file that ``make`` makes of ``made_from`` and of nothing else."""
        name = digest(made_from)
        found = self.files.get(name)
        if found is None:
            found = self.files[name] = make()
        return found


class NothingKept(MutableMapping[str, str]):
    """Takes everything and has nothing: for who makes each drawing once and lets it go."""

    def __getitem__(self, key: str) -> str:
        raise KeyError(key)

    def __setitem__(self, key: str, value: str) -> None:
        pass

    def __delitem__(self, key: str) -> None:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
