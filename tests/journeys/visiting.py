"""What a household does about its visits, and the counter with it: told once, for every kind of browser."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.shown import long_day
from tests.journeys.visitor import Visitor


def book(visitor: Visitor, day: date) -> str:
    """Book the first free time of a day from the page of the own case; return it."""
    visitor.follow(_("Book an appointment"))
    return _choose(visitor, day, _("Book this time"))


def move(visitor: Visitor, day: date) -> str:
    """Move the booked visit to the first free time of another day; return it."""
    visitor.follow(_("Move the appointment"))
    return _choose(visitor, day, _("Move to this time"))


def book_again(visitor: Visitor, day: date) -> str:
    """Choose a new time after a visit that was missed; return it."""
    visitor.follow(_("Choose a new time"))
    return _choose(visitor, day, _("Book this time"))


def note_as_missed(visitor: Visitor, day: date) -> None:
    """Open the sheet of a day at the counter, and note that the only household of it did not come."""
    visitor.open(f"{reverse('cases_staff:day_sheet')}?day={day:%Y-%m-%d}")
    visitor.send(_("Has not come"))
    assert visitor.texts(".messages .success") == [_("Noted.")], visitor.text


def _choose(visitor: Visitor, day: date, button: str) -> str:
    visitor.follow(long_day(day))
    words, begins = visitor.options("begins")[0]
    visitor.send(button, {"begins": begins})
    assert long_day(day) in visitor.text
    return words
