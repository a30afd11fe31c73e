"""The request page itself: what the editors wrote, and the way into the form."""

from django.http import HttpRequest, HttpResponse

from home.form_page import FormPage, never_stored
from home.request.steps import STEPS
from home.request.visit import Visit


@never_stored
def introduction(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Show the page with the button to start, or to go on where something was begun."""
    visit = Visit.of(page, request)
    is_sent = visit.draft is not None and visit.draft.case_id is not None
    begun = "receipt" if is_sent else "check"
    context = {
        "is_sent": is_sent,
        "step_count": len(STEPS),
        "has_left": "left" in request.GET,
        "start_url": visit.url("before"),
        "resume_url": visit.url("resume"),
        "paper_url": visit.url("paper_form").removesuffix("/"),
        "continue_url": visit.url(begun) if visit.draft else None,
    }
    return visit.render("introduction", context)
