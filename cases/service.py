"""The only door from the public pages to the cases: request, progress, answer, who looked, enquiries."""

from collections.abc import Mapping

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language

from cases.accesses import AccessLine, access_lines
from cases.actions.answer_information import answer_information
from cases.actions.identify_applicant import identify_applicant
from cases.actions.limit_drawing import limit_drawing
from cases.actions.message_office import message_office as _message_office
from cases.actions.open_draft import open_draft
from cases.actions.read_enquiry_answer import read_enquiry_answer
from cases.actions.resume_draft import resume_draft
from cases.actions.save_draft import DraftEnded, StaleDraft, discard_draft, remove_member
from cases.actions.save_draft import save_answers as _save_answers
from cases.actions.send_enquiry import send_enquiry as _send_enquiry
from cases.actions.submit_draft import submit_draft
from cases.actions.withdraw import withdraw as _withdraw
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.applicant_pass import new_pass, read_pass, trace_of_applicant, trace_of_pass
from cases.border_states import BorderState, border_states
from cases.correctable import open_question
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, current_declaration
from cases.drafts import (
    BEFORE,
    DECLARATION,
    DESTINATION,
    HEAD,
    guardian_section,
    load_draft,
    member_section,
    typed_in,
)
from cases.enquiries import EnquiryAnswer, EnquiryReceipt, form_token, new_form_token, receipt_of_enquiry
from cases.exceptions import (
    ActionRefused,
    InvalidFact,
    StaleCase,
    TooManyAttempts,
    TooManyForNow,
    WrongCodeOrPin,
    WrongReferenceOrPin,
    WrongResumeCode,
)
from cases.fees import FeeQuote
from cases.fees import fee_quote as _fee_quote
from cases.forms.correction import CorrectionForm
from cases.forms.enquiry import AnswerForm, EnquiryForm
from cases.forms.message import MessageForm
from cases.forms.request.destination import border_label, open_borders
from cases.forms.request.household import Person, RequestForms
from cases.forms.request.kept import typed_values
from cases.forms.request.pages import (
    RequestPageForms,
    before_page,
    declaration_page,
    destination_page,
    guardian_page,
    head_page,
    member_page,
)
from cases.forms.request.review import Notice, Problem, notices, problems
from cases.forms.resume import ResumeForm
from cases.forms.tracking import TrackingForm
from cases.forms.withdrawal import WithdrawalForm
from cases.handed_over import Papers, papers_of
from cases.messages import MessageLine, message_lines
from cases.models import EnquiryKind, Office, RequestDraft
from cases.permissions import may_perform, visible_cases
from cases.progress import CaseProgress, progress_of
from cases.receipt import Receipt, receipt_code, receipt_of
from cases.statistics.figures import ServiceFigures
from cases.statistics.figures import service_figures as _service_figures
from cases.statistics.suppression import Shown
from cases.statistics.waiting import WaitingTime
from cases.tracking_code import grouped
from cases.withdrawal import Withdrawal, withdrawal_of
from cases.workflow.transitions import TransitionCode

__all__ = [
    "AUTHORITATIVE_LANGUAGE",
    "BEFORE",
    "DECLARATION",
    "DESTINATION",
    "HEAD",
    "AccessLine",
    "ActionRefused",
    "Actor",
    "AnswerForm",
    "BorderState",
    "CaseProgress",
    "CorrectionForm",
    "DraftEnded",
    "EnquiryAnswer",
    "EnquiryForm",
    "EnquiryKind",
    "EnquiryReceipt",
    "FeeQuote",
    "IncompleteRequest",
    "InvalidFact",
    "MessageForm",
    "MessageLine",
    "Notice",
    "Office",
    "Papers",
    "Person",
    "Problem",
    "Receipt",
    "RequestDraft",
    "RequestForms",
    "RequestPageForms",
    "ResumeForm",
    "ServiceFigures",
    "Shown",
    "StaleCase",
    "StaleDraft",
    "TooManyAttempts",
    "TooManyForNow",
    "TrackingForm",
    "WaitingTime",
    "Withdrawal",
    "WithdrawalForm",
    "WrongCodeOrPin",
    "WrongReferenceOrPin",
    "WrongResumeCode",
    "access_lines",
    "answer_question",
    "before_page",
    "border_label",
    "border_points",
    "correction_form",
    "current_declaration",
    "declaration_page",
    "destination_page",
    "discard_draft",
    "fee_quote",
    "form_token",
    "guardian_page",
    "guardian_section",
    "head_page",
    "identify_applicant",
    "limit_drawing",
    "load_draft",
    "member_page",
    "member_section",
    "message_lines",
    "message_office",
    "new_form_token",
    "new_pass",
    "notices",
    "offices",
    "open_borders",
    "open_draft",
    "papers_of",
    "problems",
    "progress_of",
    "read_enquiry_answer",
    "read_pass",
    "receipt_code",
    "receipt_of",
    "receipt_of_enquiry",
    "remove_member",
    "request_forms",
    "resume_code_of",
    "resume_draft",
    "save_answers",
    "send_enquiry",
    "service_figures",
    "submit",
    "trace_of_applicant",
    "trace_of_pass",
    "typed_in",
    "typed_values",
    "withdraw",
    "withdrawal_of",
]


class IncompleteRequest(ActionRefused):
    """Something in the draft is missing or wrong, so that it cannot be sent; the check page says what."""

    code = "incomplete"


def request_forms(draft: RequestDraft) -> RequestForms:
    """Return the whole request, bound to what was typed, in the language of the page."""
    return RequestForms(draft, language=get_language() or AUTHORITATIVE_LANGUAGE, on=timezone.localdate())


def save_answers(draft: RequestDraft, section: str, typed: Mapping[str, str], *, seen: int) -> RequestDraft:
    """Keep what was typed on a page, right or wrong; raise ``StaleDraft`` when another window was faster."""
    language = get_language() or AUTHORITATIVE_LANGUAGE
    return _save_answers(draft, section, typed, seen=seen, language=language)


def resume_code_of(token: str) -> str:
    """Return the code that continues a draft elsewhere, as it is written down: «ABCD-EFGH-JKMN-PQRS»."""
    return grouped(token)


def submit(draft: RequestDraft, token: str, *, seen: int) -> None:
    """Check everything once more and send it; a draft that was sent already stays as it is."""
    if draft.case_id is not None:
        return
    request = request_forms(draft)
    if problems(request):
        raise IncompleteRequest
    submit_draft(draft, request.to_case(), request.to_entries(), token=token, seen=seen)


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


def fee_quote(persons: int) -> FeeQuote | None:
    """Return what so many persons owe today, or None where no fee is in force."""
    return _fee_quote(persons, timezone.localdate())


def offices() -> list[Office]:
    """Return the offices that receive requests."""
    return list(Office.objects.all())


def send_enquiry(form: EnquiryForm, *, token: str, address: str) -> str:
    """Send what a valid form holds, in the language of the page; return the key of its receipt."""
    language = get_language() or AUTHORITATIVE_LANGUAGE
    return _send_enquiry(form.instance, token=token, language=language, address=address)


def border_points() -> list[BorderState]:
    """Return every border point as it stands today, the closed ones too."""
    return border_states(timezone.localdate())


def service_figures() -> ServiceFigures:
    """Return how many were served and how long it took, without a number that could point to a household."""
    return _service_figures(timezone.localdate())
