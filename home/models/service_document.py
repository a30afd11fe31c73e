"""A document that the recipient of the service must bring."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from home.models.card_row import CardRow


class ServiceDocument(CardRow):
    """One of the card's «مدارک لازم برای انجام خدمت»."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="documents")
    name = models.CharField(
        pgettext_lazy("service card", "Document"),
        max_length=200,
        help_text=_("As printed on the service card."),
    )
    explanation = models.TextField(
        _("Explanation"),
        blank=True,
        help_text=_("In plain words: what it is, who brings it, where one gets it."),
    )

    panels = [FieldPanel("name"), FieldPanel("explanation")]

    class Meta(CardRow.Meta):
        verbose_name = _("Required document")
        verbose_name_plural = _("Required documents")

    def __str__(self) -> str:
        return self.name
