"""A few questions that tell a household whether the service is for it; nothing of the answers is kept."""

from http import HTTPMethod
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.eligibility.blocks import QuestionsBlock
from home.eligibility.visit import eligibility
from home.models.public_page import PublicPage
from home.open_to_all import OpenToAll


class EligibilityPage(OpenToAll, PublicPage):
    """«Is this service for me?»: questions, and the text of each end."""

    questions = StreamField(
        QuestionsBlock(),
        verbose_name=_("Questions"),
        help_text=_(
            "What nobody should miss comes first. Three to seven questions are enough; each can be answered "
            "without papers at hand and asks for no name, number or date. At the end the page asks for the "
            "number of persons by itself."
        ),
    )
    persons_question = models.CharField(_("Question about the number of persons"), max_length=200)
    positive_result = models.TextField(
        _("Text when the service fits"),
        help_text=_("What the household does next. It must not urge: the decision is theirs."),
    )
    office_result = models.TextField(
        _("Text when the office must be asked first"), help_text=_("How to ask, and what to have at hand.")
    )
    documents_intro = models.TextField(
        _("Text above the documents"),
        blank=True,
        help_text=_("The documents themselves come from the service page and from the answers."),
    )

    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("questions"),
        FieldPanel("persons_question"),
        MultiFieldPanel(
            [FieldPanel("positive_result"), FieldPanel("documents_intro"), FieldPanel("office_result")],
            heading=_("What the page answers"),
        ),
    ]
    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("questions"),
        index.SearchField("positive_result"),
        index.SearchField("office_result"),
        index.SearchField("documents_intro"),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/eligibility/start.html"

    class Meta:
        verbose_name = _("Eligibility page")
        verbose_name_plural = _("Eligibility pages")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the start, a question or the answer, as the address says."""
        return eligibility(self, request)
