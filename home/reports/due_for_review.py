"""Pages that nobody has checked for a long time, or never."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.editing.review import due_before
from home.models.public_page import PublicPage
from home.reports.editors_report import EditorsReport
from portal.persian.jalali import format_date
from portal.persian.reader import reader_language


@dataclass(frozen=True)
class DuePage:
    """A page that is due for review; without a day it was never checked."""

    page: Page
    reviewed_on: datetime.date | None

    @property
    def last_check(self) -> str:
        """Return the day of the last check as the office writes it."""
        return format_date(self.reviewed_on, reader_language()) if self.reviewed_on else str(_("never"))

    @property
    def published_on(self) -> str:
        """Return the day on which the page was last published."""
        moment = self.page.last_published_at
        return format_date(timezone.localtime(moment).date(), reader_language()) if moment else ""

    @property
    def language(self) -> str:
        """Return the language of the page."""
        return str(self.page.locale)


def due_pages(pages: Iterable[Page], today: datetime.date) -> list[DuePage]:
    """Return the published pages due for review: those never checked first, then the longest unchecked."""
    limit = due_before(today)
    due = [
        DuePage(page, page.reviewed_on)
        for page in pages
        if isinstance(page, PublicPage)
        and page.live
        and (page.reviewed_on is None or page.reviewed_on < limit)
    ]
    return sorted(due, key=lambda row: row.reviewed_on or datetime.date.min)


class DueForReviewReport(EditorsReport):
    """The list in the menu of reports."""

    page_title = _("Pages due for review")
    header_icon = "calendar-check"
    index_url_name = "home_pages_due_for_review"
    shown = {
        "language": _("Language"),
        "last_check": _("Last checked on"),
        "published_on": _("Published on"),
    }

    def rows(self, pages: Iterable[Page]) -> list[DuePage]:
        """Return the pages due today."""
        return due_pages(pages, timezone.localdate())
