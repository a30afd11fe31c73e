"""Who may do what, and why not: asked by every button, action, list, search, file and export alike."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.models import Case, Enquiry, EnquiryKind
from cases.querysets import CaseQuerySet
from cases.roles import CASE_ROLES, READING_ROLES, SIGNING_ROLES, Role
from cases.workflow.statuses import WITH_SLIP, CaseStatus
from cases.workflow.transitions import BY_CODE, TransitionCode, from_status


@dataclass(frozen=True)
class Allowed:
    """Yes."""

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True)
class Denied:
    """No, and the reason in words for the person who asked."""

    reason: str | Promise

    def __bool__(self) -> bool:
        return False


Answer = Allowed | Denied
_NOT_YOUR_OFFICE = _("This case belongs to another office.")
_NOT_YOUR_ROLE = _("Your role does not include this.")
# A complaint may be about the one who would answer a question: counter and officers never see one.
_ENQUIRY_ANSWERERS: dict[str, frozenset[Role]] = {
    EnquiryKind.QUESTION: CASE_ROLES,
    EnquiryKind.COMPLAINT: SIGNING_ROLES,
}
_ENQUIRY_READERS: dict[str, frozenset[Role]] = {
    EnquiryKind.QUESTION: CASE_ROLES,
    EnquiryKind.COMPLAINT: SIGNING_ROLES | {Role.AUDITOR},
}
_NOT_FROM_HERE = _("This is not possible while the case is in its present status.")


def _belongs(actor: Actor, case: Case) -> Answer:
    """Bind an applicant to the one proven case and a staff user to the offices of theirs."""
    if actor.is_staff:
        return Allowed() if case.office_id in actor.office_ids else Denied(_NOT_YOUR_OFFICE)
    return Allowed() if actor.case_id == case.pk else Denied(_("This is not your case."))


def may_enter_case_app(actor: Actor) -> Answer:
    """Ask whether the private case app exists for this person at all."""
    return Allowed() if actor.roles & READING_ROLES else Denied(_NOT_YOUR_ROLE)


def may_view_case(actor: Actor, case: Case) -> Answer:
    """Ask whether the case file may be opened."""
    if actor.is_staff and not actor.roles & READING_ROLES:
        return Denied(_NOT_YOUR_ROLE)
    return _belongs(actor, case)


def may_perform(actor: Actor, case: Case, code: TransitionCode) -> Answer:
    """Ask whether a transition may be performed now, by this actor, leaving its requirements aside."""
    belongs = _belongs(actor, case)
    if not belongs:
        return belongs
    row = BY_CODE[code]
    if not actor.roles & row.roles:
        return Denied(_NOT_YOUR_ROLE)
    if CaseStatus(case.status) not in row.sources:
        return Denied(_NOT_FROM_HERE)
    return Allowed()


def available_transitions(actor: Actor, case: Case) -> tuple[TransitionCode, ...]:
    """Return what this actor may do to the case now, in the order of the workflow."""
    rows = from_status(CaseStatus(case.status))
    return tuple(row.code for row in rows if may_perform(actor, case, row.code))


def may_receive(actor: Actor, office_id: int) -> Answer:
    """Ask whether the actor may bring in a request: an applicant, or a clerk at this office's counter."""
    if not actor.roles & BY_CODE[TransitionCode.RECEIVE].roles:
        return Denied(_NOT_YOUR_ROLE)
    if actor.is_staff and office_id not in actor.office_ids:
        return Denied(_("This request belongs to another office."))
    return Allowed()


def may_be_second_officer(actor: Actor, first: Actor, case: Case) -> Answer:
    """Ask whether somebody may stand as second officer of a cancellation.

    It must be one who may sign the slip, so that a signer is present at the point of no return.
    """
    if actor.user is None or first.user is None or actor.user.pk == first.user.pk:
        return Denied(_("The second officer must be another person."))
    if not actor.roles & SIGNING_ROLES:
        return Denied(
            _("The second officer must be one who may sign the slip: a supervisor or the director.")
        )
    return _belongs(actor, case)


def may_print_slip(actor: Actor, case: Case) -> Answer:
    """Ask whether the stored slip may be printed; an auditor may read cases but prints nothing."""
    if not actor.roles & CASE_ROLES:
        return Denied(_NOT_YOUR_ROLE)
    if CaseStatus(case.status) not in WITH_SLIP:
        return Denied(_NOT_FROM_HERE)
    return _belongs(actor, case)


def may_read_access_log(actor: Actor, case: Case) -> Answer:
    """Ask whether the log of who opened the case may be read."""
    if not actor.roles & {Role.AUDITOR, Role.SUPERVISOR, Role.DIRECTOR}:
        return Denied(_NOT_YOUR_ROLE)
    return _belongs(actor, case)


def may_message_office(actor: Actor, case: Case) -> Answer:
    """Ask whether a household may write to its office: always, however the case stands or ended."""
    return Denied(_NOT_YOUR_ROLE) if actor.is_staff else _belongs(actor, case)


def may_answer_messages(actor: Actor, case: Case) -> Answer:
    """Ask whether the office may write to the household; an auditor only reads."""
    if not actor.is_staff or not actor.roles & CASE_ROLES:
        return Denied(_NOT_YOUR_ROLE)
    return _belongs(actor, case)


def may_edit_rules(actor: Actor) -> Answer:
    """Ask whether fees, accounts, validity and border points may be changed."""
    return Allowed() if actor.roles & SIGNING_ROLES else Denied(_NOT_YOUR_ROLE)


def visible_cases(actor: Actor) -> CaseQuerySet:
    """Return the cases the actor may see; every list, search and export begins here."""
    if actor.is_staff and actor.roles & READING_ROLES:
        return Case.objects.of_offices(actor.office_ids)
    if actor.case_id is not None:
        return Case.objects.filter(pk=actor.case_id)
    return Case.objects.none()


def may_read_enquiry(actor: Actor, enquiry: Enquiry) -> Answer:
    """Ask whether an enquiry may be opened."""
    if not actor.roles & _ENQUIRY_READERS[enquiry.kind]:
        return Denied(_NOT_YOUR_ROLE)
    return Allowed() if enquiry.office_id in actor.office_ids else Denied(_NOT_YOUR_OFFICE)


def may_answer_enquiry(actor: Actor, enquiry: Enquiry) -> Answer:
    """Ask whether an enquiry may be answered, and closed after that; an auditor only reads."""
    if not actor.roles & _ENQUIRY_ANSWERERS[enquiry.kind]:
        return Denied(_NOT_YOUR_ROLE)
    return may_read_enquiry(actor, enquiry)


def may_read_enquiry_log(actor: Actor, enquiry: Enquiry) -> Answer:
    """Ask whether the log of who opened the enquiry may be read."""
    if not actor.roles & {Role.AUDITOR, Role.SUPERVISOR, Role.DIRECTOR}:
        return Denied(_NOT_YOUR_ROLE)
    return may_read_enquiry(actor, enquiry)


def visible_enquiries(actor: Actor) -> QuerySet[Enquiry]:
    """Return the enquiries the actor may read; to everybody else they do not exist."""
    kinds = [kind for kind, readers in _ENQUIRY_READERS.items() if actor.roles & readers]
    return Enquiry.objects.filter(office_id__in=actor.office_ids, kind__in=kinds)
