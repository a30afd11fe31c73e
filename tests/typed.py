"""What applicants type into the request form, key for key as a browser sends it."""

from itertools import count

from django.utils import timezone

from cases.actions.open_draft import open_draft
from cases.forms.request.document import DocumentForm
from cases.models import RequestDraft
from cases.service import (
    BEFORE,
    DECLARATION,
    DESTINATION,
    HEAD,
    current_declaration,
    guardian_section,
    load_draft,
    member_section,
    save_answers,
)
from portal.persian.jalali import format_date
from tests.households import Bureau

Typed = dict[str, str]
_OF_DOCUMENT = set(DocumentForm.base_fields)
_numbers = count(4_000_001)

BEFORE_ANSWERS: Typed = {"before-unhcr_counselled": "no", "before-is_informed": "on"}


def person(given_name: str = "ګل ښه", **answers: str) -> Typed:
    """Return a man of 1361 with an Amayesh card of his own; ``answers`` by field: ``year="1395"``."""
    typed = {
        "person-given_name": given_name,
        "person-family_name": "",
        "person-father_name": "عبدالرحیم",
        "person-grandfather_name": "",
        "person-latin_name": "",
        "person-sex": "male",
        "person-birth_day": "",
        "person-birth_month": "",
        "person-birth_year": "۱۳۶۱",
        "person-birth_calendar": "jalali",
        "person-birth_certainty": "known",
        "person-birth_place": "",
        "person-nationality": "AF",
        "person-unique_code": "",
        "document-kind": "amayesh",
        "document-card_no": str(next(_numbers)),
        "document-personal_no": "",
        "document-valid_to": "",
    }
    return {**typed, **{_key(name): value for name, value in answers.items()}}


def head(given_name: str = "ګل ښه", **answers: str) -> Typed:
    """Return what the head of the household types on the page of the head."""
    contact = {"contact-household_code": "", "contact-address": "", "contact-phone": ""}
    return {**contact, **person(given_name, **answers)}


def member(given_name: str, relation: str = "child", **answers: str) -> Typed:
    """Return what is typed for another member."""
    return {"person-relation": relation, **person(given_name, **answers)}


def destination(place: Bureau, **answers: str) -> Typed:
    """Return a way to Afghanistan through the open border point."""
    typed = {
        "destination-destination_country": "AF",
        "destination-destination_area": "هرات",
        "destination-border": str(place.border.pk),
    }
    return {**typed, **{f"destination-{name}": value for name, value in answers.items()}}


def fee_later() -> Typed:
    """Return that the fee is paid later."""
    return {"fee-when": "later"}


def fee_receipt(**answers: str) -> Typed:
    """Return a deposit receipt of today; ``answers`` by field: ``amount="۱۵۰۰۰۰"``."""
    typed = {
        "when": "now",
        "method": "branch",
        "bank": "بانک ملی",
        "tracking_no": f"۷۷{next(_numbers)}",
        "paid_on": format_date(timezone.localdate()),
        "amount": "۱۵۰٬۰۰۰",
        "payer_name": "",
    }
    return {f"fee-{name}": value for name, value in {**typed, **answers}.items()}


def guardian(key: str = "head", basis: str = "parent") -> Typed:
    """Return who is responsible for a minor."""
    return {"guardian-guardian": key, "guardian-guardian_basis": basis}


def declaration(language: str = "fa") -> Typed:
    """Return the tick under the text in force."""
    shown = current_declaration(language)
    return {
        "declaration-version": shown.version,
        "declaration-language": shown.language,
        "declaration-is_declared": "on",
    }


def complete(place: Bureau, *members: Typed, head_answers: Typed | None = None) -> dict[str, Typed]:
    """Return all sections of a request; each minor among ``members`` has the head for a guardian."""
    sections = {BEFORE: BEFORE_ANSWERS, HEAD: head_answers or head()}
    for number, typed in enumerate(members, start=1):
        key = f"{number:08x}"
        sections[member_section(key)] = typed
        if typed["person-birth_year"].startswith(("139", "140", "۱۳۹", "۱۴۰")):
            sections[guardian_section(key)] = guardian()
    return {**sections, DESTINATION: destination(place), DECLARATION: declaration()}


def family_of(size: int) -> list[Typed]:
    """Return ``size - 1`` members: a wife and children."""
    wife = member("څانګه", "spouse", sex="female", year="۱۳۶۴")
    children = [member(f"زمری {letter}", year=f"139{place}") for place, letter in enumerate("ابپتجچ")]
    return [wife, *children][: size - 1]


def drafted(sections: dict[str, Typed]) -> tuple[str, RequestDraft]:
    """Return token and draft of a request in which this was typed."""
    token, draft = open_draft(language="fa")
    for name, typed in sections.items():
        draft = save_answers(draft, name, typed, seen=draft.revision)
    return token, load_draft(token)


def _key(name: str) -> str:
    if name in {"day", "month", "year", "calendar", "certainty"}:
        return f"person-birth_{name}"
    prefix = "document" if name in _OF_DOCUMENT else "person"
    return f"{prefix}-{name}"
