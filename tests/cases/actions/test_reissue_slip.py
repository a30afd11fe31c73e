"""Void a slip and issue a new one in its place."""

from collections.abc import Callable
from unittest.mock import patch

import pytest

from cases.actions.deliver_slip import deliver_slip
from cases.actions.reissue_slip import reissue_slip
from cases.exceptions import SlipRefused
from cases.models import BorderPoint, Case, Country, ExitSlip, SlipState
from cases.roles import Role
from cases.slip.errors import SlipUnreadable
from cases.workflow.reasons import ReissueReason
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.evidence import traces
from tests.cases.actions.performances import REASON, delivery_to
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh, version_now


def _reissue(case: Case, bureau: Bureau, border: BorderPoint | None = None) -> ExitSlip:
    return reissue_slip(
        case,
        by=bureau.actor(Role.SUPERVISOR),
        seen=version_now(case),
        code=ReissueReason.LOST,
        reason=REASON,
        border=border or bureau.border,
    )


def test_the_former_slip_is_void_the_moment_the_new_one_counts(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DELIVERED)
    former = case.slips.get()
    bytes_before = bytes(former.file.pdf)
    slip = _reissue(case, bureau)
    former = ExitSlip.objects.get(pk=former.pk)
    assert (former.state, former.void_reason) == (SlipState.VOID, ReissueReason.LOST)
    assert former.voided_at == slip.issued_at
    assert (slip.state, slip.replaces) == (SlipState.ISSUED, former)
    assert slip.serial.number > former.serial.number
    assert fresh(case).status == CaseStatus.SLIP_ISSUED
    assert bytes(former.file.pdf) == bytes_before != bytes(slip.file.pdf)


def test_the_new_slip_is_delivered_anew_and_the_old_hand_over_stays_on_record(
    bureau: Bureau, at: Callable[[str], Case]
):
    case = at(CaseStatus.DELIVERED)
    former = case.slips.get()
    slip = _reissue(case, bureau)
    deliver_slip(
        case, by=bureau.actor(Role.OFFICER), seen=version_now(case), delivery=delivery_to(fresh(case))
    )
    assert ExitSlip.objects.get(pk=former.pk).delivery.pk != ExitSlip.objects.get(pk=slip.pk).delivery.pk


def test_the_border_may_change_with_it(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.SLIP_ISSUED)
    mahirud = BorderPoint.objects.create(name="ماهیرود", country=Country.AFGHANISTAN)
    slip = _reissue(case, bureau, mahirud)
    assert (slip.border, fresh(case).border) == (mahirud, mahirud)
    assert "ماهیرود" in slip.content


def test_no_new_slip_through_a_border_that_does_not_fit(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.SLIP_ISSUED)
    for border in (bureau.closed_border, bureau.iraqi_border):
        with refused(case, "border"):
            _reissue(case, bureau, border)


def test_if_the_new_slip_cannot_be_made_the_former_one_still_counts(
    bureau: Bureau, at: Callable[[str], Case]
):
    case = at(CaseStatus.SLIP_ISSUED)
    before = traces(case)
    with patch("cases.slip.freeze.check", side_effect=SlipUnreadable("serial")), pytest.raises(SlipRefused):
        _reissue(case, bureau)
    assert traces(case) == before
    assert case.slips.get().state == SlipState.ISSUED
