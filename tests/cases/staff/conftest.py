"""What the tests of the staff pages share: clients signed in by role."""

from collections.abc import Callable

import pytest
from django.test import Client

from cases.roles import Role
from tests.households import Bureau


@pytest.fixture
def signed_in(bureau: Bureau) -> Callable[[Role], Client]:
    """Call it with a role to get a client of that person, in the office of the bureau."""

    def client(role: Role, place: Bureau | None = None) -> Client:
        made = Client()
        made.force_login((place or bureau).actor(role).user)
        return made

    return client
