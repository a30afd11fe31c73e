"""The officer of a case: asks for what is missing, hears every adult, and brings the file together."""

from django.utils.translation import gettext as _

from cases.models import Case, CaseVersion
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests.journeys import applying, desk
from tests.journeys.family import head, wife

C, S = TransitionCode, CaseStatus


def test_an_officer_asks_once_and_the_applicant_sees_what_is_asked(applicant, signed_in):
    people = [head(), wife()]
    receipt = applying.apply(applicant, people)
    applicant.send(_("I have written it down"))
    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    desk.perform(officer, C.TAKE)
    assert [missing.split(":")[0] for missing in desk.what_is_missing(officer)] == [
        person.full_name for person in people
    ]

    officer.follow(str(C.REQUEST_INFORMATION.label))
    wanted = [value for words, value in officer.options("fields_asked") if words == "نام پدربزرگ"]
    desk.press(
        officer, C.REQUEST_INFORMATION, {"fields_asked": wanted[1], "reason": "نام پدربزرگ را بنویسید"}
    )
    applying.track(applicant, receipt)
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.INFORMATION_REQUESTED])
    assert "نام پدربزرگ را بنویسید" in applicant.text

    case = Case.objects.get()
    desk.perform(officer, C.ANSWER_INFORMATION, {wanted[1]: "زمان‌ګل", "answer": "تلفنی گفت"})
    assert case.members.get(position=2).grandfather_name == "زمان‌ګل"
    assert "زمان‌ګل" in officer.texts(".history")[0], "the timeline says what was changed"

    for person in people:
        desk.hear(officer, person.full_name)
    desk.perform(officer, C.ACCEPT)
    desk.record_undertaking(officer)
    desk.collect_everything(officer)
    desk.record_fee(officer, len(people))
    assert len(desk.what_is_missing(officer)) == 1, "a receipt counts once it is verified"
    desk.verify_fee(officer)
    assert desk.what_is_missing(officer) == []
    desk.perform(officer, C.COMPLETE_FILE)
    assert officer.texts(".file-head .badge") == [str(S.READY_TO_CANCEL.label)]
    assert len(desk.what_is_missing(officer)) == len(people), "each adult is asked once more"

    roles = CaseVersion.objects.filter(case=case, number__gt=1).values_list("by_role", flat=True)
    assert set(roles) == {Role.OFFICER}
