"""A law or rule on which the service rests."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from home.dates import DayField
from home.models.card_row import CardRow


class ServiceLegalBasis(CardRow):
    """One of the card's «قوانین و مقررات بالادستی»."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="legal_bases")
    title = models.CharField(_("Law or rule"), max_length=300)
    number = models.CharField(_("Number"), max_length=60, blank=True)
    dated_on = DayField(_("Date"), null=True, blank=True)

    override_translatable_fields = [SynchronizedField("number")]
    panels = [FieldPanel("title"), FieldPanel("number"), FieldPanel("dated_on")]

    class Meta(CardRow.Meta):
        verbose_name = _("Law or rule")
        verbose_name_plural = _("Laws and rules")

    def __str__(self) -> str:
        return self.title
