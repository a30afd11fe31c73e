"""The page where anybody checks a slip."""

import base64
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from cases.actions.reissue_slip import reissue_slip
from cases.models import Case, ExitSlip
from cases.roles import Role
from cases.slip.receipt import sign_receipt
from cases.workflow.reasons import ReissueReason
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.households import Bureau, fresh
from tests.standing import standing

pytestmark = pytest.mark.django_db

ADDRESS = "/verify/"


def slip_of(case: Case) -> ExitSlip:
    return case.slips.order_by("-pk").first()


@pytest.fixture(scope="module")
def _built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Bureau, Case, Case]]:
    with standing(django_db_blocker):
        bureau = households.bureau()
        delivered = households.case_at(CaseStatus.DELIVERED, bureau, 6)
        yield bureau, delivered, households.case_at(CaseStatus.SLIP_ISSUED, bureau)


@pytest.fixture
def bureau(db: None, _built: tuple[Bureau, Case, Case]) -> Bureau:
    return _built[0]


@pytest.fixture
def delivered(db: None, _built: tuple[Bureau, Case, Case]) -> Case:
    return fresh(_built[1])


@pytest.fixture
def issued(db: None, _built: tuple[Bureau, Case, Case]) -> Case:
    return fresh(_built[2])


def check(client: Client, **values: str) -> str:
    response = client.post(ADDRESS, values)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return response.content.decode()


def test_a_delivered_slip_is_valid_with_border_dates_and_count(client: Client, delivered: Case) -> None:
    slip = slip_of(delivered)
    page = check(client, payload=slip.payload)
    assert "verdict--valid" in page
    assert slip.border.name in page
    assert "۶" in page


@pytest.mark.parametrize("how", ["payload", "serial"])
def test_no_name_and_no_number_of_a_person_is_shown(client: Client, delivered: Case, how: str) -> None:
    slip = slip_of(delivered)
    page = check(client, **{how: slip.payload if how == "payload" else slip.serial_text})
    for member in delivered.members.all():
        assert member.given_name not in page
        for document in member.documents.exclude(card_no=""):
            assert document.card_no not in page


def test_a_slip_that_was_not_handed_over_is_not_valid_yet(client: Client, issued: Case) -> None:
    assert "verdict--not_delivered" in check(client, payload=slip_of(issued).payload)


def test_a_replaced_slip_is_void_and_its_successor_lives(
    client: Client, bureau: Bureau, delivered: Case
) -> None:
    former = slip_of(delivered)
    reissue_slip(
        delivered,
        by=bureau.actor(Role.DIRECTOR),
        seen=fresh(delivered).version,
        code=ReissueReason.LOST,
        reason="در راه گم شد",
        border=former.border,
    )
    assert "verdict--void" in check(client, payload=former.payload)
    assert "verdict--not_delivered" in check(client, payload=slip_of(delivered).payload)


def test_a_slip_expires_the_day_after_its_last_day(
    client: Client, delivered: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip = slip_of(delivered)
    monkeypatch.setattr("cases.public.answer.timezone.localdate", lambda: slip.valid_until)
    assert "verdict--valid" in check(client, payload=slip.payload)
    monkeypatch.setattr(
        "cases.public.answer.timezone.localdate", lambda: slip.valid_until + timedelta(days=1)
    )
    assert "verdict--expired" in check(client, payload=slip.payload)


def test_every_changed_sign_of_the_code_is_refused(client: Client, issued: Case) -> None:
    payload = slip_of(issued).payload
    for place_of_change in range(0, len(payload), 17):
        other = "A" if payload[place_of_change] != "A" else "B"
        page = check(client, payload=payload[:place_of_change] + other + payload[place_of_change + 1 :])
        assert "verdict--forged" in page or "verdict--unknown" in page


def test_a_receipt_is_genuine_but_no_travel_document(client: Client, db: None) -> None:
    page = check(client, payload=sign_receipt("اداره کل تهران", date(2026, 11, 26), 8))
    assert "verdict--receipt" in page
    assert "verdict--valid" not in page
    assert "verdict__limit" in page
    assert {"اداره کل تهران", "۱۴۰۵/۰۹/۰۵", "۸"} <= set(re.findall(r"<dd>([^<]*)</dd>", page))


def test_a_receipt_of_a_sample_key_is_said_to_be_a_sample(
    client: Client, db: None, settings: LazySettings
) -> None:
    settings.SLIP_SIGNING_KEY_ID = "sample-1"
    page = check(client, payload=sign_receipt("اداره کل تهران", date(2026, 11, 26), 8))
    assert "verdict__sample" in page
    assert "verdict--sample" in page, "and not in the colour of a genuine one"


def test_a_changed_receipt_is_forged(client: Client, db: None) -> None:
    payload = sign_receipt("اداره کل تهران", date(2026, 11, 26), 8)
    message = bytearray(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    message[-1] ^= 1
    changed = base64.urlsafe_b64encode(message).decode().rstrip("=")
    assert "verdict--forged" in check(client, payload=changed)
    for place in range(0, len(payload), 7):
        other = "A" if payload[place] != "A" else "B"
        page = check(client, payload=payload[:place] + other + payload[place + 1 :])
        assert "verdict--forged" in page or "verdict--unknown" in page


@pytest.mark.parametrize("typed", ["17-9999-00001", "nonsense", "۱۷-۱۴۰۵-۹۹۹۹۹"])
def test_an_unknown_serial_is_said_to_be_unknown(client: Client, typed: str) -> None:
    assert "verdict--unknown" in check(client, serial=typed)


@pytest.mark.parametrize(
    "write", [str, lambda text: text.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))]
)
def test_a_serial_is_found_in_any_digits(client: Client, delivered: Case, write: type[str]) -> None:
    assert "verdict--valid" in check(client, serial=f" {write(slip_of(delivered).serial_text)} ")


def test_nothing_typed_is_an_error_beside_the_field(client: Client) -> None:
    response = client.post(ADDRESS, {"serial": ""})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'aria-invalid="true"' in page
    assert 'href="#id_serial"' in page


def test_the_page_answers_without_a_database_row_being_written(
    client: Client, delivered: Case, django_assert_max_num_queries: object
) -> None:
    payload = slip_of(delivered).payload
    with django_assert_max_num_queries(8) as queries:
        check(client, payload=payload)
    assert not [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_the_address_of_the_page_is_the_one_printed_on_slips(settings: object) -> None:
    assert reverse("verify:check") == ADDRESS
    assert settings.VERIFY_BASE_URL.endswith(ADDRESS)
