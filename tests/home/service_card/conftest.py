"""The service page in each language."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.utils import translation

from home.models import ServicePage


@pytest.fixture(params=[code for code, _name in settings.LANGUAGES])
def service(content: None, request: pytest.FixtureRequest) -> Iterator[ServicePage]:
    """The service page of a language, with that language active."""
    page = ServicePage.objects.get(locale__language_code=request.param, alias_of=None)
    with translation.override(request.param):
        yield page


@pytest.fixture
def persian(content: None) -> ServicePage:
    """The Persian service page."""
    return ServicePage.objects.get(locale__language_code="fa")
