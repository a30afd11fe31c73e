"""Step 4: where to, and through which border point."""

from django.http import HttpResponse

from cases import service
from home.request.keeping import keep
from home.request.steps import DESTINATION, FEE
from home.request.visit import Visit, with_draft


@with_draft
def destination(visit: Visit) -> HttpResponse:
    """Offer the border points that are open today."""
    borders = service.open_borders()
    return keep(
        visit,
        service.DESTINATION,
        lambda typed: service.destination_page(typed, borders=borders),
        step=DESTINATION,
        template="destination",
        onward=lambda: visit.url("check" if visit.returns_to_check else FEE.route),
        context=lambda forms: {"has_borders": bool(borders)},
    )
