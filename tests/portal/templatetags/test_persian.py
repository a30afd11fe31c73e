"""Digits, dates and amounts are written as the reader of the page writes them."""

import datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

from portal.persian.partial_date import PartialDate

DAY = datetime.date(2026, 11, 26)
MOMENT = datetime.datetime(2026, 11, 25, 21, 0, tzinfo=datetime.UTC)


def render(expression: str, value: object, language: str) -> str:
    """Return what a template writes for a value in a language."""
    with override(language):
        return Template("{% load persian %}" + expression).render(Context({"value": value}))


@pytest.mark.parametrize(
    ("language", "written"),
    [("fa", "شماره ۱۲"), ("fa-af", "شماره ۱۲"), ("ps", "شماره ۱۲"), ("ar", "شماره ١٢"), ("en", "شماره 1۲")],
)
def test_digits_follow_the_language_of_the_page(language, written):
    assert render("{{ value|persian_digits }}", "شماره 1۲", language) == written


@pytest.mark.parametrize(
    ("filter_name", "value", "persian", "english"),
    [
        ("jalali", DAY, "۱۴۰۵/۰۹/۰۵", "2026-11-26 (1405/09/05)"),
        ("jalali", MOMENT, "۱۴۰۵/۰۹/۰۵", "2026-11-26 (1405/09/05)"),
        ("jalali_long", DAY, "۵ آذر ۱۴۰۵", "26 November 2026 (5 Azar 1405)"),
        ("jalali_datetime", MOMENT, "۱۴۰۵/۰۹/۰۵، ساعت ۰۰:۳۰", "2026-11-26 (1405/09/05) 00:30"),
        ("group_digits", 150_000, "۱۵۰٬۰۰۰", "150,000"),
        ("group_digits", "۱۵۰۰۰۰", "۱۵۰٬۰۰۰", "150,000"),
        ("group_digits", "12.5", "۱۲.۵", "12.5"),
        ("group_digits", 0, "۰", "0"),
        ("partial_date", PartialDate.from_parts(1361, 4), "تیر ۱۳۶۱", "Tir 1361 (June–July 1982)"),
        ("partial_date", PartialDate.unknown(), "نامعلوم", "unknown"),
    ],
)
def test_dates_and_amounts_follow_the_language_of_the_page(filter_name, value, persian, english):
    assert render(f"{{{{ value|{filter_name} }}}}", value, "fa") == persian
    assert render(f"{{{{ value|{filter_name} }}}}", value, "en") == english


@pytest.mark.parametrize(
    "filter_name",
    ["persian_digits", "jalali", "jalali_long", "jalali_datetime", "group_digits", "partial_date"],
)
def test_nothing_is_written_for_nothing(filter_name):
    assert render(f"{{{{ value|{filter_name} }}}}", None, "fa") == ""


def test_a_code_is_isolated_from_the_text_around_it():
    assert render("{% isolate value %}", "AB-12", "fa") == '<bdi dir="ltr">AB-12</bdi>'
    assert render("{% isolate value %}", "", "fa") == ""


def test_markup_in_a_value_is_escaped():
    assert render("{% isolate value %}", "<b>", "fa") == '<bdi dir="ltr">&lt;b&gt;</bdi>'
    assert render("{{ value|persian_digits }}", "<b>1", "fa") == "&lt;b&gt;۱"
