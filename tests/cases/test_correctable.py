"""What of a case can be asked for again."""

import pytest

from cases.correctable import correctable_fields, every_field
from cases.models import Case, DocumentState, Majority
from portal.persian.partial_date import PartialDate
from tests import households
from tests.households import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau: Bureau) -> Case:
    """A household of six as it was sent in."""
    return households.fresh(households.submit(bureau, households.family(6)))


def test_every_key_is_unique_and_says_whose_it_is(case: Case):
    fields = correctable_fields(case)
    keys = [field.key for field in fields]
    assert len(keys) == len(set(keys)) == 4 + 6 * 10 + 6 * 3
    wife = case.members.all()[1]
    label = next(field.label for field in fields if field.key == f"member.{wife.pk}.father_name")
    assert label.startswith("ښایسته ګل احمدزۍ: ")


def test_status_numbers_and_decisions_are_never_asked_for(case: Case):
    names = {field.name for field in correctable_fields(case)}
    assert not names & {"status", "version", "pin_hash", "tracking_code", "majority", "is_returning", "state"}


@pytest.mark.parametrize("state", DocumentState)
def test_a_document_the_office_holds_or_held_speaks_for_itself(case: Case, state: DocumentState):
    card = case.members.all()[0].documents.all()[0]
    card.state = state
    keys = {field.key for field in correctable_fields(case)}
    asked = state in {DocumentState.DECLARED, DocumentState.LOST, DocumentState.MISSING}
    assert (f"document.{card.pk}.card_no" in keys) == asked


def test_a_birth_date_is_one_datum_of_three_columns(case: Case):
    head = case.members.all()[0]
    head.majority = Majority.ADULT
    field = next(row for row in correctable_fields(case) if row.key == f"member.{head.pk}.birth")
    assert field.value == head.birth
    born = PartialDate.from_parts(1985, calendar="gregorian", is_estimated=True)
    field.set(born)
    assert head.birth == field.value == born
    assert head.majority == Majority.BY_BIRTH_DATE


def test_setting_a_value_does_not_store_it(case: Case):
    field = next(row for row in correctable_fields(case) if row.key == "case.address")
    field.set("هرات")
    assert case.address == field.value == "هرات"
    assert households.fresh(case).address != "هرات"


def test_a_document_in_custody_still_has_a_name_for_an_old_question(case: Case):
    card = case.members.all()[0].documents.all()[0]
    card.state = DocumentState.IN_CUSTODY
    key = f"document.{card.pk}.card_no"
    labels = {field.key: field.label for field in every_field(case)}
    assert key not in {field.key for field in correctable_fields(case)}
    assert str(case.members.all()[0]) in labels[key]


def test_a_field_of_the_household_needs_no_name_before_it(case: Case):
    phone = next(field for field in correctable_fields(case) if field.key == "case.phone")
    assert (phone.whose, phone.value) == ("", case.phone)
    assert ":" not in phone.label
