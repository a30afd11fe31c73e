"""How appointments are found: by day, by what is still to come, and by what the office is closed for."""

from datetime import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, ExtractWeekDay

from portal.persian.jalali import TEHRAN


class AppointmentQuerySet(models.QuerySet):
    """Questions the day sheet, the case file and the tracking page ask."""

    def booked(self) -> "AppointmentQuerySet":
        """Keep those that are neither given back nor noted as come or not come."""
        return self.filter(state="booked")

    def upcoming(self, at: datetime) -> "AppointmentQuerySet":
        """Keep the booked ones that have not begun."""
        local = at.astimezone(TEHRAN)
        return self.booked().filter(Q(day__gt=local.date()) | Q(day=local.date(), begins__gt=local.time()))

    def with_closing(self) -> "AppointmentQuerySet":
        """Add ``is_closed``: whether the office, as its calendar stands, receives nobody at that time."""
        calendar = (
            self.model._meta.get_field("office").related_model._meta.get_field("calendar").related_model
        )
        closures = calendar._meta.get_field("closures").related_model.objects
        openings = calendar._meta.get_field("openings").related_model.objects
        closed = closures.annotate(until=Coalesce("last_day", "first_day")).filter(
            Q(begins__isnull=True) | Q(begins__lt=OuterRef("ends"), ends__gt=OuterRef("begins")),
            calendar__office=OuterRef("office"),
            first_day__lte=OuterRef("day"),
            until__gte=OuterRef("day"),
        )
        open_then = openings.filter(
            calendar__office=OuterRef("office"),
            weekday=ExtractWeekDay(OuterRef("day")),
            opens__lte=OuterRef("begins"),
            closes__gte=OuterRef("ends"),
        )
        return self.annotate(is_closed=Exists(closed) | ~Exists(open_then))

    def with_head(self) -> "AppointmentQuerySet":
        """Add the names of the head and the size of the household, for a line of the day sheet."""
        members = self.model._meta.get_field("case").related_model._meta.get_field("members").related_model
        of_case = members.objects.filter(case=OuterRef("case"))
        head = of_case.filter(relation="head")
        count = of_case.order_by().values("case").annotate(total=models.Count("pk"))
        return self.annotate(
            head_given_name=models.Subquery(head.values("given_name")[:1]),
            head_family_name=models.Subquery(head.values("family_name")[:1]),
            member_count=models.Subquery(count.values("total")[:1]),
        )

    def newest_first(self) -> "AppointmentQuerySet":
        """Order by the time of the visit, the latest first; what is booked stands above everything."""
        is_booked = models.Case(models.When(state="booked", then=0), default=1)
        return self.order_by(is_booked, F("day").desc(), F("begins").desc(), F("pk").desc())
