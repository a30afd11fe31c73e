"""Stopping for now: the code with which the request is continued, and a device that forgets it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.request.browser import forget
from home.request.visit import Visit, with_draft


@with_draft
def show_code(visit: Visit) -> HttpResponse:
    """Show the code and until when it holds."""
    context = {
        "code": service.resume_code_of(visit.token),
        "continue_url": visit.url("check"),
        "leave_url": visit.url("leave"),
    }
    return visit.render("save", context)


@never_stored
def leave(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Let this device forget the request, and nothing else; only a button does it."""
    if request.method != "POST":
        return Visit.of(page, request).redirect("save")
    response = HttpResponseRedirect(f"{page.get_url(request)}?left")
    forget(response)
    return response
