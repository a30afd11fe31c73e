"""What did the office answer? Asked with reference number and PIN; nothing of it stays in the browser."""

from django.http import HttpRequest, HttpResponse

from cases import service
from home.challenge import challenge_after, proof_in
from home.client_address import client_address
from home.contact.showing import show
from home.form_page import FormPage, never_stored

_UNPROCESSABLE, _TOO_MANY = 422, 429


@never_stored
def answer(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask for both, and show the answer in this one response: reading changes nothing."""
    form = service.AnswerForm(request.POST if request.method == "POST" else None)
    challenge, status = {}, 200
    if form.is_bound:
        status = _UNPROCESSABLE
        if form.is_valid():
            typed = form.cleaned_data
            try:
                found = service.read_enquiry_answer(
                    typed["reference"],
                    typed["pin"],
                    address=client_address(request),
                    proof=proof_in(request),
                )
            except service.InvalidFact as refusal:
                form.add_error(refusal.field, str(refusal))
            except service.WrongReferenceOrPin as refusal:
                form.add_error(None, str(refusal))
            except service.TooManyForNow as refusal:
                form.add_error(None, str(refusal))
                challenge, status = challenge_after(refusal), _TOO_MANY
            else:
                return show(page, request, "answered", {"found": found})
        form.forget_pin()
    return show(page, request, "answer", {"form": form, **challenge}, status=status)
