"""A page below the contact page: its addresses, its template, and that nothing of it is stored."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

ROUTES = ("question", "complaint", "sent", "answer")


def url(page: Page, request: HttpRequest, route: str) -> str:
    """Return the address of a page below the contact page."""
    return page.get_url(request) + page.reverse_subpage(route)


def show(
    page: Page, request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render a page with the way to the others."""
    urls = {f"{route}_url": url(page, request, route) for route in ROUTES}
    response = page.render(
        request, context_overrides={**urls, **context}, template=f"home/contact/{template}.html"
    )
    response.status_code = status
    return response
