"""The notices of one language as RSS."""

import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, gettext

from home.models.notices_page import NoticesPage
from home.notices import ToldNotice, newest
from portal.persian.jalali import format_datetime

NOTICES_IN_FEED = 20


class NoticesFeed(Feed):
    """The newest notices, those that are over too: who reads a feed keeps what it once held."""

    def get_object(self, request: HttpRequest) -> str:
        """Return the language of the address."""
        return get_language()

    def title(self, language: str) -> str:
        """Return the name under which a reader subscribes."""
        return f"{gettext('Notices')} – {gettext('Voluntary departure of foreign nationals')}"

    def description(self, language: str) -> str:
        """Return one sentence about the feed."""
        return gettext("Closures, changes and other news of the service.")

    def link(self, language: str) -> str:
        """Return the address of the page that this feed follows."""
        page = NoticesPage.objects.live().filter(locale__language_code=language).first()
        return (page and page.url) or f"/{language}/"

    def items(self, language: str) -> list[ToldNotice]:
        """Return the notices that have begun, the newest first."""
        return newest(language, timezone.now(), NOTICES_IN_FEED)

    def item_title(self, item: ToldNotice) -> str:
        """Return the title as the page has it."""
        return item.text.title

    def item_description(self, item: ToldNotice) -> str:
        """Return the summary, and until when the notice holds."""
        until = item.leading.shown_until
        if until is None:
            return item.text.summary
        end = gettext("Valid until %(moment)s") % {"moment": format_datetime(until, get_language())}
        return f"{item.text.summary} {end}"

    def item_link(self, item: ToldNotice) -> str:
        """Return the address of the notice."""
        return item.text.url

    def item_guid(self, item: ToldNotice) -> str:
        """Return what stays the same when a translation arrives or the page moves."""
        return item.leading.translation_key.urn

    item_guid_is_permalink = False

    def item_pubdate(self, item: ToldNotice) -> datetime.datetime:
        """Return when the notice began."""
        return item.leading.shown_from

    def item_categories(self, item: ToldNotice) -> list[str]:
        """Return the kind of the notice."""
        return [item.leading.get_kind_display()]
