"""The household can leave as it stands: somebody leaves, nobody's protection is forgotten."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from cases.models import Case, DocumentState, GuardianBasis, Member
from cases.requirements.requirement import Requirement


def returning_members(case: Case) -> list[Member]:
    """Return the members who leave, in order."""
    return [member for member in case.members.all() if member.is_returning]


def staying_with_something_held(case: Case) -> list[Member]:
    """Return the members who stay and whose documents the office still holds."""
    return [
        member
        for member in case.members.all()
        if not member.is_returning
        and any(document.state == DocumentState.IN_CUSTODY for document in member.documents.all())
    ]


def withdraws_alone(member: Member, on: date) -> bool:
    """Tell whether one's part can be withdrawn by itself: that of a certain adult who is not the head."""
    return not member.is_head and not member.needs_guardian(on)


def adults_to_ask(case: Case, on: date) -> list[Member]:
    """Return the leaving members who are, or may be, adults: each is asked in person."""
    return [member for member in returning_members(case) if member.gives_own_consent(on)]


def somebody_leaves(case: Case, on: date) -> Iterator[Requirement]:
    """At least one member leaves, under one head."""
    if not any(member.is_head for member in case.members.all()):
        yield Requirement("no_head", _("The household has no head."))
    if not returning_members(case):
        yield Requirement("nobody_leaves", _("No member of the household is leaving."))


def majority_is_settled(case: Case, on: date) -> Iterator[Requirement]:
    """Of everybody who leaves it is known whether they are adults."""
    for member in returning_members(case):
        if member.needs_majority_decision(on):
            yield Requirement(
                "majority",
                _("The birth date leaves open whether this person is an adult; please decide."),
                str(member),
            )


def minors_are_accompanied(case: Case, on: date) -> Iterator[Requirement]:
    """No minor leaves without a parent or legal guardian who leaves too."""
    adults = {member.pk for member in returning_members(case) if not member.needs_guardian(on)}
    for member in returning_members(case):
        if not member.needs_guardian(on) or member.needs_majority_decision(on):
            continue
        is_cared_for = member.guardian_id in adults and member.guardian_basis in GuardianBasis.values
        if not is_cared_for and not case.referral_reference:
            yield Requirement(
                "unaccompanied_minor",
                _("This child leaves without a parent or guardian. Refer the case to the protection unit."),
                str(member),
            )


def border_is_open(case: Case, on: date) -> Iterator[Requirement]:
    """The chosen border point is open today and leads to the country of destination."""
    if not case.border.is_open_on(on):
        yield Requirement(
            "border_closed", _("The border point is closed. Choose another one."), str(case.border)
        )
    elif case.border.country != case.destination_country:
        yield Requirement(
            "border_country",
            _("The border point does not lead to the country of destination."),
            str(case.border),
        )
