"""``manage.py run_due``: everything that has become due, by one timer of a few minutes."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Run the commands of ``DUE_WORK`` one after the other; one that fails does not stop the others."""

    help = (
        "Do everything that is due: publish pages whose time has come, forget what has had its time, send "
        "notices. Meant for a timer of a few minutes. Every part is tried; a failure ends in an error."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Add how often, for those who have no timer."""
        parser.add_argument(
            "--every", type=float, metavar="SECONDS", help="Go on, with so many seconds between two rounds."
        )
        parser.add_argument(
            "--beside-parent",
            action="store_true",
            help="With --every: end when the parent process has ended.",
        )

    def handle(
        self, *args: Any, every: float | None = None, beside_parent: bool = False, **options: Any
    ) -> None:
        """Run once, or until the process is told to end."""
        if every is None:
            failed = self._round()
            if failed:
                raise CommandError(f"Not done: {', '.join(failed)}. The log says why.")
            return
        ended, parent = threading.Event(), os.getppid()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: ended.set())
        while not ended.is_set():
            self._round(is_stopped=ended.is_set)
            close_old_connections()
            again = time.monotonic() + every
            while time.monotonic() < again and not ended.wait(min(1, every)):
                if beside_parent and os.getppid() != parent:
                    return

    def _round(self, is_stopped: Callable[[], bool] = lambda: False) -> list[str]:
        """Return the names of those that failed."""
        return [name for name in settings.DUE_WORK if not is_stopped() and not self._is_done(name)]

    def _is_done(self, name: str) -> bool:
        try:
            call_command(name, stdout=self.stdout, stderr=self.stderr)
        except (Exception, SystemExit) as error:
            # Only what sort of fault it was: its words may repeat a row that somebody has written.
            logger.error("due work: %s failed (%s)", name, type(error).__name__, exc_info=settings.DEBUG)
            return False
        return True
