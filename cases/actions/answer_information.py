"""Record the answer to what the office asked."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from cases.actions.choose_notices import follow_new_number
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.correctable import correctable_fields
from cases.exceptions import InvalidFact
from cases.models import Case, InformationRequest
from cases.workflow.transitions import TransitionCode


def answer_information(
    case: Case, *, by: Actor, seen: int, values: Mapping[str, Any], answer: str = ""
) -> InformationRequest:
    """Store cleaned values under the keys that were asked for, and no others; the review goes on."""
    with transitioning(case, TransitionCode.ANSWER_INFORMATION, by=by, seen=seen) as change:
        asked = next(row for row in change.case.information_requests.all() if row.answered_at is None)
        if set(values) - set(asked.fields):
            raise InvalidFact(_("Only what was asked for can be changed."))
        former_phone = change.case.phone
        for field in correctable_fields(change.case):
            if field.key in values:
                field.set(values[field.key])
        for instance in {field.owner for field in correctable_fields(change.case) if field.key in values}:
            if instance != change.case:  # the gate saves the case itself
                instance.save()
        follow_new_number(change.case, former_phone)
        asked.answer = answer
        asked.answered_at = change.at
        asked.save()
    return asked
