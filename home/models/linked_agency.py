"""Another agency that takes part in the service."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.choices.inquirer import Inquirer
from home.models.card_row import CardRow


class LinkedAgency(CardRow):
    """One row of the card's «ارتباط خدمت با سایر دستگاه ها»."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="linked_agencies")
    name = models.CharField(_("Name of the other agency"), max_length=200)
    system_name = models.CharField(_("System of the other agency"), max_length=200, blank=True)
    exchanged_fields = models.TextField(_("Exchanged fields"), blank=True)
    amount = models.PositiveBigIntegerField(_("Amount in rial, if a fee is paid"), null=True, blank=True)
    has_electronic_inquiry = models.BooleanField(_("Electronic inquiry"), default=False)
    inquirer = models.CharField(
        _("Inquiry made by, if not electronic"), max_length=10, choices=Inquirer.choices, blank=True
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("system_name")]),
        FieldPanel("exchanged_fields"),
        FieldPanel("amount"),
        FieldRowPanel([FieldPanel("has_electronic_inquiry"), FieldPanel("inquirer")]),
    ]

    class Meta(CardRow.Meta):
        verbose_name = _("Linked agency")
        verbose_name_plural = _("Linked agencies")

    def __str__(self) -> str:
        return self.name
