"""A case on its way: each act is a real action, by an actor who may perform it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils import timezone

from cases.actors import Actor
from cases.demo.people import Household, Person
from cases.demo.staff import Team
from cases.models import Case, Member
from cases.requirements.household import adults_to_ask


class Journey:
    """Carries one case from action to action, always with its newest version before its eyes."""

    def __init__(self, case: Case, household: Household, team: Team) -> None:
        self.household = household
        self.team = team
        self.case = _with_file(case)

    @property
    def today(self) -> date:
        return timezone.localdate()

    @property
    def adults(self) -> list[Member]:
        """Those who leave and are asked in person."""
        return adults_to_ask(self.case, self.today)

    def person(self, member: Member) -> Person:
        """Return what is known of a member beyond the case: what the member will say when asked."""
        return self.household.people[member.position - 1]

    def act(self, action: Callable[..., Any], by: Actor, **facts: Any) -> Any:
        """Perform an action on the case as it stands now, and look at it again."""
        result = action(self.case, by=by, seen=self.case.version, **facts)
        self.case = _with_file(self.case)
        return result


def _with_file(case: Case) -> Case:
    return Case.objects.with_file().get(pk=case.pk)
