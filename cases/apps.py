"""The case app: from a received request to a delivered exit slip."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """Hold the cases, their workflow and their slips."""

    name = "cases"
    verbose_name = _("Cases")
