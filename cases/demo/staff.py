"""One user for each role, all of them invented."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import AbstractUser, Group

from cases.actors import Actor
from cases.models import Office
from cases.roles import GROUP_NAMES, Role

Team = dict[Role, Actor]


@dataclass(frozen=True)
class Colleague:
    """A user of the demo."""

    username: str
    first_name: str
    last_name: str


COLLEAGUES: dict[Role, Colleague] = {
    Role.INTAKE_CLERK: Colleague("intake", "مینا", "سپهرنیا"),
    Role.OFFICER: Colleague("officer", "کاوه", "دشتبان"),
    Role.SUPERVISOR: Colleague("supervisor", "پریسا", "مهرگان‌فر"),
    Role.DIRECTOR: Colleague("director", "بهرام", "آذرنوش"),
    Role.AUDITOR: Colleague("auditor", "سیمین", "راستکار"),
    Role.EDITOR: Colleague("editor", "آرش", "نیک‌قلم"),
}


def install_staff(office: Office, passphrase: str) -> Team:
    """Return an actor for each role; the passphrase is valid for all users from now on."""
    users = get_user_model().objects
    known = {user.username: user for user in users.filter(username__in=_usernames())}
    encoded = _encoded(passphrase, known.values())
    team: Team = {}
    for role, colleague in COLLEAGUES.items():
        user = known.get(colleague.username)
        if user is None:
            user = users.create(
                username=colleague.username,
                first_name=colleague.first_name,
                last_name=colleague.last_name,
                password=encoded,
            )
            user.groups.add(Group.objects.get(name=GROUP_NAMES[role]))
            office.staff.add(user)
        elif user.password != encoded:
            user.password = encoded
            user.save(update_fields=["password"])
        team[role] = Actor.staff(user)
    return team


def _usernames() -> list[str]:
    return [colleague.username for colleague in COLLEAGUES.values()]


def _encoded(passphrase: str, users: Iterable[AbstractUser]) -> str:
    """Return the passphrase as it is stored: one slow hash for all, because all share one passphrase."""
    for stored in {user.password for user in users}:
        if check_password(passphrase, stored):
            return stored
    return make_password(passphrase)
