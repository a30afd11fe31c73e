"""Inside: the papers that were handed over, and the custody receipt."""

from django.http import HttpRequest, HttpResponse

from cases import service
from home.form_page import FormPage
from home.tracking.inside import for_applicant, show


@for_applicant
def papers(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """List them person by person; no number of a document is shown."""
    return show(page, request, "papers", {"papers": service.papers_of(actor)})
