"""Every staff address, asked for by every role, by nobody, and from another office."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from cases.models import Case, Enquiry, EnquiryKind, Office
from cases.roles import CASE_ROLES, GROUP_NAMES, SIGNING_ROLES, Role
from cases.staff.performing import PERFORMANCES, address_word
from cases.staff.urls import urlpatterns
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import BY_CODE
from tests.households import enquiries

READERS = {Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.DIRECTOR, Role.AUDITOR}
# Who may open an enquiry, by its kind; to everybody else it does not exist.
ENQUIRY_READERS = {
    EnquiryKind.QUESTION: CASE_ROLES,
    EnquiryKind.COMPLAINT: SIGNING_ROLES | {Role.AUDITOR},
}
# They hold what belongs to one's own offices, be it nothing.
LISTS = {"queue", "waiting_messages"}
ENQUIRY_PAGES = ("enquiry", "close_enquiry")
RULES = ("feerule", "feeaccount", "slipvalidity", "borderpoint", "office")


def _addresses(case: Case) -> dict[str, str]:
    """Return one address for every pattern, and one for every transition."""
    slip = case.slips.first()
    known = {
        "queue": reverse("cases_staff:queue"),
        "file": reverse("cases_staff:file", args=[case.pk]),
        "messages": reverse("cases_staff:messages", args=[case.pk]),
        "waiting_messages": reverse("cases_staff:waiting_messages"),
        "slip_pdf": reverse("cases_staff:slip_pdf", args=[case.pk, slip.serial_text]),
    }
    of_enquiries = {"enquiries", *ENQUIRY_PAGES}  # walked below
    names = {pattern.name for pattern in urlpatterns}
    assert {*known, *of_enquiries, "transition"} == names, "a new page needs a line here"
    for code in PERFORMANCES:
        known[code] = reverse("cases_staff:transition", args=[case.pk, address_word(code)])
    return known


@pytest.fixture
def case(case_at) -> Case:
    return case_at(CaseStatus.SLIP_ISSUED)


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
        elif name == "slip_pdf":
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
    for code in PERFORMANCES:
        answer = signed_in(role).post(_addresses(case)[code], {"seen": case.version})
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
