"""When the pass has ended while somebody was typing: code and PIN once more, and nothing typed is lost."""

from django.http import HttpRequest, HttpResponse, QueryDict

from cases import service
from home.form_page import FormPage

_PREFIX = "again"
_WHOSE = f"{_PREFIX}-whose"
# What performs something; it is never carried along, so that the page is seen again before anything is sent.
SEND = "send"
_LEFT_OUT = {"csrfmiddlewaretoken", SEND}


def answers(request: HttpRequest) -> bool:
    """Tell whether the page that asks once more was sent."""
    return f"{_PREFIX}-pin" in request.POST


def form_of(request: HttpRequest) -> service.TrackingForm:
    """Return the form for both, bound where it was sent; its names are not those of any page inside."""
    return service.TrackingForm(request.POST if answers(request) else None, prefix=_PREFIX)


def carried(request: HttpRequest) -> QueryDict:
    """Return what was typed on the page itself."""
    typed = QueryDict(mutable=True)
    for name, values in request.POST.lists():
        if name not in _LEFT_OUT and not name.startswith(f"{_PREFIX}-"):
            typed.setlist(name, values)
    return typed


def is_somebody_else(request: HttpRequest, actor: service.Actor) -> bool:
    """Tell whether it was typed inside another case than that of whoever came now, on a shared device."""
    whose = request.POST.get(_WHOSE, "")
    return bool(whose) and whose != service.trace_of_applicant(actor)


def ask(page: FormPage, request: HttpRequest, form: service.TrackingForm, ended_pass: str) -> HttpResponse:
    """Ask for both in place; what was typed goes along unseen, to the same address."""
    context = {
        "form": form,
        "typed": [(name, value) for name, values in carried(request).lists() for value in values],
        "whose_name": _WHOSE,
        "whose": request.POST.get(_WHOSE) or service.trace_of_pass(ended_pass),
    }
    return page.show(request, "home/tracking/again.html", context)
