"""Stopping: everything typed is deleted, and the browser forgets it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.request.browser import forget
from home.request.visit import Visit


@never_stored
def discard(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Ask once, then delete; a request that was sent is not touched by it."""
    visit = Visit.of(page, request)
    if visit.draft is not None and visit.draft.case_id is not None:
        return visit.redirect("receipt")
    if visit.draft is not None and request.method != "POST":
        return visit.render("discard", {"continue_url": visit.url("check")})
    if visit.draft is not None:
        service.discard_draft(visit.draft)
    response = HttpResponseRedirect(page.get_url(request))
    forget(response)
    return response
