"""Inside: how far the case has come, and the way out."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from cases import service
from home.form_page import FormPage, never_stored
from home.tracking.browser import forget
from home.tracking.inside import for_applicant, show

LINES_ON_CASE = 20


@for_applicant
def case(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Show the six steps, what is asked, what comes next, and who opened the case last."""
    progress = service.progress_of(actor)
    lines = service.access_lines(actor, most=LINES_ON_CASE + 1)
    context = {
        "progress": progress,
        "outcome": _outcome(request, progress),
        "lines": lines[:LINES_ON_CASE],
        "has_more_lines": len(lines) > LINES_ON_CASE,
    }
    return show(page, request, "case", context)


@never_stored
def leave(page: FormPage, request: HttpRequest) -> HttpResponse:
    """End the visit; only a button does it, so that no link of another site can."""
    if request.method != "POST":
        return HttpResponseRedirect(page.address(request, "case"))
    response = HttpResponseRedirect(f"{page.get_url(request)}?ended")
    forget(response)
    return response


def _outcome(request: HttpRequest, progress: service.CaseProgress) -> str:
    """Return what became of an answer or a withdrawal, as far as it is still true."""
    if "withdrawn" in request.GET and progress.withdrawn_parts:
        return _("The part was withdrawn. You find below what happens next.")
    if progress.question:
        return ""
    if "sent" in request.GET and progress.has_answered:
        return _("Your answer has been sent to the office.")
    if "answered" in request.GET:
        if progress.has_answered:
            return _("The question of the office has already been answered. Nothing was sent a second time.")
        return _("The office is not asking you for anything now. Nothing was sent.")
    return ""
