"""What every public page has: a summary on top and a free part below."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from home.blocks import BodyBlock


@dataclass(frozen=True)
class Heading:
    """A heading of the free part, as the table of contents leads to it."""

    anchor: str
    text: str


class PublicPage(Page):
    """A page of the site: title, summary, free part."""

    summary = models.TextField(
        _("Summary"),
        help_text=_("Two or three plain sentences that open the page and say what it is about."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("Content"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        abstract = True

    @property
    def headings(self) -> list[Heading]:
        """Return the headings of the free part in order."""
        return [Heading(f"s-{block.id}", block.value) for block in self.body if block.block_type == "heading"]
