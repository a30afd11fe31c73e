"""Border points a slip may name, and the times they are closed."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from cases.models.country import Country
from cases.models.fields import JalaliDateField, PersianTextField
from portal.persian.validators import validate_latin_name


class BorderPoint(ClusterableModel):
    """A place where people leave Iran; a slip names one of these and never free text."""

    name = PersianTextField(_("name"), max_length=100, unique=True)
    opposite_name = PersianTextField(_("name on the other side"), max_length=100, blank=True)
    # For readers who cannot read the letters on the signs; a slip never bears them.
    latin_name = models.CharField(
        _("name in Latin letters"), max_length=100, blank=True, validators=[validate_latin_name]
    )
    opposite_latin_name = models.CharField(
        _("name on the other side in Latin letters"),
        max_length=100,
        blank=True,
        validators=[validate_latin_name],
    )
    country = models.CharField(_("leads to"), max_length=2, choices=Country.choices)
    is_in_use = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("border point")
        verbose_name_plural = _("border points")
        ordering = ["country", "name"]

    def __str__(self) -> str:
        return self.name

    def is_open_on(self, day: date) -> bool:
        """Tell whether people may leave here on a day; reads prefetched ``closures`` when there are any."""
        return self.is_in_use and not any(closure.covers(day) for closure in self.closures.all())


class BorderClosure(models.Model):
    """A time during which a border point is closed."""

    border = ParentalKey(
        BorderPoint, verbose_name=_("border point"), on_delete=models.CASCADE, related_name="closures"
    )
    closed_from = JalaliDateField(_("closed from"))
    closed_to = JalaliDateField(
        _("closed to"), null=True, blank=True, help_text=_("Empty: until further notice.")
    )
    reason = PersianTextField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("closure")
        verbose_name_plural = _("closures")
        ordering = ["-closed_from"]

    def __str__(self) -> str:
        return f"{self.border}: {self.closed_from}"

    def covers(self, day: date) -> bool:
        """Tell whether the closure holds on a day."""
        return self.closed_from <= day and (self.closed_to is None or day <= self.closed_to)
