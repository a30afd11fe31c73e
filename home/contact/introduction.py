"""The contact page itself: no form and nothing personal, so that it can be kept for everybody."""

from django.http import HttpRequest, HttpResponse

from home.contact.showing import show
from home.form_page import FormPage


def introduction(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Show what the editors wrote and the ways to write to the office."""
    return show(page, request, "introduction", {})
