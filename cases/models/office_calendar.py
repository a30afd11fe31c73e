"""When an office receives households by appointment: its week, its holidays, its closures, its limits."""

from datetime import date, time

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from cases.models.fields import ClockTimeField, CountField, JalaliDateField, PersianTextField
from cases.models.office import Office
from cases.workflow.visits import ClosureKind

DAYS_AHEAD = 30
MOVE_UNTIL_HOURS = 3
LONGEST_AHEAD = 180


class Weekday(models.IntegerChoices):
    """A day of the week, numbered as the database does; an Iranian week begins on Saturday."""

    SATURDAY = 7, _("Saturday")
    SUNDAY = 1, _("Sunday")
    MONDAY = 2, _("Monday")
    TUESDAY = 3, _("Tuesday")
    WEDNESDAY = 4, _("Wednesday")
    THURSDAY = 5, _("Thursday")
    FRIDAY = 6, _("Friday")

    @classmethod
    def of(cls, day: date) -> "Weekday":
        """Return the weekday of a day."""
        return cls(day.isoweekday() % 7 + 1)


class OfficeCalendar(ClusterableModel):
    """The appointments of one office. Without a row for a weekday, Friday among them, it is closed."""

    office = models.OneToOneField(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="calendar"
    )
    days_ahead = CountField(
        _("bookable so many days ahead"),
        default=DAYS_AHEAD,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_AHEAD)],
    )
    move_until_hours = CountField(
        _("bookable and movable until so many hours before"),
        default=MOVE_UNTIL_HOURS,
        validators=[MaxValueValidator(14 * 24)],
        help_text=_("An appointment can be given back until it begins."),
    )
    is_confirmed = models.BooleanField(
        _("confirmed by the office"),
        default=False,
        help_text=_("Until then readers see «to be confirmed by the office» beside it."),
    )

    class Meta:
        verbose_name = _("calendar of appointments")
        verbose_name_plural = _("calendars of appointments")
        ordering = ["office"]

    def __str__(self) -> str:
        return str(self.office)


class OpeningHours(models.Model):
    """One stretch of a weekday in which households are received."""

    calendar = ParentalKey(
        OfficeCalendar, verbose_name=_("calendar"), on_delete=models.CASCADE, related_name="openings"
    )
    weekday = models.PositiveSmallIntegerField(_("day of the week"), choices=Weekday.choices)
    opens = ClockTimeField(_("from"))
    closes = ClockTimeField(_("until"))
    minutes = CountField(
        _("minutes for one visit"), validators=[MinValueValidator(5), MaxValueValidator(8 * 60)]
    )
    capacity = CountField(
        _("households at the same time"), validators=[MinValueValidator(1), MaxValueValidator(100)]
    )

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        # As they were entered: an Iranian week begins on Saturday, the numbers on Sunday.
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["calendar", "weekday", "opens"],
                name="opening_hours_begin_once",
                violation_error_message=_("This day has opening hours from this time already."),
            ),
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")),
                name="opening_hours_end_after_they_begin",
                violation_error_message=_("The end must be after the beginning."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


class OfficeClosure(models.Model):
    """A day, some days or a part of a day on which nobody is received; only what the office enters."""

    calendar = ParentalKey(
        OfficeCalendar, verbose_name=_("calendar"), on_delete=models.CASCADE, related_name="closures"
    )
    kind = models.CharField(
        _("kind"), max_length=10, choices=ClosureKind.choices, default=ClosureKind.HOLIDAY
    )
    first_day = JalaliDateField(_("first day"))
    last_day = JalaliDateField(_("last day"), null=True, blank=True, help_text=_("Empty: this one day."))
    begins = ClockTimeField(_("from"), null=True, blank=True, help_text=_("Both times empty: all day."))
    ends = ClockTimeField(_("until"), null=True, blank=True)
    name = PersianTextField(
        _("name"), max_length=100, blank=True, help_text=_("Everybody reads it beside the day.")
    )

    class Meta:
        verbose_name = _("holiday or closure")
        verbose_name_plural = _("holidays and closures")
        ordering = ["first_day", "begins"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")),
                name="a_closure_ends_after_it_begins",
                violation_error_message=_("The end must be after the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(begins__isnull=True, ends__isnull=True)
                | Q(begins__isnull=False, ends__isnull=False, ends__gt=F("begins")),
                name="a_closure_has_both_times_or_none",
                violation_error_message=_("Give both times, or none; the end must be after the beginning."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.get_kind_display()

    def clean(self) -> None:
        """Refuse one time without the other, which the database would take for unknown."""
        if (self.begins is None) != (self.ends is None):
            raise ValidationError(
                {"ends": _("Give both times, or none; the end must be after the beginning.")}
            )

    def covers(self, day: date, begins: time, ends: time) -> bool:
        """Tell whether anything between two times of a day is closed by this."""
        if not self.first_day <= day <= (self.last_day or self.first_day):
            return False
        return self.begins is None or (self.begins < ends and begins < self.ends)
