"""An address that Wagtail itself takes no notice of: it holds a dot."""

from django.http import HttpRequest, HttpResponse
from wagtail.views import serve


def card_pdf(request: HttpRequest, path: str) -> HttpResponse:
    """Serve ``…/card.pdf`` as the route of that name below the page of the service."""
    return serve(request, f"{path}card.pdf/")
