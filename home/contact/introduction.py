"""The contact page itself: no form and nothing personal, so that it can be kept for everybody."""

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from home.contact.showing import show


def introduction(page: Page, request: HttpRequest) -> HttpResponse:
    """Show what the editors wrote and the ways to write to the office."""
    return show(page, request, "introduction", {})
