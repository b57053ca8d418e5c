"""An installed Firefox over WebDriver BiDi: a few commands on a WebSocket, standard library only.

Playwright drives only the Firefox it has patched itself; this one is the Firefox people have.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

INSTALLED = ("firefox-esr", "firefox")
NONE_FOUND = "Không tìm thấy Firefox để kiểm thử. Cài bằng: sudo .ci/setup (Debian/Ubuntu: firefox-esr)."
LISTENING = re.compile(r"WebDriver BiDi listening on ws://127\.0\.0\.1:([0-9]+)")
# Firefox asks its makers about updates and portals; nothing of that belongs into a test.
QUIET = """
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.safebrowsing.downloads.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("toolkit.telemetry.enabled", false);
"""


class WebSocket:
    """Text messages over RFC 6455, as a client on loopback needs them."""

    def __init__(self, port: int, path: str) -> None:
        self.stream = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET {path} HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        ]
        self.stream.sendall("\r\n".join([*lines, "", ""]).encode())
        self.pending = b""
        head = self._until(b"\r\n\r\n")
        assert b" 101 " in head.split(b"\r\n")[0], head.decode()

    def send(self, text: str) -> None:
        """One message; a client masks what it sends."""
        data = text.encode()
        size = len(data)
        short = 0x80 | (size if size < 126 else 126 if size < 1 << 16 else 127)
        head = bytes([0x81, short]) + (
            b"" if size < 126 else struct.pack("!H" if size < 1 << 16 else "!Q", size)
        )
        mask = os.urandom(4)
        self.stream.sendall(head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(data)))

    def receive(self) -> str:
        """The next text message; pings and the like are passed over."""
        message = b""
        while True:
            first, second = self._exactly(2)
            size = second & 0x7F
            if size > 125:
                form = "!H" if size == 126 else "!Q"
                [size] = struct.unpack(form, self._exactly(struct.calcsize(form)))
            data = self._exactly(size)
            if first & 0x0F in (0, 1):
                message += data
                if first & 0x80:
                    return message.decode()

    def close(self) -> None:
        """Ends the connection."""
        self.stream.close()

    def _exactly(self, size: int) -> bytes:
        while len(self.pending) < size:
            more = self.stream.recv(1 << 16)
            assert more, "Firefox đã đóng kết nối."
            self.pending += more
        data, self.pending = self.pending[:size], self.pending[size:]
        return data

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.pending:
            self.pending += self.stream.recv(1 << 16)
        head, self.pending = self.pending.split(mark, 1)
        return head


@dataclass
class Firefox:
    """One tab. `complaints` gathers errors of pages and of the console, and requests of the network."""

    channel: WebSocket
    context: str = ""
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    _last: int = 0

    def start(self) -> None:
        """Opens the session and listens."""
        self.command("session.new", capabilities={})
        self.command("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self.context = self.command("browsingContext.getTree")["contexts"][0]["context"]

    def command(self, method: str, **parameters: Any) -> Any:
        """The result of a command; raises with what Firefox says when it fails."""
        self._last += 1
        self.channel.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.channel.receive())
            if message.get("type") == "event":
                self._note(message["method"], message["params"])
            elif message.get("id") == self._last:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['error']}: {message['message']}")
                return message["result"]

    def open(self, address: str) -> None:
        """Goes to an address and waits until it has loaded."""
        self.command("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression that is a string, number, boolean or null; awaits promises."""
        answer = self.command(
            "script.evaluate",
            expression=expression,
            target={"context": self.context},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Waits until an expression is true, at most twenty seconds; the page may change meanwhile."""
        for _ in range(200):
            if self.evaluate(condition) is True:
                return
            time.sleep(0.1)
        raise AssertionError(f"{condition}: {self.complaints}")

    def type(self, text: str) -> None:
        """Presses keys, as on a keyboard."""
        strokes = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": strokes}
        self.command("input.performActions", context=self.context, actions=[keyboard])

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "network.beforeRequestSent":
            self.requests.append(told["request"]["url"])
        elif told["level"] in ("error", "warn"):
            self.complaints.append(f"{told['level']}: {told['text']}")


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A headless Firefox with an empty profile."""
    program = next(filter(None, map(shutil.which, INSTALLED)), None)
    if not program:
        raise RuntimeError(NONE_FOUND)
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "user.js").write_text(QUIET, encoding="utf-8")
    command = [
        program,
        "--headless",
        "--no-remote",
        "--profile",
        str(profile),
        "--remote-debugging-port",
        "0",
    ]
    # As root in somebody else's home, Firefox refuses to start; a home of its own also keeps it from ours.
    environment = os.environ | {"HOME": str(profile), "MOZ_HEADLESS": "1"}
    with (
        (profile / "log").open("wb") as log,
        subprocess.Popen(command, stdout=log, stderr=log, env=environment) as browser,
    ):
        try:
            tab = Firefox(WebSocket(_port(profile / "log", browser), "/session"))
            tab.start()
            yield tab
            tab.channel.close()
        finally:
            browser.terminate()
            browser.wait(20)


def _port(log: Path, browser: subprocess.Popen[bytes]) -> int:
    """The port that Firefox says it listens on."""
    for _ in range(600):
        found = LISTENING.search(log.read_text("utf-8", errors="replace"))
        if found:
            return int(found[1])
        if browser.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"Firefox không mở cổng điều khiển: {log.read_text('utf-8', errors='replace')}")
