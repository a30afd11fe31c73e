"""The card in a browser: as a page in form layout, and as a PDF that is sent only once."""

import datetime
import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from wagtail.models import Page

from home.service_card.printed import PrintedCard
from portal.pdf.errors import NotDrawn
from portal.persian.jalali import TEHRAN

_logger = logging.getLogger(__name__)


def card(page: Page, request: HttpRequest) -> HttpResponse:
    """Show the card in the layout of the printed form."""
    return page.render(
        request, template="home/service_card/card.html", context_overrides={"today": timezone.localdate()}
    )


def card_pdf(page: Page, request: HttpRequest) -> HttpResponse:
    """Send the PDF; where it cannot be drawn, lead to the page that says the same and can be printed."""
    printed = PrintedCard.of(page)
    etag, modified = quote_etag(printed.digest), _modified(page)
    unchanged = get_conditional_response(request, etag=etag, last_modified=int(modified.timestamp()))
    if unchanged is not None:
        response = unchanged
    else:
        try:
            response = HttpResponse(printed.pdf(), content_type="application/pdf")
        except NotDrawn:
            _logger.exception("The card of page %s cannot be drawn", page.pk)
            return redirect(page.url + page.reverse_subpage("card"))
        name = f"service-card-{page.slug}-{page.locale.language_code}.pdf".encode("ascii", "ignore").decode()
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(modified.timestamp())
    response.headers["Cache-Control"] = "no-cache"  # Kept by the browser, and asked about each time.
    return response


def _modified(page: Page) -> datetime.datetime:
    """Return when the card last changed: the day stands on it, and a page may be published since."""
    today = datetime.datetime.combine(timezone.localdate(), datetime.time(), TEHRAN)
    return max(today, page.last_published_at or today)
