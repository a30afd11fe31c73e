"""The case file: where a case stands, what comes next, its people, its facts, and its whole history."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from cases import shown
from cases.actions.note_access import note_access
from cases.fees import fee_standing
from cases.history import timeline
from cases.models import AccessKind, AccessRecord, Case
from cases.notices import choice_of
from cases.permissions import (
    may_cancel_appointment,
    may_print_slip,
    may_read_access_log,
    may_view_case,
    may_view_scans,
)
from cases.requirements.papers import undertaking_of
from cases.staff.appointment_lines import appointment_lines
from cases.staff.base import StaffView
from cases.staff.facts import asked_lines, progress, signers, slip_lines
from cases.staff.household import member_cards
from cases.staff.next_steps import next_steps
from cases.staff.notices import notice_lines
from cases.staff.scan_lines import scan_groups
from cases.staff.tones import status_tone
from cases.workflow.statuses import URGENT

_NEWEST_RECORDS = 50


class CaseFileView(StaffView):
    """Show one case; that it was opened is noted."""

    template_name = "cases/staff/case_file.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        case = self.find_case(pk)
        may = may_view_case(self.actor, case)
        if not may:
            return self.refuse(may)
        note_access(AccessKind.VIEWED, by=self.actor, case=case)
        return self.render_to_response(self.get_context_data(case=case))

    def get_context_data(self, *, case: Case, **kwargs: Any) -> dict[str, Any]:
        today = timezone.localdate()
        context = super().get_context_data(
            case=case,
            tone=status_tone(case.status),
            is_urgent=case.status in URGENT,
            steps=progress(case.current_status),
            next_steps=next_steps(case, self.actor),
            members=member_cards(case, today),
            border_is_open=case.border.is_open_on(today),
            fee=fee_standing(case, today),
            undertaking=undertaking_of(case),
            signers=signers(case),
            slips=slip_lines(case),
            may_print=may_print_slip(self.actor, case),
            scans=scan_groups(case),
            may_view_scans=may_view_scans(self.actor, case),
            asked=asked_lines(case),
            appointments=appointment_lines(case),
            may_appoint=may_cancel_appointment(self.actor, case),
            notice_choice=choice_of(case),
            notice_lines=notice_lines(case),
            timeline=timeline(case),
            access_records=self._access_records(case),
            **kwargs,
        )
        return {
            **context,
            "breadcrumbs_items": self.case_crumbs(case),
            "header_title": shown.code(case.case_number),
        }

    def _access_records(self, case: Case) -> list[AccessRecord] | None:
        """Return who looked at the case last; None for those who may not read the log."""
        if not may_read_access_log(self.actor, case):
            return None
        return list(case.access_records.select_related("by_user")[:_NEWEST_RECORDS])
