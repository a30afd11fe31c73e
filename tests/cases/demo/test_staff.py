"""The users of the demo."""

import pytest
from django.contrib.auth import authenticate

from cases.demo.office import create_office
from cases.demo.staff import COLLEAGUES, install_staff
from cases.roles import STAFF_ROLES

pytestmark = pytest.mark.django_db


def test_there_is_one_user_for_each_role_who_works_in_the_office():
    office = create_office()
    team = install_staff(office, "a passphrase")
    assert team.keys() == STAFF_ROLES
    for role, actor in team.items():
        assert actor.roles == {role}
        assert actor.office_ids == {office.pk}
        assert actor.name.strip()


def test_everybody_can_sign_in_with_the_passphrase_even_after_a_visitor_changed_one():
    office = create_office()
    team = install_staff(office, "a passphrase")
    somebody = next(iter(team.values())).user
    somebody.set_password("a visitor's own")
    somebody.save()
    install_staff(office, "a passphrase")
    for colleague in COLLEAGUES.values():
        assert authenticate(username=colleague.username, password="a passphrase") is not None


def test_nobody_has_an_address_to_which_mail_could_go():
    team = install_staff(create_office(), "a passphrase")
    assert {actor.user.email for actor in team.values()} == {""}
