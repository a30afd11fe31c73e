"""The addresses of the official card below the page of its service."""

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.service_card import serving
from home.service_card.printed import ready_size


class CardRoutes(RoutablePageMixin):
    """The official card of a service page, to read and to keep."""

    is_for_everybody = True  # These addresses inform; nobody fills in anything.

    @path("card/", name="card")
    def show_card(self, request: HttpRequest) -> HttpResponse:
        return serving.card(self, request)

    @path("card.pdf/", name="card_pdf")
    def show_card_pdf(self, request: HttpRequest) -> HttpResponse:
        return serving.card_pdf(self, request)

    @property
    def card_pdf_size(self) -> int | None:
        """Return the bytes of the PDF, or nothing where it cannot be drawn."""
        return ready_size(self)
