"""The rules an office keeps itself: listed and typed in the Jalali calendar, never deleted by a role."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import BorderPoint, FeeAccount, FeeRule, ScanRetention, SlipValidity
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
