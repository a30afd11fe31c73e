"""A small client that asks one address over several kept connections, and counts."""

import socket
import threading
from dataclasses import dataclass

from tests.serving import HOST


@dataclass(frozen=True)
class Load:
    """So many requests over so many connections; each connection asks again when it was answered.

    ``accepts`` is the encoding in which the answers come.
    """

    port: int
    path: str
    requests: int
    connections: int = 8
    accepts: str = "gzip"

    def run(self) -> None:
        """Ask them all; fail when one answer is not 200."""
        failures: list[BaseException] = []
        share = self.requests // self.connections
        clients = [
            threading.Thread(target=self._ask, args=(share, failures)) for _ in range(self.connections)
        ]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        if failures:
            raise failures[0]

    def _ask(self, times: int, failures: list[BaseException]) -> None:
        request = (
            f"GET {self.path} HTTP/1.1\r\nHost: {HOST}:{self.port}\r\nAccept-Encoding: {self.accepts}\r\n\r\n"
        ).encode()
        try:
            with socket.create_connection((HOST, self.port), timeout=60) as connection:
                for _ in range(times):
                    connection.sendall(request)
                    _read_answer(connection)
        except (OSError, ValueError) as error:
            failures.append(error)


def _read_answer(connection: socket.socket) -> None:
    received = connection.recv(262_144)
    while b"\r\n\r\n" not in received:
        received += connection.recv(262_144)
    head, _, body = received.partition(b"\r\n\r\n")
    if b" 200 " not in head.split(b"\r\n", 1)[0]:
        raise ValueError(head)
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    missing = length - len(body)
    while missing > 0:
        missing -= len(connection.recv(262_144))
