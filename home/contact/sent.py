"""After the sending: reference number and PIN, to be written down."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.contact.browser import forget, key_of
from home.contact.showing import show
from home.form_page import FormPage, never_stored


@never_stored
def sent(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Show both; «I have written it down» ends it for good."""
    key = key_of(request)
    receipt = service.receipt_of_enquiry(key) if key else None
    if receipt is None or request.method == "POST":
        response = HttpResponseRedirect(page.get_url(request))
        forget(response)
        return response
    return show(page, request, "sent", {"receipt": receipt})
