"""The fee receipt, now or later: later asks nothing, now lands where the officer verifies it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models import Case, Payment
from portal.persian.jalali import format_date
from tests import typed
from tests.home.request.conftest import revision, text_of


@pytest.fixture
def begun(applicant):
    applicant.begin()
    return applicant


def test_later_asks_nothing_and_goes_on(begun):
    assert begun.send("fee/", typed.fee_later())["Location"] == "/fa/request/scans/"
    kept = {**typed.fee_receipt(tracking_no="۱", amount="?"), "fee-when": "later"}
    assert begun.send("fee/", kept)["Location"] == "/fa/request/scans/"
    assert 'value="?"' in begun.open("fee/").content.decode()


def test_a_page_that_was_never_sent_stands_in_nobodys_way(applicant, bureau):
    applicant.begin()
    applicant.send("head/", typed.head())
    applicant.send("destination/", typed.destination(bureau))
    applicant.send("declaration/", typed.declaration())
    shown = applicant.open("check/")
    assert 'method="post"' in shown.content.decode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tracking_no", "۱۲"),
        ("amount", "۰"),
        ("amount", "صد"),
        ("paid_on", ""),
        ("paid_on", format_date(timezone.localdate() + timedelta(days=2))),
        ("paid_on", "1390/01/01"),
        ("bank", ""),
        ("method", ""),
    ],
)
def test_what_cannot_be_right_is_said_beside_its_field_and_kept(begun, name, value):
    sent = begun.send("fee/", typed.fee_receipt(**{name: value}))
    assert sent["Location"] == "/fa/request/fee/"
    shown = begun.open("fee/")
    assert shown.context["forms"].fee.errors.keys() == {name}
    assert "error-summary" in shown.content.decode()


def test_it_becomes_an_unverified_receipt_of_the_case(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("fee/", typed.fee_receipt(tracking_no="۱۲۳۴۵۶۷"))
    shown = applicant.open("check/")
    assert "۱۲۳۴۵۶۷" in text_of(shown)
    applicant.resend("check/", {"revision": revision(shown)})
    payment = Payment.objects.get()
    assert payment.case == Case.objects.get()
    assert (payment.tracking_no, payment.amount, payment.verified_at) == ("1234567", 150_000, None)
    assert payment.to_account_id is not None
    assert payment.history.get().case_version.transition == "receive"
    assert "۱۲۳۴۵۶۷" in text_of(applicant.open("receipt/"))


def test_a_receipt_that_was_used_is_told_even_at_the_last_moment(applicant, bureau):
    applicant.fill(bureau)
    answers = typed.fee_receipt(tracking_no="۷۶۵۴۳۲۱")
    applicant.send("fee/", answers)
    shown = revision(applicant.open("check/"))
    applicant.resend("check/", {"revision": shown})
    Case.objects.get()
    second = type(applicant)(type(applicant.client)())
    second.fill(bureau)
    second.send("fee/", answers)
    content = second.open("check/").content.decode()
    assert "/fa/request/fee/?check" in content
    assert second.resend("check/", {"revision": revision(second.open("fee/"))}).status_code == 200
    assert Case.objects.count() == Payment.objects.count() == 1
