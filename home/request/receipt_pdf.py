"""The receipt as a file, drawn anew for the one browser that holds the draft."""

import logging

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language

from cases import service
from home.client_address import client_address
from home.form_page import FormPage, never_stored
from home.request.printed_receipt import printed_receipt
from home.request.receipt import elsewhere
from home.request.visit import Visit
from portal.pdf.errors import NotDrawn

_logger = logging.getLogger(__name__)


@never_stored
def receipt_pdf(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Send the PDF; where it is not drawn, lead back to the page, which can be printed."""
    visit = Visit.of(page, request)
    if not_sent := elsewhere(visit):
        return not_sent
    try:
        service.limit_drawing(visit.token, address=client_address(request))
    except service.TooManyForNow:
        return HttpResponseRedirect(f"{visit.url('receipt')}?later")
    receipt = service.receipt_of(visit.draft, visit.token)
    try:
        pdf = printed_receipt(receipt, get_language() or service.AUTHORITATIVE_LANGUAGE)
    except NotDrawn as error:
        # Without the chain of causes: what failed in the layout may quote a name.
        _logger.error("A receipt cannot be drawn: %s", error)
        return visit.redirect("receipt")
    # The name says nothing of a person, wherever the file may be seen.
    headers = {"Content-Disposition": 'attachment; filename="receipt.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
