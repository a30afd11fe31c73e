"""Who acts: a staff user with roles and offices, or an applicant proven by tracking code and PIN."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser

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
        """Return the actor of a signed-in user; two queries the first time, none after that.

        An inactive user has no role, and neither has a superuser who is in no role's group.
        """
        known = getattr(user, "_cases_actor", None)
        if known is None:
            names = set(user.groups.filter(name__in=ROLES_BY_GROUP_NAME).values_list("name", flat=True))
            roles = frozenset(ROLES_BY_GROUP_NAME[name] for name in names) if user.is_active else frozenset()
            offices = frozenset(Office.objects.filter(staff=user).values_list("pk", flat=True))
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
