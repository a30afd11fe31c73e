"""Numbers without gaps or duplicates, taken under a row lock inside the caller's transaction."""

from datetime import date

from django.db import transaction

from cases.models import Case, Office, Purpose, SerialCounter, SlipSerial
from portal.persian.jalali import jalali_year


def take_number(office: Office, purpose: Purpose, on: date) -> tuple[int, int]:
    """Return (Jalali year, next number); a rollback of the caller gives the number back, so no gap arises."""
    with transaction.atomic():
        year = jalali_year(on)
        SerialCounter.objects.get_or_create(office=office, purpose=purpose, jalali_year=year)
        counter = SerialCounter.objects.select_for_update().get(
            office=office, purpose=purpose, jalali_year=year
        )
        counter.last_number += 1
        counter.save(update_fields=["last_number"])
        return year, counter.last_number


def reserve_slip_serial(case: Case, on: date) -> SlipSerial:
    """Return the serial reserved for the case's next slip, reserving one if there is none."""
    unused = case.serials.filter(slip__isnull=True).select_related("office").first()
    if unused is not None:
        return unused
    year, number = take_number(case.office, Purpose.SLIP, on)
    return SlipSerial.objects.create(case=case, office=case.office, jalali_year=year, number=number)
