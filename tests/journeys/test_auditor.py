"""The auditor: reads everything of the office, changes nothing, prints nothing."""

from django.urls import reverse

from cases.models import AccessKind, AccessRecord, CaseVersion
from cases.roles import Role
from cases.staff.performing import BY_ADDRESS
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.journeys import desk

S = CaseStatus


def test_an_auditor_reads_the_whole_road_and_can_press_nothing(signed_in, bureau):
    case = households.case_at(S.DELIVERED, bureau, 2)
    auditor = signed_in(Role.AUDITOR)
    desk.find_case(auditor, case.case_number)
    assert len(auditor.texts(".history__entry")) == case.version, "every version is a line of the timeline"
    assert bureau.actor(Role.DIRECTOR).name in auditor.texts(".history")[0]
    assert auditor.page.select("main form") == []
    assert not any(
        f"/{word}/" in link["href"] for link in auditor.page.select("main a") for word in BY_ADDRESS
    )
    assert AccessRecord.objects.filter(case=case, kind=AccessKind.VIEWED, by_role=Role.AUDITOR).exists()

    auditor.open(reverse("cases_staff:slip_pdf", args=[case.pk, case.slips.get().serial_text]))
    assert auditor.status == 403
    auditor.open(f"/admin/cases/{case.pk}/close/")
    assert auditor.status == 403
    assert AccessRecord.objects.filter(case=case, kind=AccessKind.REFUSED, by_role=Role.AUDITOR).count() == 2
    assert CaseVersion.objects.filter(case=case).count() == case.version
