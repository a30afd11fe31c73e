"""Inside: a visit is booked, moved and given back."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import service
from home.form_page import FormPage
from home.tracking.inside import for_applicant, seen_version, show
from portal.persian.digits import for_language
from portal.persian.reader import reader_language

_UNPROCESSABLE, _CONFLICT = 422, 409


@for_applicant
def appointment(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Show the days, then the times of one day, and take the one that is chosen."""
    standing = service.appointment_standing(actor)
    days = service.offered_days(standing)
    if request.method == "POST":
        return _choose(page, request, actor, standing, days)
    if not (standing.may_book or standing.may_move):
        return _to_case(page, request, "changed")
    offered = service.day_of(request.GET.get("day", ""), days)
    if offered is None or not offered.free:
        return show(page, request, "appointment_days", _days(page, request, standing, days))
    form = service.appointment_form(standing, offered)
    return show(page, request, "appointment_times", {"visits": standing, "form": form})


@for_applicant
def cancel(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Say what giving an appointment back means, and do it when it is confirmed."""
    standing = service.appointment_standing(actor)
    if standing.upcoming is None:
        return _to_case(page, request, "given-back")
    if request.method != "POST":
        return show(page, request, "appointment_cancel", {"visits": standing})
    try:
        service.cancel_appointment(standing.upcoming, by=actor, seen=seen_version(request))
    except service.ActionRefused:
        return _to_case(page, request, "changed")
    return _to_case(page, request, "given-back")


def outcome(request: HttpRequest, standing: service.AppointmentStanding) -> str:
    """Return what became of the last step with an appointment, as far as it is still true."""
    told = request.GET.get("appointment", "")
    if told == "booked" and standing.upcoming:
        return _("Your appointment is booked. You find it below.")
    if told == "moved" and standing.upcoming:
        return _("Your appointment was moved. You find the new time below.")
    if told == "given-back" and not standing.upcoming:
        return _("You have no appointment now. You can book one whenever you like.")
    if told == "changed":
        return _("Nothing was changed. This is how your appointment stands now.")
    return ""


def _choose(
    page: FormPage,
    request: HttpRequest,
    actor: service.Actor,
    standing: service.AppointmentStanding,
    days: list[service.OfferedDay],
) -> HttpResponse:
    """Book or move; where that time is gone, the times that are left are shown again."""
    offered = service.day_of(request.POST.get("day", ""), days)
    if offered is None or not standing.choices:
        return _to_case(page, request, "changed")
    form = service.appointment_form(standing, offered, request.POST)
    if not form.is_valid():
        return show(
            page, request, "appointment_times", {"visits": standing, "form": form}, status=_UNPROCESSABLE
        )
    try:
        service.choose_appointment(standing.case, by=actor, **form.chosen)
    except (service.SlotGone, service.TooManyChanges) as refusal:
        form.add_error(None, str(refusal))
        return show(page, request, "appointment_times", {"visits": standing, "form": form}, status=_CONFLICT)
    except service.ActionRefused:
        return _to_case(page, request, "changed")
    return _to_case(page, request, "moved" if form.cleaned_data["seen"] else "booked")


def _days(
    page: FormPage,
    request: HttpRequest,
    standing: service.AppointmentStanding,
    days: list[service.OfferedDay],
) -> dict[str, Any]:
    address = page.address(request, "appointment")
    return {"visits": standing, "tasks": [_line(offered, address) for offered in days]}


def _line(offered: service.OfferedDay, address: str) -> dict[str, str]:
    """Return a day for the list: a link while it has a free time."""
    title = service.long_day(offered.day)
    if offered.closed_for:
        return {"title": title, "hint": offered.closed_for, "status": _("Office closed"), "tone": "neutral"}
    if not offered.free:
        return {"title": title, "status": _("Full"), "tone": "neutral"}
    number = for_language(offered.free, reader_language())
    free = ngettext("%(number)s free time", "%(number)s free times", offered.free) % {"number": number}
    return {"title": title, "url": f"{address}?day={offered.day:%Y-%m-%d}", "status": free, "tone": "success"}


def _to_case(page: FormPage, request: HttpRequest, told: str) -> HttpResponse:
    return HttpResponseRedirect(f"{page.address(request, 'case')}?appointment={told}")
