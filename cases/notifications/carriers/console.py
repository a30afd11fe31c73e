"""Notices into a file, for the demonstration and for trying out; nobody is reached."""

import os
from pathlib import Path

from django.utils import timezone

from cases.models import NoticeChannel
from cases.notifications.carriers.port import Letter, NotTaken, kind_of


class ConsoleCarrier:
    """Appends one line for each notice to a file that only this user can read."""

    def __init__(self, channel: NoticeChannel, path: Path) -> None:
        self._channel = channel
        self._path = path

    def carry(self, letter: Letter) -> None:
        """Write time, way, address and text."""
        line = (
            f"{timezone.localtime():%Y-%m-%d %H:%M} {self._channel.value} {letter.address}: {letter.text}\n"
        )
        try:
            file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with open(file, "a", encoding="utf-8") as opened:
                opened.write(line)
        except OSError as error:
            raise NotTaken(kind_of(error)) from None
