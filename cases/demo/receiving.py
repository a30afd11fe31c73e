"""How an invented household's request comes in: online, or written down by the clerk at the counter."""

from uuid import UUID, uuid5

from django.utils import timezone

from cases.actions.submit_request import submit_request
from cases.actors import Actor
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, current_declaration
from cases.demo.people import Household
from cases.demo.staff import Team
from cases.languages import SpokenLanguage
from cases.models import (
    AskedBy,
    Assistance,
    BorderPoint,
    Case,
    Channel,
    Counselling,
    NoticeChannel,
    NoticeChoice,
    Office,
)
from cases.pin import pin_of_draft
from cases.roles import Role

WRITTEN_REQUEST = "درخواست خروج داوطلبانه خود و اعضای خانواده‌ام را دارم. لطفاً اقدام فرمایید."

_TALKED_BY_THE_CLERK = {SpokenLanguage.PERSIAN, SpokenLanguage.DARI}
_NAMESPACE = UUID("6f0b5a52-5d0e-4c1c-9d6f-2a6d6f2f9c31")


def submission_key(name: str) -> UUID:
    """Return the key under which a household's request is received once and never again."""
    return uuid5(_NAMESPACE, name)


def pin_of(name: str) -> str:
    """Return the PIN the household was given."""
    return pin_of_draft(f"demo:{name}")


def _assistance(household: Household) -> Assistance:
    """Return how the clerk entered what was said at the counter."""
    language = household.language
    return Assistance(
        asked_by=AskedBy.HEAD,
        language=language,
        is_read_aloud=True,
        read_aloud_language=language,
        interpreter="" if language in _TALKED_BY_THE_CLERK else "مترجم نمونه",
    )


def receive(
    household: Household,
    office: Office,
    team: Team,
    *,
    name: str,
    number: int,
    is_online: bool,
    is_told: bool = False,
) -> Case:
    """Submit the request of a household; ``number`` makes the codes of its papers differ from all others."""
    now, declaration = timezone.now(), current_declaration(AUTHORITATIVE_LANGUAGE)
    case = Case(
        office=office,
        channel=Channel.ONLINE if is_online else Channel.IN_PERSON,
        language=declaration.language,
        request_text="" if is_online else WRITTEN_REQUEST,
        household_code=f"9900{number:04d}",
        province=office.province,
        address="شهر نمونه، خیابان نمونه، کوچه نمونه",
        destination_country=household.country,
        destination_area=household.destination,
        border=BorderPoint.objects.get(name=household.border),
        unhcr_counselled=Counselling.YES if is_online else Counselling.UNKNOWN,
        declaration_version=declaration.version,
        declaration_language=declaration.language,
        declaration_text=declaration.text,
        declared_at=now,
    )
    submission = submit_request(
        case,
        by=Actor.new_applicant() if is_online else team[Role.INTAKE_CLERK],
        members=household.entries(number, timezone.localdate(now)),
        submission_key=submission_key(name),
        pin=pin_of(name),
        notices=_wish(number, declaration.language) if is_told else None,
        assistance=None if is_online else _assistance(household),
    )
    return submission.case


def _wish(number: int, language: str) -> NoticeChoice:
    """Return a wish to be told at an address that exists nowhere; no mobile number is free for such use."""
    return NoticeChoice(
        channel=NoticeChannel.EMAIL, address=f"household{number}@example.org", language=language
    )
