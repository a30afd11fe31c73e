"""How a page in another language stands beside its Persian original, which alone is authoritative."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery, UUIDField
from wagtail.models import Page
from wagtail_localize.models import TranslationLog

from home.models.native_review import NativeReview
from home.translation.texts import new_texts, source_of
from portal.prepared_query import Open, PreparedQuery


@dataclass(frozen=True)
class TranslationStanding:
    """What is said above the text; nothing is said when all three are untrue.

    ``is_missing``: what is shown is the original itself, under the address of the other language.
    ``is_behind``: the original says something that it did not say when this was translated from it.
    ``awaits_reviewer``: no native speaker has confirmed this translation yet.
    """

    original: Page
    is_missing: bool
    is_behind: bool
    awaits_reviewer: bool

    def __bool__(self) -> bool:
        return self.is_missing or self.is_behind or self.awaits_reviewer


def standing_of(page: Page, translations: Iterable[Page]) -> TranslationStanding | None:
    """Return how a page stands among its live ``translations``; nothing for an original.

    They come from ``live_translations``, which tells of each when it was translated and confirmed.
    """
    by_language = {each.locale.language_code: each for each in translations}
    original, here = by_language.get(settings.LANGUAGE_CODE), by_language.get(page.locale.language_code)
    if original is None or here is None or original is here:
        return None
    is_missing = here.alias_of_id is not None
    translated_at = here.translated_at or here.last_published_at
    return TranslationStanding(
        original=original,
        is_missing=is_missing,
        is_behind=not is_missing and _has_changed(original, translated_at),
        awaits_reviewer=not is_missing
        and here.locale.language_code in settings.LANGUAGES_AWAITING_REVIEW
        and not _is_after(here.confirmed_at, translated_at),
    )


def live_translations(page: Page) -> list[Page]:
    """Return the page in every language in which it is published, itself included; one query."""
    return _LIVE_TRANSLATIONS.ask(translation_key=page.translation_key)


def _live_translations() -> QuerySet[Page]:
    logs = TranslationLog.objects.filter(
        source__object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id")
    )
    reviews = NativeReview.objects.filter(page_id=OuterRef("pk"))
    return (
        Page.objects.live()
        .filter(translation_key=Open("translation_key", UUIDField()))
        .select_related("locale")
        .annotate(
            translated_at=Subquery(logs.order_by("-created_at").values("created_at")[:1]),
            confirmed_at=Subquery(reviews.order_by("-confirmed_at").values("confirmed_at")[:1]),
        )
    )


_LIVE_TRANSLATIONS = PreparedQuery(_live_translations)


def _has_changed(original: Page, translated_at: datetime | None) -> bool:
    """Tell whether the original says anything new; one that was only checked again does not."""
    if not _is_after(original.last_published_at, translated_at):
        return False
    return bool(new_texts(original.specific, source_of(original)))


def _is_after(moment: datetime | None, other: datetime | None) -> bool:
    return moment is not None and (other is None or moment > other)
