"""The public face: pages, and the request form."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Hold the pages that everybody reads."""

    name = "home"
    verbose_name = _("Public pages")
