"""The office asks for two things at once; the family answers both online, and the review goes on."""

from django.utils.translation import gettext as _

from cases.models import Case, CaseVersion
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from cases.workflow.transitions import TransitionCode
from portal.persian.digits import to_persian
from tests.journeys import applying, desk
from tests.journeys.family import head, wife

C, S = TransitionCode, CaseStatus
REASON = "شماره کارت و نام پدربزرگ ناخواناست"


def test_a_family_answers_two_questions_online_and_the_officer_sees_old_and_new(applicant, signed_in):
    people = [head(), wife()]
    receipt = applying.apply(applicant, people)
    applicant.send(_("I have written it down"))
    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    desk.perform(officer, C.TAKE)
    officer.follow(str(C.REQUEST_INFORMATION.label))
    named = [value for words, value in officer.options("fields_asked") if words == "نام پدربزرگ"][1]
    card = next(value for _words, value in officer.options("fields_asked") if value.endswith(".card_no"))
    desk.press(officer, C.REQUEST_INFORMATION, {"fields_asked": [named, card], "reason": REASON})

    applying.track(applicant, receipt)
    applicant.follow(_("Answer now"))
    assert REASON in applicant.text
    assert {name for name in applicant.fields("") if "." in name} == {named, card}
    answers = {named: "زمان‌ګل", card: "۹۹۸۸۷۷۶۶", "message": "هر دو را از روی کارت نوشتم"}
    applicant.send(_("Continue"), answers)
    assert {"زمان‌ګل", to_persian("99887766")} <= set(applicant.texts("dd strong"))
    assert Case.objects.get().status == S.INFORMATION_REQUESTED, (
        "nothing is sent before it was read once more"
    )
    applicant.send(_("Send the answer"))
    assert applicant.texts("[role=status]") == [_("Your answer has been sent to the office.")]
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.UNDER_REVIEW])

    desk.find_case(officer, receipt.tracking_code)
    latest = officer.texts(".history__entry")[0]
    assert str(Role.APPLICANT.label) in latest
    for told in (people[0].answers["document-card_no"], "99887766", "زمان‌ګل"):
        assert to_persian(told) in to_persian(latest)
    assert "هر دو را از روی کارت نوشتم" in officer.text
    for person in people:
        desk.hear(officer, person.full_name)
    desk.perform(officer, C.ACCEPT)

    answered = CaseVersion.objects.get(transition=C.ANSWER_INFORMATION)
    assert (answered.by_role, answered.by_user) == (Role.APPLICANT, None)
