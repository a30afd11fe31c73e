"""What the auditor sees of those who guess."""

import contextlib

import pytest
from django.urls import reverse

from cases.actions.identify_applicant import ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_CODE, identify_applicant
from cases.exceptions import ActionRefused
from cases.models import AttemptTally
from cases.roles import Role
from cases.tracking_code import new_tracking_code
from cases.workflow.statuses import CaseStatus

PAGE = reverse("cases_staff:attempts")


def _guess(code: str, address: str) -> None:
    with contextlib.suppress(ActionRefused):
        identify_applicant(code, "000000", address=address)


def test_each_hour_tells_what_was_wrong_and_what_was_turned_away(bureau, signed_in):
    for _ in range(ATTEMPTS_PER_ADDRESS + 7):
        _guess(new_tracking_code(), "192.0.2.1")
    _guess(new_tracking_code(), "192.0.2.2")
    (line,) = signed_in(Role.AUDITOR).get(PAGE).context["lines"]
    assert (line.connections, line.wrong, line.turned_away) == (2, ATTEMPTS_PER_ADDRESS + 1, 7)


def test_the_cases_of_ones_own_offices_are_named(bureau, other_bureau, signed_in, case_at):
    case = case_at(CaseStatus.RECEIVED)
    for number in range(ATTEMPTS_PER_CODE):
        _guess(case.tracking_code, f"192.0.2.{number}")
    client = signed_in(Role.AUDITOR)
    page = client.get(PAGE)
    (found,) = page.context["cases"]
    assert (found.pk, found.wrong) == (case.pk, ATTEMPTS_PER_CODE)
    assert case.case_number in page.content.decode()
    assert signed_in(Role.AUDITOR, other_bureau).get(PAGE).context["cases"] == []


def test_nothing_tells_a_connection_or_the_same_one_in_another_hour(bureau):
    _guess(new_tracking_code(), "192.0.2.77")
    (row,) = AttemptTally.objects.values()
    assert "192.0.2.77" not in str(row)
    AttemptTally.objects.update(hour=row["hour"].replace(year=2020))
    _guess(new_tracking_code(), "192.0.2.77")
    later = AttemptTally.objects.latest("hour")
    assert later.hour != AttemptTally.objects.earliest("hour").hour


@pytest.mark.parametrize("many", [1, 40])
def test_the_page_costs_the_same_whatever_has_happened(
    bureau, signed_in, case_at, django_assert_max_num_queries, many
):
    case = case_at(CaseStatus.RECEIVED)
    for number in range(many):
        _guess(case.tracking_code, f"192.0.2.{number}")
    client = signed_in(Role.DIRECTOR)
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        client.get(PAGE)
