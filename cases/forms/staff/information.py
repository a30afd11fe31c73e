"""Forms that ask the applicant for something, and that take the answer at the counter."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.correctable import correctable_fields, open_request
from cases.forms.correction_fields import form_field
from cases.forms.staff.base import TransitionForm
from cases.forms.staff.reasons import reason_field
from cases.models import InformationRequest
from portal.persian.formfields import PersianCharField


@dataclass(frozen=True)
class ChoiceGroup:
    """The boxes that concern one person or paper."""

    title: str
    options: list[BoundWidget]


class RequestInformationForm(TransitionForm):
    """What is asked for, grouped by person, and what the applicant is told."""

    fields_asked = forms.MultipleChoiceField(
        label=_("What is asked for"), widget=forms.CheckboxSelectMultiple
    )
    reason = reason_field(_("The applicant reads this. Say plainly what is needed and why."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups: dict[str, list[tuple[str, str]]] = {}
        for field in correctable_fields(self.case):
            groups.setdefault(field.whose or str(_("Household")), []).append(
                (field.key, capfirst(field.what))
            )
        self.fields["fields_asked"].choices = list(groups.items())

    @property
    def groups(self) -> list[ChoiceGroup]:
        """Return the boxes person by person, for the page."""
        boxes = iter(self["fields_asked"])
        return [
            ChoiceGroup(title, [next(boxes) for _choice in choices])
            for title, choices in self.fields["fields_asked"].choices
        ]

    def facts(self) -> dict[str, Any]:
        return {"fields": self.cleaned_data["fields_asked"], "reason": self.cleaned_data["reason"]}


class AnswerInformationForm(TransitionForm):
    """Exactly the fields that were asked for, each with its model's own form field."""

    answer = PersianCharField(
        label=_("What the applicant said"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keys = set(self.request.fields) if self.request else set()
        self.asked = [field for field in correctable_fields(self.case) if field.key in keys]
        own = self.fields.pop("answer")
        for field in self.asked:
            self.fields[field.key] = form_field(field)
            self.initial.setdefault(field.key, field.value)
        self.fields["answer"] = own

    @cached_property
    def request(self) -> InformationRequest | None:
        """Return what was asked."""
        return open_request(self.case)

    def facts(self) -> dict[str, Any]:
        values = {field.key: self.cleaned_data[field.key] for field in self.asked}
        return {"values": values, "answer": self.cleaned_data["answer"]}
