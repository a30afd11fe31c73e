"""What the officers' pages cost when the office has ten cases, and when it has ten thousand."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.bench.many_cases import add_cases
from tests.bench.registry import Comparison, Work, benchmark
from tests.households import Bureau, bureau, case_at

FEW, MANY = 10, 10_000


def _page(place: Bureau, path: Callable[[Client], object]) -> Comparison:
    client = Client()
    client.force_login(place.actor(Role.OFFICER).user)
    add_cases(place.office, place.border, FEW - 1)

    def grow() -> None:
        add_cases(place.office, place.border, MANY)

    return Comparison(subject=Work(lambda: path(client), once=grow), baseline=lambda: path(client))


@benchmark("queue with 10,000 cases", baseline="queue with 10 cases", rounds=9)
def queue() -> Comparison:
    """Show the first page."""
    place = bureau()
    return _page(place, lambda client: client.get(reverse("cases_staff:queue")))


@benchmark("queue with 10,000 cases, one status", baseline="with 10 cases, one status", rounds=9)
def queue_of_one_status() -> Comparison:
    """Show the first page of a filter."""
    place = bureau()
    address = reverse("cases_staff:queue") + "?status=under_review"
    return _page(place, lambda client: client.get(address))


@benchmark("search by name among 10,000 cases", baseline="among 10 cases", rounds=9)
def search() -> Comparison:
    """Find a folded name."""
    place = bureau()
    words = {"words": "احمدزي"}
    return _page(place, lambda client: client.post(reverse("cases_staff:queue"), words))


@benchmark("case file among 10,000 cases", baseline="case file among 10 cases", rounds=9)
def case_file() -> Comparison:
    """Open a case that is ready to cancel."""
    place = bureau()
    case = case_at(CaseStatus.READY_TO_CANCEL, place, 6)
    address = reverse("cases_staff:file", args=[case.pk])
    return _page(place, lambda client: client.get(address))
