"""One person: names, sex, birth, nationality."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptModelForm
from cases.models import Member, Relation
from portal.persian.formfields import PartialBirthDateField

_FIELDS = [
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
]


class PersonForm(KeptModelForm):
    """A person as the identity document says, as far as it is known."""

    prefix = "person"

    birth = PartialBirthDateField(
        label=_("Birth date"),
        help_text=_("As far as it is known: the year alone is enough."),
    )

    class Meta:
        model = Member
        fields = [name for name in _FIELDS if name != "birth"]
        widgets = {"sex": forms.RadioSelect, "nationality": forms.RadioSelect}

    field_order = _FIELDS

    def _post_clean(self) -> None:
        super()._post_clean()
        birth = self.cleaned_data.get("birth")
        if birth is not None:
            self.instance.birth_date = birth.date
            self.instance.birth_precision = birth.precision
            self.instance.birth_calendar = birth.calendar


class HeadForm(PersonForm):
    """The head of the household, who writes the request."""

    def _post_clean(self) -> None:
        super()._post_clean()
        self.instance.relation = Relation.HEAD


class MemberForm(PersonForm):
    """Another member, with what the person is to the head."""

    class Meta(PersonForm.Meta):
        fields = ["relation", *PersonForm.Meta.fields]
        widgets = {**PersonForm.Meta.widgets, "relation": forms.RadioSelect}

    field_order = ["relation", *_FIELDS]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relation = self.fields["relation"]
        relation.choices = [choice for choice in relation.choices if choice[0] != Relation.HEAD]
