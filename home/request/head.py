"""Step 2: the head of the household."""

from django.http import HttpResponse

from cases import service
from home.request.keeping import keep
from home.request.steps import HEAD, MEMBERS
from home.request.visit import Visit, with_draft


@with_draft
def head(visit: Visit) -> HttpResponse:
    """Ask for the person, the document, and how to reach the household."""
    offices = service.offices()
    return keep(
        visit,
        service.HEAD,
        lambda typed: service.head_page(typed, offices=offices),
        step=HEAD,
        template="head",
        onward=lambda: visit.url("check" if visit.returns_to_check else MEMBERS.route),
    )
