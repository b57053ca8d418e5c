"""Drawings made by other processes while this one writes pages: that uses every core of the machine.

Only where a process can begin as a copy of this one, with the whole library in its memory.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import ChainMap
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from cancu.site.drawings import Drawings

# With fewer to draw, the copies would cost more than they save.
_ENOUGH = 60
# A document and the path of its page.
Wanted = tuple[str, str]


class DrawingPool:
    """Draws what is wanted, each process its share, and hands it over page by page.

    Nothing depends on it but time: a drawing that does not arrive is made when its page is written.
    """

    def __init__(self, drawings: Drawings, wanted: Sequence[Wanted]) -> None:
        self._drawings = drawings
        self._connections: list[Connection] = []
        self._processes: list[BaseProcess] = []
        cores = _cores()
        missing = [each for each in wanted if not drawings.drawn(*each)] if cores > 1 else []
        shares = [missing[at::cores] for at in range(cores)] if len(missing) >= _ENOUGH else []
        # Whose share the drawing of each page is.
        self._awaited = {page: at for at, share in enumerate(shares) for _, page in share}
        for share in shares:
            self._start(share)

    def _start(self, share: Sequence[Wanted]) -> None:
        context = get_context("fork")
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_draw, args=(self._drawings, share, here, there), daemon=True)
        process.start()
        there.close()
        self._connections.append(here)
        self._processes.append(process)

    def wait_for(self, page: str) -> None:
        """Until the drawing of this page has arrived; not at all if nobody is at it."""
        while page in self._awaited:
            at = self._awaited[page]
            try:
                done, made = self._connections[at].recv()
            except (EOFError, OSError):
                self._awaited = {each: other for each, other in self._awaited.items() if other != at}
                return
            del self._awaited[done]
            self._drawings.kept.update(made)

    def end(self) -> None:
        """Nothing more is wanted. Whoever still draws finds nobody who takes it, and stops."""
        for connection in self._connections:
            connection.close()
        for process in self._processes:
            process.join()
        self._connections, self._processes, self._awaited = [], [], {}


def _cores() -> int:
    """How many this process may use, where it can be copied at all; else one."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _draw(drawings: Drawings, share: Sequence[Wanted], unused: Connection, out: Connection) -> None:
    """In the other process: draw one after another, and send what was added to what was kept."""
    # Whoever stops the build by hand stops the first process; this one notices by itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Open here as well, this end would make it look as if somebody were still waiting.
    unused.close()
    added: dict[str, str] = {}
    drawings.kept = ChainMap(added, drawings.kept)
    with suppress(BrokenPipeError):
        for document, page in share:
            drawings.lineage(document, page)
            out.send((page, added))
            added.clear()
