"""Numbers of persons are noticed; numbers of the office are left in peace."""

import pytest

from home.editing.personal_data import personal_numbers


@pytest.mark.parametrize("text", ["۰۹۱۲۳۴۵۶۷۸۹", "+989123456789", "6037-9911-1111-1111", "کد ملی ۰۰۸۴۵۷۵۹۴۸"])
def test_the_number_of_a_person_is_noticed(text: str) -> None:
    assert len(personal_numbers(text)) == 1


@pytest.mark.parametrize(
    "text", ["حساب ۲۱۷۱۱۳۴۷۵۶۰۰۱", "۱۵۰٬۰۰۰ ریال", "۰۲۱-۸۸۹۶۰۰۰۰", "۱۴۰۵/۰۹/۰۵", "1111111111"]
)
def test_the_numbers_of_the_office_are_no_persons(text: str) -> None:
    assert personal_numbers(text) == []
