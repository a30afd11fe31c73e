"""The tracking page itself: code and PIN."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.tracking.browser import remember
from home.tracking.identifying import identified


@never_stored
def sign_in(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask for both; whoever knows them comes to the case."""
    form = service.TrackingForm(request.POST or None)
    actor = identified(form, request) if form.is_bound else None
    if actor is not None:
        response = HttpResponseRedirect(page.address(request, "case"))
        remember(response, service.new_pass(actor))
        return response
    context = {"form": form, "has_ended": "ended" in request.GET, "has_timed_out": "again" in request.GET}
    return page.show(request, "home/tracking/sign_in.html", context)
