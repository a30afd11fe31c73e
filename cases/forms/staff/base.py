"""What the forms of all transitions share: their case, who fills them in, and what they hand on."""

from collections.abc import Mapping
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import construct_instance
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import shown
from cases.actors import Actor
from cases.models import Case
from portal.persian.formfields import JalaliDateField

# A plain choice between few things is shown whole, not folded into a list.
Radio = forms.RadioSelect


class TransitionForm(forms.Form):
    """The facts of one transition; ``case`` is fetched ``with_file()``."""

    use_required_attribute = False
    # Ticked by the person, asked by no action.
    confirmations: tuple[str, ...] = ()

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, case: Case, actor: Actor, **kwargs: Any
    ) -> None:
        self.case = case
        self.actor = actor
        super().__init__(data, **kwargs)

    def facts(self) -> dict[str, Any]:
        """Return the keyword arguments of the action."""
        return {name: value for name, value in self.cleaned_data.items() if name not in self.confirmations}

    @classmethod
    def as_typed(cls, data: QueryDict, *, case: Case, actor: Actor) -> Self:
        """Return the form with what was typed in it, not judged: its case has changed meanwhile."""
        blank = cls(case=case, actor=actor)
        typed = {
            name: field.widget.value_from_datadict(data, {}, name) for name, field in blank.fields.items()
        }
        return cls(case=case, actor=actor, initial=typed)

    @property
    def refused_because(self) -> str:
        """Return what the access log notes when the form itself turned somebody away; mostly nothing."""
        return ""


class FactForm(TransitionForm, forms.ModelForm):
    """A form that fills in one row of the file; the action, and the database behind it, judge the whole."""

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for field in self.fields.values():
            if isinstance(field, JalaliDateField) and not field.help_text:
                field.help_text = _("Year, month and day, for example %(day)s") % {
                    "day": shown.day(timezone.localdate())
                }
            if isinstance(field.widget, Radio) and hasattr(field, "choices"):
                field.choices = [choice for choice in field.choices if choice[0] != ""]  # «---------»

    def _post_clean(self) -> None:
        """Fill in the row and check its fields one by one.

        Django would go on to check the constraints of the table, and say which one in its own name.
        """
        excluded = self._get_validation_exclusions()
        construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)
        try:
            self.instance.clean_fields(exclude=excluded)
        except ValidationError as error:
            self._update_errors(error)
