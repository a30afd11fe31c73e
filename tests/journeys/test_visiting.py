"""A household books a visit, moves it, cannot come, and books again; its request stays where it was."""

from cases.models import Appointment, AppointmentEvent, AppointmentState
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from tests import households
from tests.households import PIN, calendars
from tests.households.calendars import in_days, let_pass
from tests.journeys import applying, visiting

S, E = AppointmentState, AppointmentEvent


def test_a_household_books_moves_misses_and_books_again(bureau, applicant, signed_in):
    calendars.open_every_day(bureau.office)
    case = households.case_at(CaseStatus.AWAITING_UNDERTAKING, bureau, 2)
    receipt = applying.Receipt(case.tracking_code, PIN)
    applying.track(applicant, receipt)
    visiting.book(applicant, in_days(2))
    visiting.move(applicant, in_days(3))
    missed = let_pass(Appointment.objects.get())
    visiting.note_as_missed(signed_in(Role.INTAKE_CLERK), missed.day)

    applying.track(applicant, receipt)
    label = str(APPLICANT_LABELS[CaseStatus.AWAITING_UNDERTAKING])
    assert applying.where_it_stands(applicant) == label
    visiting.book_again(applicant, in_days(4))
    assert applying.where_it_stands(applicant) == label
    assert households.fresh(case).version == case.version
    states = list(Appointment.objects.order_by("pk").values_list("state", flat=True))
    assert states == [S.MISSED, S.BOOKED]
    events = list(missed.history.order_by("history_id").values_list("last_event", flat=True))
    assert events == [E.BOOKED, E.MOVED, E.MISSED]
