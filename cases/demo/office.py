"""The invented office of the demo."""

from cases.models import Office


def create_office() -> Office:
    """Return the office of the demo, with a code that no real office has."""
    return Office.objects.create(
        code="00",
        name="اداره کل امور اتباع و مهاجرین خارجی استانداری نمونه",
        province="استان نمونه",
        city="شهر نمونه",
        address="شهر نمونه، میدان نمونه، ساختمان شماره ۱",
        hours="شنبه تا چهارشنبه، ساعت ۸ تا ۱۴",
        signer_title="مدیرکل امور اتباع و مهاجرین خارجی استانداری نمونه",
    )
