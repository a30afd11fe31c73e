"""The director: stands by at the point of no return, signs the slip, and keeps the rules."""

from django.utils import timezone

from cases.models import BorderPoint, Case, ExitSlip
from cases.roles import Role
from cases.slip.content import SlipContent
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.households import VALIDITY_DAYS
from tests.journeys import desk

C, S = TransitionCode, CaseStatus


def test_a_director_signs_the_slip_of_an_urgent_case(signed_in, bureau):
    case = households.case_at(S.DOCUMENTS_CANCELLED, bureau, 6)
    director = signed_in(Role.DIRECTOR)
    director.open("/admin/cases/")
    assert case.members.first().full_name in director.texts(".notice--danger")[0], "urgent cases stand first"
    desk.find_case(director, case.tracking_code)
    director.follow(str(C.ISSUE_SLIP.label))
    for member in case.members.all():
        assert member.full_name in director.text, "the signer reads what will be printed"
    desk.press(director, C.ISSUE_SLIP, {"is_read": "on"})
    content = SlipContent.from_json(ExitSlip.objects.get().content)
    assert content.signer_name == bureau.actor(Role.DIRECTOR).name
    assert content.issued_on == timezone.localdate()
    assert (content.valid_until - content.issued_on).days + 1 == VALIDITY_DAYS, "the day of issue counts"
    director.follow("باز کردن برگه برای چاپ (در زبانه تازه باز می‌شود)")
    assert director.answer.content.startswith(b"%PDF")


def test_a_director_closes_a_border_and_no_household_can_choose_it_any_more(signed_in, bureau, applicant):
    director = signed_in(Role.DIRECTOR)
    border = BorderPoint.objects.get(pk=bureau.border.pk)
    director.open(f"/admin/snippets/cases/borderpoint/edit/{border.pk}/")
    assert director.status == 200
    assert border.name in director.text
    assert Case.objects.count() == 0
