"""Phones, accounts, cards and names of three countries."""

import pytest
from django.core.exceptions import ValidationError

from portal.persian import validators


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("09121234567", "+989121234567"),
        ("۰۹۱۲ ۱۲۳ ۴۵۶۷", "+989121234567"),
        ("+98 912 123 4567", "+989121234567"),
        ("0098-912-123-4567", "+989121234567"),
        ("+98 (0)912 1234567", "+989121234567"),
        ("989121234567", "+989121234567"),
        ("0701234567", "+93701234567"),
        ("+93 70 123 4567", "+93701234567"),
        ("٠٧٧٠ ١٢٣ ٤٥٦٧", "+9647701234567"),
        ("+964 770 123 4567", "+9647701234567"),
        ("12 34", "1234"),
    ],
)
def test_a_mobile_number_has_one_stored_form(typed, canonical):
    assert validators.canonical_mobile(typed) == canonical
    assert validators.canonical_mobile(canonical) == canonical


@pytest.mark.parametrize(
    ("validator", "number"),
    [
        (validators.validate_iranian_mobile, "۰۹۱۲۱۲۳۴۵۶۷"),
        (validators.validate_iranian_mobile, "+98 912 123 4567"),
        (validators.validate_afghan_mobile, "+93701234567"),
        (validators.validate_iraqi_mobile, "07701234567"),
        (validators.validate_mobile, "0701234567"),
        (validators.validate_iban, "IR54 0170 0000 0217 1134 7560 01"),
        (validators.validate_iban, "۵۴۰۱۷۰۰۰۰۰۰۲۱۷۱۱۳۴۷۵۶۰۰۱"),
        (validators.validate_latin_name, "Abdul-Rahman O'Hara"),
        (validators.validate_name, "نامعلوم"),
        (validators.validate_name, "ښاپېرۍ"),
        (validators.validate_name, "سید‌علی (کاظم) - Ali"),
        (validators.validate_card_number, "۱۲۳۴"),
        (validators.validate_card_number, "AB12345678901234567X"),
        (validators.validate_digits, "۰۱۲"),
    ],
)
def test_good_values_pass(validator, number):
    validator(number)


@pytest.mark.parametrize(
    ("validator", "value", "code"),
    [
        (validators.validate_iranian_mobile, "0912123456", "iranian_mobile"),
        (validators.validate_iranian_mobile, "+93701234567", "iranian_mobile"),
        (validators.validate_iranian_mobile, "02112345678", "iranian_mobile"),
        (validators.validate_afghan_mobile, "09121234567", "afghan_mobile"),
        (validators.validate_iraqi_mobile, "0701234567", "iraqi_mobile"),
        (validators.validate_mobile, "+14155550100", "mobile"),
        (validators.validate_mobile, "", "mobile"),
        (validators.validate_iban, "IR5401700000021711347560", "iban_form"),
        (validators.validate_iban, "DE540170000002171134756001", "iban_form"),
        (validators.validate_iban, "IR540170000002171134756002", "iban_check"),
        (validators.validate_latin_name, "علی", "latin_name"),
        (validators.validate_name, "علی۲", "name"),
        (validators.validate_name, "<b>", "name"),
        (validators.validate_name, "---", "name"),
        (validators.validate_card_number, "123", "card_number"),
        (validators.validate_card_number, "1" * 21, "card_number"),
        (validators.validate_card_number, "کارت۱۲۳۴", "card_number"),
        (validators.validate_digits, "12a", "digits"),
    ],
)
def test_bad_values_are_refused_with_their_code(validator, value, code):
    with pytest.raises(ValidationError) as refused:
        validator(value)
    assert refused.value.code == code


def test_two_swapped_digits_of_an_account_are_noticed():
    with pytest.raises(ValidationError):
        validators.validate_iban("IR450170000002171134756001")


def test_an_account_is_printed_in_groups_of_four():
    assert validators.format_iban("ir540170000002171134756001") == "IR54 0170 0000 0217 1134 7560 01"


@pytest.mark.parametrize("code", ["", "123456789012", "۱۲۳۴۵۶۷۸۹۰۱۲"])
def test_an_expected_unique_code_raises_no_warning(code):
    assert validators.unique_code_warning(code) is None


@pytest.mark.parametrize("code", ["1234567890", "12345678901a"])
def test_an_unexpected_unique_code_only_warns(code):
    assert "۱۲" in str(validators.unique_code_warning(code))
