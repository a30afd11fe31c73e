"""The form field of a datum that is asked for again."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from cases.correctable import correctable_fields
from cases.forms.correction_fields import form_field
from cases.models import Case, DocumentKind
from cases.workflow.statuses import CaseStatus
from portal.persian.formfields import PartialBirthDateField


@pytest.fixture
def case(case_at) -> Case:
    """A household of two under review."""
    return case_at(CaseStatus.UNDER_REVIEW)


def _made(case: Case, name: str, **kwargs: object) -> forms.Field:
    return form_field(next(field for field in correctable_fields(case) if field.name == name), **kwargs)


@pytest.mark.parametrize(
    ("name", "wrong"), [("latin_name", "کریم"), ("card_no", "1"), ("phone", "12"), ("given_name", "۱۲")]
)
def test_what_the_model_refuses_is_refused(case, name, wrong):
    with pytest.raises(ValidationError) as refusal:
        _made(case, name).clean(wrong)
    assert len(refusal.value.messages) == 1


def test_a_text_that_is_too_long_is_told_once(case):
    with pytest.raises(ValidationError) as refusal:
        _made(case, "address").clean("ن" * 301)
    assert len(refusal.value.messages) == 1


def test_a_document_that_exists_keeps_a_number(case):
    field = next(field for field in correctable_fields(case) if field.name == "card_no")
    assert form_field(field).required
    field.owner.kind = DocumentKind.NONE
    assert not form_field(field).required


def test_a_birth_date_is_asked_as_far_as_it_is_known(case):
    made = _made(case, "birth", help_text="سال کافی است")
    assert isinstance(made, PartialBirthDateField)
    assert made.help_text == "سال کافی است"


def test_how_one_of_several_answers_is_chosen_is_for_the_page_to_say(case):
    assert isinstance(_made(case, "sex").widget, forms.Select)
    assert isinstance(_made(case, "sex", choosing=forms.RadioSelect).widget, forms.RadioSelect)
