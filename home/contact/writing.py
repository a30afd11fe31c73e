"""Writing a question or a complaint."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.challenge import challenge_after, proof_in
from home.client_address import client_address
from home.contact.browser import remember
from home.contact.showing import show
from home.form_page import FormPage, never_stored

_UNPROCESSABLE, _TOO_MANY = 422, 429


@never_stored
def writing(page: FormPage, request: HttpRequest, kind: service.EnquiryKind) -> HttpResponse:
    """Ask for the message and send it once; what was typed stays while something is wrong with it."""
    offices = service.offices()
    is_complaint = kind == service.EnquiryKind.COMPLAINT
    context = {"is_complaint": is_complaint, "title": kind.label, "has_office": bool(offices)}
    if request.method != "POST" or not offices:
        form = service.EnquiryForm(kind=kind, offices=offices)
        return show(page, request, "writing", {**context, "form": form, "token": service.new_form_token()})
    token = service.form_token(request.POST.get("token", ""))
    form = service.EnquiryForm(request.POST, kind=kind, offices=offices)
    status = _UNPROCESSABLE
    if form.is_valid():
        try:
            key = service.send_enquiry(
                form, token=token, address=client_address(request), proof=proof_in(request)
            )
        except service.TooManyForNow as refusal:
            form.add_error(None, str(refusal))
            status = _TOO_MANY
            context |= challenge_after(refusal)
        else:
            response = HttpResponseRedirect(page.address(request, "sent"))
            remember(response, key)
            return response
    return show(page, request, "writing", {**context, "form": form, "token": token}, status=status)
