"""The day sheet: who comes when, who came and who did not, at a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cases import shown
from cases.actions.mark_appointment import mark_appointment
from cases.actions.note_access import note_access
from cases.actions.note_walk_in import note_walk_in
from cases.appointment_querysets import AppointmentQuerySet
from cases.exceptions import ActionRefused
from cases.forms.staff.appointment import DayForm, WalkInForm
from cases.models import AccessKind, Appointment, AppointmentState, Office
from cases.permissions import may_mark_appointment, may_note_walk_in, visible_appointments, visible_cases
from cases.roles import COUNTER_ROLES
from cases.staff.base import StaffView
from cases.staff.tones import appointment_tone, status_tone

_UNPROCESSABLE = 422
_GIVEN_BACK = AppointmentState.CANCELLED
_FARTHEST = timedelta(days=3660)


@dataclass(frozen=True)
class SheetLine:
    """One visit of a day, with what may be noted of it now."""

    appointment: Appointment
    head_name: str
    state: str
    tone: str
    status_tone: str
    may_mark_arrived: bool
    may_mark_missed: bool


class AppointmentStaffView(StaffView):
    """A page about appointments."""

    header_icon = "date"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": "", "label": gettext_lazy("Appointments")},
    ]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.breadcrumbs_items


class DaySheetView(AppointmentStaffView):
    """Show today or any other day; what must be moved stands above, whatever its day."""

    page_title = gettext_lazy("Appointments")
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(WalkInForm())

    def show(self, walk_in: WalkInForm, *, status: int = 200) -> HttpResponse:
        """Return the sheet of the day that the address names."""
        today = timezone.localdate()
        form = DayForm(self.request.GET or None)
        day = (form.cleaned_data.get("day") if form.is_valid() else None) or today
        # Far from any visit there is nothing to see, and beyond it the calendar ends.
        day = min(max(day, today - _FARTHEST), today + _FARTHEST)
        lines = self._lines(
            _listed(visible_appointments(self.actor)).filter(day=day).order_by("begins", "pk")
        )
        context = self.get_context_data(
            day=day,
            is_today=day == today,
            day_form=form if form.errors else DayForm(initial={"day": day}),
            earlier_url=sheet_address(day - timedelta(days=1)),
            later_url=sheet_address(day + timedelta(days=1)),
            today_url=sheet_address(),
            lines=lines,
            offices=list(Office.objects.filter(pk__in=self.actor.office_ids)),
            shows_office=len(self.actor.office_ids) > 1,
            total=sum(line.appointment.state != _GIVEN_BACK for line in lines),
            to_be_moved=self._lines(_to_be_moved(visible_appointments(self.actor))),
            walk_in=walk_in if day == today and self.actor.roles & COUNTER_ROLES else None,
        )
        return TemplateResponse(self.request, "cases/staff/day_sheet.html", context, status=status)

    def _lines(self, rows: Iterable[Appointment]) -> list[SheetLine]:
        return [self._line(row) for row in rows]

    def _line(self, row: Appointment) -> SheetLine:
        now = timezone.now()
        may_mark = bool(may_mark_appointment(self.actor, row)) and row.state != _GIVEN_BACK
        is_day = row.day <= timezone.localdate(now)
        return SheetLine(
            appointment=row,
            head_name=f"{row.head_given_name or ''} {row.head_family_name or ''}".strip(),
            state=_("Without appointment") if row.is_walk_in else row.get_state_display(),
            tone=appointment_tone(row.state),
            status_tone=status_tone(row.case.status),
            may_mark_arrived=may_mark and is_day and row.state != AppointmentState.ARRIVED,
            may_mark_missed=may_mark
            and row.starts_at <= now
            and not row.is_walk_in
            and row.state != AppointmentState.MISSED,
        )


class MarkAppointmentView(AppointmentStaffView):
    """Note that a household came or did not come; a visit by address leads to the sheet."""

    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return HttpResponseRedirect(sheet_address(self._find(pk).day))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Note it, or say why not."""
        appointment = self._find(pk)
        may = may_mark_appointment(self.actor, appointment)
        if not may:
            return self.refuse(may)
        try:
            mark_appointment(appointment, by=self.actor, has_arrived="arrived" in request.POST)
        except ActionRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Noted."))
        return HttpResponseRedirect(sheet_address(appointment.day))

    def _find(self, pk: int) -> Appointment:
        """Return an appointment of this person's offices; of any other nothing is told."""
        found = visible_appointments(self.actor).filter(pk=pk).first()
        if found is None:
            note_access(AccessKind.REFUSED, by=self.actor, detail=_("No such appointment for this person"))
            raise Http404
        return found


class WalkInView(DaySheetView):
    """Note a household that came without an appointment, by the tracking code it brings along."""

    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponseRedirect(sheet_address())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Note it once; a code of another office is one that does not exist."""
        form = WalkInForm(request.POST)
        if form.is_valid():
            note_access(AccessKind.SEARCHED, by=self.actor, detail=_("Looked for a household that came"))
            case = visible_cases(self.actor).filter(tracking_code=form.cleaned_data["code"]).first()
            if case is not None:
                may = may_note_walk_in(self.actor, case)
                if not may:
                    return self.refuse(may)
                noted = note_walk_in(case, by=self.actor)
                messages.success(request, _noted(noted))
                return HttpResponseRedirect(sheet_address())
            form.add_error("code", _("There is no case with this tracking code in your offices."))
        return self.show(form, status=_UNPROCESSABLE)


def sheet_address(day: date | None = None) -> str:
    """Return the address of a day's sheet; without a day, of today's."""
    address = reverse("cases_staff:day_sheet")
    return f"{address}?day={day:%Y-%m-%d}" if day else address


def _listed(rows: AppointmentQuerySet) -> AppointmentQuerySet:
    return rows.with_head().with_closing().select_related("case", "office")


def _to_be_moved(rows: AppointmentQuerySet) -> AppointmentQuerySet:
    """Keep what is to come while the office is closed."""
    return _listed(rows).upcoming(timezone.now()).filter(is_closed=True).order_by("day", "begins", "pk")


def _noted(appointment: Appointment) -> str:
    if appointment.is_walk_in:
        return _("Noted: the household came without appointment.")
    return _("The household has an appointment today (%(hours)s); it is marked as arrived.") % {
        "hours": shown.hours(appointment.begins, appointment.ends)
    }
