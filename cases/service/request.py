"""A request that is being made: its pages, its scans, its sending, its receipt."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import get_language

from cases.actions.begin_request import begin_request
from cases.actions.limit_drawing import limit_drawing
from cases.actions.remove_scan import remove_scan
from cases.actions.resume_draft import resume_draft
from cases.actions.save_draft import DraftEnded, StaleDraft, discard_draft, remove_member
from cases.actions.save_draft import save_answers as _save_answers
from cases.actions.submit_draft import submit_draft
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE
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
from cases.exceptions import ActionRefused, InvalidFact
from cases.forms.request.answers import Answer, answers
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
from cases.forms.request.scan import ScanForm, keep_file, names_told
from cases.forms.resume import ResumeForm
from cases.models import RequestDraft, Scan, ScanPaper
from cases.paper.blank_form import BlankForm
from cases.paper.printed_receipt import printed_receipt
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
from cases.tracking_code import grouped

__all__ = [
    "BEFORE",
    "DECLARATION",
    "DESTINATION",
    "FEE",
    "HEAD",
    "HOUSEHOLD",
    "Answer",
    "BlankForm",
    "DamagedScan",
    "DraftEnded",
    "IncompleteRequest",
    "NoRoomForScans",
    "Notice",
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
    "StaleDraft",
    "answers",
    "before_page",
    "begin_request",
    "border_label",
    "declaration_page",
    "destination_page",
    "discard_draft",
    "draft_page",
    "fee_page",
    "guardian_page",
    "guardian_section",
    "head_page",
    "keep_file",
    "limit_drawing",
    "load_draft",
    "member_keys",
    "member_page",
    "member_section",
    "names_told",
    "notices",
    "open_borders",
    "printed_receipt",
    "problems",
    "receipt_code",
    "receipt_of",
    "remove_member",
    "remove_scan",
    "request_forms",
    "resume_code_of",
    "resume_draft",
    "save_answers",
    "scan_people",
    "scans_in",
    "submit",
    "typed_in",
    "typed_values",
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
