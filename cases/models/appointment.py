"""One visit of a household: booked beforehand, or noted when it came without."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.appointment_querysets import AppointmentQuerySet
from cases.models.case import Case
from cases.models.fields import ClockTimeField, JalaliDateField
from cases.models.office import Office
from cases.roles import Role
from cases.workflow.visits import AppointmentPurpose
from portal.persian.jalali import TEHRAN


class AppointmentState(models.TextChoices):
    """What became of it; none of these changes anything in the case."""

    BOOKED = "booked", _("Booked")
    ARRIVED = "arrived", _("Arrived")
    MISSED = "missed", _("Not come")
    CANCELLED = "cancelled", _("Given back")
    # Its time passed, nobody noted anything, and the household has booked anew.
    UNNOTED = "unnoted", _("Not noted")


class AppointmentEvent(models.TextChoices):
    """What was done last; the history has one row for each."""

    BOOKED = "booked", _("Appointment booked")
    MOVED = "moved", _("Appointment moved")
    CANCELLED = "cancelled", _("Appointment given back")
    ARRIVED = "arrived", _("Noted: arrived")
    MISSED = "missed", _("Noted: not come")
    WALKED_IN = "walked_in", _("Came without appointment")
    UNNOTED = "unnoted", _("Replaced by a new appointment; nobody had noted whether the household came")


def _who_changed(instance: "Appointment", **_kwargs: object) -> object | None:
    return instance.changed_by


class Appointment(models.Model):
    """Day and time on the clock of the office, in Tehran; written by the actions and by nothing else."""

    case = models.ForeignKey(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="appointments"
    )
    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="appointments"
    )
    purpose = models.CharField(_("purpose"), max_length=20, choices=AppointmentPurpose.choices)
    day = JalaliDateField(_("day"))
    begins = ClockTimeField(_("from"))
    ends = ClockTimeField(_("until"))
    state = models.CharField(
        _("state"), max_length=10, choices=AppointmentState.choices, default=AppointmentState.BOOKED
    )
    is_walk_in = models.BooleanField(_("without appointment"), default=False)

    # A form carries the number along, so that two windows cannot overwrite each other.
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    last_event = models.CharField(_("what"), max_length=10, choices=AppointmentEvent.choices)
    changed_at = models.DateTimeField(_("time"))
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    changed_by_role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    changed_by_name = models.CharField(
        _("name"), max_length=150, blank=True, help_text=_("As it was at that time.")
    )

    objects = AppointmentQuerySet.as_manager()
    history = HistoricalRecords(get_user=_who_changed)

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["day", "begins", "pk"]
        indexes = [
            models.Index(fields=["office", "day", "begins"], name="appointment_day_sheet"),
            models.Index(fields=["case", "-id"], name="appointment_by_case"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(state="booked"), name="one_booked_appointment_per_case"
            ),
            models.UniqueConstraint(
                fields=["case", "day"], condition=Q(is_walk_in=True), name="one_walk_in_per_case_and_day"
            ),
            models.CheckConstraint(
                condition=Q(is_walk_in=False) | Q(state="arrived"), name="who_walked_in_has_arrived"
            ),
            models.CheckConstraint(condition=Q(ends__gte=F("begins")), name="an_appointment_ends_later"),
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {self.begins:%H:%M}"

    @property
    def starts_at(self) -> datetime:
        return datetime.combine(self.day, self.begins, TEHRAN)

    @property
    def is_booked(self) -> bool:
        return self.state == AppointmentState.BOOKED
