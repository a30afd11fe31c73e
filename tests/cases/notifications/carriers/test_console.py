"""Notices into a file: readable by this user alone, a line for each."""

import pytest

from cases.models import NoticeChannel
from cases.notifications.carriers.console import ConsoleCarrier
from cases.notifications.carriers.port import Letter, NotTaken


def test_each_notice_is_a_line(tmp_path):
    carrier = ConsoleCarrier(NoticeChannel.SMS, tmp_path / "notices.txt")
    for text in ("یک", "دو"):
        carrier.carry(Letter("+93701234567", "", text))
    lines = (tmp_path / "notices.txt").read_text("utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ["sms +93701234567: یک", "sms +93701234567: دو"]
    assert (tmp_path / "notices.txt").stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_written_nothing_was_taken(tmp_path):
    with pytest.raises(NotTaken):
        ConsoleCarrier(NoticeChannel.SMS, tmp_path).carry(Letter("+93701234567", "", "یک"))
