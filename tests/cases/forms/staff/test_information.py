"""Forms that ask and answer: exactly the asked fields, each as its model declares it."""

from cases.forms.staff.information import AnswerInformationForm, RequestInformationForm
from cases.models.fields import MobileField
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from portal.persian.formfields import MobileField as MobileFormField


def test_everything_that_can_be_asked_is_offered_once_under_whom_it_concerns(bureau, case_at):
    case = case_at(CaseStatus.UNDER_REVIEW, 3)
    form = RequestInformationForm(case=case, actor=bureau.actor(Role.OFFICER))
    titles = [group.title for group in form.groups]
    assert len(titles) == len(set(titles)) == 1 + 2 * 3
    assert [option.data["value"] for group in form.groups for option in group.options] == [
        key for _title, choices in form.fields["fields_asked"].choices for key, _label in choices
    ]


def test_a_field_that_cannot_be_asked_for_is_no_choice(bureau, case_at):
    case = case_at(CaseStatus.UNDER_REVIEW)
    typed = {"fields_asked": ["case.pin_hash"], "reason": "x"}
    form = RequestInformationForm(typed, case=case, actor=bureau.actor(Role.OFFICER))
    assert list(form.errors) == ["fields_asked"]


def test_the_answer_form_holds_the_asked_field_with_its_present_value(bureau, case_at):
    case = case_at(CaseStatus.INFORMATION_REQUESTED)
    form = AnswerInformationForm(case=case, actor=bureau.actor(Role.OFFICER))
    assert list(form.fields) == ["case.phone", "answer"]
    assert isinstance(form.fields["case.phone"], MobileFormField)
    assert isinstance(case._meta.get_field("phone"), MobileField)
    assert form.initial["case.phone"] == case.phone


def test_the_answer_is_cleaned_like_the_model_wants_it(bureau, case_at):
    case = case_at(CaseStatus.INFORMATION_REQUESTED)
    typed = {"case.phone": "۰۹۱۲ ۱۱۱ ۲۲۳۳", "answer": ""}
    form = AnswerInformationForm(typed, case=case, actor=bureau.actor(Role.OFFICER))
    assert form.is_valid()
    assert form.facts() == {"values": {"case.phone": "+989121112233"}, "answer": ""}
