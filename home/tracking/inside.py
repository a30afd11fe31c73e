"""What all pages inside a case share: who sees them, the version that was seen, their addresses."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.tracking.browser import applicant_of, forget, remember

View = Callable[[FormPage, HttpRequest, service.Actor], HttpResponse]


def for_applicant(view: View) -> Callable[[FormPage, HttpRequest], HttpResponse]:
    """Wrap a page that only a proven applicant sees; each visit renews the pass, and nothing is stored."""

    @never_stored
    @wraps(view)
    def wrapped(page: FormPage, request: HttpRequest) -> HttpResponse:
        known = applicant_of(request)
        if known is None:
            response: HttpResponse = HttpResponseRedirect(f"{page.get_url(request)}?again")
            forget(response)
        else:
            actor, renewed = known
            response = view(page, request, actor)
            remember(response, renewed)
        return response

    return wrapped


def seen_version(request: HttpRequest) -> int:
    """Return the version of the case that a form was made from; one that no case has for anything else."""
    text = request.POST.get("seen", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def show(
    page: FormPage, request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Return a page inside the case, with the addresses of the others."""
    urls = {
        f"{route}_url": page.address(request, route)
        for route in ("case", "access", "answer", "notices", "withdraw", "leave")
    }
    return page.show(request, f"home/tracking/{template}.html", {**urls, **context}, status=status)
