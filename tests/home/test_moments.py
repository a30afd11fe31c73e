"""A moment is typed in the Persian calendar and the time of Tehran, and kept in UTC."""

from datetime import UTC, datetime

from home.models import NoticePage
from home.moments import this_minute


def test_a_moment_is_read_and_shown_in_the_persian_calendar() -> None:
    field = NoticePage._meta.get_field("shown_until").formfield()
    moment = field.clean("۱۴۰۵/۰۹/۰۵ ۱۴:۳۰")
    assert moment == datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
    assert field.prepare_value(moment) == "۱۴۰۵/۰۹/۰۵ ۱۴:۳۰"


def test_only_a_moment_that_may_be_missing_may_be_left_out() -> None:
    assert NoticePage._meta.get_field("shown_until").formfield().clean("") is None
    assert NoticePage._meta.get_field("shown_from").formfield().required


def test_a_new_notice_begins_now_to_the_minute() -> None:
    assert (this_minute().second, this_minute().microsecond) == (0, 0)
