"""The address of the page that is shown, and of its translations: several parts of a page name it."""

from django.http import HttpRequest
from wagtail.models import Page


def address_of(page: Page, request: HttpRequest) -> str | None:
    """Return the address of a stored page, or nothing where it has none; looked up once a request."""
    known: dict[int, str | None] = request.__dict__.setdefault("_portal_addresses", {})
    if page.pk not in known:
        known[page.pk] = page.get_url(request=request)
    return known[page.pk]
