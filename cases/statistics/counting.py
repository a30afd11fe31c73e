"""The hand-overs of a stretch of time: when, after how many days, and for how many persons."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, IntegerField, Min, OuterRef, Q, Subquery

from cases.models import Case, Member
from cases.workflow.transitions import TransitionCode
from portal.persian.jalali import TEHRAN


@dataclass(frozen=True)
class HandOver:
    """A slip in the hands of a household for the first time, without anything that tells whose it is."""

    on: datetime.date
    days: int
    persons: int


def hand_overs(since: datetime.date, until: datetime.date) -> Iterator[HandOver]:
    """Yield the first hand-over of each case in a stretch of days, its last day excluded; one query.

    A slip that is reissued is handed over again; the case is counted once, on the day it was first served,
    so that a number once published never changes.
    """
    leaving = (
        Member.objects.filter(case=OuterRef("pk"), is_returning=True)
        .order_by()
        .values("case")
        .annotate(total=Count("pk"))
    )
    rows = (
        Case.objects.order_by()
        .values("pk", "received_at")
        .annotate(
            first_at=Min("versions__at", filter=Q(versions__transition=TransitionCode.DELIVER_SLIP)),
            persons=Subquery(leaving.values("total"), output_field=IntegerField()),
        )
        .filter(first_at__gte=midnight(since), first_at__lt=midnight(until))
        .values_list("received_at", "first_at", "persons")
    )
    for received_at, first_at, persons in rows.iterator():
        day = first_at.astimezone(TEHRAN).date()
        yield HandOver(day, (day - received_at.astimezone(TEHRAN).date()).days, persons or 0)


def midnight(day: datetime.date) -> datetime.datetime:
    """Return the moment at which a day begins in Tehran."""
    return datetime.datetime.combine(day, datetime.time(), TEHRAN)
