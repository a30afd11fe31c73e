"""Code and PIN, judged alike wherever they are asked for: with the same limits and the same refusals."""

from django.http import HttpRequest

from cases import service
from home.client_address import client_address


def identified(form: service.TrackingForm, request: HttpRequest) -> service.Actor | None:
    """Return who typed both; None leaves the refusal in the form, which forgets the PIN."""
    if form.is_valid():
        try:
            return service.identify_applicant(
                form.cleaned_data["code"], form.cleaned_data["pin"], address=client_address(request)
            )
        except service.InvalidFact as refusal:
            form.add_error(refusal.field, str(refusal))
        except (service.WrongCodeOrPin, service.TooManyAttempts) as refusal:
            form.add_error(None, str(refusal))
    form.forget_pin()
    return None
