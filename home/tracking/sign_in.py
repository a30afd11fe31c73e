"""The tracking page itself: code and PIN."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.challenge import challenge_after, proof_in
from home.client_address import client_address
from home.form_page import FormPage, never_stored
from home.tracking.browser import introduce, known_as, remember

_TOO_MANY = 429


@never_stored
def sign_in(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask for both; whoever knows them comes to the case."""
    form = service.TrackingForm(request.POST or None)
    challenge, status = {}, 200
    if request.method == "POST" and form.is_valid():
        try:
            actor = service.identify_applicant(
                form.cleaned_data["code"],
                form.cleaned_data["pin"],
                address=client_address(request),
                proof=proof_in(request),
                known=known_as(request),
            )
        except service.InvalidFact as refusal:
            form.add_error(refusal.field, str(refusal))
        except service.WrongCodeOrPin as refusal:
            form.add_error(None, str(refusal))
        except service.TooManyAttempts as refusal:
            form.add_error(None, str(refusal))
            challenge, status = challenge_after(refusal), _TOO_MANY
        else:
            response = HttpResponseRedirect(page.address(request, "case"))
            remember(response, service.new_pass(actor))
            introduce(response, form.cleaned_data["code"])
            return response
    if form.is_bound:
        form.forget_pin()
    context = {
        "form": form,
        "has_ended": "ended" in request.GET,
        "has_timed_out": "again" in request.GET,
        **challenge,
    }
    return page.show(request, "home/tracking/sign_in.html", context, status=status)
