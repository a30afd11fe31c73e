"""Numbers without gaps or duplicates."""

from datetime import date

from django.db import transaction

from cases.actions.numbering import take_number
from cases.models import Purpose
from tests import households
from tests.households import Bureau


def test_each_office_year_and_purpose_counts_for_itself(bureau: Bureau):
    other = households.bureau("19").office
    last_day, new_year = date(2035, 3, 20), date(2035, 3, 21)
    asked = [
        (bureau.office, Purpose.SLIP, last_day),
        (bureau.office, Purpose.SLIP, last_day),
        (bureau.office, Purpose.CUSTODY_RECEIPT, last_day),
        (other, Purpose.SLIP, last_day),
        (bureau.office, Purpose.SLIP, new_year),
    ]
    given = [take_number(*question) for question in asked]
    assert given == [(1413, 1), (1413, 2), (1413, 1), (1413, 1), (1414, 1)]


def test_a_number_whose_use_failed_is_given_again(bureau: Bureau):
    day = date(2035, 5, 1)
    with transaction.atomic():
        take_number(bureau.office, Purpose.SLIP, day)
        transaction.set_rollback(True)
    assert take_number(bureau.office, Purpose.SLIP, day) == (1414, 1)
