"""Who acts: a staff user with roles and offices, or an applicant proven by tracking code and PIN."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db.models import BigIntegerField, CharField, Value

from cases.models import Case, Office
from cases.roles import GROUP_NAMES, ROLES_BY_GROUP_NAME, Role


@dataclass(frozen=True)
class Actor:
    """A proven identity. ``case_id`` is set for an applicant, who is bound to that one case."""

    roles: frozenset[Role]
    user: AbstractUser | None = None
    office_ids: frozenset[int] = frozenset()
    case_id: int | None = None

    @classmethod
    def staff(cls, user: AbstractUser) -> "Actor":
        """Return the actor of a signed-in user; one query the first time, none after that.

        An inactive user has no role, and neither has a superuser who is in no role's group.
        """
        known = getattr(user, "_cases_actor", None)
        if known is None:
            names, offices = _groups_and_offices(user)
            roles = frozenset(ROLES_BY_GROUP_NAME[name] for name in names) if user.is_active else frozenset()
            known = user._cases_actor = cls(roles=roles, user=user, office_ids=offices)
        return known

    @classmethod
    def applicant(cls, case: Case) -> "Actor":
        """Return the actor of an applicant whose tracking code and PIN were checked for this case."""
        return cls(roles=frozenset({Role.APPLICANT}), case_id=case.pk)

    @classmethod
    def new_applicant(cls) -> "Actor":
        """Return the actor of somebody who sends a request and has no case yet."""
        return cls(roles=frozenset({Role.APPLICANT}))

    @property
    def is_staff(self) -> bool:
        return self.user is not None

    @property
    def name(self) -> str:
        """Return the name the timeline keeps; an applicant needs none, the case says who it is."""
        return (self.user.get_full_name() or self.user.get_username()) if self.user else ""

    @property
    def title(self) -> str:
        """Return the role in the reader's language, the highest first."""
        ranked = (Role.DIRECTOR, Role.SUPERVISOR, Role.OFFICER, Role.INTAKE_CLERK, Role.AUDITOR, Role.EDITOR)
        return str(next((role.label for role in ranked if role in self.roles), Role.APPLICANT.label))

    def acting_role(self, allowed: frozenset[Role]) -> Role:
        """Return the role, among those allowed, in which the actor acts; the first in office order."""
        return next(role for role in (*GROUP_NAMES, Role.APPLICANT) if role in self.roles & allowed)


def _groups_and_offices(user: AbstractUser) -> tuple[frozenset[str], frozenset[int]]:
    """Return the names of a user's groups that are roles, and the keys of the offices; one query."""
    no_office, no_name = Value(0, output_field=BigIntegerField()), Value("", output_field=CharField())
    names = user.groups.filter(name__in=ROLES_BY_GROUP_NAME).order_by().values_list("name", no_office)
    offices = Office.objects.filter(staff=user).order_by().values_list(no_name, "pk")
    rows = list(names.union(offices, all=True))
    return frozenset(name for name, _office in rows if name), frozenset(pk for _name, pk in rows if pk)
