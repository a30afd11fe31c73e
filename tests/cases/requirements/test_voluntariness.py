"""Each adult said yes, alone, and said so again today."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from cases.models import Case, Consent, ConsentPhase, Decision, Mark, Member
from cases.workflow.transitions import TransitionCode
from tests.cases.requirements.spoiling import days, unmet
from tests.households import fresh

ACCEPT, CANCEL = TransitionCode.ACCEPT, TransitionCode.CANCEL_DOCUMENTS


def _say(member: Member, decision: Decision, phase: ConsentPhase, at: datetime | None = None) -> None:
    """Add an answer as no action would: without a version."""
    Consent.objects.bulk_create(
        [
            Consent(
                member=member,
                phase=phase,
                decision=decision,
                text_version="1",
                language="دری",
                is_interviewed_alone=True,
                interviewer=fresh(member.case).assigned_to,
                mark=Mark.SIGNATURE,
                at=at or timezone.now(),
            )
        ]
    )


def _forget(member: Member, **which: object) -> None:
    Consent.objects.filter(member=member, **which)._raw_delete("default")


@pytest.mark.parametrize("place", [0, 1, 3])
def test_every_adult_is_heard_and_nobody_answers_for_another(ready: Case, place: int):
    adult = ready.members.all()[place]
    _forget(adult)
    assert unmet(ready, ACCEPT) == {("consent", str(adult))}
    assert unmet(ready, CANCEL) == {("consent", str(adult)), ("final_consent", str(adult))}


def test_the_last_word_counts(ready: Case):
    wife = ready.members.all()[1]
    _say(wife, Decision.DECLINED, ConsentPhase.INITIAL)
    assert unmet(ready, CANCEL) == {("declined", str(wife))}
    _say(wife, Decision.GIVEN, ConsentPhase.INITIAL)
    assert unmet(ready, CANCEL) == set()


def test_a_final_no_is_not_undone_by_an_early_yes(ready: Case):
    wife = ready.members.all()[1]
    _say(wife, Decision.DECLINED, ConsentPhase.FINAL)
    assert unmet(ready, CANCEL) == {("declined", str(wife)), ("final_consent", str(wife))}
    _say(wife, Decision.GIVEN, ConsentPhase.INITIAL)
    assert unmet(ready, CANCEL) == {("final_consent", str(wife))}


def test_the_final_yes_is_of_today(ready: Case):
    adults = {str(ready.members.all()[place]) for place in (0, 1, 3)}
    tomorrow = timezone.localdate() + days(1)
    assert unmet(ready, CANCEL, on=tomorrow) == {("final_consent", name) for name in adults}


def test_today_begins_at_midnight_in_iran(ready: Case):
    wife, today = ready.members.all()[1], timezone.localdate()
    midnight = timezone.make_aware(datetime.combine(today, datetime.min.time()))
    _forget(wife, phase=ConsentPhase.FINAL)
    _say(wife, Decision.GIVEN, ConsentPhase.FINAL, midnight - timedelta(seconds=1))
    assert unmet(ready, CANCEL) == {("final_consent", str(wife))}
    _say(wife, Decision.GIVEN, ConsentPhase.FINAL, midnight)
    assert unmet(ready, CANCEL) == set()


def test_two_answers_of_one_moment_count_in_the_order_they_were_kept(ready: Case):
    wife, at = ready.members.all()[1], timezone.now()
    _say(wife, Decision.GIVEN, ConsentPhase.FINAL, at)
    _say(wife, Decision.DECLINED, ConsentPhase.FINAL, at)
    assert ("declined", str(wife)) in unmet(ready, CANCEL)
