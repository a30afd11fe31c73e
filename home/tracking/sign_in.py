"""The tracking page itself: code and PIN."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import add_never_cache_headers

from cases import service
from home.tracking.browser import remember
from home.tracking.client_address import client_address


def sign_in(page: object, request: HttpRequest) -> HttpResponse:
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
            response = HttpResponseRedirect(page.get_url(request) + page.reverse_subpage("case"))
            remember(response, service.new_pass(actor))
            add_never_cache_headers(response)
            return response
    if form.is_bound:
        form.forget_pin()
    context = {"form": form, "has_ended": "ended" in request.GET, "has_timed_out": "again" in request.GET}
    response = page.render(request, context_overrides=context, template="home/tracking/sign_in.html")
    add_never_cache_headers(response)
    return response
