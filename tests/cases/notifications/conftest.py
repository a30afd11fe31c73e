"""A provider and a mail server on this machine, and the settings that lead to them."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.cases.notifications.gateway import Gateway, MailServer, http_gateway, mail_server


@pytest.fixture
def http_config() -> dict[str, Any]:
    """How the provider of these tests is spoken to."""
    return {
        "url": "",
        "method": "POST",
        "headers": {},
        "fields": {"to": "{to}", "text": "{text}"},
        "format": "json",
        "secret": "s3cret",
        "accepted": "",
        "timeout": 1,
    }


@pytest.fixture
def gateway(settings: Any, http_config: dict[str, Any]) -> Iterator[Gateway]:
    """A provider that carries SMS."""
    with http_gateway() as served:
        settings.NOTICE_SMS = "http"
        settings.NOTICE_HTTP = {**http_config, "url": served.url}
        yield served


@pytest.fixture
def mails(settings: Any) -> Iterator[MailServer]:
    """A server that takes mail, behind Django's own SMTP backend."""
    with mail_server() as served:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", served.port, 2
        settings.NOTICE_EMAIL = "mail"
        yield served
