"""Inside: how far the case has come, the withdrawal, and the way out."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from cases import service
from home.form_page import FormPage, never_stored
from home.tracking.browser import applicant_of, forget, remember

LINES_ON_CASE = 20
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


@for_applicant
def case(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Show the six steps, what is asked, what comes next, and who opened the case last."""
    lines = service.access_lines(actor, most=LINES_ON_CASE + 1)
    context = {
        "progress": service.progress_of(actor),
        "lines": lines[:LINES_ON_CASE],
        "has_more_lines": len(lines) > LINES_ON_CASE,
    }
    return show_inside(page, request, "case", context)


@for_applicant
def withdraw(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Say what a withdrawal means, and perform it when it is confirmed."""
    progress = service.progress_of(actor)
    if not progress.may_withdraw:
        return HttpResponseRedirect(page.address(request, "case"))
    message = ""
    if request.method == "POST":
        try:
            service.withdraw_request(actor, seen=_seen(request))
        except service.StaleCase:
            progress = service.progress_of(actor)
            message = _(
                "The office has worked on your case meanwhile. Please look once more and confirm again."
            )
        except service.ActionRefused:
            return HttpResponseRedirect(page.address(request, "case"))
        else:
            return HttpResponseRedirect(page.address(request, "case"))
    context = {"progress": progress, "changed": message}
    return show_inside(page, request, "withdraw", context, status=409 if message else 200)


@never_stored
def leave(page: FormPage, request: HttpRequest) -> HttpResponse:
    """End the visit; only a button does it, so that no link of another site can."""
    if request.method != "POST":
        return HttpResponseRedirect(page.address(request, "case"))
    response = HttpResponseRedirect(f"{page.get_url(request)}?ended")
    forget(response)
    return response


def show_inside(
    page: FormPage, request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Return a page of the own case, with the ways between these pages."""
    urls = {f"{route}_url": page.address(request, route) for route in ("case", "access", "withdraw", "leave")}
    return page.show(request, f"home/tracking/{template}.html", {**urls, **context}, status=status)


def _seen(request: HttpRequest) -> int:
    text = request.POST.get("seen", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
