"""What is asked of a clerk who writes a request down: who asks, how they talk, what was read aloud."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptModelForm
from cases.models import AskedBy, Assistance


class AskedForm(KeptModelForm):
    """Who stands at the counter, and in which language the two talk."""

    prefix = "asked"

    class Meta:
        model = Assistance
        fields = ["asked_by", "asker_name", "asker_relation", "language", "interpreter"]
        widgets = {"asked_by": forms.RadioSelect}

    def clean(self) -> dict[str, Any]:
        """Ask for name and relation exactly where somebody else than the head asks."""
        cleaned = super().clean()
        asked_by = cleaned.get("asked_by")
        for name in ("asker_name", "asker_relation"):
            if asked_by == AskedBy.OTHER and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, gettext("Please say who asks, if it is not the head of the household."))
            elif asked_by == AskedBy.HEAD and cleaned.get(name):
                self.add_error(name, gettext("Empty this, or choose that somebody else asks."))
        return cleaned


class ReadAloudForm(KeptModelForm):
    """That the whole request and the declaration were heard before they are sent."""

    prefix = "read_aloud"

    class Meta:
        model = Assistance
        fields = ["read_aloud_language", "is_read_aloud"]
        labels = {
            "is_read_aloud": _(
                "I have read all answers and the declaration aloud in full, and heard that they are right."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_read = self.fields["is_read_aloud"]
        is_read.required = True
        is_read.short_label = _("Read aloud in full")
        is_read.error_messages["required"] = _("Nothing is sent that was not read aloud in full.")
