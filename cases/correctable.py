"""What of a case can be asked for again, field by field."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import Case, DocumentState, IdentityDocument, InformationRequest, Majority, Member
from cases.querysets import CaseQuerySet

_CASE_FIELDS = ("household_code", "address", "phone", "destination_area")
_MEMBER_FIELDS = (
    "given_name",
    "family_name",
    "father_name",
    "grandfather_name",
    "latin_name",
    "sex",
    "birth",
    "birth_place",
    "nationality",
    "unique_code",
)
_DOCUMENT_FIELDS = ("card_no", "personal_no", "valid_to")


@dataclass(frozen=True)
class CorrectableField:
    """One datum of one row; ``key`` is stable, ``whose`` is empty where it belongs to the household."""

    key: str
    whose: str
    what: str
    owner: models.Model
    name: str

    @property
    def label(self) -> str:
        """Return what it is and whose, in one line."""
        return f"{self.whose}: {self.what}" if self.whose else capfirst(self.what)

    @property
    def value(self) -> Any:
        return getattr(self.owner, self.name)

    def set(self, value: Any) -> None:
        """Put a cleaned value into the row, without saving it."""
        if self.name == "birth":
            self.owner.birth_date = value.date
            self.owner.birth_precision = value.precision
            self.owner.birth_calendar = value.calendar
            # The decision was made on what the former date left open.
            self.owner.majority = Majority.BY_BIRTH_DATE
        else:
            setattr(self.owner, self.name, value)


def correctable_fields(case: Case) -> list[CorrectableField]:
    """Return everything that can be asked for; a document in custody speaks for itself and cannot."""
    return [field for field in every_field(case) if _is_open(field.owner)]


def every_field(case: Case) -> list[CorrectableField]:
    """Return what could ever have been asked for, so that an old question can still be put into words."""
    fields = [_field("case", case, name, "") for name in _CASE_FIELDS]
    for member in case.members.all():
        fields += [_field(f"member.{member.pk}", member, name, str(member)) for name in _MEMBER_FIELDS]
        for document in member.documents.all():
            whose = f"{member} – {document.get_kind_display()}"
            fields += [_field(f"document.{document.pk}", document, name, whose) for name in _DOCUMENT_FIELDS]
    return fields


def open_request(case: Case) -> InformationRequest | None:
    """Return the question that waits for an answer."""
    return next((row for row in case.information_requests.all() if row.answered_at is None), None)


def open_question(cases: CaseQuerySet) -> InformationRequest | None:
    """Return what waits for an answer in the one case among these, with all that can be corrected.

    Three queries for any household.
    """
    waiting = InformationRequest.objects.filter(case__in=cases, answered_at__isnull=True)
    return waiting.select_related("case").prefetch_related("case__members__documents").first()


def _is_open(owner: models.Model) -> bool:
    if not isinstance(owner, IdentityDocument):
        return True
    return owner.state in {DocumentState.DECLARED, DocumentState.LOST, DocumentState.MISSING}


def _field(prefix: str, owner: Case | Member | IdentityDocument, name: str, whose: str) -> CorrectableField:
    what = _("birth date") if name == "birth" else str(owner._meta.get_field(name).verbose_name)
    return CorrectableField(f"{prefix}.{name}", whose, what, owner, name)
