"""The language of a page: the reader's own below an address of a language, the site's main one for staff."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

STAFF = "/admin/"


class PortalLocaleMiddleware(LocaleMiddleware):
    """As Django's, but the staff area speaks Persian whatever the browser asks for.

    Wagtail then applies the user's own preference. What is not found below ``/admin/`` is not found: Django's
    middleware would lead on to the same address below ``/fa/``.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Choose the language."""
        if not request.path_info.startswith(STAFF):
            super().process_request(request)
            return
        translation.activate(settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Lead a reader who left out the language to the page in theirs."""
        return (
            response if request.path_info.startswith(STAFF) else super().process_response(request, response)
        )
