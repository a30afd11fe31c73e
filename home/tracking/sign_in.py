"""The tracking page itself: code and PIN."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.tracking.identifying import identify


@never_stored
def sign_in(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask for both; whoever knows them comes to the case."""
    form = service.TrackingForm(request.POST or None)
    found = identify(form, request)
    if found.actor is not None:
        return found.let_in(HttpResponseRedirect(page.address(request, "case")))
    context = {
        "form": form,
        "has_ended": "ended" in request.GET,
        "has_timed_out": "again" in request.GET,
        **found.context,
    }
    return page.show(request, "home/tracking/sign_in.html", context, status=found.status)
