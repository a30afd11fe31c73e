"""The list of enquiries a person may read, newest first, at a constant number of queries."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.staff.enquiry import EnquiryFilterForm
from cases.models import Enquiry, EnquiryKind, EnquiryState
from cases.permissions import visible_enquiries
from cases.staff.enquiry_base import EnquiryStaffView
from cases.staff.queue import StatusFilter
from cases.staff.tones import enquiry_tone
from cases.tracking_code import grouped

PAGE_SIZE = 25


@dataclass(frozen=True)
class EnquiryLine:
    """One enquiry in the list; what it says is read on its own page, where the reading is noted."""

    enquiry: Enquiry
    reference: str
    tone: str
    days_waiting: int | None


class EnquiriesView(EnquiryStaffView):
    """List and filter."""

    template_name = "cases/staff/enquiries.html"
    page_title = gettext_lazy("Questions and complaints")
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = _asked(self.request.GET)
        rows = visible_enquiries(self.actor)
        page = _page(rows, asked)
        lines = [_line(enquiry) for enquiry in page[:PAGE_SIZE]]
        older = lines[-1].enquiry.pk if len(page) > PAGE_SIZE else 0
        counted = list(rows.order_by().values_list("kind", "state").annotate(total=Count("pk")))
        return super().get_context_data(
            asked=asked,
            lines=lines,
            kinds=_chips("kind", EnquiryKind, asked, [(kind, total) for kind, _state, total in counted]),
            states=_chips(
                "state",
                EnquiryState,
                asked,
                [(state, total) for kind, state, total in counted if asked["kind"] in ("", kind)],
            ),
            newest_url=_address(asked),
            older_url=_address(asked, older) if older else "",
            **kwargs,
        )


def _asked(data: QueryDict) -> dict[str, Any]:
    """Return the filters; what cannot be read is left out, as an old bookmark may hold it."""
    form = EnquiryFilterForm(data)
    form.is_valid()
    return {name: form.cleaned_data.get(name) or "" for name in ("kind", "state", "before")}


def _page(rows: QuerySet[Enquiry], asked: dict[str, Any]) -> list[Enquiry]:
    """Return one line more than a page, to know whether there are older ones."""
    rows = rows.filter(**{name: asked[name] for name in ("kind", "state") if asked[name]})
    if asked["before"]:
        rows = rows.filter(pk__lt=asked["before"])
    shown = ("kind", "state", "reference", "received_at", "language", "office__name")
    return list(rows.select_related("office").only(*shown)[: PAGE_SIZE + 1])


def _line(enquiry: Enquiry) -> EnquiryLine:
    is_waiting = enquiry.state == EnquiryState.NEW
    waited = timezone.localdate() - timezone.localdate(enquiry.received_at)
    return EnquiryLine(
        enquiry=enquiry,
        reference=grouped(enquiry.reference),
        tone=enquiry_tone(enquiry.state),
        days_waiting=waited.days if is_waiting else None,
    )


def _chips(
    name: str,
    choices: type[EnquiryKind | EnquiryState],
    asked: dict[str, Any],
    counted: list[tuple[str, int]],
) -> list[StatusFilter]:
    """Return the links of one filter, with numbers; what this person never sees is not offered."""
    totals: dict[str, int] = {}
    for value, total in counted:
        totals[value] = totals.get(value, 0) + total
    every = StatusFilter(
        _("All"), _address({**asked, name: ""}), sum(totals.values()), is_current=not asked[name]
    )
    return [every] + [
        StatusFilter(
            choice.label, _address({**asked, name: choice}), totals.get(choice, 0), asked[name] == choice
        )
        for choice in choices
        if choice in totals or choice == asked[name]
    ]


def _address(asked: dict[str, Any], before: int = 0) -> str:
    """Return the address of the list with its filters."""
    query = QueryDict(mutable=True)
    for name in ("kind", "state"):
        if asked[name]:
            query[name] = asked[name]
    if before:
        query["before"] = str(before)
    address = reverse("cases_staff:enquiries")
    return f"{address}?{query.urlencode()}" if query else address
