"""The contact page itself: no form and nothing personal, so that it can be kept for everybody."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

from home.contact.showing import show

if TYPE_CHECKING:
    from home.models import ContactPage


def introduction(page: "ContactPage", request: HttpRequest) -> HttpResponse:
    """Show what the editors wrote and the ways to write to the office."""
    return show(page, request, "introduction", {})
