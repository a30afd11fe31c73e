"""What an applicant reads and does inside the own case, and how the way in is guarded."""

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language

from cases.accesses import AccessLine, access_lines
from cases.actions.answer_information import answer_information
from cases.actions.appointing import SlotGone, TooManyChanges
from cases.actions.cancel_appointment import cancel_appointment
from cases.actions.choose_appointment import choose_appointment
from cases.actions.choose_notices import choose_notices as _choose_notices
from cases.actions.identify_applicant import identify_applicant
from cases.actions.message_office import message_office as _message_office
from cases.actions.withdraw import withdraw as _withdraw
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.applicant_pass import new_pass, read_pass, trace_of_applicant, trace_of_pass
from cases.appointments.offer import OfferedDay
from cases.appointments.offer import offered_days as _offered_days
from cases.appointments.standing import AppointmentStanding, appointment_standing
from cases.correctable import open_question
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE
from cases.forms.appointment import AppointmentForm, day_of
from cases.forms.correction import CorrectionForm
from cases.forms.message import MessageForm
from cases.forms.notices import NoticeChoiceForm
from cases.forms.tracking import TrackingForm
from cases.forms.withdrawal import WithdrawalForm
from cases.handed_over import Papers, papers_of
from cases.known_browser import introduced
from cases.messages import MessageLine, message_lines
from cases.notices import choice_of, notice_standing
from cases.permissions import may_choose_notices, may_perform, visible_cases
from cases.progress import CaseProgress, progress_of
from cases.statistics.waiting import WaitingTime
from cases.withdrawal import Withdrawal, withdrawal_of
from cases.workflow.transitions import TransitionCode

__all__ = [
    "AccessLine",
    "AppointmentStanding",
    "CaseProgress",
    "CorrectionForm",
    "MessageForm",
    "MessageLine",
    "NoticeChoiceForm",
    "OfferedDay",
    "Papers",
    "SlotGone",
    "TooManyChanges",
    "TrackingForm",
    "WaitingTime",
    "Withdrawal",
    "WithdrawalForm",
    "access_lines",
    "answer_question",
    "appointment_form",
    "appointment_standing",
    "cancel_appointment",
    "choose_appointment",
    "choose_notices",
    "correction_form",
    "day_of",
    "identify_applicant",
    "introduced",
    "message_lines",
    "message_office",
    "new_pass",
    "notice_choice_form",
    "offered_days",
    "papers_of",
    "progress_of",
    "read_pass",
    "trace_of_applicant",
    "trace_of_pass",
    "withdraw",
    "withdrawal_of",
]


def withdraw(actor: Actor, form: WithdrawalForm, *, seen: int) -> None:
    """Withdraw what a valid form says, one adult's part or the applicant's whole case; no reason is asked."""
    case = visible_cases(actor).get()
    if form.part is None:
        _withdraw(case, by=actor, seen=seen)
    else:
        withdraw_member(case, by=actor, seen=seen, member_id=form.part.member_id)


def correction_form(
    actor: Actor, sent: QueryDict | None = None, *, is_judged: bool = True
) -> CorrectionForm | None:
    """Return what the office asks in the applicant's own case, as a form; None where it asks nothing.

    ``sent`` is what a browser sent of it; where the case has changed meanwhile it is shown and not judged.
    """
    question = open_question(visible_cases(actor))
    if question is None or not may_perform(actor, question.case, TransitionCode.ANSWER_INFORMATION):
        return None
    make = CorrectionForm if is_judged or sent is None else CorrectionForm.as_typed
    form = make(sent, case=question.case, question=question)
    return form if form.is_open else None


def answer_question(actor: Actor, form: CorrectionForm, *, seen: int) -> None:
    """Send what a valid form corrects; the review of the case goes on."""
    answer_information(
        visible_cases(actor).get(),
        by=actor,
        seen=seen,
        values=form.values,
        answer=form.cleaned_data["message"],
    )


def message_office(actor: Actor, form: MessageForm, *, token: str, address: str) -> None:
    """Send what a valid form holds from inside the applicant's own case, in the language of the page."""
    _message_office(
        visible_cases(actor).get(),
        by=actor,
        text=form.cleaned_data["text"],
        token=token,
        language=get_language() or AUTHORITATIVE_LANGUAGE,
        address=address,
    )


def offered_days(standing: AppointmentStanding) -> list[OfferedDay]:
    """Return the days on which the household may come; its own present place counts as free."""
    return _offered_days(standing.case.office_id, timezone.now(), besides=standing.upcoming)


def appointment_form(
    standing: AppointmentStanding, offered: OfferedDay, sent: QueryDict | None = None
) -> AppointmentForm:
    """Return the times of a day as a form."""
    return AppointmentForm(sent, offered=offered, choices=standing.choices, upcoming=standing.upcoming)


def notice_choice_form(actor: Actor, sent: QueryDict | None = None) -> NoticeChoiceForm | None:
    """Return how the applicant is told of news, as a form; None where there is nothing to choose."""
    case = visible_cases(actor).select_related("office", "notice_choice").get()
    standing = notice_standing(case)
    if not standing.may_choose or not may_choose_notices(actor, case):
        return None
    return NoticeChoiceForm(sent, standing=standing, kept=choice_of(case), phone=case.phone)


def choose_notices(actor: Actor, form: NoticeChoiceForm) -> None:
    """Keep what a valid form chooses; it changes nothing in the case."""
    _choose_notices(visible_cases(actor).get(), by=actor, choice=form.choice)
