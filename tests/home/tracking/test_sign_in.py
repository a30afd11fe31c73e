"""Code and PIN on the tracking page."""

from cases.models import TrackingAttempt
from cases.tracking_code import new_tracking_code
from cases.workflow.statuses import CaseStatus
from tests.households import PIN


def test_both_right_open_the_case(case_at, enter, client):
    sent = enter(case_at(CaseStatus.RECEIVED))
    assert sent["Location"] == "/fa/tracking/case/"
    assert client.get("/fa/tracking/case/").status_code == 200


def test_a_wrong_pin_keeps_the_code_and_forgets_the_pin(case_at, enter):
    case = case_at(CaseStatus.RECEIVED)
    shown = enter(case, "123456").content.decode()
    assert f'value="{case.tracking_code}"' in shown
    assert "123456" not in shown
    assert 'role="alert"' in shown


def test_a_typing_mistake_is_told_beside_the_code(case_at, client):
    code = case_at(CaseStatus.RECEIVED).tracking_code
    mistyped = ("3" if code[0] == "2" else "2") + code[1:]
    shown = client.post("/fa/tracking/", {"code": mistyped, "pin": PIN}).content.decode()
    assert 'id="id_code_error"' in shown
    assert not TrackingAttempt.objects.exists()


def test_empty_fields_are_told(bureau, client):
    shown = client.post("/fa/tracking/", {"code": "", "pin": ""}).content.decode()
    assert 'href="#id_code"' in shown
    assert 'href="#id_pin"' in shown


def test_the_address_behind_our_own_proxy_is_the_one_that_counts(bureau, client, settings):
    settings.PROXY_COUNT = 1
    for claimed in ("203.0.113.9, 192.0.2.1", "203.0.113.10, 192.0.2.1"):
        client.post(
            "/fa/tracking/", {"code": new_tracking_code(), "pin": PIN}, headers={"X-Forwarded-For": claimed}
        )
    assert TrackingAttempt.objects.values("address_digest").distinct().count() == 1


def test_without_a_proxy_the_header_counts_for_nothing(bureau, client):
    for claimed in ("203.0.113.9", "203.0.113.10"):
        client.post(
            "/fa/tracking/", {"code": new_tracking_code(), "pin": PIN}, headers={"X-Forwarded-For": claimed}
        )
    assert TrackingAttempt.objects.values("address_digest").distinct().count() == 1


def test_the_page_may_not_be_stored(bureau, client):
    assert "no-store" in client.get("/fa/tracking/")["Cache-Control"]
