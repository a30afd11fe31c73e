"""Inside the own case: a visit is booked, moved and given back, and a missed one does no harm."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from cases.actions.appointing import SlotGone
from cases.actions.mark_appointment import mark_appointment
from cases.models import Appointment, AppointmentState
from cases.roles import Role
from cases.shown import long_day
from cases.workflow.statuses import CaseStatus
from cases.workflow.visits import AppointmentPurpose
from tests import households
from tests.households import calendars
from tests.households.calendars import close, in_days, let_pass

CASE, AGAIN = "/fa/tracking/case/", "/fa/tracking/?again"
CHOOSE, GIVE_BACK = f"{CASE}appointment/", f"{CASE}appointment/give-back/"
P = AppointmentPurpose


@pytest.fixture
def calendar(bureau):
    """The hours of the office: one household each half hour."""
    return calendars.open_every_day(bureau.office)


@pytest.fixture
def case(calendar, case_at, enter):
    """A household that is to bring the deed, and looks into its case."""
    case = case_at(CaseStatus.AWAITING_UNDERTAKING)
    enter(case)
    return case


def _answers(day=2, begins="08:00", seen=0, purpose=P.UNDERTAKING):
    return {"day": f"{in_days(day):%Y-%m-%d}", "begins": begins, "seen": seen, "purpose": purpose}


def _on(day):
    return f"{CHOOSE}?day={in_days(day):%Y-%m-%d}"


def _section(client) -> str:
    page = client.get(CASE).content.decode()
    found = re.search(r'<section class="card" aria-labelledby="appointment-title">.*?</section>', page, re.S)
    return found[0] if found else ""


def test_the_days_lead_to_their_times_and_a_time_is_booked(case, client):
    assert CHOOSE in _section(client)
    assert _on(2) in client.get(CHOOSE).content.decode()
    times = client.get(_on(2)).content.decode()
    assert 'value="08:00"' in times
    assert times.count('name="purpose"') == 2
    assert client.post(CHOOSE, _answers())["Location"] == f"{CASE}?appointment=booked"
    booked = Appointment.objects.get()
    assert (booked.case, booked.purpose, booked.day) == (case, P.UNDERTAKING, in_days(2))
    section = _section(client)
    assert long_day(in_days(2)) in section
    assert GIVE_BACK in section


def test_the_page_says_what_became_of_it(case, client):
    page = client.post(CHOOSE, _answers(), follow=True).content.decode()
    assert _("Your appointment is booked. You find it below.") in page
    page = client.get(f"{CASE}?appointment=given-back").content.decode()
    assert _("You have no appointment now. You can book one whenever you like.") not in page


def test_a_double_click_books_once_and_leads_to_the_same_page(case, client):
    for _twice in range(2):
        assert client.post(CHOOSE, _answers())["Location"] == f"{CASE}?appointment=booked"
    assert Appointment.history.count() == 1


def test_without_a_time_the_error_stands_beside_the_field(case, client):
    answer = client.post(CHOOSE, {**_answers(), "begins": ""})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "error-summary" in page
    assert page.count(_("Please choose a time.")) >= 2


def test_a_time_that_is_gone_is_told_and_the_others_are_shown(case, client, case_at, enter):
    client.post(CHOOSE, _answers())
    enter(case_at(CaseStatus.UNDER_REVIEW))
    answer = client.post(CHOOSE, _answers(purpose=P.INTERVIEW))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert str(SlotGone.words) in page
    assert 'value="08:00"' not in page
    assert 'value="08:30"' in page
    assert Appointment.objects.count() == 1


def test_an_appointment_is_moved_by_the_version_that_was_seen(case, client):
    client.post(CHOOSE, _answers())
    page = client.get(_on(3)).content.decode()
    seen = int(re.search(r'name="seen" value="(\d+)"', page)[1])
    move = _answers(day=3, begins="09:00", seen=seen)
    for _twice in range(2):
        assert client.post(CHOOSE, move)["Location"] == f"{CASE}?appointment=moved"
    assert client.post(CHOOSE, _answers(day=4, seen=seen))["Location"] == f"{CASE}?appointment=changed"
    assert (Appointment.objects.get().day, Appointment.history.count()) == (in_days(3), 2)


def test_a_second_window_cannot_book_a_second_time(case, client):
    client.post(CHOOSE, _answers())
    assert client.post(CHOOSE, _answers(day=5))["Location"] == f"{CASE}?appointment=changed"
    assert Appointment.objects.get().day == in_days(2)


def test_giving_back_is_confirmed_and_never_done_by_a_link(case, client):
    client.post(CHOOSE, _answers())
    page = client.get(GIVE_BACK).content.decode()
    assert Appointment.objects.get().state == AppointmentState.BOOKED
    seen = re.search(r'name="seen" value="(\d+)"', page)[1]
    assert client.post(GIVE_BACK, {"seen": ""})["Location"] == f"{CASE}?appointment=changed"
    for _twice in range(2):
        assert client.post(GIVE_BACK, {"seen": seen})["Location"] == f"{CASE}?appointment=given-back"
    assert Appointment.objects.get().state == AppointmentState.CANCELLED
    assert CHOOSE in _section(client)


def test_who_missed_a_visit_reads_that_it_does_no_harm_and_books_anew(case, client, bureau):
    client.post(CHOOSE, _answers())
    missed = let_pass(Appointment.objects.get())
    before = households.fresh(case).version
    mark_appointment(missed, by=bureau.actor(Role.INTAKE_CLERK), has_arrived=False)
    section = _section(client)
    assert _("Choose a new time") in section
    assert households.fresh(case).version == before
    assert client.post(CHOOSE, _answers(day=4))["Location"] == f"{CASE}?appointment=booked"


def test_what_the_office_is_closed_for_is_told_and_can_be_moved(case, client, calendar):
    client.post(CHOOSE, _answers())
    close(calendar, in_days(2), name="تعطیلی")
    section = _section(client)
    assert "warning-text" in section
    assert CHOOSE in section
    days = client.get(CHOOSE).content.decode()
    assert "تعطیلی" in days
    assert _on(2) not in days


def test_the_limits_are_marked_until_the_office_has_confirmed_them(case, client, calendar):
    words = _("to be confirmed by the office")
    assert words in client.get(CHOOSE).content.decode()
    calendar.is_confirmed = True
    calendar.save()
    assert words not in client.get(CHOOSE).content.decode()


def test_an_office_without_hours_says_to_come_without_appointment(case_at, enter, client):
    enter(case_at(CaseStatus.AWAITING_UNDERTAKING))
    section = _section(client)
    assert section
    assert CHOOSE not in section
    assert client.get(CHOOSE)["Location"] == f"{CASE}?appointment=changed"


@pytest.mark.parametrize("status", [CaseStatus.RECEIVED, CaseStatus.REFERRED, CaseStatus.DELIVERED])
def test_where_no_visit_makes_sense_nothing_is_offered(calendar, case_at, enter, client, status):
    enter(case_at(status))
    assert _section(client) == ""
    assert client.get(CHOOSE).status_code == 302
    assert client.post(CHOOSE, _answers()).status_code == 302
    assert not Appointment.objects.exists()


def test_without_code_and_pin_nothing_is_seen(bureau, client):
    for page in (CHOOSE, GIVE_BACK):
        assert client.get(page)["Location"] == AGAIN
        assert client.post(page, _answers())["Location"] == AGAIN


@pytest.mark.parametrize("nonsense", ["", "2026-13-45", "x" * 5000, "۱۴۰۵-۰۹-۰۵", "0001-01-01"])
def test_a_day_that_is_none_leads_to_the_list_of_days(case, client, nonsense):
    page = client.get(CHOOSE, {"day": nonsense})
    assert page.status_code == 200
    assert "tasks__task" in page.content.decode()
    assert client.post(CHOOSE, {**_answers(), "day": nonsense}).status_code == 302


@pytest.mark.parametrize("begins", ["25:00", "8", "08:10", "08:00:00", "x"])
def test_a_time_that_is_none_books_nothing(case, client, begins):
    assert client.post(CHOOSE, {**_answers(), "begins": begins}).status_code in {409, 422}
    assert not Appointment.objects.exists()


def test_what_was_done_stands_among_those_who_opened_the_case(case, client):
    client.post(CHOOSE, _answers())
    page = client.get(f"{CASE}access/").content.decode()
    assert _("An appointment was booked.") in page


def test_the_pages_cost_at_most_twelve_queries_of_the_case(case, client):
    costs = {}
    for name, address in (("days", CHOOSE), ("times", _on(2)), ("case", CASE)):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        costs[name] = sum('"cases_' in query["sql"] for query in queries)
    assert max(costs.values()) <= 12, costs
    with CaptureQueriesContext(connection) as queries:
        assert client.get(CHOOSE).status_code == 200
    assert len(queries) <= 14, [query["sql"][:120] for query in queries]


def test_no_page_may_be_stored(case, client):
    client.post(CHOOSE, _answers())
    for page in (CHOOSE, _on(2), GIVE_BACK):
        assert "no-store" in client.get(page)["Cache-Control"]
