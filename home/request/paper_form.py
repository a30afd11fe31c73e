"""The blank form on paper, in the language of the page: for everybody, sent only once to a browser."""

import logging

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from cases import service
from home.form_page import FormPage
from portal.pdf.errors import NotDrawn

_logger = logging.getLogger(__name__)


def paper_form(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Send the PDF; where it cannot be drawn, lead to the page on which the request is written."""
    form = service.BlankForm.of(request.LANGUAGE_CODE)
    etag = quote_etag(form.digest)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        response = unchanged
    else:
        try:
            response = HttpResponse(form.pdf(), content_type="application/pdf")
        except NotDrawn:
            _logger.exception("The paper form cannot be drawn in %s", request.LANGUAGE_CODE)
            return HttpResponseRedirect(page.get_url(request))
        name = f"request-form-{request.LANGUAGE_CODE}.pdf"
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"  # Kept by the browser, and asked about each time.
    return response
