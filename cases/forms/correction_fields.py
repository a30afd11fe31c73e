"""The form field of a datum that is asked for again: the model's own, with all that the model demands."""

from django import forms

from cases.correctable import CorrectableField
from cases.models import DocumentKind
from portal.persian.formfields import PartialBirthDateField


def form_field(
    field: CorrectableField, *, choosing: type[forms.Widget] = forms.Select, help_text: str = ""
) -> forms.Field:
    """Return the form field of a datum, with a label that says whose it is.

    ``choosing`` is how one of several answers is chosen; ``help_text`` is said about a birth date.
    """
    if field.name == "birth":
        return PartialBirthDateField(label=field.label, help_text=help_text)
    column = field.owner._meta.get_field(field.name)
    made = column.formfield(widget=choosing) if column.choices else column.formfield()
    made.label = field.label
    # A form that is made from no model runs only the validators of its own fields.
    made.validators += [check for check in column.validators if check not in made.validators]
    if field.name == "card_no":
        # What the table itself demands of a document: one that exists has a number.
        made.required = field.owner.kind != DocumentKind.NONE
    return made
