"""How far the translations of a page are behind it, counted in texts and not guessed from dates."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from home.editing.checklist import HINT, Finding
from home.translation.texts import new_texts, source_of

MISSING, UNPUBLISHED, BEHIND, BY_HAND, CURRENT = "missing", "unpublished", "behind", "by_hand", "current"


@dataclass(frozen=True)
class TranslationState:
    """One language of a page; ``texts`` is the number of texts that wait for a translator."""

    language: str
    state: str
    texts: int = 0
    page: Page | None = None

    @property
    def language_name(self) -> str:
        """Return the language in the words of whoever reads the report."""
        return get_language_info(self.language)["name_translated"]

    @property
    def is_behind(self) -> bool:
        """Say whether a reader of this language does not see what the original says."""
        return self.state != CURRENT

    @property
    def message(self) -> str:
        """Return the state in words."""
        return {
            MISSING: _("not translated yet"),
            UNPUBLISHED: _("translated, but not published"),
            BEHIND: _("%(count)s texts wait for translation") % {"count": self.texts},
            BY_HAND: _("kept by hand and older than the original"),
            CURRENT: _("up to date"),
        }[self.state]


def translation_states(page: Page, locales: Iterable[Locale] | None = None) -> list[TranslationState]:
    """Return the state of each other language; nothing for a page that is itself a translation."""
    if page.locale.language_code != settings.LANGUAGE_CODE or page.pk is None:
        return []
    others = locales if locales is not None else Locale.objects.all()
    translated = {each.locale_id: each for each in page.get_translations()}
    source = source_of(page)
    under_care = {each.target_locale_id: each for each in _translations(source)}
    unknown = len(new_texts(page, source))
    return [
        _state(page, locale.language_code, translated.get(locale.pk), under_care.get(locale.pk), unknown)
        for locale in others
        if locale.pk != page.locale_id
    ]


def translation_findings(page: Page) -> list[Finding]:
    """Return a hint for each language in which readers do not see what the page says."""
    return [
        Finding(
            HINT,
            _("Translation into %(language)s: %(state)s.")
            % {"language": state.language_name, "state": state.message},
        )
        for state in translation_states(page)
        if state.is_behind
    ]


def _state(
    page: Page, language: str, translated: Page | None, translation: Translation | None, unknown: int
) -> TranslationState:
    if translated is None or translated.alias_of_id is not None:
        return TranslationState(language, MISSING)
    if translation is None:
        is_older = bool(
            page.last_published_at
            and (
                translated.last_published_at is None or translated.last_published_at < page.last_published_at
            )
        )
        return TranslationState(language, BY_HAND if is_older else CURRENT, page=translated)
    total, done = translation.get_progress()
    waiting = total - done + unknown
    if waiting:
        return TranslationState(language, BEHIND, waiting, translated)
    return TranslationState(language, CURRENT if translated.live else UNPUBLISHED, page=translated)


def _translations(source: TranslationSource | None) -> Iterable[Translation]:
    return Translation.objects.filter(source=source, enabled=True) if source else []
