"""Hand out pages that are the same for everybody before anything else is asked."""

import re
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import has_vary_header

from portal.page_cache.generation import read_generation
from portal.page_cache.kept_page import KeptPage
from portal.page_cache.shelf import Shelf

_FOR_EVERYBODY = re.compile(r"\bpublic\b.*\bs-maxage=(\d+)")
FOR_ONE_PERSON = "private, no-store"
_shelf: Shelf[KeptPage] = Shelf()  # One for the process, however often the middleware is loaded.


class PageCacheMiddleware:
    """Keep and serve whole pages; stands below the compression and above sessions, language and pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        # Cookies that change nothing on a page that is the same for everybody.
        self.harmless = {settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from the shelf, or let the page be built and keep it."""
        if request.method not in ("GET", "HEAD") or not self._is_nobody_in_particular(request):
            return _closed(self.get_response(request))
        # Read before the page is built: what changes meanwhile ends this generation, and the page with it.
        generation = read_generation() if settings.PAGE_CACHE_SECONDS else None
        key = _key(request)
        page = _shelf.get(generation, key) if generation and key else None
        if page is not None:
            return page.answer(request)
        begun_at = time.time()
        response = self.get_response(request)
        seconds = _seconds_for_everybody(request, response)
        if not seconds:
            return _closed(response)
        page = KeptPage.of(response, true_until=begun_at + min(seconds, settings.PAGE_CACHE_SECONDS))
        if generation and key and request.method == "GET":
            page = page.compressed()
            _shelf.put(generation, key, page)
        return page.answer(request)

    def _is_nobody_in_particular(self, request: HttpRequest) -> bool:
        # A preview is built from a request of its own kind, for the editor alone.
        if getattr(request, "is_dummy", False):
            return False
        return "HTTP_COOKIE" not in request.META or self.harmless.issuperset(request.COOKIES)


def _key(request: HttpRequest) -> tuple[str, str, str] | None:
    """Return what tells pages apart, or None for an address with a query: there is no end of these."""
    if request.META.get("QUERY_STRING"):
        return None
    return request.scheme, request.META.get("HTTP_HOST", ""), request.path


def _seconds_for_everybody(request: HttpRequest, response: HttpResponse) -> int:
    """Return for how long the answer may be shown to others; 0 for one that is for this visitor alone."""
    says = _FOR_EVERYBODY.search(response.get("Cache-Control", ""))
    differs = set(response.get("Vary", "").lower().replace(" ", "").split(",")) - {"", "accept-encoding"}
    is_personal = response.cookies or request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
    if says is None or differs or is_personal or response.status_code != 200 or response.streaming:
        return 0
    return int(says[1])


def _closed(response: HttpResponse) -> HttpResponse:
    """Let nobody keep an answer that is about one visitor."""
    says = response.get("Cache-Control", "")
    is_personal = response.cookies or has_vary_header(response, "Cookie")
    if "s-maxage" in says or (is_personal and not says):
        response["Cache-Control"] = FOR_ONE_PERSON
    return response
