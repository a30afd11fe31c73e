"""What is still missing or wrong in a whole request, and what the applicant should know before sending it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases import drafts
from cases.forms.request.household import Person, RequestForms
from cases.models import DocumentKind
from portal.persian.digits import for_language
from portal.persian.reader import reader_language


@dataclass(frozen=True)
class Problem:
    """Something that must be mended on one page; ``section`` names the page."""

    section: str
    text: str


@dataclass(frozen=True)
class Notice:
    """Something that does not stop the request but should be known."""

    about: str
    text: str
    section: str = ""


def problems(request: RequestForms) -> list[Problem]:
    """Return everything that stands in the way of sending, in the order of the pages."""
    return [
        *_unasked(request),
        *_page_problems(
            request.before, drafts.BEFORE, _("Before you start"), _("Please read the information first.")
        ),
        *(problem for person in request.people for problem in _person_problems(person)),
        *_same_document_twice(request),
        *_page_problems(
            request.destination,
            drafts.DESTINATION,
            _("Destination"),
            _("Please choose country and border point."),
        ),
        *_fee_problems(request),
        *_page_problems(
            request.declaration,
            drafts.DECLARATION,
            _("Declaration"),
            _("Please read and make the declaration."),
        ),
        *_unheard(request),
    ]


def notices(request: RequestForms) -> list[Notice]:
    """Return what the office will look at first: children without a guardian, ages that are not known."""
    found = []
    for person in request.people:
        member = person.member
        if not person.is_readable or not member.needs_guardian(request.on):
            continue
        has_guardian = person.guardian is not None and person.guardian.guardian_key is not None
        if not member.gives_own_consent(request.on):
            if not has_guardian:
                found.append(Notice(person.name, _unaccompanied(), drafts.guardian_section(person.key)))
        else:
            found.append(Notice(person.name, _age_is_open()))
    return found


def _unaccompanied() -> str:
    return _(
        "This person is under 18 and no parent or legal guardian is named. You may send the request; the "
        "protection "
        "unit will then speak with the family before anything else happens. Nobody is refused for it."
    )


def _age_is_open() -> str:
    return _(
        "The birth date leaves open whether this person is 18 years old. An officer decides it together "
        "with you."
    )


def _page_problems(page: object, section: str, title: str, missing: str) -> Iterator[Problem]:
    if not page.is_bound:
        yield Problem(section, f"{title}: {missing}")
    elif not page.is_valid():
        for label, error in page.errors:
            yield Problem(section, f"{title} – {label}: {error}" if label else f"{title}: {error}")


def _fee_problems(request: RequestForms) -> Iterator[Problem]:
    """A receipt that was written down must be right; nobody must write one down."""
    if request.fee.is_bound:
        yield from _page_problems(request.fee, drafts.FEE, _("Fee receipt"), "")


def _unasked(request: RequestForms) -> Iterator[Problem]:
    """Yield what a clerk has not yet said about who asks."""
    if request.is_assisted:
        yield from _page_problems(
            request.asked, drafts.ASKED, _("Who asks"), _("Please say who asks for this request.")
        )


def _unheard(request: RequestForms) -> Iterator[Problem]:
    """Yield that a clerk has not yet read aloud what is to be sent."""
    if request.is_assisted:
        yield from _page_problems(
            request.read_aloud,
            drafts.READ_ALOUD,
            _("Read aloud in full"),
            _("Nothing is sent that was not read aloud in full."),
        )


def _person_problems(person: Person) -> Iterator[Problem]:
    title = _("Head of household") if person.is_head else person.name
    yield from _page_problems(person.page, person.section, title, _("Please fill in this page."))
    if person.guardian is None:
        return
    section = drafts.guardian_section(person.key)
    if not person.guardian.is_bound:
        missing = _("Please say who is the parent or legal guardian.")
        yield Problem(section, f"{title}: {missing}")
    elif not person.guardian.is_valid():
        for errors in person.guardian.errors.values():
            yield from (Problem(section, f"{title}: {error}") for error in errors)


def _same_document_twice(request: RequestForms) -> Iterator[Problem]:
    first_with: dict[tuple[str, str], Person] = {}
    for person in request.people:
        document = person.document
        if not document.card_no or document.kind == DocumentKind.NONE:
            continue
        other = first_with.setdefault((document.kind, document.card_no), person)
        if other is not person:
            number = for_language(document.card_no, reader_language())
            text = _("The number %(number)s is also given for %(name)s. Please compare both documents.")
            yield Problem(person.section, f"{person.name}: {text % {'number': number, 'name': other.name}}")
