"""A real nginx with the configuration that `deploy/` hands out, on a free port of loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.paths import ROOT
from support.sites import SUBPATH
from support.tools import tool

CONFIGURATION = ROOT / "deploy" / "nginx"
NONE_FOUND = "Không tìm thấy nginx để kiểm thử. Cài bằng: sudo .ci/setup (Debian/Ubuntu)."


def find_nginx() -> str:
    """The program; raises and says what to install when there is none."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if not found:
        raise RuntimeError(NONE_FOUND)
    return found


def configure(folder: Path, site: Path, port: int) -> Path:
    """The files of `deploy/nginx/` in `folder`, with this site and port; nothing else is changed."""
    scripts, refused = tool("csp").read(site)
    assert refused == []
    header = f'add_header Content-Security-Policy "{tool("csp").policy(scripts)}" always;\n'
    (folder / "cancu-csp.conf").write_text(header, encoding="utf-8")
    server = (CONFIGURATION / "cancu.conf").read_text("utf-8")
    server = server.replace("/srv/cancu/", f"{site}/").replace("listen 8080;", f"listen 127.0.0.1:{port};")
    (folder / "cancu.conf").write_text(server, encoding="utf-8")
    whole = (CONFIGURATION / "nginx.conf").read_text("utf-8")
    whole = whole.replace("/tmp/", f"{folder}/").replace("/dev/stdout", "off")
    # Started by root, the workers would be somebody who may not read the folders of a test.
    whole = ("user root;\n" if os.geteuid() == 0 else "") + whole
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    return folder / "nginx.conf"


@contextmanager
def nginx(folder: Path, site: Path) -> Iterator[str]:
    """Serves `site` below the sub-path; yields the address. Log and pid stay in `folder`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [find_nginx(), "-p", str(folder), "-c", str(configure(folder, site, port)), "-g", "daemon off;"]
    with (folder / "errors.log").open("wb") as log, subprocess.Popen(command, stderr=log) as server:
        try:
            wait_for(port, server, folder / "errors.log")
            yield f"http://127.0.0.1:{port}{SUBPATH}"
        finally:
            server.terminate()
            server.wait(10)


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    """Returns when somebody listens; raises with what nginx said when it has given up."""
    for _ in range(200):
        if server.poll() is not None:
            raise RuntimeError(log.read_text("utf-8"))
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx không mở cổng trong 10 giây.")
