"""After the sending: the receipt with the PIN, as long as nobody said that it was written down."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.request.browser import forget
from home.request.visit import Visit


@never_stored
def receipt(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Show the receipt; «I have written it down» ends it for good."""
    visit = Visit.of(page, request)
    if not_sent := elsewhere(visit):
        return not_sent
    if request.method == "POST":
        service.discard_draft(visit.draft)
        response = visit.redirect("finished")
        forget(response)
        return response
    context = {
        "receipt": service.receipt_of(visit.draft, visit.token),
        "pdf_url": pdf_url(visit),
        "is_drawn_later": "later" in request.GET,
    }
    return visit.render("receipt", context)


def elsewhere(visit: Visit) -> HttpResponseRedirect | None:
    """Return where a visitor belongs who has no sent request; nothing for one who has."""
    if visit.draft is None:
        return HttpResponseRedirect(f"{visit.url('before')}?nothing")
    return visit.redirect("check") if visit.draft.case_id is None else None


def pdf_url(visit: Visit) -> str:
    """Return the address of the receipt as a PDF, which ends like the name of a file."""
    return visit.url("receipt_pdf").removesuffix("/")


@never_stored
def finished(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Say that all is done and where the request can be followed."""
    tracking = page.get_siblings(inclusive=False).live().filter(content_type__model="trackingpage").first()
    tracking_url = tracking.get_url(request) if tracking else None
    return Visit.of(page, request).render("finished", {"tracking_url": tracking_url})
