"""What somebody writes to an office, and what is typed to read the answer."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from cases.forms.pin import PinForm
from cases.forms.request.kept import KeptModelForm
from cases.models import Enquiry, EnquiryKind, Office
from cases.models.enquiry import LONGEST_TEXT
from cases.tracking_code import is_well_formed
from portal.persian.formfields import CodeField, PersianCharField
from portal.persian.validators import canonical_mobile, validate_mobile


class ReachField(PersianCharField):
    """A mobile number or an e-mail address, whichever somebody has."""

    input_attrs = {"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}

    def clean_text(self, text: str) -> str:
        """Return the address as written, or the number with its country code."""
        text = super().clean_text(text).strip()
        return text if "@" in text or not text else canonical_mobile(text)

    def run_validators(self, value: str) -> None:
        """Check the text as what it seems to be."""
        super().run_validators(value)
        if not value:
            return
        validate = validate_email if "@" in value else validate_mobile
        try:
            validate(value)
        except ValidationError as error:
            raise ValidationError(
                _("Enter a mobile number or an e-mail address, or leave the field empty."), code="reach"
            ) from error


class EnquiryForm(KeptModelForm):
    """A question or a complaint: only the text is needed, and the office where there are several."""

    text = PersianCharField(
        label=_("Your message"),
        max_length=LONGEST_TEXT,
        help_text=_("Write in any language, at most 4000 letters. Please write no card number."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    reach = ReachField(
        label=_("Mobile number or e-mail address"),
        max_length=254,
        required=False,
        help_text=_("Not needed: the answer is read on this site."),
    )
    # A person sees no such field; a program that fills in every field gives itself away.
    homepage = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    class Meta:
        model = Enquiry
        fields = ["office", "text", "tracking_code", "name", "reach"]
        labels = {
            "office": _("Which office is it for?"),
            "name": _("Your name"),
            "tracking_code": _("Tracking code"),
        }
        widgets = {"office": forms.RadioSelect}
        help_texts = {
            "name": _("You need not say who you are."),
            "tracking_code": _("Only if you have a request and it is about that request."),
        }

    def __init__(self, *args: Any, kind: EnquiryKind, offices: Sequence[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.kind = kind
        self._only_office = offices[0] if len(offices) == 1 else None
        if self._only_office:
            del self.fields["office"]
        else:
            self.fields["office"].choices = [(office.pk, str(office)) for office in offices]
        if kind == EnquiryKind.QUESTION:
            del self.fields["tracking_code"]
        # A browser would cut a pasted text silently; the server says instead that it is too long.
        self.fields["text"].widget.attrs.pop("maxlength", None)

    @property
    def asked(self) -> list[forms.BoundField]:
        """Return the fields a person fills in."""
        return [field for field in self.visible_fields() if field.name != "homepage"]

    def clean_tracking_code(self) -> str:
        """See that the code can exist; whether it does is not told."""
        code = self.cleaned_data["tracking_code"]
        if code and not is_well_formed(code):
            raise ValidationError(
                _("There is a typing mistake in the tracking code. Correct it or leave the field empty."),
                code="tracking_code",
            )
        return code

    def clean(self) -> dict[str, Any]:
        """Stop a program; a person whose browser filled in the hidden field presses once more."""
        cleaned = super().clean()
        if cleaned.get("homepage"):
            self.data = {**self.data.dict(), "homepage": ""}
            raise ValidationError(
                _("Your message was not sent yet. Please press the button once more."), code="trap"
            )
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        if self._only_office:
            self.instance.office = self._only_office


class AnswerForm(PinForm):
    """Reference number and PIN, in any digits, with or without separators."""

    reference = CodeField(
        label=_("Reference number"),
        max_length=40,
        help_text=_("Eleven letters and digits, as you wrote them down."),
        error_messages={"required": _("Please fill this in.")},
    )
    field_order = ["reference", "pin"]
