"""The page on which an applicant sees how far the case has come."""

from django.utils.translation import gettext_lazy as _

from home.models.public_page import PublicPage
from home.tracking.routes import TrackingRoutes


class TrackingPage(TrackingRoutes, PublicPage):
    """What is needed to track a request; the tracking itself lives below this address."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/tracking_page.html"

    class Meta:
        verbose_name = _("Tracking page")
        verbose_name_plural = _("Tracking pages")
