"""A slip can be made, and handed over."""

from django.utils import timezone

from cases.models import Case, SlipValidity
from cases.workflow.transitions import TransitionCode
from tests.cases.requirements.spoiling import days, unmet


def test_a_validity_is_in_force_before_anything_is_cancelled(ready: Case):
    SlipValidity.objects.update(valid_to=timezone.localdate())
    assert unmet(ready, TransitionCode.CANCEL_DOCUMENTS) == set()
    SlipValidity.objects.update(valid_to=timezone.localdate() - days(1))
    assert unmet(ready, TransitionCode.CANCEL_DOCUMENTS) == {("validity", "")}


def test_without_a_slip_none_is_handed_over(ready: Case):
    assert unmet(ready, TransitionCode.DELIVER_SLIP) == {("slip_expired", "")}
