"""A page of guidance that is read from top to bottom, with a table of its contents."""

from django.utils.translation import gettext_lazy as _

from home.models.public_page import PublicPage


class GuidancePage(PublicPage):
    """Guidance in plain words."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/guidance_page.html"

    class Meta:
        verbose_name = _("Guidance page")
        verbose_name_plural = _("Guidance pages")
