"""Contact is optional; the office is asked only where there is a choice."""

from cases.forms.request.contact import ContactForm
from cases.models import Office

ONE, TWO = Office(pk=1, code="17", name="قم", province="قم"), Office(pk=2, code="19", name="البرز")
EMPTY = {"contact-household_code": "", "contact-address": "", "contact-phone": ""}


def test_everything_may_be_left_empty_where_there_is_one_office():
    form = ContactForm(EMPTY, offices=[ONE])
    assert form.is_valid(), form.errors
    assert form.instance.office == ONE
    assert "office" not in form.fields


def test_where_there_are_more_the_office_is_asked():
    form = ContactForm(EMPTY, offices=[ONE, TWO])
    assert list(form.errors) == ["office"]
    assert [label for _key, label in form.fields["office"].choices] == ["قم (قم)", "البرز"]


def test_the_chosen_office_gets_the_case(bureau, other_bureau):
    offices = [bureau.office, other_bureau.office]
    form = ContactForm({**EMPTY, "contact-office": str(other_bureau.office.pk)}, offices=offices)
    assert form.is_valid(), form.errors
    assert form.instance.office == other_bureau.office


def test_a_mobile_number_is_stored_with_its_country():
    form = ContactForm({**EMPTY, "contact-phone": "۰۹۱۲ ۳۴۵ ۶۷۸۹"}, offices=[ONE])
    assert form.is_valid(), form.errors
    assert form.instance.phone == "+989123456789"
