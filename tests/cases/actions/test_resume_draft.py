"""The code opens the draft on any device, and nobody finds one by guessing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.actions.open_draft import open_draft
from cases.actions.resume_draft import ATTEMPTS_PER_ADDRESS, resume_draft
from cases.exceptions import InvalidFact, TooManyForNow, WrongResumeCode
from cases.models import RequestDraft, TrackingAttempt
from cases.resume_code import new_resume_code
from cases.tracking_code import grouped
from portal.persian.digits import to_persian

HERE, THERE = "198.51.100.7", "203.0.113.9"


@pytest.mark.django_db
def test_the_code_opens_the_draft_however_it_is_typed():
    token, draft = open_draft(language="ps")
    for typed in (token, grouped(token), f" {to_persian(grouped(token).lower())} "):
        assert resume_draft(typed, address=HERE) == (token, draft)


@pytest.mark.django_db
def test_the_database_does_not_hold_the_code():
    token, draft = open_draft(language="fa")
    row = RequestDraft.objects.filter(pk=draft.pk).values().get()
    assert token not in str(row)


def test_a_slip_of_the_pen_is_told_before_anything_is_looked_up(db, django_assert_num_queries):
    with django_assert_num_queries(0), pytest.raises(InvalidFact) as refusal:
        resume_draft("ABCD-EFGH", address=HERE)
    assert refusal.value.field == "code"


@pytest.mark.django_db
def test_an_unknown_code_and_one_whose_time_is_over_are_refused_in_the_same_words():
    token, draft = open_draft(language="fa")
    RequestDraft.objects.filter(pk=draft.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    told = set()
    for code in (token, new_resume_code()):
        with pytest.raises(WrongResumeCode) as refusal:
            resume_draft(code, address=HERE)
        told.add(str(refusal.value))
    assert len(told) == 1


@pytest.mark.django_db
def test_whoever_guesses_is_slowed_down_and_nobody_else_is():
    token, draft = open_draft(language="fa")
    for _ in range(ATTEMPTS_PER_ADDRESS):
        with pytest.raises(WrongResumeCode):
            resume_draft(new_resume_code(), address=HERE)
    with pytest.raises(TooManyForNow):
        resume_draft(new_resume_code(), address=HERE)
    assert resume_draft(token, address=THERE) == (token, draft)


@pytest.mark.django_db
def test_coming_back_often_is_not_guessing():
    token, _ = open_draft(language="fa")
    for _ in range(ATTEMPTS_PER_ADDRESS + 1):
        resume_draft(token, address=HERE)
    assert not TrackingAttempt.objects.exists()
