"""The offices that receive requests, with the way to each."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel
from wagtail.search import index

from cases.service import Office, offices
from home.models.office_directions import OfficeDirections
from home.models.public_page import PublicPage
from home.open_to_all import OpenToAll


@dataclass(frozen=True)
class OfficeEntry:
    """One office as the page shows it; ``directions`` where an editor has written some."""

    office: Office
    directions: OfficeDirections | None

    @property
    def anchor(self) -> str:
        """Return where on the page the office stands."""
        return f"office-{self.office.code}"

    @property
    def text(self) -> str:
        """Return the name under which the table of contents leads here."""
        return self.office.name

    @property
    def dialled(self) -> str:
        """Return the telephone number as a telephone dials it."""
        return "".join(sign for sign in self.office.phone if sign.isdigit() or sign == "+")


class OfficesPage(OpenToAll, PublicPage):
    """Facts of the offices from the cases, directions from the editors."""

    content_panels = [
        *PublicPage.content_panels,
        InlinePanel("directions", heading=_("Directions to the offices"), label=_("Office")),
    ]
    search_fields = [
        *PublicPage.search_fields,
        index.RelatedFields("directions", [index.SearchField("how_to_get_there"), index.SearchField("note")]),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/offices_page.html"

    class Meta:
        verbose_name = _("Page of offices")
        verbose_name_plural = _("Pages of offices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add every office."""
        context = super().get_context(request, *args, **kwargs)
        directions = {row.office_code: row for row in self.directions.all()}
        context["offices"] = [OfficeEntry(office, directions.get(office.code)) for office in offices()]
        return context
