"""Colleagues who sign in with their own word, as in an office."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from cases.roles import Role
from tests import households

SignIn = Callable[[Role], Client]


@pytest.fixture
def sign_in(content: None) -> SignIn:
    """Return what signs the colleague of a role in at the admin's own door."""
    bureau = households.bureau()

    def enter(role: Role) -> Client:
        client = Client()
        username = bureau.actor(role).user.get_username()
        answer = client.post(
            reverse("wagtailadmin_login"),
            {"username": username, "password": households.PASSWORD, "next": "/admin/"},
        )
        assert answer.status_code == 302
        return client

    return enter
