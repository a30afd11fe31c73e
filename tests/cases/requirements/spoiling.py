"""Spoil one thing of a household behind the gate's back, and ask what then stands in the way."""

from datetime import date, timedelta

from django.utils import timezone

from cases.models import Case, Member
from cases.requirements import unmet_requirements
from cases.workflow.transitions import TransitionCode
from tests.households import fresh


def unmet(case: Case, code: TransitionCode, on: date | None = None) -> set[tuple[str, str]]:
    """Return code and subject of every requirement that is not met now."""
    found = unmet_requirements(fresh(case), code, on or timezone.localdate())
    assert all(str(requirement) for requirement in found)
    return {(requirement.code, requirement.about) for requirement in found}


def change(member: Member, **facts: object) -> None:
    """Write facts of a member, as no action would."""
    Member.objects.filter(pk=member.pk).update(**facts)


def days(number: int) -> timedelta:
    """Return so many days."""
    return timedelta(days=number)
