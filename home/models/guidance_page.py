"""A page of guidance that is read from top to bottom, with a table of its contents."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from home.dates import DayField
from home.models.public_page import PublicPage


class GuidancePage(PublicPage):
    """Guidance in plain words, with the day on which somebody last checked it."""

    reviewed_on = DayField(
        _("Last checked on"),
        null=True,
        blank=True,
        help_text=_("The day on which the office last confirmed that everything on this page is right."),
    )

    content_panels = [*PublicPage.content_panels, FieldPanel("reviewed_on")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/guidance_page.html"

    class Meta:
        verbose_name = _("Guidance page")
        verbose_name_plural = _("Guidance pages")
