"""The only door from the public pages to the cases: request, progress, answer, who looked, enquiries."""

from collections.abc import Mapping

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language

from cases.accesses import AccessLine, access_lines
from cases.actions.add_scan import add_scan as _add_scan
from cases.actions.answer_information import answer_information
from cases.actions.appointing import SlotGone, TooManyChanges
from cases.actions.begin_request import begin_request
from cases.actions.cancel_appointment import cancel_appointment
from cases.actions.choose_appointment import choose_appointment
from cases.actions.choose_notices import choose_notices as _choose_notices
from cases.actions.identify_applicant import identify_applicant
from cases.actions.limit_drawing import limit_drawing
from cases.actions.message_office import message_office as _message_office
from cases.actions.open_draft import open_draft
from cases.actions.read_enquiry_answer import read_enquiry_answer
from cases.actions.remove_scan import remove_scan
from cases.actions.resume_draft import resume_draft
from cases.actions.save_draft import DraftEnded, StaleDraft, discard_draft, remove_member
from cases.actions.save_draft import save_answers as _save_answers
from cases.actions.send_enquiry import send_enquiry as _send_enquiry
from cases.actions.submit_draft import submit_draft
from cases.actions.withdraw import withdraw as _withdraw
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.applicant_pass import new_pass, read_pass, trace_of_applicant, trace_of_pass
from cases.appointments.offer import OfferedDay
from cases.appointments.offer import offered_days as _offered_days
from cases.appointments.standing import AppointmentStanding, appointment_standing
from cases.border_states import BorderState, border_states
from cases.correctable import open_question
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, current_declaration
from cases.drafts import (
    BEFORE,
    DECLARATION,
    DESTINATION,
    FEE,
    HEAD,
    guardian_section,
    load_draft,
    member_keys,
    member_section,
    typed_in,
)
from cases.enquiries import EnquiryAnswer, EnquiryReceipt, form_token, new_form_token, receipt_of_enquiry
from cases.exceptions import (
    ActionRefused,
    InvalidFact,
    StaleCase,
    TooMany,
    TooManyAttempts,
    TooManyForNow,
    WrongCodeOrPin,
    WrongReferenceOrPin,
    WrongResumeCode,
)
from cases.fees import FeeQuote
from cases.fees import fee_quote as _fee_quote
from cases.forms.appointment import AppointmentForm, day_of
from cases.forms.correction import CorrectionForm
from cases.forms.enquiry import AnswerForm, EnquiryForm
from cases.forms.message import MessageForm
from cases.forms.notices import NoticeChoiceForm
from cases.forms.request.destination import border_label, open_borders
from cases.forms.request.household import Person, RequestForms
from cases.forms.request.kept import typed_values
from cases.forms.request.pages import (
    RequestPageForms,
    before_page,
    declaration_page,
    destination_page,
    fee_page,
    guardian_page,
    head_page,
    member_page,
)
from cases.forms.request.review import Notice, Problem, notices, problems
from cases.forms.request.scan import ScanForm, names_told
from cases.forms.resume import ResumeForm
from cases.forms.tracking import TrackingForm
from cases.forms.withdrawal import WithdrawalForm
from cases.handed_over import Papers, papers_of
from cases.known_browser import introduced
from cases.messages import MessageLine, message_lines
from cases.models import EnquiryKind, Office, RequestDraft, Scan, ScanPaper
from cases.notices import choice_of, notice_standing
from cases.permissions import may_choose_notices, may_perform, visible_cases
from cases.progress import CaseProgress, progress_of
from cases.proof_of_work import new_challenge
from cases.receipt import Receipt, receipt_code, receipt_of
from cases.scans import (
    HOUSEHOLD,
    DamagedScan,
    NoRoomForScans,
    ScanNotTaken,
    draft_page,
    scan_people,
    scans_in,
)
from cases.shown import long_day
from cases.statistics.figures import ServiceFigures
from cases.statistics.figures import service_figures as _service_figures
from cases.statistics.suppression import Shown
from cases.statistics.waiting import WaitingTime
from cases.tracking_code import grouped
from cases.withdrawal import Withdrawal, withdrawal_of
from cases.workflow.transitions import TransitionCode
from portal.scans.refusal import Reason

__all__ = [
    "AUTHORITATIVE_LANGUAGE",
    "BEFORE",
    "DECLARATION",
    "DESTINATION",
    "FEE",
    "HEAD",
    "HOUSEHOLD",
    "AccessLine",
    "ActionRefused",
    "Actor",
    "AnswerForm",
    "AppointmentStanding",
    "BorderState",
    "CaseProgress",
    "CorrectionForm",
    "DamagedScan",
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
    "NoRoomForScans",
    "Notice",
    "NoticeChoiceForm",
    "OfferedDay",
    "Office",
    "Papers",
    "Person",
    "Problem",
    "Receipt",
    "RequestDraft",
    "RequestForms",
    "RequestPageForms",
    "ResumeForm",
    "Scan",
    "ScanForm",
    "ScanNotTaken",
    "ScanPaper",
    "ServiceFigures",
    "Shown",
    "SlotGone",
    "StaleCase",
    "StaleDraft",
    "TooMany",
    "TooManyAttempts",
    "TooManyChanges",
    "TooManyForNow",
    "TrackingForm",
    "WaitingTime",
    "Withdrawal",
    "WithdrawalForm",
    "WrongCodeOrPin",
    "WrongReferenceOrPin",
    "WrongResumeCode",
    "access_lines",
    "add_scan",
    "answer_question",
    "appointment_form",
    "appointment_standing",
    "before_page",
    "begin_request",
    "border_label",
    "border_points",
    "cancel_appointment",
    "choose_appointment",
    "choose_notices",
    "correction_form",
    "current_declaration",
    "day_of",
    "declaration_page",
    "destination_page",
    "discard_draft",
    "draft_page",
    "fee_page",
    "fee_quote",
    "form_token",
    "guardian_page",
    "guardian_section",
    "head_page",
    "identify_applicant",
    "introduced",
    "limit_drawing",
    "load_draft",
    "long_day",
    "member_keys",
    "member_page",
    "member_section",
    "message_lines",
    "message_office",
    "names_told",
    "new_challenge",
    "new_form_token",
    "new_pass",
    "notice_choice_form",
    "notices",
    "offered_days",
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
    "remove_scan",
    "request_forms",
    "resume_code_of",
    "resume_draft",
    "save_answers",
    "scan_people",
    "scans_in",
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


def add_scan(draft: RequestDraft, file: UploadedFile, *, person: str, paper: ScanPaper, address: str) -> Scan:
    """Keep a file that was sent; one of which only the size was kept is too large."""
    data = file.read()
    if len(data) != file.size:
        raise ScanNotTaken(Reason.TOO_LARGE)
    return _add_scan(draft, data, person=person, paper=paper, address=address)


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
    try:
        submit_draft(
            draft,
            request.to_case(),
            request.to_entries(),
            token=token,
            seen=seen,
            notices=request.head.contact.notices,
            payment=request.to_payment(),
        )
    except InvalidFact as refusal:
        # Another request has used the same fee receipt a moment ago; the check page says so now.
        raise IncompleteRequest from refusal


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


def fee_quote(persons: int) -> FeeQuote | None:
    """Return what so many persons owe today, or None where no fee is in force."""
    return _fee_quote(persons, timezone.localdate())


def offices() -> list[Office]:
    """Return the offices that receive requests."""
    return list(Office.objects.all())


def send_enquiry(form: EnquiryForm, *, token: str, address: str, proof: str = "") -> str:
    """Send what a valid form holds, in the language of the page; return the key of its receipt."""
    language = get_language() or AUTHORITATIVE_LANGUAGE
    return _send_enquiry(form.instance, token=token, language=language, address=address, proof=proof)


def border_points() -> list[BorderState]:
    """Return every border point as it stands today, the closed ones too."""
    return border_states(timezone.localdate())


def service_figures() -> ServiceFigures:
    """Return how many were served and how long it took, without a number that could point to a household."""
    return _service_figures(timezone.localdate())
