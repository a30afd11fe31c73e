"""Hand the slip over."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from cases.actions.deliver_slip import deliver_slip
from cases.models import Case, Delivery, SlipState
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import delivery_to
from tests.cases.actions.refusals import refused, unmet
from tests.households import VALIDITY_DAYS, Bureau, fresh


def _deliver(case: Case, bureau: Bureau, **facts: object) -> Delivery:
    clerk = bureau.actor(Role.INTAKE_CLERK)
    return deliver_slip(case, by=clerk, seen=case.version, delivery=delivery_to(case, **facts))


def test_an_adult_on_the_slip_receives_it(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.SLIP_ISSUED)
    delivery = _deliver(case, bureau, is_leaflet_given=True)
    after = fresh(case)
    assert (after.status, after.slips.get().state) == (CaseStatus.DELIVERED, SlipState.DELIVERED)
    assert after.slips.get().delivery == delivery
    assert delivery.identity_checked_by == bureau.actor(Role.INTAKE_CLERK).user
    assert delivery.at == after.changed_at


def test_a_proxy_needs_a_power_of_attorney(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.SLIP_ISSUED)
    for facts in ({}, {"proxy_name": "کریم"}, {"power_of_attorney": "۱۲۳"}):
        with refused(case, "to_member"):
            _deliver(case, bureau, to_member=None, **facts)
    assert _deliver(case, bureau, to_member=None, proxy_name="کریم", power_of_attorney="4412").pk


def test_one_receives_it_and_not_two(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.SLIP_ISSUED)
    with refused(case, "proxy_name"):
        _deliver(case, bureau, proxy_name="کریم", power_of_attorney="4412")


@pytest.mark.parametrize("whose", [CaseStatus.SLIP_ISSUED, CaseStatus.DELIVERED])
def test_no_child_and_no_stranger_receives_it(bureau: Bureau, at: Callable[[str], Case], whose: CaseStatus):
    case = at(CaseStatus.SLIP_ISSUED)
    newborn_or_stranger = at(whose).members.all()[2 if whose == case.status else 0]
    with refused(case, "to_member"):
        _deliver(case, bureau, to_member=newborn_or_stranger)


@pytest.mark.parametrize("days", [VALIDITY_DAYS - 1, VALIDITY_DAYS])
def test_the_last_day_of_validity_counts_and_the_next_does_not(
    bureau: Bureau, at: Callable[[str], Case], days: int
):
    case = at(CaseStatus.SLIP_ISSUED)
    with patch("django.utils.timezone.now", return_value=timezone.now() + timedelta(days=days)):
        if days < VALIDITY_DAYS:
            assert _deliver(case, bureau).pk
        else:
            with unmet(case, "slip_expired"):
                _deliver(case, bureau)
