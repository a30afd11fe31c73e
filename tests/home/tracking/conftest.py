"""A household that follows its case, and the installed pages around it."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from cases.models import Case
from tests import households
from tests.households import PIN, Bureau

ROOT = "/fa/tracking/"


@pytest.fixture
def bureau(content: None) -> Bureau:
    """An office behind the installed pages."""
    return households.bureau()


@pytest.fixture
def case_at(bureau: Bureau) -> Callable[..., Case]:
    """Call it with a status to get a case that came there through the actions."""
    return lambda status, members=2: households.case_at(status, bureau, members)


@pytest.fixture
def enter(client: Client) -> Callable[..., HttpResponse]:
    """Call it with a case (and a PIN) to type both on the tracking page."""
    return lambda case, pin=PIN: client.post(ROOT, {"code": case.tracking_code, "pin": pin})
