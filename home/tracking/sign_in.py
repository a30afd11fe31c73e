"""The tracking page itself: code and PIN."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.client_address import client_address
from home.form_page import FormPage, never_stored
from home.tracking.browser import remember


@never_stored
def sign_in(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask for both; whoever knows them comes to the case."""
    form = service.TrackingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actor = service.identify_applicant(
                form.cleaned_data["code"], form.cleaned_data["pin"], address=client_address(request)
            )
        except service.InvalidFact as refusal:
            form.add_error(refusal.field, str(refusal))
        except (service.WrongCodeOrPin, service.TooManyAttempts) as refusal:
            form.add_error(None, str(refusal))
        else:
            response = HttpResponseRedirect(page.address(request, "case"))
            remember(response, service.new_pass(actor))
            return response
    if form.is_bound:
        form.forget_pin()
    context = {"form": form, "has_ended": "ended" in request.GET, "has_timed_out": "again" in request.GET}
    return page.show(request, "home/tracking/sign_in.html", context)
