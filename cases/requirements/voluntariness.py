"""Each adult said yes, alone; and says so again on the day the cards are cancelled."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import Case, Consent, ConsentPhase, Decision, Member
from cases.requirements.household import adults_to_ask
from cases.requirements.requirement import Requirement


def latest_consent(member: Member, phase: ConsentPhase) -> Consent | None:
    """Return the newest answer of a phase; what a person said last is what counts."""
    answers = [consent for consent in member.consents.all() if consent.phase == phase]
    return max(answers, key=lambda consent: (consent.at, consent.pk), default=None)


def last_word(member: Member) -> Consent | None:
    """Return the newest answer of any phase."""
    return max(member.consents.all(), key=lambda consent: (consent.at, consent.pk), default=None)


def adults_consented(case: Case, on: date) -> Iterator[Requirement]:
    """Every adult who leaves gave consent, and did not take it back."""
    for member in adults_to_ask(case, on):
        word = last_word(member)
        if word is None:
            yield Requirement("consent", _("This adult has not been interviewed alone yet."), str(member))
        elif member.withdrew_at is not None and word.at < member.withdrew_at:
            yield Requirement(
                "consent",
                _("The part of this adult was withdrawn after the interview; it must be held anew."),
                str(member),
            )
        elif word.decision == Decision.DECLINED:
            yield Requirement(
                "declined",
                _("This adult does not wish to leave. Record that they stay, or withdraw the request."),
                str(member),
            )


def adults_reconfirmed_today(case: Case, on: date) -> Iterator[Requirement]:
    """Every adult who leaves said yes once more, today."""
    for member in adults_to_ask(case, on):
        final = latest_consent(member, ConsentPhase.FINAL)
        if final is None or timezone.localdate(final.at) != on or final.decision != Decision.GIVEN:
            yield Requirement("final_consent", _("The final consent of today is missing."), str(member))


def withdrawals_are_checked(case: Case, on: date) -> Iterator[Requirement]:
    """Nobody's part was taken out on the tracking page without the person being asked, alone."""
    for member in case.members.all():
        if member.has_unchecked_withdrawal:
            yield Requirement(
                "withdrawal",
                _(
                    "The part of this adult was withdrawn on the tracking page. Speak with this person alone "
                    "and record what they say."
                ),
                str(member),
            )
