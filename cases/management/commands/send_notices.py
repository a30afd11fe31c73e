"""Send the notices that are due, once or again and again."""

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

from cases.notifications.sending import send_due


class Command(BaseCommand):
    """Send what is due; with ``--every`` go on until the process is told to end."""

    help = "Send the notices that are due to applicants who wished for them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add how often."""
        parser.add_argument(
            "--every", type=float, metavar="SECONDS", help="Go on, with so many seconds between two rounds."
        )

    def handle(self, *args: Any, every: float | None = None, **options: Any) -> None:
        """Send; a request to end is followed after the notice that is being handed over."""
        if every is None:
            self.stdout.write(str(send_due()))
            return
        ended = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: ended.set())
        while not ended.is_set():
            done = send_due(is_stopped=ended.is_set)
            if done.states or done.interrupted:
                self.stdout.write(str(done))
                self.stdout.flush()
            close_old_connections()
            ended.wait(every)
