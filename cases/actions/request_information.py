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
    """Name the fields that are asked for and why; exactly these open for correction."""
    with transitioning(case, TransitionCode.REQUEST_INFORMATION, by=by, seen=seen, reason=reason) as change:
        unknown = set(fields) - {field.key for field in correctable_fields(change.case)}
        if not fields or unknown:
            raise InvalidFact(_("Choose at least one thing to ask for."), "fields")
        return InformationRequest.objects.create(
            case=change.case, fields=list(fields), reason=reason, asked_at=change.at
        )
