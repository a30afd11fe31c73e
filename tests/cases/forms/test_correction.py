"""What the office asked for, answered by the household: those fields, their changes, and a message."""

from collections.abc import Callable

import pytest
from django.http import QueryDict

from cases.actions.request_information import request_information
from cases.correctable import open_request
from cases.forms.correction import CorrectionForm
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from portal.persian.digits import to_persian
from tests.households import fresh

Build = Callable[..., CorrectionForm]


@pytest.fixture
def case(case_at, bureau) -> Case:
    """A household of two, of which sex and birth of the head, the card, and the telephone are asked."""
    case = case_at(CaseStatus.UNDER_REVIEW)
    head = case.members.all()[0]
    card = head.documents.all()[0]
    fields = ["case.phone", f"member.{head.pk}.sex", f"member.{head.pk}.birth", f"document.{card.pk}.card_no"]
    officer = bureau.actor(Role.OFFICER)
    request_information(case, by=officer, seen=case.version, fields=fields, reason="ناخواناست")
    return fresh(case)


def _form(case: Case, typed: dict[str, str] | None = None) -> CorrectionForm:
    return CorrectionForm(_sent(typed), case=case, question=open_request(case))


def _sent(typed: dict[str, str] | None) -> QueryDict | None:
    if typed is None:
        return None
    data = QueryDict(mutable=True)
    data.update(typed)
    return data


def _as_it_stands(case: Case) -> dict[str, str]:
    """Return what is sent of the form when nobody has touched it."""
    head = case.members.all()[0]
    year, month, day = head.birth.parts
    birth = f"member.{head.pk}.birth"
    return {
        "case.phone": case.phone,
        f"member.{head.pk}.sex": head.sex,
        f"{birth}_day": to_persian(day),
        f"{birth}_month": str(month),
        f"{birth}_year": to_persian(year),
        f"{birth}_calendar": "jalali",
        f"{birth}_certainty": "known",
        f"document.{head.documents.all()[0].pk}.card_no": to_persian(head.documents.all()[0].card_no),
        "message": "",
    }


def test_the_fields_stand_person_by_person_and_say_only_what_they_are(case):
    groups = _form(case).groups
    head = case.members.all()[0]
    assert [len(group.fields) for group in groups] == [1, 2, 1]
    assert groups[1].title == str(head)
    assert str(head) not in groups[1].fields[0].label
    assert str(head) in groups[1].fields[0].field.short_label


def test_no_answer_is_offered_that_is_none(case):
    sex = _form(case).fields[f"member.{case.members.all()[0].pk}.sex"]
    assert [value for value, _label in sex.choices] == ["female", "male"]


def test_the_same_in_other_digits_is_no_change(case):
    form = _form(case, _as_it_stands(case) | {"message": "درست است"})
    assert form.is_valid(), form.errors
    assert form.values == {}
    assert form.corrections == []
    assert len(form.unchanged) == 4


def test_nothing_at_all_is_no_answer(case):
    form = _form(case, _as_it_stands(case))
    assert not form.is_valid()
    assert form.has_error("__all__", "nothing")


def test_old_and_new_are_told_in_words(case):
    head = case.members.all()[0]
    card = head.documents.all()[0]
    typed = {f"member.{head.pk}.sex": "female", f"document.{card.pk}.card_no": "٩٩٨٨٧٧٦٦"}
    form = _form(case, _as_it_stands(case) | typed)
    assert form.is_valid(), form.errors
    assert form.values == {f"member.{head.pk}.sex": "female", f"document.{card.pk}.card_no": "99887766"}
    assert [(told.old, told.new) for told in form.corrections] == [
        ("مرد", "زن"),
        (to_persian(card.card_no), to_persian("99887766")),
    ]


def test_what_was_typed_can_be_carried_along_and_nothing_else(case):
    typed = _as_it_stands(case)
    form = _form(case, typed | {"case.address": "هرات", "case.phone_x": "1"})
    assert dict(form.typed) == typed


def test_as_typed_judges_nothing_and_fills_in_what_was_not_sent(case):
    head = case.members.all()[0]
    form = CorrectionForm.as_typed(_sent({"case.phone": "12"}), case=case, question=open_request(case))
    assert not form.is_bound
    assert form["case.phone"].value() == "12"
    assert form[f"member.{head.pk}.birth"].value() == head.birth
