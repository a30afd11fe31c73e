"""An office behind the installed pages, and the people who go through it."""

from collections.abc import Callable, Iterator

import pytest
from django.utils.translation import gettext
from pytest_django.plugin import DjangoDbBlocker

from cases.roles import Role
from tests import households
from tests.home.conftest import content, content_installed
from tests.households import PASSWORD, Bureau
from tests.journeys.plain_visitor import PlainVisitor

__all__ = ["applicant", "bureau", "content", "signed_in"]


@pytest.fixture(scope="package")
def _installed_content(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Install the pages once for all journeys."""
    with content_installed(django_db_blocker):
        yield


@pytest.fixture
def bureau(content: None) -> Bureau:
    """An office with rules and borders, behind the installed pages."""
    return households.bureau()


@pytest.fixture
def applicant(bureau: Bureau) -> PlainVisitor:
    """Somebody who has opened no page yet."""
    return PlainVisitor()


@pytest.fixture
def signed_in(bureau: Bureau) -> Callable[[Role], PlainVisitor]:
    """Call it with a role to get that person, signed in through the page for it."""

    def visitor(role: Role) -> PlainVisitor:
        person = PlainVisitor()
        person.open("/admin/")
        person.send(gettext("Sign in"), {"username": bureau.actor(role).user.username, "password": PASSWORD})
        return person

    return visitor
