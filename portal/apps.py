"""The shell: base templates, static files and the Persian text library."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """Hold what both the public pages and the case app look like."""

    name = "portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        """Let the pages that are kept follow what changes."""
        from portal.page_cache.emptying import watch_changes

        watch_changes()
