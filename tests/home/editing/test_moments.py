"""A moment is typed and shown in the Persian calendar and the time of Tehran, and kept exactly."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from home.editing.moments import JalaliMomentField

MOMENT = datetime.datetime(2026, 11, 26, 11, 0, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    "typed", ["1405/09/05 14:30", "۱۴۰۵/۰۹/۰۵ ۱۴:۳۰", "۱۴۰۵/۹/۵، ساعت ۱۴:۳۰", "2026-11-26 14:30"]
)
def test_every_usual_spelling_is_read(typed: str) -> None:
    assert JalaliMomentField().clean(typed) == MOMENT


def test_what_is_shown_is_read_again() -> None:
    field = JalaliMomentField()
    assert field.prepare_value(MOMENT) == "۱۴۰۵/۰۹/۰۵ ۱۴:۳۰"
    assert not field.has_changed(MOMENT, field.prepare_value(MOMENT))


def test_a_day_alone_begins_at_midnight_in_tehran() -> None:
    assert JalaliMomentField().clean("1405/09/05").isoformat() == "2026-11-26T00:00:00+03:30"


@pytest.mark.parametrize("typed", ["1405/09/05 25:00", "1405/13/05 10:00", "فردا", "05/09/1405 10:00"])
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        JalaliMomentField().clean(typed)


def test_an_empty_moment_is_none_where_none_is_needed() -> None:
    assert JalaliMomentField(required=False).clean("") is None
