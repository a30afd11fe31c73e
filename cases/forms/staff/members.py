"""Forms about one person of the household: consent, staying behind, being an adult."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.consent_texts import CONSENT_TEXTS, ConsentText
from cases.forms.staff.base import FactForm, Radio, TransitionForm
from cases.forms.staff.picking import PickOne
from cases.forms.staff.reasons import reason_field
from cases.languages import SpokenLanguage
from cases.models import Case, Consent, ConsentPhase, Majority, Member
from cases.requirements.household import adults_to_ask, returning_members
from cases.workflow.statuses import CaseStatus
from portal.persian.reader import reader_language


def phase_of(case: Case) -> ConsentPhase:
    """Return which consent is asked now: the final one directly before cancellation, else the initial one."""
    return ConsentPhase.FINAL if case.status == CaseStatus.READY_TO_CANCEL else ConsentPhase.INITIAL


def _name_and_birth(member: Member) -> str:
    return f"{member} ({member.get_relation_display()}، {member.birth.format(reader_language())})"


class ConsentForm(FactForm):
    """One answer of one adult; the phase and the text follow from where the case stands."""

    member = PickOne(label=_("Who was asked"))
    language = forms.ChoiceField(
        label=_("Language of the interview"), choices=SpokenLanguage.choices, initial=SpokenLanguage.PERSIAN
    )

    class Meta:
        model = Consent
        fields = (
            "member",
            "language",
            "interpreter",
            "is_read_aloud",
            "is_interviewed_alone",
            "decision",
            "mark",
        )
        widgets = {"decision": Radio, "mark": Radio}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].offer(adults_to_ask(self.case, timezone.localdate()), _name_and_birth)

    @property
    def text(self) -> ConsentText:
        """Return the text to be read on this occasion."""
        return CONSENT_TEXTS[phase_of(self.case)]

    def facts(self) -> dict[str, Any]:
        self.instance.phase = phase_of(self.case)
        self.instance.text_version = self.text.version
        return {"consent": self.instance}


class ExcludeMemberForm(TransitionForm):
    """Who stays, without a reason."""

    confirmations = ("is_own_wish",)
    member = PickOne(label=_("Who stays"))
    is_own_wish = forms.BooleanField(label=_("This person wishes to stay; I have not asked for a reason."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [member for member in returning_members(self.case) if not member.is_head]
        self.fields["member"].offer(others, _name_and_birth)


class AssessMajorityForm(TransitionForm):
    """An officer's decision where the birth date leaves it open."""

    member = PickOne(label=_("About whom"))
    majority = forms.ChoiceField(
        label=_("Decision"),
        choices=[(choice, choice.label) for choice in (Majority.ADULT, Majority.MINOR)],
        widget=Radio,
    )
    reason = reason_field(_("What the decision rests on: papers seen, what the person and others said."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].offer(undecided(self.case), _name_and_birth)


def undecided(case: Case) -> list[Member]:
    """Return whose birth date leaves it open whether they are adults, a former decision notwithstanding."""
    today = timezone.localdate()
    return [
        member
        for member in case.members.all()
        if member.majority != Majority.BY_BIRTH_DATE or member.needs_majority_decision(today)
    ]
