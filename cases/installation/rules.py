"""The dated rules of a first installation: what the service card says, for the office to confirm."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cases.installation.borders import install_borders
from cases.models import FeeAccount, FeeRule, ScanRetention, SlipValidity
from portal.persian.jalali import JalaliDate, jalali_year

FEE_PER_PERSON = 150_000  # rial; the card's field «هزینه»
ACCOUNT = "2171134756001"  # the card names no bank, and neither do we
VALIDITY_DAYS = 15  # the card names no validity; the office decides

RETENTION_DAYS = 30  # after the end of a case; the card does not speak of scans; the office decides

FROM_THE_CARD = "شناسنامه خدمت"
PRESUMED = "پیش‌فرض سامانه؛ در شناسنامه خدمت درج نشده است"


@transaction.atomic
def install_rules() -> list[str]:
    """Install fee, account, validity, keeping of scans and border points, each where there is none.

    None of them counts as confirmed. Return what was made, one line each; what the office has entered or
    changed since is never touched.
    """
    since = first_day_of_the_year()
    done: list[str] = []
    if not FeeRule.objects.exists():
        fee = FeeRule.objects.create(
            valid_from=since, amount_per_person=FEE_PER_PERSON, is_confirmed=False, source=FROM_THE_CARD
        )
        done.append(f"{fee._meta.verbose_name}: {fee}")
    if not FeeAccount.objects.exists():
        account = FeeAccount.objects.create(
            valid_from=since, number=ACCOUNT, is_confirmed=False, source=FROM_THE_CARD
        )
        done.append(f"{account._meta.verbose_name}: {account}")
    if not SlipValidity.objects.exists():
        validity = SlipValidity.objects.create(
            valid_from=since, days=VALIDITY_DAYS, is_confirmed=False, source=PRESUMED
        )
        done.append(f"{validity._meta.verbose_name}: {validity}")
    if not ScanRetention.objects.exists():
        retention = ScanRetention.objects.create(
            valid_from=since, days=RETENTION_DAYS, is_confirmed=False, source=PRESUMED
        )
        done.append(f"{retention._meta.verbose_name}: {retention}")
    return done + install_borders(since)


def first_day_of_the_year() -> date:
    """Return the first day of the running Jalali year.

    The card is undated. So receipts that were paid earlier in the year of the installation still count.
    """
    return JalaliDate(jalali_year(timezone.localdate()), 1, 1).to_date()
