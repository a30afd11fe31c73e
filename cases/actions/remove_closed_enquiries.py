"""Forget the enquiries that were closed long ago."""

from django.db import transaction
from django.utils import timezone

from cases.enquiries import enquiry_retention
from cases.models import Enquiry, EnquiryState


def remove_closed_enquiries() -> int:
    """Return how many enquiries were deleted; who read them stays in the access log."""
    long_ago = timezone.now() - enquiry_retention()
    with transaction.atomic():
        removed, _ = Enquiry.objects.filter(state=EnquiryState.CLOSED, closed_at__lte=long_ago).delete()
    return removed
