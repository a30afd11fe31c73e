"""What can be done to a case now: the one step that moves it on, what still blocks it, and the rest."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.models import Case
from cases.permissions import available_transitions
from cases.requirements import Requirement, unmet_requirements
from cases.roles import GROUP_NAMES
from cases.staff.performing import PERFORMANCES, address_word
from cases.staff.wording import GRAVE
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import BY_CODE, TransitionCode, from_status

_C = TransitionCode
GROUPS: tuple[tuple[Promise, tuple[TransitionCode, ...]], ...] = (
    (_("People"), (_C.RECORD_CONSENT, _C.ASSESS_MAJORITY, _C.CHECK_WITHDRAWAL, _C.EXCLUDE_MEMBER)),
    (
        _("Papers"),
        (_C.COLLECT_DOCUMENTS, _C.CLEAR_DOCUMENT, _C.HAND_BACK, _C.RECORD_PAYMENT, _C.VERIFY_PAYMENT),
    ),
    (_("Journey"), (_C.CHANGE_BORDER, _C.REISSUE_SLIP)),
    (
        _("Questions and decisions"),
        (_C.REQUEST_INFORMATION, _C.REFER, _C.REJECT, _C.WITHDRAW, _C.EXPIRE),
    ),
    (_("Access of the applicant"), (_C.REPLACE_PIN,)),
)
# What an officer does about an unmet requirement, the first that is possible now.
REMEDIES: dict[str, tuple[TransitionCode, ...]] = {
    "consent": (_C.RECORD_CONSENT,),
    "final_consent": (_C.RECORD_CONSENT,),
    "declined": (_C.EXCLUDE_MEMBER, _C.WITHDRAW),
    "withdrawal": (_C.CHECK_WITHDRAWAL,),
    "held_of_staying": (_C.HAND_BACK,),
    "majority": (_C.ASSESS_MAJORITY,),
    "unaccompanied_minor": (_C.REFER,),
    "border_closed": (_C.CHANGE_BORDER,),
    "border_country": (_C.CHANGE_BORDER,),
    "not_collected": (_C.COLLECT_DOCUMENTS,),
    "not_presented": (_C.CLEAR_DOCUMENT,),
    "fee": (_C.VERIFY_PAYMENT, _C.RECORD_PAYMENT),
    "slip_expired": (_C.REISSUE_SLIP,),
}


@dataclass(frozen=True)
class Step:
    """A button."""

    code: TransitionCode
    label: str | Promise
    url: str
    is_grave: bool = False


@dataclass(frozen=True)
class Blocker:
    """An unmet requirement, and the page on which it can be met, if this actor may."""

    text: str | Promise
    about: str
    remedy: Step | None


@dataclass(frozen=True)
class MainStep:
    """The step that moves a case on; ``step`` is None where another role must take it."""

    label: str | Promise
    step: Step | None
    waits_for: tuple[str, ...]
    blockers: tuple[Blocker, ...]


@dataclass(frozen=True)
class NextSteps:
    """Everything the case file offers."""

    main: MainStep | None
    groups: tuple[tuple[Promise, tuple[Step, ...]], ...]


def next_steps(case: Case, actor: Actor) -> NextSteps:
    """Return what comes next; ``case`` is fetched ``with_file()``."""
    offered = {
        code: _step(case, code)
        for code in available_transitions(actor, case)
        if code in PERFORMANCES and PERFORMANCES[code].is_of_use(case)
    }
    groups = tuple(
        (title, tuple(offered[code] for code in codes if code in offered)) for title, codes in GROUPS
    )
    main = next((row for row in from_status(CaseStatus(case.status)) if row.is_main), None)
    return NextSteps(
        main=_main_step(case, main.code, offered) if main else None,
        groups=tuple((title, steps) for title, steps in groups if steps),
    )


def _main_step(case: Case, code: TransitionCode, offered: dict[TransitionCode, Step]) -> MainStep | None:
    if not PERFORMANCES[code].is_of_use(case):
        return None
    return MainStep(
        label=code.label,
        step=offered.get(code),
        waits_for=()
        if code in offered
        else tuple(str(role.label) for role in GROUP_NAMES if role in BY_CODE[code].roles),
        blockers=blockers(case, code, offered),
    )


def blockers(case: Case, code: TransitionCode, offered: dict[TransitionCode, Step]) -> tuple[Blocker, ...]:
    """Return what stands in the way of a transition today, each with its remedy among what is offered."""
    return tuple(
        Blocker(unmet.text, unmet.about, _remedy(case, unmet, offered))
        for unmet in unmet_requirements(case, code, timezone.localdate())
    )


def offered_now(case: Case, actor: Actor) -> dict[TransitionCode, Step]:
    """Return every step of this actor now, by its code."""
    return {code: _step(case, code) for code in available_transitions(actor, case) if code in PERFORMANCES}


def _remedy(case: Case, unmet: Requirement, offered: dict[TransitionCode, Step]) -> Step | None:
    code = next((code for code in REMEDIES.get(unmet.code, ()) if code in offered), None)
    if code is None:
        return None
    about = next((member for member in case.members.all() if unmet.about == str(member)), None)
    return _step(case, code, member=about.pk) if about else offered[code]


def _step(case: Case, code: TransitionCode, **initial: int) -> Step:
    url = reverse("cases_staff:transition", args=[case.pk, address_word(code)])
    return Step(code, code.label, f"{url}?{urlencode(initial)}" if initial else url, code in GRAVE)
