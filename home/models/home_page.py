"""The front page: what the service is and the way to its parts."""

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from home.models.eligibility_page import EligibilityPage
from home.models.public_page import PublicPage
from home.models.request_page import RequestPage
from home.models.service_page import ServicePage


class HomePage(PublicPage):
    """The front page of one language; everything else lies below it."""

    heading = models.CharField(
        _("Heading"),
        max_length=200,
        help_text=_("The first words of the page; the title is what the menu shows."),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]
    search_fields = [*PublicPage.search_fields, index.SearchField("heading")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.ServicePage",
        "home.GuidancePage",
        "home.RequestPage",
        "home.TrackingPage",
        "home.ContactPage",
        "home.BordersPage",
        "home.OfficesPage",
        "home.NoticesPage",
        "home.FaqPage",
        "home.SitemapPage",
        "home.EligibilityPage",
        "home.FeesPage",
    ]
    max_count = len(settings.LANGUAGES)
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("Front page")
        verbose_name_plural = _("Front pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages that the front page leads to, in the order of the menu."""
        context = super().get_context(request, *args, **kwargs)
        pages = [page for page in self.get_children().live() if page.specific_class is not None]
        context["eligibility"] = [page for page in pages if page.specific_class is EligibilityPage]
        context["services"] = [page for page in pages if page.specific_class is ServicePage]
        context["requests"] = [page for page in pages if page.specific_class is RequestPage]
        named = (EligibilityPage, ServicePage, RequestPage)
        context["others"] = [
            page for page in pages if page.show_in_menus and page.specific_class not in named
        ]
        return context
