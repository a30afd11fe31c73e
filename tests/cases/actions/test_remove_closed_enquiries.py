"""Only what was closed long ago is forgotten; who read it stays in the log."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from cases.actions.note_access import note_access
from cases.actions.remove_closed_enquiries import remove_closed_enquiries
from cases.models import AccessKind, AccessRecord, Enquiry
from cases.roles import Role
from tests.households import enquiries


def test_what_was_closed_long_ago_goes_and_the_rest_stays(bureau, settings):
    settings.ENQUIRY_DAYS = 30
    officer, long_ago = bureau.actor(Role.OFFICER), timezone.now() - timedelta(days=31)
    gone = enquiries.closed(enquiries.enquiry(bureau.office), officer)
    note_access(AccessKind.VIEWED, by=officer, enquiry=gone)
    Enquiry.objects.filter(pk=gone.pk).update(closed_at=long_ago)
    kept = [
        enquiries.closed(enquiries.enquiry(bureau.office), officer),
        enquiries.answered(enquiries.enquiry(bureau.office), officer),
        enquiries.enquiry(bureau.office),
    ]
    Enquiry.objects.exclude(pk=gone.pk).update(received_at=long_ago)
    assert remove_closed_enquiries() == 1
    assert list(Enquiry.objects.order_by("pk")) == kept
    assert AccessRecord.objects.get().enquiry_id == gone.pk


def test_the_command_says_how_many_it_removed(db):
    out = StringIO()
    call_command("remove_closed_enquiries", stdout=out)
    assert out.getvalue() == "0 enquiries removed.\n"
