"""Every staff address, asked for by every role, by nobody, and from another office."""

from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from cases.actions.note_walk_in import note_walk_in
from cases.models import Appointment, AppointmentState, Case, Enquiry, EnquiryKind, Office
from cases.roles import CASE_ROLES, COUNTER_ROLES, GROUP_NAMES, SIGNING_ROLES, Role
from cases.staff.performing import PERFORMANCES, address_word
from cases.staff.urls import urlpatterns
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import BY_CODE
from tests import households
from tests.households import Bureau, enquiries, scans
from tests.standing import standing

pytestmark = pytest.mark.one_engine  # Who may what is decided in Python.

READERS = {Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.DIRECTOR, Role.AUDITOR}
# Who may open an enquiry, by its kind; to everybody else it does not exist.
ENQUIRY_READERS = {
    EnquiryKind.QUESTION: CASE_ROLES,
    EnquiryKind.COMPLAINT: SIGNING_ROLES | {Role.AUDITOR},
}
# They hold what belongs to one's own offices, be it nothing.
LISTS = {"attempts", "queue", "waiting_messages"}
# Papers of people: an auditor reads the case without them.
NO_AUDITOR = {"slip_pdf", "scan", "scan_page"}
ENQUIRY_PAGES = ("enquiry", "close_enquiry")
RULES = ("feerule", "feeaccount", "slipvalidity", "scanretention", "borderpoint", "office", "officecalendar")
APPOINTMENT_PAGES = ("day_sheet", "walk_in", "appointment", "mark_appointment")


def _addresses(case: Case) -> dict[str, str]:
    """Return one address for every pattern, and one for every transition."""
    slip = case.slips.first()
    scan = case.scan_folder.scans.get()
    known = {
        "queue": reverse("cases_staff:queue"),
        "attempts": reverse("cases_staff:attempts"),
        "file": reverse("cases_staff:file", args=[case.pk]),
        "messages": reverse("cases_staff:messages", args=[case.pk]),
        "waiting_messages": reverse("cases_staff:waiting_messages"),
        "slip_pdf": reverse("cases_staff:slip_pdf", args=[case.pk, slip.serial_text]),
        "scan": reverse("cases_staff:scan", args=[case.pk, scan.key]),
        "scan_page": reverse("cases_staff:scan_page", args=[case.pk, scan.key, 1]),
    }
    of_others = {"enquiries", *ENQUIRY_PAGES, *APPOINTMENT_PAGES}  # walked below
    names = {pattern.name for pattern in urlpatterns}
    of_entries = {name for name in names if name.startswith(("entry_", "entries"))}  # in test_entries
    assert {*known, *of_others, *of_entries, "transition"} == names, "a new page needs a line here"
    for code in PERFORMANCES:
        known[code] = reverse("cases_staff:transition", args=[case.pk, address_word(code)])
    return known


@pytest.fixture(scope="module")
def _built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Bureau, Case]]:
    with standing(django_db_blocker):
        bureau = households.bureau()
        case = households.case_at(CaseStatus.SLIP_ISSUED, bureau)
        scans.scan_of(case)
        yield bureau, case


@pytest.fixture
def bureau(db: None, _built: tuple[Bureau, Case]) -> Bureau:
    return _built[0]


@pytest.fixture
def case(db: None, _built: tuple[Bureau, Case]) -> Case:
    return households.fresh(_built[1])


def test_nobody_who_is_not_signed_in_sees_anything(case):
    for address in _addresses(case).values():
        for answer in (Client().get(address), Client().post(address)):
            assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("wagtailadmin_login"))


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_each_role_reads_what_it_may_and_performs_what_it_may(signed_in, case, role):
    client = signed_in(role)
    for name, address in _addresses(case).items():
        if role not in READERS:
            expected = 403
        elif name == "attempts":
            expected = 200 if role in SIGNING_ROLES | {Role.AUDITOR} else 403
        elif name in NO_AUDITOR:
            expected = 403 if role == Role.AUDITOR else 200
        elif name in PERFORMANCES:
            expected = 403
            if role in BY_CODE[name].roles:
                expected = 200 if case.status in BY_CODE[name].sources else 409
        else:
            expected = 200
        assert client.get(address).status_code == expected, (role, name)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.EDITOR])
def test_those_who_only_read_can_send_nothing(signed_in, case, role):
    client, addresses = signed_in(role), _addresses(case)
    for code in PERFORMANCES:
        answer = client.post(addresses[code], {"seen": case.version})
        assert answer.status_code == 403, code
    assert Case.objects.get(pk=case.pk).version == case.version


@pytest.mark.parametrize("role", sorted(READERS))
def test_to_another_office_the_case_does_not_exist(signed_in, other_bureau, case, role):
    client = signed_in(role, other_bureau)
    for name, address in _addresses(case).items():
        if name not in LISTS:
            assert client.get(address).status_code == 404, (role, name)
            if name in PERFORMANCES:
                assert client.post(address, {"seen": case.version}).status_code == 404, (role, name)
    assert Case.objects.get(pk=case.pk).version == case.version


def test_a_superuser_without_a_role_of_the_office_sees_no_case(bureau, case):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))
    for address in _addresses(case).values():
        assert client.get(address).status_code == 403


def test_somebody_who_left_the_group_sees_no_case(bureau, case):
    user = bureau.actor(Role.OFFICER).user
    user.groups.clear()
    user.groups.add(Group.objects.create(name="کسی دیگر"))
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(get_user_model().objects.get(pk=user.pk))
    for address in _addresses(case).values():
        assert client.get(address).status_code == 403


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_rules_are_for_those_who_sign(signed_in, bureau, role):
    client = signed_in(role)
    for model in RULES:
        for page in ("list", "add"):
            answer = client.get(reverse(f"wagtailsnippets_cases_{model}:{page}"))
            may = role in {Role.SUPERVISOR, Role.DIRECTOR}
            assert (answer.status_code == 200) == may, (role, model, page)


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_the_menu_shows_the_cases_to_those_who_may_enter(signed_in, role):
    page = signed_in(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse("cases_staff:queue") in page) == (role in READERS)


def _enquiry_addresses(office: Office) -> dict[tuple[str, str], str]:
    """Return the addresses of an enquiry of each kind."""
    return {
        (kind, name): reverse(f"cases_staff:{name}", args=[sent.pk])
        for kind in EnquiryKind
        for sent in [enquiries.enquiry(office, kind)]
        for name in ENQUIRY_PAGES
    }


def test_nobody_who_is_not_signed_in_sees_an_enquiry(bureau):
    for address in [reverse("cases_staff:enquiries"), *_enquiry_addresses(bureau.office).values()]:
        for answer in (Client().get(address), Client().post(address)):
            assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("wagtailadmin_login"))


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_each_role_opens_the_enquiries_it_may(signed_in, bureau, role):
    client = signed_in(role)
    assert client.get(reverse("cases_staff:enquiries")).status_code == (200 if role in READERS else 403)
    for (kind, name), address in _enquiry_addresses(bureau.office).items():
        expected = 403 if role not in READERS else 404
        if role in ENQUIRY_READERS[kind]:
            expected = 200 if name == "enquiry" else 302
        assert client.get(address).status_code == expected, (role, kind, name)


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_each_role_answers_the_enquiries_it_may(signed_in, bureau, role):
    client = signed_in(role)
    for (kind, name), address in _enquiry_addresses(bureau.office).items():
        expected = 403 if role not in READERS or role in ENQUIRY_READERS[kind] else 404
        if role in ENQUIRY_READERS[kind] - {Role.AUDITOR}:
            expected = 302
        assert client.post(address, {"answer": "پاسخ"}).status_code == expected, (role, kind, name)
    answered = set(Enquiry.objects.exclude(answered_at=None).values_list("kind", flat=True))
    assert answered == {kind for kind in EnquiryKind if role in ENQUIRY_READERS[kind] - {Role.AUDITOR}}


@pytest.mark.parametrize("role", sorted(READERS))
def test_to_another_office_no_enquiry_exists(signed_in, bureau, other_bureau, role):
    client = signed_in(role, other_bureau)
    for address in _enquiry_addresses(bureau.office).values():
        assert client.get(address).status_code == 404, (role, address)
        assert client.post(address, {"answer": "پاسخ"}).status_code == 404, (role, address)
    assert client.get(reverse("cases_staff:enquiries")).context["lines"] == []


def test_a_superuser_without_a_role_of_the_office_sees_no_enquiry(bureau):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))
    for address in [reverse("cases_staff:enquiries"), *_enquiry_addresses(bureau.office).values()]:
        assert client.get(address).status_code == 403


@pytest.fixture
def visit(bureau, case) -> Appointment:
    """A household that came to the office without an appointment."""
    return note_walk_in(case, by=bureau.actor(Role.INTAKE_CLERK))


def _appointment_addresses(visit: Appointment) -> dict[str, str]:
    keys = {"appointment": [visit.case_id], "mark_appointment": [visit.pk]}
    return {name: reverse(f"cases_staff:{name}", args=keys.get(name, [])) for name in APPOINTMENT_PAGES}


def test_nobody_who_is_not_signed_in_sees_an_appointment(visit):
    for address in _appointment_addresses(visit).values():
        for answer in (Client().get(address), Client().post(address)):
            assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("wagtailadmin_login"))


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_each_role_opens_the_appointments_it_may(signed_in, visit, role):
    expected = {"day_sheet": 200, "walk_in": 302, "mark_appointment": 302, "appointment": 200}
    if role not in COUNTER_ROLES:
        expected["appointment"] = 403
    for name, address in _appointment_addresses(visit).items():
        status = expected[name] if role in READERS else 403
        assert signed_in(role).get(address).status_code == status, (role, name)


@pytest.mark.parametrize("role", sorted({*GROUP_NAMES} - COUNTER_ROLES))
def test_who_is_not_at_the_counter_can_change_no_appointment(signed_in, visit, role):
    sent = {"code": visit.case.tracking_code, "missed": "1", "give_back": "1", "seen": visit.version}
    for name, address in _appointment_addresses(visit).items():
        status = 405 if name == "day_sheet" and role in READERS else 403
        assert signed_in(role).post(address, sent).status_code == status, (role, name)
    assert Appointment.history.count() == 1


@pytest.mark.parametrize("role", sorted(READERS))
def test_to_another_office_no_appointment_exists(signed_in, other_bureau, visit, role):
    client = signed_in(role, other_bureau)
    addresses = _appointment_addresses(visit)
    for name in ("appointment", "mark_appointment"):
        assert client.get(addresses[name]).status_code == 404, (role, name)
        assert client.post(addresses[name], {"missed": "1"}).status_code == 404, (role, name)
    assert client.get(addresses["day_sheet"]).context["lines"] == []
    if role in COUNTER_ROLES:
        answer = client.post(addresses["walk_in"], {"code": visit.case.tracking_code})
        assert answer.status_code == 422, "a code of another office is one that does not exist"
    assert Appointment.objects.get().state == AppointmentState.ARRIVED


def test_a_superuser_without_a_role_of_the_office_sees_no_appointment(visit):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))
    for address in _appointment_addresses(visit).values():
        assert client.get(address).status_code == 403
