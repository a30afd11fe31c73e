"""Which notices there are at a moment, for readers of a language."""

import datetime
from typing import Self

from django.conf import settings
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Value, When
from wagtail.query import PageQuerySet


class NoticeQuerySet(PageQuerySet):
    """A notice is one thing in several languages; its leading page decides when and where it is shown."""

    def leading(self, language: str) -> Self:
        """Return the live pages that lead: the Persian ones, and those written in the language alone."""
        persian = Q(locale__language_code=settings.LANGUAGE_CODE)
        has_persian = Exists(
            self.model._default_manager.live().filter(persian, translation_key=OuterRef("translation_key"))
        )
        return self.live().filter(persian | (Q(locale__language_code=language) & ~has_persian))

    def texts(self, language: str) -> Self:
        """Return the live pages a reader of the language may be given: in that language, or Persian."""
        return (
            self.live()
            .filter(locale__language_code__in=[settings.LANGUAGE_CODE, language])
            .select_related("locale")
        )

    def begun(self, now: datetime.datetime) -> Self:
        """Return those whose time has come, whether or not it has passed."""
        return self.filter(shown_from__lte=now)

    def current(self, now: datetime.datetime) -> Self:
        """Return those that are shown now."""
        return self.begun(now).filter(Q(shown_until__isnull=True) | Q(shown_until__gt=now))

    def current_first(self, now: datetime.datetime) -> Self:
        """Put what is shown now before what is over, and the newest first in both."""
        is_over = Case(
            When(shown_until__lte=now, then=Value(True)), default=Value(False), output_field=BooleanField()
        )
        return self.annotate(has_passed=is_over).order_by("has_passed", "-shown_from", "-pk")
