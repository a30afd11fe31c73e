"""A slip that was lost: the old one is void from that moment, a new one is handed over."""

from django.utils.translation import gettext as _

from cases.models import SlipState
from cases.public.answer import Verdict
from cases.roles import Role
from cases.workflow.reasons import ReissueReason
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.journeys import desk
from tests.journeys.plain_visitor import PlainVisitor

C, S = TransitionCode, CaseStatus


def test_a_lost_slip_is_void_and_the_new_one_becomes_valid_when_handed_over(signed_in, bureau, applicant):
    case = households.case_at(S.DELIVERED, bureau, 2)
    lost = case.slips.get()
    border_guard = applicant
    assert _verdict(border_guard, lost.serial_text) == Verdict.VALID.label

    director = signed_in(Role.DIRECTOR)
    desk.find_case(director, lost.serial_text)
    desk.perform(director, C.REISSUE_SLIP, {"code": ReissueReason.LOST, "reason": "در اتوبوس گم شد"})
    new = case.slips.exclude(pk=lost.pk).get()
    lost.refresh_from_db()
    assert (lost.state, new.replaces) == (SlipState.VOID, lost)
    assert _verdict(border_guard, lost.serial_text) == Verdict.VOID.label
    assert _verdict(border_guard, new.serial_text) == Verdict.NOT_DELIVERED.label

    clerk = signed_in(Role.INTAKE_CLERK)
    desk.find_case(clerk, new.serial_text)
    desk.deliver(clerk, case.members.first().full_name)
    assert _verdict(border_guard, new.serial_text) == Verdict.VALID.label
    assert _verdict(border_guard, lost.serial_text) == Verdict.VOID.label, "whoever finds it cannot use it"
    assert households.fresh(case).status == S.DELIVERED


def _verdict(visitor: PlainVisitor, serial: str) -> str:
    visitor.open("/verify/")
    visitor.send(_("Check"), {"serial": serial})
    return visitor.texts(".verdict__title")[0]
