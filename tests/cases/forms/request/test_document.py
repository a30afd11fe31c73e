"""A document has a number exactly where it exists."""

import pytest

from cases.forms.request.document import DocumentForm
from cases.models import DocumentKind, DocumentState
from tests import typed


def _form(**answers: str) -> DocumentForm:
    return DocumentForm(typed.person(**answers))


def test_a_number_in_any_digits_and_grouping_is_stored_in_one_form():
    form = _form(card_no="۱۲۳-٤٥٦ ab")
    assert form.is_valid(), form.errors
    assert form.instance.card_no == "123456AB"


def test_a_newborn_without_a_document_is_no_dead_end():
    assert _form(kind="none", card_no="").is_valid()


@pytest.mark.parametrize(
    ("field", "answers"),
    [
        ("card_no", {"card_no": ""}),
        ("card_no", {"card_no": "12"}),
        ("card_no", {"kind": "none", "card_no": "123456"}),
        ("kind", {"kind": ""}),
        ("is_lost", {"kind": "none", "card_no": "", "is_lost": "on"}),
        ("is_number_unknown", {"kind": "none", "card_no": "", "is_number_unknown": "on"}),
        ("is_number_unknown", {"card_no": "", "is_number_unknown": "on"}),
        ("is_number_unknown", {"card_no": "123456", "is_lost": "on", "is_number_unknown": "on"}),
        ("card_no", {"card_no": "", "is_lost": "on"}),
        ("valid_to", {"valid_to": "1405/13/01"}),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(field, answers):
    assert list(_form(**answers).errors) == [field]


def test_a_wrong_number_stays_wrong_where_there_should_be_none():
    assert "card_no" in _form(kind="none", card_no="؟؟").errors


def test_a_lost_card_is_declared_as_lost():
    form = _form(is_lost="on")
    assert form.is_valid()
    assert form.instance.state == DocumentState.LOST


def test_a_lost_card_whose_number_nobody_remembers_is_no_dead_end():
    note = "در راه بازار، گزارش کلانتری ۱۲"
    form = _form(card_no="", is_lost="on", is_number_unknown="on", absence_note=note)
    assert form.is_valid(), form.errors
    assert (form.instance.state, form.instance.card_no) == (DocumentState.LOST, "")
    assert form.instance.absence_note == note


def test_an_unreadable_number_is_not_taken_for_an_unknown_one():
    form = _form(card_no="؟؟", is_lost="on", is_number_unknown="on")
    assert "card_no" in form.errors


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("is_lost", ["", "on"])
@pytest.mark.parametrize("is_number_unknown", ["", "on"])
@pytest.mark.parametrize("card_no", ["", "123456"])
def test_whatever_is_answered_a_valid_document_has_a_state(kind, is_lost, is_number_unknown, card_no):
    """No member goes on without one: it exists and has a number, or is lost, or was never issued."""
    form = _form(kind=kind, card_no=card_no, is_lost=is_lost, is_number_unknown=is_number_unknown)
    if not form.is_valid():
        return
    document = form.instance
    assert document.kind == kind
    if kind == DocumentKind.NONE:
        assert (document.card_no, document.state) == ("", DocumentState.DECLARED)  # and missing once sent
    elif is_lost:
        assert document.state == DocumentState.LOST
        assert bool(document.card_no) != bool(is_number_unknown)
    else:
        assert (document.card_no, document.state) == (card_no, DocumentState.DECLARED)
        assert card_no


def test_checking_a_document_asks_the_database_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert _form().is_valid()
