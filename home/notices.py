"""Notices as a reader is told them: at the top of every page, in the list and in the feed."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from home.models.notice_page import NoticePage
from portal.persian.reader import direction
from portal.prepared_query import Open, PreparedQuery


@dataclass(frozen=True)
class ToldNotice:
    """A notice in the reader's language, or in Persian while it is not translated."""

    leading: NoticePage  # Decides about kind and time.
    text: NoticePage  # Gives the words.

    @property
    def language(self) -> str:
        """Return the code of the language of the words; an alias still has those of its Persian original."""
        return settings.LANGUAGE_CODE if self.text.alias_of_id else self.text.locale.language_code

    @property
    def direction(self) -> str:
        """Return the direction in which the words are written."""
        return direction(self.language)


def banners(language: str, now: datetime.datetime) -> list[ToldNotice]:
    """Return what stands at the top of every page now, the newest first; one query."""
    return _told(_BANNERS.ask(language=language, now=now), language)


def newest(language: str, now: datetime.datetime, number: int) -> list[ToldNotice]:
    """Return the notices that began last, whether or not they are over."""
    begun = NoticePage.objects.leading(language).begun(now).order_by("-shown_from", "-pk")
    return tell(list(begun.values_list("translation_key", flat=True)[:number]), language)


def tell(keys: Iterable[UUID], language: str) -> list[ToldNotice]:
    """Return the notices with these translation keys (a list or a query), the newest first; one query."""
    return _told(NoticePage.objects.texts(language).filter(translation_key__in=keys), language)


def _told(pages_in_languages: Iterable[NoticePage], language: str) -> list[ToldNotice]:
    texts: dict[UUID, dict[str, NoticePage]] = {}
    for page in pages_in_languages:
        texts.setdefault(page.translation_key, {})[page.locale.language_code] = page
    told = [
        ToldNotice(
            leading=pages.get(settings.LANGUAGE_CODE) or pages[language],
            text=pages.get(language) or pages[settings.LANGUAGE_CODE],
        )
        for pages in texts.values()
    ]
    return sorted(told, key=lambda notice: (notice.leading.shown_from, notice.leading.pk), reverse=True)


def next_change(now: datetime.datetime) -> datetime.datetime | None:
    """Return when the next notice begins or ends, in any language; no page may be kept beyond that."""
    moments = (moment for notice in _CHANGING.ask(now=now) for moment in notice if moment and moment > now)
    return min(moments, default=None)


def _banners() -> models.QuerySet[NoticePage]:
    language, now = Open("language", models.CharField()), Open("now", models.DateTimeField())
    shown = NoticePage.objects.leading(language).current(now).filter(on_every_page=True)
    return NoticePage.objects.texts(language).filter(
        translation_key__in=shown.order_by().values("translation_key")
    )


def _changing() -> models.QuerySet[NoticePage]:
    now = Open("now", models.DateTimeField())
    changing = NoticePage.objects.live().filter(Q(shown_from__gt=now) | Q(shown_until__gt=now))
    return changing.order_by().values_list("shown_from", "shown_until")


# Every page asks for them.
_BANNERS, _CHANGING = PreparedQuery(_banners), PreparedQuery(_changing)
