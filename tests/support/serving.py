"""A static HTTP server on loopback, as plain as the one a site will be put on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

# Where the theme looks for what its own search knows.
INDEX = "search/search_index.json"
# What the tests ask the search for by name.
KEPT = ("33-ct-ttg-2021", "290-qd-tw-2010", "huong-dan/", "tap-huan/")


def unsearched(folder: Path) -> dict[str, bytes]:
    """The index of the theme's search without a page in it, with the settings that the built one has.

    Reading the whole one keeps a core busy for two seconds behind every page that is opened.
    """
    settings = json.loads((folder / INDEX).read_text("utf-8"))["config"]
    return {INDEX: json.dumps({"config": settings, "docs": []}).encode()}


def thinned(index: str, every: int = 8) -> str:
    """The text of an index of the theme's search with every so many-th entry, and all of the pages KEPT.

    A question costs the browser time in step with the pages; marks, signs and quotes need few of them.
    """
    told = json.loads(index)
    told["docs"] = [
        entry
        for number, entry in enumerate(told["docs"])
        if number % every == 0 or any(name in entry["location"] for name in KEPT)
    ]
    return json.dumps(told, ensure_ascii=False)


class _Handler(SimpleHTTPRequestHandler):
    """Serves one folder below a prefix; answers 404.html for what is not there, as nginx is told to."""

    def __init__(self, *args: Any, prefix: str, instead: Mapping[str, bytes], **kwargs: Any) -> None:
        self.prefix, self.instead = prefix, instead
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        body = self.instead.get(self.path.removeprefix(self.prefix))
        if body is None:
            super().do_GET()
        else:
            self._answer(HTTPStatus.OK, "application/json", body)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside-of-the-prefix")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not self.path.startswith(self.prefix) or not page.is_file():
            super().send_error(code, message, explain)
            return
        self._answer(code, "text/html; charset=utf-8", page.read_bytes())

    def _answer(self, code: int, kind: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def serve(folder: Path, prefix: str = "/", instead: Mapping[str, bytes] | None = None) -> Iterator[str]:
    """Serves `folder` under `prefix` on a free port of 127.0.0.1; yields the address, ending in a slash.

    `instead` are answers given in place of files: path below the prefix → JSON.
    """
    handler = partial(_Handler, directory=str(folder), prefix=prefix, instead=instead or {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        finally:
            server.shutdown()
            thread.join()
