"""Whether, how and where an applicant wishes to be told when something happens."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptForm
from cases.models import NoticeChannel, NoticeChoice
from cases.notices import NoticeStanding, ending, offered_channels
from cases.notifications.wording import neutral_text
from portal.persian.digits import for_language, to_ascii
from portal.persian.formfields import MobileField
from portal.persian.reader import reader_language
from portal.persian.text import strip_controls

NONE = "none"
_LONGEST_ADDRESS = 254


class EmailField(forms.EmailField):
    """An e-mail address, without the invisible marks that come along when it is copied."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=_LONGEST_ADDRESS, **kwargs)

    def to_python(self, value: object) -> str:
        """Return the address in ASCII digits."""
        return super().to_python(to_ascii(strip_controls(str(value))) if value else value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the input; a browser would cut a pasted address silently."""
        attrs = {**super().widget_attrs(widget), "dir": "ltr", "autocomplete": "off", "spellcheck": "false"}
        attrs.pop("maxlength", None)
        return attrs


def _what_it_says() -> str:
    words = gettext(
        "All it says is: “%(text)s” Whoever sees the phone learns nothing else. Nothing depends on "
        "your answer."
    )
    return words % {"text": neutral_text(get_language() or "")}


def channel_field() -> forms.ChoiceField:
    """Return the question itself; «no» is an answer, and the one that stands there at first."""
    return forms.ChoiceField(
        label=_("Shall we tell you when there is news?"),
        help_text=lazy(_what_it_says, str)(),
        choices=[
            (NONE, _("No, I look myself")),
            (NoticeChannel.SMS, _("Yes, by SMS to a mobile number")),
            (NoticeChannel.EMAIL, _("Yes, by e-mail")),
        ],
        widget=forms.RadioSelect,
        initial=NONE,
        required=False,
    )


def email_field() -> EmailField:
    """Return the field of the address, which serves this and nothing else."""
    return EmailField(
        label=_("E-mail address for this"),
        help_text=_("Only if you chose e-mail. It is used for nothing else."),
        required=False,
    )


def offer(form: forms.BaseForm) -> None:
    """Leave of the question what is set up in this installation, and nothing of it where nothing is."""
    offered = offered_channels()
    if not offered:
        del form.fields["notice_channel"]
    else:
        field = form.fields["notice_channel"]
        field.choices = [choice for choice in field.choices if choice[0] in {NONE, *offered}]
    if NoticeChannel.EMAIL not in offered:
        del form.fields["notice_email"]


def chosen(form: forms.BaseForm, *, mobile: str, email: str) -> NoticeChoice | None:
    """Return the unsaved choice of a valid form, in the language of the page; None for «no»."""
    channel = form.cleaned_data.get("notice_channel") or NONE
    if channel == NONE:
        return None
    address = mobile if channel == NoticeChannel.SMS else email
    return NoticeChoice(channel=channel, address=address, language=get_language() or "")


def ask_for_address(form: forms.BaseForm, *, mobile_field: str, mobile: str, email: str) -> None:
    """Say beside the field that the chosen way needs a number or an address; a wrong one is told already."""
    channel = form.cleaned_data.get("notice_channel")
    if channel == NoticeChannel.SMS and not mobile and mobile_field not in form.errors:
        form.add_error(
            mobile_field,
            forms.ValidationError(
                _("Write the mobile number that the SMS is to go to, or choose «No»."), code="required"
            ),
        )
    if channel == NoticeChannel.EMAIL and not email and "notice_email" not in form.errors:
        form.add_error(
            "notice_email",
            forms.ValidationError(_("Write the e-mail address, or choose «No»."), code="required"),
        )


def _keeps(known: str) -> SafeString:
    words = gettext("Leave this empty for the one we know; it ends in:")
    return format_html('{} <bdi dir="ltr">{}</bdi>', words, for_language(ending(known), reader_language()))


class NoticeChoiceForm(KeptForm, forms.Form):
    """The same question on the tracking page; a number that is known already is never shown in full."""

    notice_channel = channel_field()
    notice_mobile = MobileField(label=_("Mobile number for this"), max_length=20, required=False)
    notice_email = email_field()

    def __init__(self, *args: Any, standing: NoticeStanding, kept: NoticeChoice | None, phone: str) -> None:
        """Take how the case stands, its present choice, and the number that the office has."""
        self.standing = standing
        self._kept = kept
        self._phone = phone
        super().__init__(*args)
        self._offer(set(standing.offered))
        self.initial["notice_channel"] = standing.channel or NONE

    def _offer(self, offered: set[NoticeChannel]) -> None:
        field = self.fields["notice_channel"]
        field.choices = [choice for choice in field.choices if choice[0] in {NONE, *offered}]
        if NoticeChannel.EMAIL not in offered:
            del self.fields["notice_email"]
        elif self._known(NoticeChannel.EMAIL):
            self.fields["notice_email"].help_text = _keeps(self._known(NoticeChannel.EMAIL))
        if NoticeChannel.SMS not in offered:
            del self.fields["notice_mobile"]
        elif self._known(NoticeChannel.SMS):
            self.fields["notice_mobile"].help_text = _keeps(self._known(NoticeChannel.SMS))

    def clean(self) -> dict[str, Any]:
        """Fall back to what is known where nothing was typed."""
        cleaned = super().clean()
        ask_for_address(self, mobile_field="notice_mobile", mobile=self._mobile, email=self._email)
        return cleaned

    @property
    def choice(self) -> NoticeChoice | None:
        """Return the unsaved choice."""
        return chosen(self, mobile=self._mobile, email=self._email)

    @property
    def _mobile(self) -> str:
        return self.cleaned_data.get("notice_mobile") or self._known(NoticeChannel.SMS)

    @property
    def _email(self) -> str:
        return self.cleaned_data.get("notice_email") or self._known(NoticeChannel.EMAIL)

    def _known(self, channel: NoticeChannel) -> str:
        if self._kept is not None and self._kept.channel == channel:
            return self._kept.address
        return self._phone if channel == NoticeChannel.SMS else ""
