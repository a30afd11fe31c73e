"""How many persons leave together."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.html import escape
from django.utils.translation import gettext as _

from portal.persian.digits import for_language
from portal.persian.formfields import PersianIntegerField
from portal.persian.reader import reader_language

MOST_PERSONS = 40


class PersonsForm(forms.Form):
    """One number, in digits of any script."""

    use_required_attribute = False
    persons = PersianIntegerField()

    def __init__(
        self, *args: Any, label: str = "", help_text: str = "", most: int = MOST_PERSONS, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        language = reader_language()
        out_of_range = _("Enter a number from %(least)s to %(most)s.") % {
            "least": for_language(1, language),
            "most": for_language(most, language),
        }
        field = self.fields["persons"]
        field.label = label or _("How many persons leave together, children included?")
        field.short_label = _("Number of persons")
        field.help_text = escape(help_text)
        field.error_messages["required"] = field.error_messages["invalid"] = out_of_range
        field.error_messages["too_long"] = out_of_range
        field.validators += [MinValueValidator(1, out_of_range), MaxValueValidator(most, out_of_range)]
        field.widget.attrs["class"] = "short"
