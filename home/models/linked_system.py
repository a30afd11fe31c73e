"""Another information system with which the service exchanges data."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from home.models.card_row import CardRow


class LinkedSystem(CardRow):
    """One row of the card's «ارتباط خدمت با سایر سامانه ها»."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="linked_systems")
    name = models.CharField(_("Name of the other system"), max_length=200)
    exchanged_fields = models.TextField(_("Exchanged fields"), blank=True)
    has_electronic_inquiry = models.BooleanField(_("Electronic inquiry"), default=False)

    panels = [FieldPanel("name"), FieldPanel("exchanged_fields"), FieldPanel("has_electronic_inquiry")]

    class Meta(CardRow.Meta):
        verbose_name = _("Linked system")
        verbose_name_plural = _("Linked systems")

    def __str__(self) -> str:
        return self.name
