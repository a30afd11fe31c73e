"""Translations that are missing or say less than their original."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from home.editing.translation_state import TranslationState, translation_states
from home.models.public_page import PublicPage
from home.reports.editors_report import EditorsReport


@dataclass(frozen=True)
class LateTranslation:
    """A published page and one language in which readers do not see what it says."""

    page: Page
    state: TranslationState


def late_translations(pages: Iterable[Page]) -> list[LateTranslation]:
    """Return every language that is behind, page after page."""
    locales = list(Locale.objects.all())
    return [
        LateTranslation(page, state)
        for page in pages
        if isinstance(page, PublicPage) and page.live
        for state in translation_states(page, locales)
        if state.is_behind
    ]


class TranslationsReport(EditorsReport):
    """The list in the menu of reports."""

    page_title = _("Translations behind")
    header_icon = "wagtail-localize-language"
    index_url_name = "home_translations_behind"
    shown = {"state.language_name": _("Language"), "state.message": _("State")}

    def rows(self, pages: Iterable[Page]) -> list[LateTranslation]:
        """Return what is behind today."""
        return late_translations(pages)
