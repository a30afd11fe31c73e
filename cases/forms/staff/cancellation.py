"""The form of the point of no return: method, NAJVA references, the second officer, the last warning."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.forms.staff.base import Radio, TransitionForm
from cases.models import AccessKind, AccessRecord, CancelMethod, IdentityDocument
from cases.requirements.household import returning_members
from portal.persian.formfields import CodeField

# What the access log calls a password that was not right; also what is counted to slow down guessing.
WRONG_PASSWORD = "second officer: wrong name or password"  # noqa: S105
_MOST_ATTEMPTS = 5
_WITHIN = timedelta(hours=1)


class CancelDocumentsForm(TransitionForm):
    """Two officers stand at one desk: the second one types their own name and password here."""

    confirmations = ("is_understood",)
    method = forms.ChoiceField(
        label=_("How the cards were made unusable"), choices=CancelMethod.choices, widget=Radio
    )
    second_username = forms.CharField(
        label=_("User name of the second officer"),
        max_length=150,
        help_text=_("A supervisor or the director, who is another person than you and stands beside you."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )
    second_password = forms.CharField(
        label=_("Password of the second officer"),
        strip=False,
        help_text=_("The second officer types it in person. It is checked and not kept."),
        widget=forms.PasswordInput(attrs={"dir": "ltr", "autocomplete": "new-password"}),
    )
    is_understood = forms.BooleanField(
        label=_(
            "We both understand: these cards can never be restored, and the slip is issued right after this."
        )
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._is_wrong_password = False
        self.leaving = returning_members(self.case)
        length = IdentityDocument._meta.get_field("card_no").max_length * 2
        own = dict(self.fields)
        self.fields.clear()
        self.fields["method"] = own.pop("method")
        for member in self.leaving:
            label = _("NAJVA reference of %(name)s") % {"name": member}
            self.fields[f"najva_{member.pk}"] = CodeField(label=label, max_length=length)
        self.fields.update(own)

    def clean(self) -> dict[str, Any]:
        """Check the second officer's password last, and only so many times an hour."""
        cleaned = super().clean()
        username, password = cleaned.get("second_username"), cleaned.get("second_password")
        if not username or not password or self.errors:
            return cleaned
        if self._attempts() >= _MOST_ATTEMPTS:
            self.add_error("second_password", _("Too many wrong passwords. Please wait an hour."))
            return cleaned
        user = authenticate(username=username, password=password)
        if user is None:
            self._is_wrong_password = True
            self.add_error(
                "second_password", _("The name or the password of the second officer is not right.")
            )
            return cleaned
        cleaned["second"] = Actor.staff(user)
        return cleaned

    def facts(self) -> dict[str, Any]:
        references = {member.pk: self.cleaned_data[f"najva_{member.pk}"] for member in self.leaving}
        return {
            "second": self.cleaned_data["second"],
            "method": self.cleaned_data["method"],
            "najva_references": references,
        }

    @property
    def refused_because(self) -> str:
        return WRONG_PASSWORD if self._is_wrong_password else ""

    def _attempts(self) -> int:
        """Count the wrong passwords of the last hour typed by this person, in whatever case."""
        return AccessRecord.objects.filter(
            kind=AccessKind.REFUSED,
            by_user=self.actor.user,
            detail=WRONG_PASSWORD,
            at__gte=timezone.now() - _WITHIN,
        ).count()
