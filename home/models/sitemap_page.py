"""Every page of one language on one page."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.models.public_page import PublicPage
from home.open_to_all import OpenToAll
from home.page_tree import page_tree
from portal.linked_pages import FRONT_PAGE_DEPTH


class SitemapPage(OpenToAll, PublicPage):
    """The list is made from the tree of pages; only the words above it are written."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/sitemap_page.html"

    class Meta:
        verbose_name = _("Sitemap page")
        verbose_name_plural = _("Sitemap pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages that everybody may read."""
        context = super().get_context(request, *args, **kwargs)
        front_page = self.path[: FRONT_PAGE_DEPTH * Page.steplen]
        pages = Page.objects.live().public().filter(path__startswith=front_page).select_related("locale")
        context["tree"] = page_tree(pages.order_by("path"))
        return context
