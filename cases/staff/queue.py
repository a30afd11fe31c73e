"""The queue: the cases of the actor's offices, newest first, at a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.note_access import note_access
from cases.forms.staff.queue import QueueFilterForm, QueueSearchForm
from cases.models import AccessKind, Case
from cases.permissions import visible_cases
from cases.querysets import CaseQuerySet
from cases.staff.base import StaffView
from cases.staff.tones import status_tone
from cases.workflow.statuses import OPEN, URGENT, CaseStatus

PAGE_SIZE = 25
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class QueueLine:
    """One case in the list; ``days_waiting`` counts from its last change, for a case that is still open."""

    case: Case
    head_name: str
    tone: str
    days_waiting: int | None


@dataclass(frozen=True)
class StatusFilter:
    """One link that narrows the queue to a status, with the number of cases behind it."""

    label: str | Promise
    url: str
    total: int
    is_current: bool


class QueueView(StaffView):
    """List, filter and search; words searched for are posted, since a name must not stand in an address."""

    template_name = "cases/staff/queue.html"
    page_title = gettext_lazy("Cases")
    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data(search_form=QueueSearchForm()))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Search; the search is noted, its words are not."""
        form = QueueSearchForm(request.POST)
        words = form.cleaned_data["words"] if form.is_valid() else ""
        if words:
            note_access(AccessKind.SEARCHED, by=self.actor, detail=_("Searched the queue"))
        return self.render_to_response(self.get_context_data(search_form=form, words=words))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.breadcrumbs_items

    def get_context_data(self, *, search_form: QueueSearchForm, words: str = "") -> dict[str, Any]:
        asked = _asked(self.request.POST if self.request.method == "POST" else self.request.GET)
        cases = visible_cases(self.actor)
        if asked["mine"]:
            cases = cases.filter(assigned_to=self.actor.user)
        page = _page(_narrowed(cases, asked, words), asked["before"])
        lines = _lines(page[:PAGE_SIZE])
        return super().get_context_data(
            search_form=search_form,
            words=words,
            asked=asked,
            lines=lines,
            urgent=_lines(_listed(visible_cases(self.actor).filter(status__in=URGENT))),
            filters=_filters(cases, asked),
            mine_url=_address({**asked, "mine": not asked["mine"]}),
            newest_url=_address(asked),
            older=_mark(lines[-1].case) if len(page) > PAGE_SIZE else "",
            older_url=_address(asked, _mark(lines[-1].case)) if len(page) > PAGE_SIZE else "",
        )


def _asked(data: QueryDict) -> dict[str, Any]:
    """Return the filters; what cannot be read is left out, as an old bookmark may hold it."""
    form = QueueFilterForm(data)
    form.is_valid()
    return {name: form.cleaned_data.get(name) or "" for name in ("status", "mine", "before")}


def _narrowed(cases: CaseQuerySet, asked: dict[str, Any], words: str) -> CaseQuerySet:
    if asked["status"]:
        cases = cases.filter(status=asked["status"])
    return cases.matching(words)


def _listed(cases: CaseQuerySet) -> CaseQuerySet:
    """Return the cases with what a line shows, and no large text."""
    shown = ("case_number", "status", "received_at", "changed_at", "assigned_to__username")
    names = ("assigned_to__first_name", "assigned_to__last_name")
    return cases.with_head().select_related("assigned_to").only(*shown, *names)


def _page(cases: CaseQuerySet, before: str) -> list[Case]:
    """Return one line more than a page, to know whether there are older cases."""
    if before:
        microseconds, pk = map(int, before.split("-"))
        cases = cases.before(_EPOCH + timedelta(microseconds=min(microseconds, 10**17)), pk)
    return list(_listed(cases)[: PAGE_SIZE + 1])


def _mark(case: Case) -> str:
    """Return what names the place of a case in the queue: its moment in microseconds, and its key."""
    return f"{(case.received_at - _EPOCH) // timedelta(microseconds=1)}-{case.pk}"


def _lines(cases: Iterable[Case]) -> list[QueueLine]:
    today = timezone.localdate()
    return [
        QueueLine(
            case=case,
            head_name=f"{case.head_given_name or ''} {case.head_family_name or ''}".strip(),
            tone=status_tone(case.status),
            days_waiting=(today - timezone.localdate(case.changed_at)).days if case.status in OPEN else None,
        )
        for case in cases
    ]


def _filters(cases: CaseQuerySet, asked: dict[str, Any]) -> list[StatusFilter]:
    counted = dict(cases.order_by().values_list("status").annotate(total=Count("pk")))
    every = StatusFilter(
        _("All"), _address({**asked, "status": ""}), sum(counted.values()), not asked["status"]
    )
    shown = [status for status in CaseStatus if status in counted or status == asked["status"]]
    return [every] + [
        StatusFilter(
            status.label,
            _address({**asked, "status": status}),
            counted.get(status, 0),
            is_current=status == asked["status"],
        )
        for status in shown
    ]


def _address(asked: dict[str, Any], before: str = "") -> str:
    """Return the queue's address with its filters."""
    query = QueryDict(mutable=True)
    if asked["status"]:
        query["status"] = asked["status"]
    if asked["mine"]:
        query["mine"] = "1"
    if before:
        query["before"] = before
    address = reverse("cases_staff:queue")
    return f"{address}?{query.urlencode()}" if query else address
