"""Code and PIN, judged alike wherever they are asked for: with the same limits and the same refusals."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases import service
from home.challenge import challenge_after, proof_in
from home.client_address import client_address
from home.tracking.browser import introduce, known_as, remember

_TOO_MANY = 429


@dataclass(frozen=True)
class Identification:
    """Who typed both, or nobody; then ``context`` and ``status`` are what the page that asks again needs."""

    actor: service.Actor | None = None
    code: str = ""
    context: dict[str, Any] = field(default_factory=dict)
    status: int = 200

    def let_in(self, response: HttpResponse) -> HttpResponse:
        """Let the browser keep that it got in, for some minutes and for the next time."""
        remember(response, service.new_pass(self.actor))
        introduce(response, self.code)
        return response


def identify(form: service.TrackingForm, request: HttpRequest) -> Identification:
    """Judge what was typed, if anything was; a refusal stands in the form, which forgets the PIN."""
    if not form.is_bound:
        return Identification()
    context, status = {}, 200
    if form.is_valid():
        code = form.cleaned_data["code"]
        try:
            actor = service.identify_applicant(
                code,
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
            context, status = challenge_after(refusal), _TOO_MANY
        else:
            return Identification(actor, code)
    form.forget_pin()
    return Identification(context=context, status=status)
