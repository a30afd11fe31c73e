"""What the service costs, with a calculator; the fees themselves stand on the service page."""

from http import HTTPMethod
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from home.beside import service_beside
from home.fees.persons_form import MOST_PERSONS, PersonsForm
from home.models.public_page import PublicPage
from home.open_to_all import OpenToAll


class FeesPage(OpenToAll, PublicPage):
    """Fees in force, the sum for a household, how to pay, and what is not to be paid."""

    calculator_help = models.TextField(
        _("Help beside the calculator"), blank=True, help_text=_("Who counts as a person, for example.")
    )
    max_persons = models.PositiveSmallIntegerField(
        _("Most persons the calculator accepts"), default=MOST_PERSONS, validators=[MinValueValidator(1)]
    )

    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("calculator_help"), FieldPanel("max_persons")],
            heading=_("Calculator"),
            help_text=_("Amounts and account numbers are edited on the service page, in one place for all."),
        ),
    ]
    search_fields = [*PublicPage.search_fields, index.SearchField("calculator_help")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/fees_page.html"

    class Meta:
        verbose_name = _("Fees page")
        verbose_name_plural = _("Fees pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the service with its fees, the calculator, and what it has worked out."""
        context = super().get_context(request, *args, **kwargs)
        service = service_beside(self)
        is_asked = "persons" in request.GET
        form = PersonsForm(
            request.GET if is_asked else None, help_text=self.calculator_help, most=self.max_persons
        )
        is_answered = is_asked and form.is_valid()
        fee = service.fee_for(form.cleaned_data["persons"]) if service and is_answered else None
        return context | {"service": service, "form": form, "is_answered": is_answered, "fee": fee}
