"""An applicant alone: from the front page to the receipt, following the case, and changing one's mind."""

from django.utils.translation import gettext as _

from cases.models import Case, CaseVersion, RequestDraft
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, WHAT_COMES_NEXT, CaseStatus
from cases.workflow.steps import CARD_STEPS
from portal.persian.digits import to_persian
from tests.journeys import applying
from tests.journeys.family import head, wife

S = CaseStatus


def test_an_applicant_applies_follows_the_case_and_withdraws(applicant):
    people = [head(), wife()]
    applying.write(applicant, people)
    for person in people:
        assert person.full_name in applicant.text, "all answers are read once more before sending"
        assert to_persian(person.answers["document-card_no"]) in applicant.text
    receipt = applying.send(applicant)
    assert all(person.full_name in applicant.text for person in people)

    applicant.send(_("I have written it down"))
    assert not RequestDraft.objects.exists(), "the device holds nothing any more"
    applicant.open("/fa/request/receipt/")
    assert receipt.pin not in applicant.text, "the PIN is shown no second time"

    applying.track(applicant, receipt)
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.RECEIVED])
    assert str(WHAT_COMES_NEXT[S.RECEIVED]) in applicant.text
    assert applicant.texts("[aria-current=step] h3") == [str(CARD_STEPS[0].title)]

    applicant.follow(_("Withdraw"))
    applicant.send(_("Continue"), {"whose": "whole"})
    applicant.send(_("Yes, withdraw the request"))
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.WITHDRAWN])
    case = Case.objects.get()
    versions = CaseVersion.objects.filter(case=case).order_by("number")
    assert [(version.to_status, version.by_role) for version in versions] == [
        (S.RECEIVED, Role.APPLICANT),
        (S.WITHDRAWN, Role.APPLICANT),
    ]
    assert versions.last().reason == "", "nobody asks why"

    applicant.send(_("Finish and leave"))
    applicant.open("/fa/tracking/case/")
    assert applicant.address == "/fa/tracking/", "whoever comes next at this device sees nothing"


def test_a_wrong_pin_opens_nothing_and_does_not_say_what_was_wrong(applicant):
    receipt = applying.apply(applicant, [head()])
    applicant.send(_("I have written it down"))
    wrong = "".join(str((int(digit) + 1) % 10) for digit in receipt.pin)
    applying.track(applicant, applying.Receipt(receipt.tracking_code, wrong))
    assert applicant.address == "/fa/tracking/"
    assert len(applicant.texts(".error-summary li")) == 1
