"""The shell: base templates, static files and the Persian text library."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """Hold what both the public pages and the case app look like."""

    name = "portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        """Load the listeners of every package: they know models, and all of these are there now."""
        autodiscover_modules("listeners")
