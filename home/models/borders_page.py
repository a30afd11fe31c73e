"""The border points through which people leave, open or closed today."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.service import border_points
from home.models.public_page import PublicPage
from home.open_to_all import OpenToAll


class BordersPage(OpenToAll, PublicPage):
    """The text around the list; the list itself is what the office keeps among its rules."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/borders_page.html"

    class Meta:
        verbose_name = _("Page of border points")
        verbose_name_plural = _("Pages of border points")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add every border point as it stands today."""
        context = super().get_context(request, *args, **kwargs)
        context["today"] = timezone.localdate()
        context["border_points"] = border_points()
        return context
