"""Text, names, codes, phones and amounts are cleaned at the door."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override

from portal.persian.formfields import CodeField, MobileField, NameField, PersianCharField, PersianIntegerField


class PaperForm(forms.Form):
    """One field of each kind."""

    name = NameField(max_length=20)
    code = CodeField(max_length=12, required=False)
    amount = PersianIntegerField(required=False, grouped=True, min_value=1)
    note = PersianCharField(required=False, widget=forms.Textarea(attrs={"dir": "rtl"}))


@pytest.mark.parametrize(
    ("field", "typed", "cleaned"),
    [
        (PersianCharField(), " متن\u202e ۱۲\r\nدوم ", "متن ۱۲\nدوم"),
        (PersianCharField(ascii_digits=True), "پلاک ۱۲", "پلاک 12"),
        (PersianCharField(), "می‌شود", "می‌شود"),
        (PersianCharField(required=False), None, ""),
        (NameField(), "  ګلالۍ   علي ", "ګلالۍ علي"),
        (CodeField(), "ab-۱۲ ٣٤–56", "AB123456"),
        (CodeField(max_length=4), "1 2 - 3 4", "1234"),
        (CodeField(numeric=True), "۱۲-۳۴", "1234"),
        (MobileField(), "۰۹۱۲ ۱۲۳ ۴۵۶۷", "+989121234567"),
        (MobileField(required=False), "", ""),
        (PersianIntegerField(), "۱۵۰٬۰۰۰", 150_000),
        (PersianIntegerField(), "١٥٠،٠٠٠", 150_000),
        (PersianIntegerField(), "1,500,000", 1_500_000),
        (PersianIntegerField(), "150 000", 150_000),
        (PersianIntegerField(), "۰۰۷", 7),
        (PersianIntegerField(), "0" * 5000, 0),
        (PersianIntegerField(), "−۵", -5),
        (PersianIntegerField(), 12, 12),
        (PersianIntegerField(required=False), " ", None),
    ],
)
def test_what_is_typed_is_cleaned(field, typed, cleaned):
    assert field.clean(typed) == cleaned


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        (PersianCharField(), "\u200c\u200f ", "required"),
        (PersianCharField(max_length=3), "چهار", "max_length"),
        (NameField(), "", "required"),
        (NameField(), "علی ۲", "name"),
        (CodeField(), " - ", "required"),
        (CodeField(max_length=3), "12-34", "max_length"),
        (CodeField(numeric=True), "12a4", "digits"),
        (MobileField(), "12345", "mobile"),
        (PersianIntegerField(), "", "required"),
        (PersianIntegerField(), "۱۵۰٬۰۰", "invalid"),
        (PersianIntegerField(), "1.5", "invalid"),
        (PersianIntegerField(), "صد", "invalid"),
        (PersianIntegerField(), "९", "invalid"),
        (PersianIntegerField(), "9" * 19, "too_long"),
        (PersianIntegerField(min_value=1), "۰", "min_value"),
    ],
)
def test_what_cannot_be_cleaned_is_refused(field, typed, code):
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    assert refused.value.error_list[0].code == code


def test_a_refused_value_is_shown_as_typed():
    form = PaperForm({"name": "علی ۲", "code": "۱۲ - ۳۴۵۶۷۸۹۰۱۲۳۴", "amount": "۱۵۰٬۰۰"})
    assert not form.is_valid()
    assert [form[name].value() for name in ("name", "code", "amount")] == [
        "علی ۲",
        "۱۲ - ۳۴۵۶۷۸۹۰۱۲۳۴",
        "۱۵۰٬۰۰",
    ]


def test_a_stored_amount_is_shown_in_the_digits_of_the_reader():
    form = PaperForm(initial={"amount": 150_000})
    with override("fa"):
        assert 'value="۱۵۰٬۰۰۰"' in str(form["amount"])
    with override("en"):
        assert 'value="150,000"' in str(form["amount"])


def test_a_stored_number_without_groups_is_shown_plain():
    with override("fa"):
        assert PersianIntegerField().prepare_value(1405) == "۱۴۰۵"


def test_the_same_amount_in_other_digits_is_no_change():
    field = PersianIntegerField()
    assert not field.has_changed(150_000, "۱۵۰٬۰۰۰")
    assert field.has_changed(150_000, "۱۵۰٬۰۰۱")


def test_inputs_tell_the_browser_what_they_hold():
    form = PaperForm()
    code, amount, name = (form.fields[each].widget.attrs for each in ("code", "amount", "name"))
    assert code == {
        "dir": "ltr",
        "autocomplete": "off",
        "autocapitalize": "characters",
        "spellcheck": "false",
    }
    assert amount == {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}
    assert name["dir"] == "auto"
    assert name["maxlength"] == "20"


def test_attributes_set_on_the_widget_win():
    assert 'dir="rtl"' in str(PaperForm()["note"])


def test_a_numeric_code_brings_the_keys_for_digits():
    assert CodeField(numeric=True).widget.attrs["inputmode"] == "numeric"
    assert MobileField().widget.attrs["inputmode"] == "tel"
