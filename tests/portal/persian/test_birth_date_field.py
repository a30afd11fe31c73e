"""A birth date may be known to the day, the month, the year, by estimate, or not at all."""

import datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override

from portal.persian.formfields import PartialBirthDateField
from portal.persian.partial_date import PartialDate

TODAY = datetime.date(2026, 11, 26)  # 1405/09/05


def today() -> datetime.date:
    """Return the day on which these tests play."""
    return TODAY


class MemberForm(forms.Form):
    """A form with a birth date."""

    birth = PartialBirthDateField(label="تاریخ تولد", today=today)


def field(**kwargs: object) -> PartialBirthDateField:
    """Return a field that takes the fixed day for today."""
    return PartialBirthDateField(today=today, **kwargs)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        (["۱۲", "۴", "۱۳۶۱", "jalali", "known"], PartialDate.from_parts(1361, 4, 12)),
        (["", "۰۴", " ۱۳۶۱ ", "jalali", "known"], PartialDate.from_parts(1361, 4)),
        (["", "", "١٣٦١", "jalali", "known"], PartialDate.from_parts(1361)),
        (["", "", "1361", None, None], PartialDate.from_parts(1361)),
        (["", "", "1361", "jalali", "estimated"], PartialDate.from_parts(1361, is_estimated=True)),
        (["3", "7", "1982", "gregorian", "known"], PartialDate.from_parts(1982, 7, 3, calendar="gregorian")),
        (["1", "1", "1982", "jalali", "known"], PartialDate.from_parts(1982, 1, 1, calendar="gregorian")),
        (["", "", "", "jalali", "unknown"], PartialDate.unknown()),
        (["5", "9", "1405", "jalali", "known"], PartialDate.from_parts(1405, 9, 5)),
        (PartialDate.from_parts(1361), PartialDate.from_parts(1361)),
    ],
)
def test_the_precision_follows_from_what_is_filled_in(typed, cleaned):
    assert field().clean(typed) == cleaned


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (["", "", "", "jalali", "known"], "required"),
        (None, "required"),
        (["12", "4", "", "jalali", "known"], "year_missing"),
        (["", "", "", "jalali", "estimated"], "year_missing"),
        (["12", "", "1361", "jalali", "known"], "month_missing"),
        (["", "", "61", "jalali", "known"], "year"),
        (["", "", "1100", "jalali", "known"], "year"),
        (["", "13", "1361", "jalali", "known"], "month"),
        (["", "0", "1361", "jalali", "known"], "month"),
        (["", "100", "1361", "jalali", "known"], "month"),
        (["30", "12", "1404", "jalali", "known"], "day"),
        (["0", "12", "1361", "jalali", "known"], "day"),
        (["012", "1", "1361", "jalali", "known"], "day"),
        (["29", "2", "1981", "gregorian", "known"], "day"),
        (["یک", "1", "1361", "jalali", "known"], "number"),
        (["", "²", "1361", "jalali", "known"], "number"),
        (["", "4", "1361", "jalali", "estimated"], "estimated_year"),
        (["", "", "1361", "jalali", "unknown"], "unknown_with_date"),
        (["", "", "1361", "gregorian", "known"], "calendar"),
        (["6", "9", "1405", "jalali", "known"], "future"),
    ],
)
def test_what_is_no_birth_date_is_refused_with_a_reason(typed, code):
    with pytest.raises(ValidationError) as refused:
        field().clean(typed)
    assert refused.value.code == code


def test_nothing_is_no_date_when_none_is_required():
    assert field(required=False).clean(["", "", "", "jalali", "known"]) is None


def test_an_untouched_row_has_not_changed_though_its_choices_stand_at_the_start():
    assert not field(required=False).has_changed(None, ["", "", "", "jalali", "known"])
    assert not field().has_changed(None, ["", "", "", "jalali", "known"])


def test_the_same_date_in_other_digits_is_no_change():
    assert not field().has_changed(PartialDate.from_parts(1361, 4), ["", "04", "۱۳۶۱", "jalali", "known"])


def test_a_wrong_date_is_a_change():
    assert field().has_changed(None, ["", "13", "1361", "jalali", "known"])
    assert field().has_changed(None, ["", "", "", "jalali", "unknown"])


def test_a_disabled_field_does_not_change():
    assert not field(disabled=True).has_changed(None, ["", "", "1361", "jalali", "known"])


@pytest.mark.parametrize(
    "date",
    [
        PartialDate.from_parts(1361, 4, 12),
        PartialDate.from_parts(1361, 4),
        PartialDate.from_parts(1361),
        PartialDate.from_parts(1361, is_estimated=True),
        PartialDate.from_parts(1982, 7, calendar="gregorian"),
        PartialDate.unknown(),
    ],
)
def test_a_stored_date_is_shown_so_that_submitting_it_again_changes_nothing(date):
    with override("fa"):
        assert field().clean(field().widget.decompress(date)) == date


def test_a_refused_date_is_shown_as_typed():
    form = MemberForm(
        {
            "birth_day": "۳۱",
            "birth_month": "۱۲",
            "birth_year": "۱۳۶۱",
            "birth_calendar": "jalali",
            "birth_certainty": "known",
        }
    )
    assert not form.is_valid()
    shown = str(form["birth"])
    for name, typed in (("day", "۳۱"), ("month", "۱۲"), ("year", "۱۳۶۱")):
        assert f'name="birth_{name}" value="{typed}"' in shown


def test_every_input_has_a_label_and_every_choice_a_legend():
    with override("en"):
        shown = str(MemberForm()["birth"])
    for number, label in enumerate(("Day", "Month (number)", "Year")):
        assert f'<label for="id_birth_{number}">{label}</label>' in shown
    assert "<legend>Calendar</legend>" in shown
    assert "<legend>How certain is this date?</legend>" in shown
    assert shown.count("checked") == 2
    assert 'id="id_birth"' in shown


def test_the_label_of_the_field_is_the_legend_around_it():
    form = MemberForm({})
    shown = form.as_div()
    assert "<legend>تاریخ تولد:</legend>" in shown
    assert '<fieldset aria-describedby="id_birth_error">' in shown
