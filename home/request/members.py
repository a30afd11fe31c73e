"""Step 3: the other members, each with a document of their own."""

import secrets

from django.http import HttpResponse, HttpResponseRedirect

from cases import service
from home.request.keeping import keep
from home.request.listing import listed
from home.request.steps import DESTINATION, MEMBERS
from home.request.visit import Visit, with_draft

MOST_MEMBERS = 60


@with_draft
def members(visit: Visit) -> HttpResponse:
    """Show who is in the request so far."""
    people = service.request_forms(visit.draft).people
    context = {
        "people": [listed(visit, person) for person in people],
        "is_full": len(people) > MOST_MEMBERS,
        "add_url": visit.url("add_member", to_check=visit.returns_to_check),
        "next_url": visit.url("check" if visit.returns_to_check else DESTINATION.route),
    }
    return visit.render("members", context, step=MEMBERS)


@with_draft
def add_member(visit: Visit) -> HttpResponse:
    """Send the browser to the page of a new member: its key makes sending that page twice harmless."""
    return visit.redirect("member", secrets.token_hex(4), to_check=visit.returns_to_check)


@with_draft
def member(visit: Visit, key: str) -> HttpResponse:
    """Ask for a member; of one who may be under eighteen the question about a guardian comes next."""
    section = service.member_section(key)
    is_new = service.typed_in(visit.draft, section) is None
    if is_new and len(visit.draft.answers) > 2 * MOST_MEMBERS:
        return visit.redirect("members")

    def onward() -> str:
        person = service.request_forms(visit.draft).person(key)
        if person is not None and person.guardian is not None and not person.guardian.is_valid():
            return visit.url("guardian", key, to_check=visit.returns_to_check)
        return visit.url("check" if visit.returns_to_check else "members")

    return keep(
        visit,
        section,
        service.member_page,
        step=MEMBERS,
        template="member",
        onward=onward,
        context=lambda forms: {"is_new": is_new, "back_url": _back(visit)},
    )


@with_draft
def remove_member(visit: Visit, key: str) -> HttpResponse:
    """Ask whether a member shall really be taken out, and do it."""
    if visit.request.method == "POST":
        visit.draft = service.remove_member(visit.draft, key)
        return HttpResponseRedirect(_back(visit))
    person = service.request_forms(visit.draft).person(key)
    if person is None or person.is_head:
        return HttpResponseRedirect(_back(visit))
    context = {"name": person.name, "back_url": _back(visit)}
    return visit.render("member_remove", context, step=MEMBERS)


@with_draft
def guardian(visit: Visit, key: str) -> HttpResponse:
    """Ask who in the request is responsible for somebody under eighteen."""
    person = service.request_forms(visit.draft).person(key)
    if person is None or person.guardian is None:
        return HttpResponseRedirect(_back(visit))
    adults, may_be_adult = person.guardian.adults, person.guardian.may_be_adult
    return keep(
        visit,
        service.guardian_section(key),
        lambda typed: service.guardian_page(typed, adults=adults, may_be_adult=may_be_adult),
        step=MEMBERS,
        template="guardian",
        onward=lambda: _back(visit),
        context=lambda forms: {"name": person.name, "back_url": _back(visit)},
    )


def _back(visit: Visit) -> str:
    return visit.url("check" if visit.returns_to_check else "members")
