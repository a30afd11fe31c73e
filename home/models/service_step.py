"""A process of the service, in the order in which it happens."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from home.models.card_row import CardRow


class ServiceStep(CardRow):
    """One of the card's «عناوین فرایندهای خدمت», with a plain explanation of our own."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("Title"), max_length=200, help_text=_("As printed on the service card."))
    explanation = models.TextField(
        _("Explanation"),
        blank=True,
        help_text=_("In plain words: who does what, where, and what comes next."),
    )

    panels = [FieldPanel("title"), FieldPanel("explanation")]

    class Meta(CardRow.Meta):
        verbose_name = _("Step of the process")
        verbose_name_plural = _("Steps of the process")

    def __str__(self) -> str:
        return self.title

    @property
    def text(self) -> str:
        """Return the explanation under the name that the list of steps shows."""
        return self.explanation
