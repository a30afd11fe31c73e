"""The rules an office keeps itself: listed and typed in the Jalali calendar, never deleted by a role."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import (
    BorderPoint,
    FeeAccount,
    FeeRule,
    OfficeCalendar,
    ScanRetention,
    SlipValidity,
    Weekday,
)
from cases.roles import Role
from portal.persian.jalali import format_date
from tests.households.bureaus import RULES_SINCE


@pytest.mark.parametrize("model", [FeeRule, FeeAccount, SlipValidity, ScanRetention])
def test_listings_show_jalali_days_and_lead_to_each_rule(bureau, signed_in, model):
    pages = f"wagtailsnippets_cases_{model._meta.model_name}"
    page = signed_in(Role.DIRECTOR).get(reverse(f"{pages}:list")).content.decode()
    assert format_date(RULES_SINCE) in page
    assert "2017" not in page
    assert reverse(f"{pages}:edit", args=[model.objects.get().pk]) in page


def test_a_new_fee_is_typed_in_persian_and_stored_gregorian(bureau, signed_in):
    today = timezone.localdate()
    answer = signed_in(Role.DIRECTOR).post(
        reverse("wagtailsnippets_cases_feerule:add"),
        {
            "amount_per_person": "۲۰۰٬۰۰۰",
            "valid_from": format_date(today),
            "valid_to": "",
            "is_confirmed": "on",
            "source": "نامه",
        },
    )
    assert answer.status_code == 302
    rule = FeeRule.objects.get(amount_per_person=200_000)
    assert (rule.valid_from, rule.valid_to, rule.is_confirmed) == (today, None, True)


def test_a_closure_is_added_beside_its_border_point(bureau, signed_in):
    border = bureau.border
    today = timezone.localdate()
    answer = signed_in(Role.SUPERVISOR).post(
        reverse("wagtailsnippets_cases_borderpoint:edit", args=[border.pk]),
        {
            "name": border.name,
            "opposite_name": border.opposite_name,
            "country": border.country,
            "is_in_use": "on",
            "closures-TOTAL_FORMS": "1",
            "closures-INITIAL_FORMS": "0",
            "closures-MIN_NUM_FORMS": "0",
            "closures-MAX_NUM_FORMS": "1000",
            "closures-0-closed_from": format_date(today),
            "closures-0-closed_to": "",
            "closures-0-reason": "تعطیلی",
            "closures-0-id": "",
        },
    )
    assert answer.status_code == 302
    assert not BorderPoint.objects.get(pk=border.pk).is_open_on(today)


@pytest.mark.parametrize(
    "model", ["feerule", "feeaccount", "slipvalidity", "scanretention", "borderpoint", "office"]
)
def test_no_role_deletes_a_rule(bureau, signed_in, model):
    rows = {"feerule": FeeRule.objects.get().pk, "borderpoint": bureau.border.pk, "office": bureau.office.pk}
    address = reverse(f"wagtailsnippets_cases_{model}:delete", args=[rows.get(model, 1)])
    assert signed_in(Role.DIRECTOR).post(address).status_code in {302, 404}
    assert FeeRule.objects.exists()
    assert BorderPoint.objects.filter(pk=bureau.border.pk).exists()


def test_a_calendar_is_entered_in_persian_with_its_week_and_its_holidays(bureau, signed_in):
    day = timezone.localdate() + timedelta(days=10)
    counts = {
        f"{name}-{count}": value
        for name in ("openings", "closures")
        for count, value in (
            ("TOTAL_FORMS", "1"),
            ("INITIAL_FORMS", "0"),
            ("MIN_NUM_FORMS", "0"),
            ("MAX_NUM_FORMS", "1000"),
        )
    }
    sent = {
        "office": bureau.office.pk,
        "days_ahead": "۲۰",
        "move_until_hours": "۲",
        "openings-0-weekday": Weekday.SATURDAY,
        "openings-0-opens": "۸",
        "openings-0-closes": "۱۲:۳۰",
        "openings-0-minutes": "۳۰",
        "openings-0-capacity": "۲",
        "openings-0-id": "",
        "closures-0-kind": "holiday",
        "closures-0-name": "عید",
        "closures-0-first_day": format_date(day),
        "closures-0-last_day": "",
        "closures-0-begins": "",
        "closures-0-ends": "",
        "closures-0-id": "",
        **counts,
    }
    address = reverse("wagtailsnippets_cases_officecalendar:add")
    client = signed_in(Role.SUPERVISOR)
    wrong = client.post(address, {**sent, "openings-0-closes": "۷", "closures-0-begins": "۹"})
    assert wrong.status_code == 200
    assert not OfficeCalendar.objects.exists()
    assert client.post(address, sent).status_code == 302
    calendar = OfficeCalendar.objects.get()
    opening, closure = calendar.openings.get(), calendar.closures.get()
    assert (opening.opens, opening.closes, opening.capacity) == (time(8), time(12, 30), 2)
    assert (closure.first_day, closure.begins) == (day, None)
    page = client.get(reverse("wagtailsnippets_cases_officecalendar:edit", args=[calendar.pk]))
    assert format_date(day) in page.content.decode()
    assert "۱۲:۳۰" in page.content.decode()
