"""Addresses of papers, of which Wagtail itself takes no notice: they hold a dot."""

from django.http import HttpRequest, HttpResponse
from wagtail.views import serve


def paper(request: HttpRequest, path: str) -> HttpResponse:
    """Serve «…/card.pdf» as the route «card.pdf/» below a page."""
    return serve(request, f"{path}/")
