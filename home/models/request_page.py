"""The page on which a household asks to leave: the text around the request form."""

from django.utils.translation import gettext_lazy as _

from home.models.public_page import PublicPage
from home.request.routes import RequestRoutes


class RequestPage(RequestRoutes, PublicPage):
    """What the applicant must know first; the form itself lives below this address."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/request_page.html"

    class Meta:
        verbose_name = _("Request page")
        verbose_name_plural = _("Request pages")
