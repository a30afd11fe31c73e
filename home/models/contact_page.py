"""The page on which people write to the office, and read what it answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from home.contact.routes import ContactRoutes
from home.models.public_page import PublicPage


class ContactPage(ContactRoutes, PublicPage):
    """How the office is reached; the forms themselves live below this address."""

    complaint_intro = models.TextField(
        _("Before a complaint"),
        blank=True,
        help_text=_(
            "Stands above the form for complaints. Who reads a complaint is said there already, because the "
            "program sees to it."
        ),
    )
    after_sending = models.TextField(
        _("After sending"),
        blank=True,
        help_text=_("What the office does with a message and when one may look for the answer."),
    )

    is_for_everybody = True  # The page itself; its forms say of themselves that nobody may keep them.
    content_panels = [*PublicPage.content_panels, FieldPanel("complaint_intro"), FieldPanel("after_sending")]
    search_fields = [*PublicPage.search_fields, index.SearchField("complaint_intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/contact_page.html"

    class Meta:
        verbose_name = _("Contact page")
        verbose_name_plural = _("Contact pages")
