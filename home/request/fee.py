"""Step 5: the fee receipt, now or later."""

from django.http import HttpResponse

from cases import service
from home.request.keeping import keep
from home.request.steps import FEE, SCANS
from home.request.visit import Visit, with_draft


@with_draft
def fee(visit: Visit) -> HttpResponse:
    """Say what is due and into which account, and take the receipt of one who has paid."""
    return keep(
        visit,
        service.FEE,
        service.fee_page,
        step=FEE,
        template="fee",
        onward=lambda: visit.url("check" if visit.returns_to_check else SCANS.route),
        context=lambda forms: {"fee": service.fee_quote(1 + len(service.member_keys(visit.draft)))},
    )
