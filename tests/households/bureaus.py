"""An office of the tests: its rules, its border points, and one staff user for each role."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group

from cases.actors import Actor
from cases.models import (
    BorderClosure,
    BorderPoint,
    Country,
    FeeAccount,
    FeeRule,
    Office,
    ScanRetention,
    SlipValidity,
)
from cases.roles import GROUP_NAMES, Role

PASSWORD = "a long password of the tests"
FEE = 150_000  # rial for each person
ACCOUNT = "2171134756001"
VALIDITY_DAYS = 15
RETENTION_DAYS = 30
RULES_SINCE = date(2017, 3, 21)

STAFF_NAMES = {
    Role.INTAKE_CLERK: ("نرگس", "رضایی"),
    Role.OFFICER: ("حسین", "موسوی"),
    Role.SUPERVISOR: ("مریم", "جعفری"),
    Role.DIRECTOR: ("زهرا", "کاظمی"),
    Role.AUDITOR: ("علی", "نوری"),
    Role.EDITOR: ("سارا", "اکبری"),
}


@dataclass(frozen=True)
class Bureau:
    """An office with its rules in force and one actor for each role."""

    office: Office
    actors: dict[Role, Actor]
    border: BorderPoint  # open, leads to Afghanistan
    closed_border: BorderPoint  # leads to Afghanistan, closed until further notice
    iraqi_border: BorderPoint  # open, leads to Iraq

    def actor(self, role: Role) -> Actor:
        """Return the staff actor of a role."""
        return self.actors[role]


def bureau(code: str = "17", name: str = "اداره کل امور اتباع و مهاجرین خارجی استان قم") -> Bureau:
    """Return an office with staff; rules and borders are made once and shared by all offices."""
    office, _ = Office.objects.get_or_create(
        code=code,
        defaults={
            "name": name,
            "province": "قم",
            "city": "قم",
            "signer_title": "مدیرکل امور اتباع و مهاجرین خارجی",
        },
    )
    open_border, closed_border, iraqi_border = _rules()
    return Bureau(
        office=office,
        actors={role: staff(role, office) for role in GROUP_NAMES},
        border=open_border,
        closed_border=closed_border,
        iraqi_border=iraqi_border,
    )


def _rules() -> tuple[BorderPoint, BorderPoint, BorderPoint]:
    FeeRule.objects.get_or_create(valid_from=RULES_SINCE, amount_per_person=FEE)
    FeeAccount.objects.get_or_create(valid_from=RULES_SINCE, number=ACCOUNT)
    SlipValidity.objects.get_or_create(valid_from=RULES_SINCE, days=VALIDITY_DAYS)
    ScanRetention.objects.get_or_create(valid_from=RULES_SINCE, days=RETENTION_DAYS)
    made = [
        BorderPoint.objects.get_or_create(
            name=name, defaults={"opposite_name": opposite, "country": country, "is_in_use": True}
        )[0]
        for name, opposite, country in (
            ("دوغارون", "اسلام‌قلعه", Country.AFGHANISTAN),
            ("میلک", "زرنج", Country.AFGHANISTAN),
            ("خسروی", "المنذریة", Country.IRAQ),
        )
    ]
    BorderClosure.objects.get_or_create(border=made[1], closed_from=RULES_SINCE)
    return made[0], made[1], made[2]


def staff(role: Role, office: Office, username: str | None = None) -> Actor:
    """Return the actor of a staff user of this role in this office; the user is made when there is none."""
    return Actor.staff(staff_user(role, office, username))


def staff_user(role: Role, office: Office, username: str | None = None) -> AbstractUser:
    """Return a user who can sign in with ``PASSWORD``, is in the role's group and works in the office."""
    username = username or f"{role.value}-{office.code}"
    users = get_user_model().objects
    user = users.filter(username=username).first()
    if user is None:
        first_name, last_name = STAFF_NAMES[role]
        user = users.create_user(
            username, f"{username}@example.org", PASSWORD, first_name=first_name, last_name=last_name
        )
        user.groups.add(Group.objects.get(name=GROUP_NAMES[role]))
        office.staff.add(user)
    return user
