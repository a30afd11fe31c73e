"""The papers are there: undertaking, originals, fee."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from cases.fees import fee_balance, is_free
from cases.models import (
    CANNOT_BE_PRESENTED,
    READY_FOR_CANCELLATION,
    SETTLED,
    Case,
    DocumentState,
    Undertaking,
)
from cases.requirements.household import adults_to_ask, returning_members, staying_with_something_held
from cases.requirements.requirement import Requirement


def undertaking_of(case: Case) -> Undertaking | None:
    """Return the undertaking, or None where none was recorded."""
    return getattr(case, "undertaking", None)


def everybody_has_a_document_row(case: Case, on: date) -> Iterator[Requirement]:
    """No member is without a document state, be it «lost» or «never issued»."""
    for member in returning_members(case):
        if not member.documents.all():
            yield Requirement("no_document", _("No identity document is recorded."), str(member))


def undertaking_is_signed(case: Case, on: date) -> Iterator[Requirement]:
    """The deed exists and every adult who leaves signed it."""
    undertaking = undertaking_of(case)
    if undertaking is None:
        yield Requirement("undertaking", _("The notarised undertaking has not been recorded."))
        return
    signed = {signatory.member_id for signatory in undertaking.signatories.all()}
    for member in adults_to_ask(case, on):
        if member.pk not in signed:
            yield Requirement("signature", _("This adult did not sign the undertaking."), str(member))


def originals_are_in_custody(case: Case, on: date) -> Iterator[Requirement]:
    """Every document of those who leave is held by the office, or cleared by a supervisor."""
    for member in returning_members(case):
        for document in member.documents.all():
            if document.state in CANNOT_BE_PRESENTED:
                yield Requirement(
                    "not_presented",
                    _("The document cannot be presented; a supervisor must clear it."),
                    f"{member} – {document}",
                )
            elif document.state not in READY_FOR_CANCELLATION:
                yield Requirement(
                    "not_collected",
                    _("The original has not been taken into custody."),
                    f"{member} – {document}",
                )


def fee_is_paid(case: Case, on: date) -> Iterator[Requirement]:
    """The verified receipts cover everybody who leaves, or the service is free of charge today."""
    if not fee_balance(case).is_covered and not is_free(on):
        yield Requirement("fee", _("The verified fee receipts do not cover all leaving members."))


def documents_are_settled(case: Case, on: date) -> Iterator[Requirement]:
    """Every document of those who leave is cancelled or cleared, and every member is entered in NAJVA."""
    for member in returning_members(case):
        if any(document.state not in SETTLED for document in member.documents.all()):
            yield Requirement("not_cancelled", _("A document is not cancelled."), str(member))
        if getattr(member, "najva", None) is None:
            yield Requirement("najva", _("The member is not entered in NAJVA."), str(member))


def something_is_in_custody(case: Case, on: date) -> Iterator[Requirement]:
    """There is something to give back."""
    states = {document.state for member in case.members.all() for document in member.documents.all()}
    if DocumentState.IN_CUSTODY not in states:
        yield Requirement("nothing_held", _("The office holds no document of this household."))


def something_of_the_staying_is_held(case: Case, on: date) -> Iterator[Requirement]:
    """There is something to give back to somebody who stays."""
    if not staying_with_something_held(case):
        yield Requirement("nothing_held", _("The office holds no document of anybody who stays."))


def nothing_of_the_staying_is_held(case: Case, on: date) -> Iterator[Requirement]:
    """A file is not closed over the card of somebody who stays."""
    for member in staying_with_something_held(case):
        yield Requirement(
            "held_of_staying",
            _("This person stays; the office still holds a document of theirs."),
            str(member),
        )
