"""The last step: everything once more, what is still missing, and the sending."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import service
from cases.service import Answer, answers
from home.request.scan_listing import owners
from home.request.steps import BEFORE, CHECK, DECLARATION, DESTINATION, FEE, SCANS
from home.request.visit import Visit, with_draft
from portal.persian.digits import for_language
from portal.persian.reader import reader_language


@dataclass(frozen=True)
class Group:
    """The answers of one page, and the way to change them."""

    title: str
    rows: tuple[Answer, ...]
    change_url: str
    guardian_url: str = ""


@dataclass(frozen=True)
class Linked:
    """A problem or a notice, and the page where it can be mended."""

    text: str
    url: str
    about: str = ""


@with_draft
def check(visit: Visit) -> HttpResponse:
    """Show all answers; send them when nothing is missing and nothing has changed since they were shown."""
    message = ""
    if visit.request.method == "POST":
        try:
            service.submit(visit.draft, visit.token, seen=visit.seen)
        except service.StaleDraft:
            visit.draft = service.load_draft(visit.token)
            message = _(
                "Something was changed in another window. Please check the answers once more and send then."
            )
        except service.IncompleteRequest:
            pass
        else:
            return _sent(visit)
    request = service.request_forms(visit.draft)
    problems = [
        Linked(problem.text, _url_of(visit, problem.section)) for problem in service.problems(request)
    ]
    notices = [
        Linked(notice.text, _url_of(visit, notice.section) if notice.section else "", notice.about)
        for notice in service.notices(request)
    ]
    context = {
        "groups": _groups(visit, request),
        "problems": problems,
        "notices": notices,
        "changed": message,
        "members_url": visit.url("members", to_check=True),
        "fee": service.fee_quote(len(request.people)),
        "receipt_is_stated": request.to_payment() is not None,
    }
    return visit.render("check", context, step=CHECK, status=409 if message else 200)


def _sent(visit: Visit) -> HttpResponse:
    # From here the browser keeps the token for the receipt only, and not for long.
    visit.draft = service.load_draft(visit.token)
    return visit.redirect("receipt")


def _groups(visit: Visit, request: service.RequestForms) -> list[Group]:
    people = [
        Group(
            title=person.name,
            rows=_rows(person.page, guardian=person.guardian),
            change_url=_url_of(visit, person.section),
            guardian_url=_url_of(visit, service.guardian_section(person.key)) if person.guardian else "",
        )
        for person in request.people
    ]
    return [
        Group(str(BEFORE.title), _rows(request.before), visit.url(BEFORE.route, to_check=True)),
        *people,
        Group(
            str(DESTINATION.title), _rows(request.destination), visit.url(DESTINATION.route, to_check=True)
        ),
        Group(str(FEE.title), _fee_rows(request), visit.url(FEE.route, to_check=True)),
        Group(str(SCANS.title), _scan_rows(visit), visit.url(SCANS.route, to_check=True)),
        Group(
            str(DECLARATION.title), _rows(request.declaration), visit.url(DECLARATION.route, to_check=True)
        ),
    ]


def _rows(forms: service.RequestPageForms, guardian: object | None = None) -> tuple[Answer, ...]:
    """Return the answers of a page; none where it was never sent."""
    if not forms.is_bound:
        return ()
    forms.is_valid()
    rows = list(answers(forms))
    if guardian is not None and guardian.is_bound:
        guardian.is_valid()
        rows += answers([guardian])
    return tuple(rows)


def _fee_rows(request: service.RequestForms) -> tuple[Answer, ...]:
    """Return the receipt; where none was written down, that it comes later."""
    form = request.fee.fee
    if form.is_bound and (form.errors or form.is_stated):
        return _rows(request.fee)
    return (Answer(_("Deposit receipt"), _("Later, at the office")),)


def _scan_rows(visit: Visit) -> tuple[Answer, ...]:
    """Return how many pages of which papers were sent, person by person."""
    rows = []
    for owner in owners(visit):
        papers: dict[str, int] = {}
        for scan in owner.scans:
            papers[scan.paper] = papers.get(scan.paper, 0) + len(scan.pages)
        if papers:
            lines = [f"{paper}: {_pages(count)}" for paper, count in papers.items()]
            rows.append(Answer(owner.name, "\n".join(lines)))
    return tuple(rows) or (Answer(_("Scans"), _("None; the papers themselves are brought to the office.")),)


def _pages(count: int) -> str:
    number = for_language(str(count), reader_language())
    return ngettext("%(number)s page", "%(number)s pages", count) % {"number": number}


def _url_of(visit: Visit, section: str) -> str:
    """Return the page of a section: «member.1a2b» lies at the route «member» with the argument «1a2b»."""
    route, _dot, key = section.partition(".")
    return visit.url(route, *([key] if key else []), to_check=True)
