"""How notices leave the house is read from the environment, and what is unclear stops the start."""

from datetime import time

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.settings import notices


@pytest.fixture
def environment(monkeypatch):
    """Call it with variables to set them, without their common beginning."""

    def setting(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(f"NOTICE_{name}", value)

    return setting


def test_without_an_address_there_is_no_provider(environment):
    assert notices.http_gateway() is None


def test_a_provider_is_described(environment):
    environment(
        SMS_URL="https://sms.example/v1/{secret}/send", SMS_FORMAT="form", SMS_SECRET="s",
        SMS_FIELDS='{"receptor": "{local}"}', SMS_HEADERS='{"Accept": "application/json"}', SMS_TIMEOUT="5",
    )  # fmt: skip
    assert notices.http_gateway() == {
        "url": "https://sms.example/v1/{secret}/send",
        "method": "POST",
        "headers": {"Accept": "application/json"},
        "fields": {"receptor": "{local}"},
        "format": "form",
        "secret": "s",
        "accepted": "",
        "timeout": 5,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"SMS_URL": "http://sms.example/send"},
        {"SMS_URL": "ftp://sms.example/send"},
        {"SMS_FIELDS": "[]"},
        {"SMS_FIELDS": "{s3cret"},
        {"SMS_FORMAT": "xml"},
        {"SMS_TIMEOUT": "0"},
        {"SMS_TIMEOUT": "600"},
    ],
)
def test_what_is_unclear_or_unsafe_is_refused(environment, wrong):
    environment(SMS_URL="https://sms.example/send")
    environment(**wrong)
    with pytest.raises(ImproperlyConfigured) as refusal:
        notices.http_gateway()
    assert "s3cret" not in str(refusal.value)


def test_a_provider_on_this_machine_needs_no_certificate(environment):
    environment(SMS_URL="http://127.0.0.1:8025/send")
    assert notices.http_gateway()["url"] == "http://127.0.0.1:8025/send"


def test_who_carries_is_one_of_the_known(environment):
    assert notices.carrier("NOTICE_SMS", "off", "http") == "off"
    environment(SMS="pigeon")
    with pytest.raises(ImproperlyConfigured):
        notices.carrier("NOTICE_SMS", "off", "http")


def test_quiet_hours(environment):
    assert notices.quiet_hours("21:00-08:00") == (time(21), time(8))
    environment(QUIET_HOURS="none")
    assert notices.quiet_hours("21:00-08:00") is None
    environment(QUIET_HOURS="late")
    with pytest.raises(ImproperlyConfigured):
        notices.quiet_hours("21:00-08:00")
