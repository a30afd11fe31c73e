"""A page below the contact page, with the way to the others."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from home.form_page import FormPage

ROUTES = ("question", "complaint", "sent", "answer")


def show(
    page: FormPage, request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Return a page that leads to all others."""
    urls = {f"{route}_url": page.address(request, route) for route in ROUTES}
    return page.show(request, f"home/contact/{template}.html", {**urls, **context}, status=status)
