"""Scans in the case file: marked copies for those who handle cases, each look noted and told."""

import hashlib
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from cases.accesses import WHAT, access_lines
from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, Case, ScanPage
from cases.roles import CASE_ROLES, Role
from cases.workflow.statuses import CaseStatus
from tests.households import scans


@pytest.fixture
def case(case_at) -> Case:
    return case_at(CaseStatus.UNDER_REVIEW)


@pytest.fixture
def picture(case) -> str:
    scan = scans.scan_of(case)
    return reverse("cases_staff:scan_page", args=[case.pk, scan.key, 1])


@pytest.mark.parametrize("role", sorted(CASE_ROLES))
def test_a_page_is_sent_as_a_copy_that_no_browser_keeps_or_runs(signed_in, picture, role):
    answer = signed_in(role).get(picture)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Disposition"] == 'inline; filename="scan-1.jpg"'
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    stored = bytes(ScanPage.objects.get().picture)
    assert answer.content != stored
    with Image.open(BytesIO(answer.content)) as copy, Image.open(BytesIO(stored)) as kept:
        assert copy.height > kept.height, "the words stand below the picture"


def test_each_look_is_noted_and_told_to_the_household(signed_in, case, picture):
    signed_in(Role.OFFICER).get(picture)
    record = AccessRecord.objects.get(kind=AccessKind.SCAN_SEEN)
    assert (record.case, record.by_role, record.detail) == (case, Role.OFFICER, "identity, 1")
    told = [line.what for line in access_lines(Actor.applicant(case))]
    assert str(WHAT[AccessKind.SCAN_SEEN]) in told


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.EDITOR])
def test_others_see_none_and_their_try_is_noted(signed_in, picture, role):
    assert signed_in(role).get(picture).status_code == 403
    assert AccessRecord.objects.filter(kind=AccessKind.REFUSED).exists()
    assert not AccessRecord.objects.filter(kind=AccessKind.SCAN_SEEN).exists()


def test_the_file_lists_them_under_the_person(signed_in, case):
    scan = scans.scan_of(case)
    scans.scan_of(case, person="household", paper="receipt")
    page = signed_in(Role.OFFICER).get(reverse("cases_staff:file", args=[case.pk]))
    groups = page.context["scans"].groups
    assert groups[0].name == case.members.all()[0].full_name
    assert [len(group.scans) for group in groups] == [1, 1]
    link = reverse("cases_staff:scan", args=[case.pk, scan.key])
    assert link in page.content.decode()
    assert (
        link not in signed_in(Role.AUDITOR).get(reverse("cases_staff:file", args=[case.pk])).content.decode()
    )


def test_a_scan_of_another_case_is_not_found_here(signed_in, case, case_at):
    other = scans.scan_of(case_at(CaseStatus.RECEIVED))
    client = signed_in(Role.OFFICER)
    for name, more in (("scan", []), ("scan_page", [1])):
        address = reverse(f"cases_staff:{name}", args=[case.pk, other.key, *more])
        assert client.get(address).status_code == 404


def test_a_page_that_was_changed_in_the_database_is_shown_to_nobody(signed_in, picture):
    page = ScanPage.objects.get()
    page.picture = bytes(page.picture) + b"x"
    page.save()
    assert page.sha256 != hashlib.sha256(bytes(page.picture)).hexdigest()
    assert signed_in(Role.OFFICER).get(picture).status_code == 500


def test_what_was_removed_by_the_rule_is_said_to_be(signed_in, case):
    scan = scans.scan_of(case)
    scan.folder.emptied_at = timezone.now()
    scan.folder.save()
    ScanPage.objects.all().delete()
    client = signed_in(Role.OFFICER)
    assert client.get(reverse("cases_staff:scan", args=[case.pk, scan.key])).context["numbers"] == ()
    assert client.get(reverse("cases_staff:scan_page", args=[case.pk, scan.key, 1])).status_code == 404
    page = client.get(reverse("cases_staff:file", args=[case.pk])).content.decode()
    assert reverse("cases_staff:scan", args=[case.pk, scan.key]) not in page
