"""What is written in a message, by a household or by its office."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptForm
from cases.models.case_message import LONGEST_MESSAGE
from portal.persian.formfields import PersianCharField


class MessageForm(KeptForm, forms.Form):
    """A message to the office."""

    text = PersianCharField(
        label=_("Message to the office"),
        max_length=LONGEST_MESSAGE,
        help_text=_("Write in any language, at most 2000 letters."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A browser would cut a pasted text silently; the server says instead that it is too long.
        self.fields["text"].widget.attrs.pop("maxlength", None)


class OfficeMessageForm(MessageForm):
    """A message to the household."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Message to the household")
        self.fields["text"].help_text = _(
            "Everybody of the household who has code and PIN reads it: nothing that one of them told you in "
            "private. It cannot be changed after sending."
        )
