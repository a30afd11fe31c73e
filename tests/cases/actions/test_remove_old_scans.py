"""Scans of cases that ended are removed by the dated rule; that they were sent stays known."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.actions.remove_old_scans import remove_old_scans
from cases.models import Case, Scan, ScanPage, ScanRetention
from cases.workflow.statuses import ENDED, CaseStatus
from tests import households
from tests.households import scans
from tests.households.bureaus import RETENTION_DAYS


def _ended(case: Case, days: int) -> Case:
    Case.objects.filter(pk=case.pk).update(changed_at=timezone.now() - timedelta(days=days, minutes=1))
    return case


@pytest.mark.parametrize("status", sorted(ENDED))
def test_they_go_when_the_days_of_the_rule_are_over(bureau, status):
    case = households.case_at(status, bureau, 1)
    scan = scans.scan_of(case)
    _ended(case, RETENTION_DAYS - 1)
    assert remove_old_scans() == 0
    assert ScanPage.objects.exists()
    _ended(case, RETENTION_DAYS)
    assert remove_old_scans() == 1
    assert not ScanPage.objects.exists()
    assert Scan.objects.get() == scan
    assert Scan.objects.get().folder.emptied_at is not None
    assert remove_old_scans() == 0


def test_a_case_that_goes_on_keeps_them(bureau):
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
    scans.scan_of(case)
    _ended(case, 900)
    assert remove_old_scans() == 0
    assert ScanPage.objects.exists()


def test_without_a_rule_in_force_nothing_is_removed(bureau):
    case = households.case_at(CaseStatus.WITHDRAWN, bureau, 1)
    scans.scan_of(case)
    _ended(case, 900)
    ScanRetention.objects.update(valid_to=timezone.localdate() - timedelta(days=1))
    assert remove_old_scans() == 0
    ScanRetention.objects.update(valid_to=None, days=1000)
    assert remove_old_scans() == 0
