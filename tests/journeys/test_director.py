"""The director: stands by at the point of no return, signs the slip, and keeps the rules."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import ExitSlip
from cases.roles import Role
from cases.slip.content import SlipContent
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.households import VALIDITY_DAYS
from tests.journeys import applying, desk
from tests.journeys.family import head

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
    director.follow(f"{_('Open the slip for printing')} {_('(opens in a new tab)')}")
    assert director.answer.content.startswith(b"%PDF")


def test_a_border_that_the_director_takes_out_of_use_is_offered_to_nobody(signed_in, bureau, applicant):
    applying.write(applicant, [head()])
    applicant.open("/fa/request/destination/")
    assert len(applicant.options("destination-border")) == 2
    director = signed_in(Role.DIRECTOR)
    director.open(f"/admin/snippets/cases/borderpoint/edit/{bureau.border.pk}/")
    director.send(_("Save"), {"is_in_use": []})
    applicant.open("/fa/request/destination/")
    assert [value for _words, value in applicant.options("destination-border")] == [
        str(bureau.iraqi_border.pk)
    ]
    applicant.open("/fa/request/check/")
    assert applicant.texts(".error-summary li a"), "what was chosen before is to be chosen anew"
