"""Open or closed, since when and until when: told for a given day from the closures that were entered."""

from datetime import date

import pytest

from cases.border_states import BorderState, border_states
from cases.models import BorderClosure, BorderPoint, Country

TODAY = date(2026, 11, 26)


@pytest.fixture
def point(db: None) -> BorderPoint:
    """The one border point of these tests."""
    BorderPoint.objects.all().delete()
    return BorderPoint.objects.create(
        name="میلک", opposite_name="زرنج", country=Country.AFGHANISTAN, is_in_use=True
    )


def _close(point: BorderPoint, first: date, last: date | None, reason: str = "") -> None:
    BorderClosure.objects.create(border=point, closed_from=first, closed_to=last, reason=reason)


def _state() -> BorderState:
    (state,) = border_states(TODAY)
    return state


def test_a_point_without_closures_is_open_and_nobody_knows_since_when(point: BorderPoint) -> None:
    assert _state() == BorderState("میلک", "زرنج", "افغانستان", True, None, None)


def test_a_point_is_closed_from_the_first_day_of_its_closure_to_the_last(point: BorderPoint) -> None:
    _close(point, date(2026, 11, 26), date(2026, 11, 26), "بارندگی")
    state = _state()
    assert (state.is_open, state.since, state.until, state.reason) == (False, TODAY, TODAY, "بارندگی")


def test_a_closure_without_an_end_holds_until_further_notice(point: BorderPoint) -> None:
    _close(point, date(2026, 3, 1), None)
    state = _state()
    assert (state.is_open, state.since, state.until, state.reason) == (False, date(2026, 3, 1), None, "")


def test_a_point_is_open_since_the_day_after_its_last_closure(point: BorderPoint) -> None:
    _close(point, date(2026, 5, 1), date(2026, 5, 9))
    _close(point, date(2026, 9, 1), date(2026, 9, 9))
    state = _state()
    assert (state.is_open, state.since, state.until) == (True, date(2026, 9, 10), None)


def test_an_announced_closure_says_how_long_the_point_is_still_open(point: BorderPoint) -> None:
    _close(point, date(2026, 12, 1), None, "نوروز")
    state = _state()
    assert (state.is_open, state.until, state.reason) == (True, date(2026, 11, 30), "")


def test_closures_without_a_day_between_count_as_one(point: BorderPoint) -> None:
    _close(point, date(2026, 11, 1), date(2026, 11, 10))
    _close(point, date(2026, 11, 11), date(2026, 11, 28), "تعمیر")
    _close(point, date(2026, 11, 20), date(2026, 12, 5))
    state = _state()
    assert (state.since, state.until, state.reason) == (date(2026, 11, 1), date(2026, 12, 5), "تعمیر")


def test_a_point_out_of_use_is_closed_whatever_its_closures_say(point: BorderPoint) -> None:
    BorderPoint.objects.update(is_in_use=False)
    state = _state()
    assert (state.is_open, state.since, state.until) == (False, None, None)


def test_it_agrees_with_the_choice_of_the_request_form(point: BorderPoint) -> None:
    for first, last in ((date(2026, 1, 1), date(2026, 11, 25)), (date(2026, 11, 26), date(2026, 11, 27))):
        _close(point, first, last)
        assert _state().is_open is BorderPoint.objects.get().is_open_on(TODAY)


def test_many_points_cost_two_queries(point: BorderPoint, django_assert_num_queries: object) -> None:
    for name in ("الف", "ب", "پ"):
        _close(BorderPoint.objects.create(name=name, country=Country.IRAQ), TODAY, None)
    with django_assert_num_queries(2):
        assert len(border_states(TODAY)) == 4
