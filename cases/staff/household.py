"""The household as the case file shows it: one card a person, with everything known about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import shown
from cases.languages import language_name
from cases.models import Case, Consent, ConsentPhase, Decision, IdentityDocument, Majority, Member
from cases.requirements.voluntariness import latest_consent
from cases.staff.tones import DANGER, NEUTRAL, SUCCESS, document_tone
from cases.workflow.statuses import CaseStatus


@dataclass(frozen=True)
class Mark:
    """A word in a coloured badge."""

    label: str | Promise
    tone: str


@dataclass(frozen=True)
class DocumentLine:
    """One identity document and where it is."""

    document: IdentityDocument
    state: Mark
    brought_by: str


@dataclass(frozen=True)
class ConsentLine:
    """The newest answer of one phase; ``consent`` is None where the person was not asked yet."""

    phase: str | Promise
    answer: Mark
    consent: Consent | None
    language: str


@dataclass(frozen=True)
class MemberCard:
    """One person of the household."""

    member: Member
    age: str
    is_minor: bool
    is_undecided: bool
    guardian: str
    documents: tuple[DocumentLine, ...]
    consents: tuple[ConsentLine, ...]
    najva: str


def member_cards(case: Case, today: date) -> list[MemberCard]:
    """Return a card for each member; ``case`` is fetched ``with_file()``."""
    names = {member.pk: member.full_name for member in case.members.all()}
    return [_card(member, case, names, today) for member in case.members.all()]


def _card(member: Member, case: Case, names: dict[int, str], today: date) -> MemberCard:
    najva = getattr(member, "najva", None)
    proxies = {proxy.pk: proxy.name for proxy in case.proxies.all()}
    documents = tuple(
        DocumentLine(
            document=row,
            state=Mark(row.get_state_display(), document_tone(row.state)),
            brought_by=proxies.get(row.handed_over_by_id, ""),
        )
        for row in member.documents.all()
    )
    asks = member.is_returning and member.gives_own_consent(today)
    return MemberCard(
        member=member,
        age=_age(member, today),
        is_minor=member.needs_guardian(today) and not member.needs_majority_decision(today),
        is_undecided=member.needs_majority_decision(today),
        guardian=names.get(member.guardian_id, ""),
        documents=documents,
        consents=tuple(_consents(member, case)) if asks or member.consents.all() else (),
        najva=najva.reference if najva else "",
    )


def _consents(member: Member, case: Case) -> Iterator[ConsentLine]:
    """Yield the newest answer of each phase; the final one is spoken of only once it is due or was given."""
    yield _consent(member, ConsentPhase.INITIAL)
    final = _consent(member, ConsentPhase.FINAL)
    if final.consent or case.status == CaseStatus.READY_TO_CANCEL:
        yield final


def _consent(member: Member, phase: ConsentPhase) -> ConsentLine:
    consent = latest_consent(member, phase)
    if consent is None:
        return ConsentLine(phase.label, Mark(_("not asked yet"), NEUTRAL), None, "")
    tone = SUCCESS if consent.decision == Decision.GIVEN else DANGER
    return ConsentLine(
        phase.label, Mark(consent.get_decision_display(), tone), consent, language_name(consent.language)
    )


def _age(member: Member, today: date) -> str:
    """Return «44 years», or «between 16 and 20 years» where the birth date leaves it open."""
    if member.majority != Majority.BY_BIRTH_DATE:
        return str(member.get_majority_display())
    ages = member.birth.age_range_on(today)
    if ages is None:
        return _("age unknown")
    youngest, oldest = map(shown.amount, ages)
    if ages[0] == ages[1]:
        return ngettext("%(age)s year old", "%(age)s years old", ages[0]) % {"age": youngest}
    return _("between %(youngest)s and %(oldest)s years old") % {"youngest": youngest, "oldest": oldest}
