"""Choose whether and how to be told when something happens; the choice can be taken back at any time."""

from django.db import transaction
from django.utils import timezone

from cases.actors import Actor
from cases.exceptions import NotAllowed
from cases.models import Case, NoticeChannel, NoticeChoice
from cases.notifications.outbox import drop_waiting
from cases.permissions import may_choose_notices


def choose_notices(case: Case, *, by: Actor, choice: NoticeChoice | None) -> None:
    """Keep an unsaved choice in place of the former one; None takes it back, and what waits is not sent.

    It is no change of the case: no version, no line of the timeline, and nobody's open page goes stale.
    """
    with transaction.atomic():
        locked = Case.objects.select_for_update().get(pk=case.pk)
        answer = may_choose_notices(by, locked)
        if not answer:
            raise NotAllowed(answer.reason)
        NoticeChoice.objects.filter(case=locked).delete()
        if choice is None:
            drop_waiting(locked, timezone.now())
        else:
            keep_choice(locked, choice)


def keep_choice(case: Case, choice: NoticeChoice) -> None:
    """Store a new choice of a case that has none."""
    choice.case = case
    choice.chosen_at = timezone.now()
    choice.save(force_insert=True)


def follow_new_number(case: Case, former: str) -> None:
    """Let notices go to the corrected mobile number of a case, where they went to the former one."""
    choice = NoticeChoice.objects.filter(case=case, channel=NoticeChannel.SMS).first()
    if choice is None or choice.address != former or case.phone == former:
        return
    if case.phone:
        choice.address = case.phone
        choice.save(update_fields=["address"])
    else:
        choice.delete()
        drop_waiting(case, timezone.now())
