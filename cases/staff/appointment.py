"""The appointment of one case: booked, moved or given back by the counter for a household that asks."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import shown
from cases.actions.cancel_appointment import cancel_appointment
from cases.actions.choose_appointment import choose_appointment
from cases.appointments.offer import OfferedDay, offered_days
from cases.appointments.standing import AppointmentStanding, standing_of
from cases.exceptions import ActionRefused
from cases.forms.appointment import AppointmentForm, day_of
from cases.models import Case
from cases.permissions import may_book_appointment, may_cancel_appointment
from cases.staff.appointment_lines import appointment_lines
from cases.staff.base import StaffView

_UNPROCESSABLE, _CONFLICT = 422, 409


class CaseAppointmentView(StaffView):
    """Show what is booked and what is free, and take what the household chose."""

    header_icon = "date"
    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        case = self.find_case(pk)
        may = may_cancel_appointment(self.actor, case)
        if not may:
            return self.refuse(may, case=case)
        standing = standing_of(case, self.actor)
        days = self._days(standing)
        offered = day_of(request.GET.get("day", ""), days)
        return self._page(standing, days, self._form(standing, offered))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Give back, book or move; what is refused is shown with the times that are left."""
        case = self.find_case(pk)
        is_given_back = "give_back" in request.POST
        may = (may_cancel_appointment if is_given_back else may_book_appointment)(self.actor, case)
        if not may:
            return self.refuse(may, case=case)
        standing = standing_of(case, self.actor)
        return self._give_back(standing) if is_given_back else self._choose(standing)

    def _give_back(self, standing: AppointmentStanding) -> HttpResponse:
        seen = self.request.POST.get("seen", "")
        if standing.upcoming is not None and seen.isascii() and seen.isdigit() and len(seen) < 10:
            try:
                cancel_appointment(standing.upcoming, by=self.actor, seen=int(seen))
            except ActionRefused as refusal:
                messages.error(self.request, str(refusal))
            else:
                messages.success(self.request, _("The appointment was given back."))
        return self._back(standing.case)

    def _choose(self, standing: AppointmentStanding) -> HttpResponse:
        days = self._days(standing)
        form = self._form(standing, day_of(self.request.POST.get("day", ""), days))
        if form is None:
            return self._back(standing.case)
        if not form.is_valid():
            return self._page(standing, days, form, status=_UNPROCESSABLE)
        try:
            made = choose_appointment(standing.case, by=self.actor, **form.chosen)
        except ActionRefused as refusal:
            form.add_error(None, str(refusal))
            return self._page(standing, days, form, status=_CONFLICT)
        when = f"{shown.long_day(made.day)}، {shown.hours(made.begins, made.ends)}"
        messages.success(self.request, _("The appointment is now: %(when)s") % {"when": when})
        return self._back(standing.case)

    def _days(self, standing: AppointmentStanding) -> list[OfferedDay]:
        if not standing.choices:
            return []
        office_id, now = standing.case.office_id, timezone.now()
        return offered_days(office_id, now, by_office=True, besides=standing.upcoming)

    def _form(self, standing: AppointmentStanding, offered: OfferedDay | None) -> AppointmentForm | None:
        if offered is None:
            return None
        sent = self.request.POST if self.request.method == "POST" else None
        return AppointmentForm(sent, offered=offered, choices=standing.choices, upcoming=standing.upcoming)

    def _page(
        self,
        standing: AppointmentStanding,
        days: list[OfferedDay],
        form: AppointmentForm | None,
        *,
        status: int = 200,
    ) -> HttpResponse:
        context = self.get_context_data(
            case=standing.case,
            standing=standing,
            days=days,
            form=form,
            lines=appointment_lines(standing.case),
            page_url=_address(standing.case),
        )
        context["breadcrumbs_items"] = self.case_crumbs(standing.case, _("Appointment"))
        context["header_title"] = _("Appointment")
        return TemplateResponse(self.request, "cases/staff/appointment.html", context, status=status)

    def _back(self, case: Case) -> HttpResponse:
        return HttpResponseRedirect(_address(case))


def _address(case: Case) -> str:
    return reverse("cases_staff:appointment", args=[case.pk])
