"""Ask the applicant for what is missing or wrong, in one round."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.correctable import correctable_fields
from cases.exceptions import InvalidFact
from cases.models import Case, InformationRequest
from cases.workflow.transitions import TransitionCode


def request_information(
    case: Case, *, by: Actor, seen: int, fields: Sequence[str], reason: str
) -> InformationRequest:
    """Name the fields that are asked for and why; exactly these open for correction.

    A question that a referral left without an answer is asked anew: only one is open at a time.
    """
    with transitioning(case, TransitionCode.REQUEST_INFORMATION, by=by, seen=seen, reason=reason) as change:
        unknown = set(fields) - {field.key for field in correctable_fields(change.case)}
        if not fields or unknown:
            raise InvalidFact(_("Choose at least one thing to ask for."), "fields")
        left_open = (row for row in change.case.information_requests.all() if row.answered_at is None)
        asked = next(left_open, InformationRequest(case=change.case))
        asked.fields, asked.reason, asked.asked_at = list(fields), reason, change.at
        asked.save()
    return asked
