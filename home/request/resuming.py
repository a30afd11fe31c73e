"""Going on with a code, on whatever device."""

from django.http import HttpRequest, HttpResponse

from cases import service
from home.challenge import challenge_after, proof_in
from home.client_address import client_address
from home.form_page import FormPage, never_stored
from home.request.browser import remember
from home.request.visit import Visit

_TOO_MANY = 429


@never_stored
def resume(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask for the code; whoever knows it comes to the answers, or to the receipt of what was sent."""
    visit = Visit.of(page, request)
    form = service.ResumeForm(request.POST or None)
    challenge, status = {}, 200
    if request.method == "POST" and form.is_valid():
        try:
            token, draft = service.resume_draft(
                form.cleaned_data["code"], address=client_address(request), proof=proof_in(request)
            )
        except service.InvalidFact as refusal:
            form.add_error(refusal.field, str(refusal))
        except service.WrongResumeCode as refusal:
            form.add_error(None, str(refusal))
        except service.TooManyForNow as refusal:
            form.add_error(None, str(refusal))
            challenge, status = challenge_after(refusal), _TOO_MANY
        else:
            response = visit.redirect("check" if draft.case_id is None else "receipt")
            remember(response, token, draft)
            return response
    other_url = visit.url("save") if visit.draft is not None and visit.draft.case_id is None else None
    return visit.render("resume", {"form": form, "other_url": other_url, **challenge}, status=status)
