"""Forms of decisions: a code where there is one, and the reason in words."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.staff.base import Radio, TransitionForm
from cases.forms.staff.papers import documents_in
from cases.forms.staff.reasons import reason_field
from cases.models import DocumentState, IdentityDocument, Member
from cases.requirements.household import returning_members
from cases.workflow.reasons import ReferralReason, RejectionReason
from portal.persian.formfields import CodeField


class PlainForm(TransitionForm):
    """Nothing is asked: the page and its one button say it all."""


class ReasonForm(TransitionForm):
    """Only the reason."""

    reason = reason_field()


class RejectForm(TransitionForm):
    """Why a request is not accepted; the applicant reads the words."""

    code = forms.ChoiceField(label=_("Ground"), choices=RejectionReason.choices, widget=Radio)
    reason = reason_field(_("The applicant reads this. Say plainly what is missing or stands against it."))


class ReferForm(TransitionForm):
    """Why protection comes first."""

    code = forms.ChoiceField(label=_("Ground"), choices=ReferralReason.choices, widget=Radio)
    reason = reason_field(_("For the protection unit; the household does not read it."))


class ResolveReferralForm(TransitionForm):
    """What the protection unit decided."""

    reference = CodeField(label=_("Number of the protection decision"), max_length=40)
    reason = reason_field()


class WithdrawForm(TransitionForm):
    """No reason is asked, only that the household itself wishes it."""

    confirmations = ("is_own_wish",)
    is_own_wish = forms.BooleanField(
        label=_("The household itself wishes to withdraw; I have not asked for a reason.")
    )


class ReturnDocumentsForm(TransitionForm):
    """Everything goes back at once."""

    confirmations = ("is_handed_over",)
    is_handed_over = forms.BooleanField(
        label=_("Every original listed here was handed back, against the custody receipt.")
    )

    @property
    def held(self) -> list[IdentityDocument]:
        """Return what the office holds."""
        return documents_in(self.case, frozenset({DocumentState.IN_CUSTODY}))


class ReplacePinForm(TransitionForm):
    """A new PIN is given in person only."""

    confirmations = ("is_identity_checked",)
    is_identity_checked = forms.BooleanField(
        label=_("The applicant stands before me and I have checked who they are.")
    )


class IssueForm(TransitionForm):
    """The signer has read what will be printed."""

    confirmations = ("is_read",)
    is_read = forms.BooleanField(
        label=_("I have read the names, numbers and dates above and they are right.")
    )

    @property
    def leaving(self) -> list[Member]:
        """Return who will stand on the slip."""
        return returning_members(self.case)
