"""A date is typed and shown in the Jalali calendar and kept as a Gregorian date."""

import datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override

from portal.persian.formfields import JalaliDateField

DAY = datetime.date(2026, 11, 26)


class DeedForm(forms.Form):
    """A form with one date."""

    deed_date = JalaliDateField(not_after=lambda: DAY)


@pytest.mark.parametrize(
    "typed", ["۱۴۰۵/۰۹/۰۵", "1405-9-5", "14050905", "2026-11-26", "۲۰۲۶/۱۱/۲۶", "20261126", DAY]
)
def test_jalali_and_gregorian_days_are_read(typed):
    assert JalaliDateField().clean(typed) == DAY


def test_nothing_is_no_date_when_none_is_required():
    assert JalaliDateField(required=False).clean(" ") is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "required"),
        ("   ", "required"),
        ("دیروز", "unreadable"),
        ("5/9/1405", "year_not_first"),
        ("26/11/2026", "year_not_first"),
        ("61/4/12", "year"),
        ("1100/4/12", "year"),
        ("1405/13/1", "month"),
        ("1404/12/30", "day"),
        ("2026-02-29", "day"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(typed, code):
    with pytest.raises(ValidationError) as refused:
        JalaliDateField().clean(typed)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        ({"not_after": datetime.date(2026, 11, 25)}, "not_after"),
        ({"not_after": lambda: datetime.date(2026, 11, 25)}, "not_after"),
        ({"not_before": datetime.date(2026, 11, 27)}, "not_before"),
    ],
)
def test_a_date_outside_the_limits_is_refused(limits, code):
    with pytest.raises(ValidationError) as refused:
        JalaliDateField(**limits).clean("1405/9/5")
    assert refused.value.code == code


def test_a_date_on_the_limit_is_accepted():
    assert JalaliDateField(not_before=DAY, not_after=DAY).clean("1405/9/5") == DAY


def test_the_limit_is_told_in_the_digits_of_the_reader():
    with override("fa"):
        form = DeedForm({"deed_date": "1405/9/6"})
        assert "۱۴۰۵/۰۹/۰۵" in str(form.errors)


def test_a_stored_date_is_shown_as_jalali():
    form = DeedForm(initial={"deed_date": DAY})
    with override("fa"):
        assert 'value="۱۴۰۵/۰۹/۰۵"' in str(form["deed_date"])
    with override("en"):
        assert 'value="1405/09/05"' in str(form["deed_date"])


def test_a_refused_date_is_shown_as_typed():
    form = DeedForm({"deed_date": "۵/۹/۱۴۰۵"})
    assert not form.is_valid()
    assert 'value="۵/۹/۱۴۰۵"' in str(form["deed_date"])


def test_the_same_day_in_another_calendar_is_no_change():
    assert not JalaliDateField().has_changed(DAY, "2026/11/26")
    assert JalaliDateField().has_changed(DAY, "1405/9/6")


def test_the_input_runs_left_to_right_with_keys_for_digits():
    assert JalaliDateField().widget.attrs == {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}
