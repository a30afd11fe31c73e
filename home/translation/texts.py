"""The texts of a page that translators are given, and those they were not given yet."""

from wagtail.models import Page
from wagtail_localize.models import StringSegment, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def new_texts(page: Page, source: TranslationSource | None) -> set[str]:
    """Return the texts of a page as it is now that its translators have not been given."""
    return _texts(page) - _known_texts(source)


def source_of(page: Page) -> TranslationSource | None:
    """Return what its translators were last given of a page."""
    return TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()


def _known_texts(source: TranslationSource | None) -> set[str]:
    if source is None:
        return set()
    return set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))


def _texts(page: Page) -> set[str]:
    return {
        segment.string.data for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)
    }
