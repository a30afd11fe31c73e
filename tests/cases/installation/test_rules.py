"""The rules of a first installation: those of the card, none of them confirmed."""

from datetime import date

import pytest
from django.utils import timezone

from cases.fees import fee_quote
from cases.installation.rules import install_rules
from cases.models import BorderPoint, Country, FeeAccount, FeeRule, SlipValidity

pytestmark = pytest.mark.django_db


def test_fee_and_account_are_those_of_the_card_and_wait_to_be_confirmed():
    install_rules()
    quote = fee_quote(6, timezone.localdate())
    assert (quote.per_person, quote.total, quote.account_number) == (150_000, 900_000, "2171134756001")
    assert quote.bank == ""
    assert not quote.is_confirmed
    assert {rule.source for rule in (FeeRule.objects.get(), FeeAccount.objects.get())} == {"شناسنامه خدمت"}


def test_a_validity_is_presumed_and_says_so():
    install_rules()
    validity = SlipValidity.objects.in_force(timezone.localdate()).get()
    assert not validity.is_confirmed
    assert "درج نشده" in validity.source


def test_an_open_border_leads_to_each_country_and_those_reported_closed_are_closed():
    install_rules()
    today = timezone.localdate()
    borders = {border.name: border for border in BorderPoint.objects.all()}
    for country in (Country.AFGHANISTAN, Country.IRAQ):
        assert any(border.is_open_on(today) for border in borders.values() if border.country == country)
    assert not borders["باشماق"].is_open_on(today)
    assert "تأیید نکرده" in borders["باشماق"].closures.get().reason


def test_what_the_office_entered_is_left_alone():
    FeeRule.objects.create(valid_from=date(2026, 3, 21), amount_per_person=9_000_000, is_confirmed=True)
    BorderPoint.objects.create(name="دوغارون", country=Country.AFGHANISTAN)
    install_rules()
    assert FeeRule.objects.get().amount_per_person == 9_000_000
    assert BorderPoint.objects.count() == 1
    assert install_rules() == []
