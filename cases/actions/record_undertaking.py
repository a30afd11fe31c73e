"""Record the notarised undertaking from its original."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Member, Signatory, Undertaking
from cases.requirements.household import adults_to_ask
from cases.workflow.transitions import TransitionCode


def record_undertaking(
    case: Case, *, by: Actor, seen: int, undertaking: Undertaking, signatories: Sequence[Member]
) -> Undertaking:
    """Store the deed, signed by every adult who leaves; a newer deed takes the place of an older one."""
    with transitioning(case, TransitionCode.RECORD_UNDERTAKING, by=by, seen=seen) as change:
        today = timezone.localdate(change.at)
        if not undertaking.is_original_seen:
            raise InvalidFact(_("The original of the deed must be seen."), "is_original_seen")
        if undertaking.is_authentic is False:
            raise InvalidFact(_("A deed that is not authentic cannot be recorded."), "is_authentic")
        if undertaking.deed_date > today:
            raise InvalidFact(_("The deed cannot be dated in the future."), "deed_date")
        if undertaking.deed_date < timezone.localdate(change.case.received_at):
            raise InvalidFact(_("The deed is older than the request."), "deed_date")
        signed = {member.pk for member in signatories}
        if not signed <= {member.pk for member in change.case.members.all()}:
            raise InvalidFact(_("Only members of this household sign its deed."), "signatories")
        missing = [str(member) for member in adults_to_ask(change.case, today) if member.pk not in signed]
        if missing:
            raise InvalidFact(
                _("These adults have not signed the deed: %(names)s") % {"names": "، ".join(missing)},
                "signatories",
            )
        former = getattr(change.case, "undertaking", None)
        if former is not None:
            undertaking.pk = former.pk
        undertaking.case = change.case
        undertaking.save()
        already = {row.member_id: row for row in undertaking.signatories.all()}
        for member_pk in signed - set(already):
            Signatory.objects.create(undertaking=undertaking, member_id=member_pk)
        for member_pk in set(already) - signed:
            already[member_pk].delete()  # signed the older deed only
    return undertaking
