"""What of a case can be asked for again, field by field."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import Case, DocumentState, IdentityDocument, Member

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
    """One datum of one row; ``key`` is stable, ``label`` says whose it is."""

    key: str
    label: str
    owner: models.Model
    name: str

    @property
    def value(self) -> Any:
        return getattr(self.owner, self.name)

    def set(self, value: Any) -> None:
        """Put a cleaned value into the row, without saving it."""
        if self.name == "birth":
            self.owner.birth_date = value.date
            self.owner.birth_precision = value.precision
            self.owner.birth_calendar = value.calendar
        else:
            setattr(self.owner, self.name, value)


def correctable_fields(case: Case) -> list[CorrectableField]:
    """Return everything that can be asked for; a document in custody speaks for itself and cannot."""
    fields = [_field("case", case, name, "") for name in _CASE_FIELDS]
    for member in case.members.all():
        fields += [_field(f"member.{member.pk}", member, name, str(member)) for name in _MEMBER_FIELDS]
        for document in member.documents.all():
            if document.state in {DocumentState.DECLARED, DocumentState.LOST, DocumentState.MISSING}:
                owner = f"{member} – {document.get_kind_display()}"
                fields += [
                    _field(f"document.{document.pk}", document, name, owner) for name in _DOCUMENT_FIELDS
                ]
    return fields


def _field(prefix: str, owner: Case | Member | IdentityDocument, name: str, whose: str) -> CorrectableField:
    label = _("birth date") if name == "birth" else str(owner._meta.get_field(name).verbose_name)
    text = f"{whose}: {label}" if whose else capfirst(label)
    return CorrectableField(f"{prefix}.{name}", text, owner, name)
