"""How one gets to an office, in words that can be translated."""

from django import forms
from django.db import models
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from cases.service import offices


def _choices() -> list[tuple[str, str]]:
    """Return the offices as an editor chooses among them."""
    return [("", "---------"), *((office.code, office.name) for office in offices())]


class OfficeDirections(TranslatableMixin, Orderable):
    """What an editor adds to the facts of an office: they are kept with the cases and stay there."""

    page = ParentalKey("home.OfficesPage", on_delete=models.CASCADE, related_name="directions")
    office_code = models.CharField(_("Office"), max_length=4)
    how_to_get_there = models.TextField(
        _("How to get there"),
        blank=True,
        help_text=_("Nearest stop, entrance, floor: what a stranger needs."),
    )
    note = models.TextField(_("Note"), blank=True)

    override_translatable_fields = [SynchronizedField("office_code")]
    panels = [
        FieldPanel("office_code", widget=forms.Select(choices=lazy(_choices, list)())),
        FieldPanel("how_to_get_there"),
        FieldPanel("note"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("Directions to an office")
        verbose_name_plural = _("Directions to the offices")

    def __str__(self) -> str:
        return self.office_code
