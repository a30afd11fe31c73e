"""Which answers are the same for everybody, and for how long they stay true."""

import datetime
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from home.link_handler import linked_pages_at_hand
from home.models.public_page import PublicPage
from home.notices import next_change

ServePage = Callable[[Page, HttpRequest, tuple[Any, ...], dict[str, Any]], HttpResponse]


def mark_for_everybody(serve_page: ServePage) -> ServePage:
    """Let pages that only inform say that they may be kept for all, and until when; forms never are."""

    def serve(
        page: Page, request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse:
        now = timezone.now()
        with linked_pages_at_hand(page):
            response = serve_page(page, request, args, kwargs)
            if isinstance(response, TemplateResponse):
                response.render()
        if _is_for_everybody(page, request) and not response.has_header("Cache-Control"):
            seconds = (true_until(now) - now) // datetime.timedelta(seconds=1)
            response["Cache-Control"] = f"public, s-maxage={seconds}"
        return response

    return serve


def _is_for_everybody(page: Page, request: HttpRequest) -> bool:
    # A page with addresses of its own is a form, as a rule; one that is not says so.
    informs = getattr(page, "is_for_everybody", not isinstance(page, RoutablePageMixin))
    return isinstance(page, PublicPage) and informs and request.method in ("GET", "HEAD")


def true_until(now: datetime.datetime) -> datetime.datetime:
    """Return when time alone may change a page: a notice begins or ends, or a day does.

    Fees, border closures and what has been checked in time go by days, of Tehran.
    """
    tomorrow = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    tomorrow += datetime.timedelta(days=1)
    return min(tomorrow, next_change(now) or tomorrow)
