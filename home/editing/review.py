"""Look at one page with the checklist of today, its translations included."""

import datetime

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from home.editing.checklist import Finding, check
from home.editing.page_text import read_page_text
from home.editing.translation_state import translation_findings
from portal.persian.jalali import JalaliDate, days_in_month

MONTHS_OF_A_YEAR = 12


def due_before(today: datetime.date, months: int | None = None) -> datetime.date:
    """Return the day so many Jalali months ago: what was last checked before it is due for review."""
    back = settings.REVIEW_MONTHS if months is None else months
    jalali = JalaliDate.from_date(today)
    year, month = divmod(jalali.year * MONTHS_OF_A_YEAR + jalali.month - 1 - back, MONTHS_OF_A_YEAR)
    day = min(jalali.day, days_in_month(year, month + 1))
    return JalaliDate(year, month + 1, day).to_date()


def findings(page: Page) -> list[Finding]:
    """Return what the checklist says of a page today."""
    today = timezone.localdate()
    found = check(read_page_text(page), today, due_before(today))
    return found + translation_findings(page)
