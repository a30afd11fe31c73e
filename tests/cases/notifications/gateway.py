"""An SMS provider and a mail server, each a real server on this machine that notes what it was sent."""

import json
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Gateway:
    """What the provider was sent, and what it does next: a status, or anything that a handler may do."""

    url: str = ""
    received: list[dict[str, Any]] = field(default_factory=list)
    status: int = 200
    answer: str = "{}"
    before_answering: Callable[[dict[str, Any]], None] = lambda _request: None
    is_silent: bool = False

    @property
    def fields(self) -> list[dict[str, Any]]:
        return [json.loads(request["body"]) for request in self.received]


@contextmanager
def http_gateway() -> Iterator[Gateway]:
    """Serve a provider on a free port."""
    gateway = Gateway()

    class Handler(BaseHTTPRequestHandler):
        def _take(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            parts = urlsplit(self.path)
            request = {
                "method": self.command,
                "path": parts.path,
                "query": parse_qs(parts.query),
                "headers": dict(self.headers),
                "body": self.rfile.read(length).decode(),
            }
            gateway.received.append(request)
            gateway.before_answering(request)
            if gateway.is_silent:
                self.close_connection = True
                return
            body = gateway.answer.encode()
            self.send_response(gateway.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(BrokenPipeError):  # Whoever asked may have lost patience meanwhile.
                self.wfile.write(body)

        do_GET = do_POST = _take

        def log_message(self, *_words: object) -> None:
            return

    with _served(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        gateway.url = f"http://127.0.0.1:{port}/send"
        yield gateway


@dataclass
class MailServer:
    """The mails a server took, and the replies with which it refuses: by the word of the protocol."""

    port: int = 0
    mails: list[tuple[str, str]] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)
    hangs_up_after_data: bool = False


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """Serve SMTP (RFC 5321, as much as a client needs to hand over a mail) on a free port."""
    server = MailServer()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 ready")
            recipient = ""
            while line := self.rfile.readline().decode().strip():
                word = line.split(":")[0].split()[0].upper()
                if word in server.replies:
                    self._say(server.replies[word])
                elif word == "DATA":
                    self._say("354 go on")
                    text = self._until_dot()
                    server.mails.append((recipient, text))
                    if server.hangs_up_after_data:
                        return
                    self._say("250 taken")
                elif word == "QUIT":
                    self._say("221 bye")
                    return
                else:
                    recipient = line.partition("<")[2].partition(">")[0] if word == "RCPT" else recipient
                    self._say("250 ok")

        def _until_dot(self) -> str:
            lines = []
            while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
                lines.append(line)
            return "\n".join(lines)

        def _say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

    with _served(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)) as port:
        server.port = port
        yield server


@contextmanager
def _served(server: socketserver.BaseServer) -> Iterator[int]:
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
