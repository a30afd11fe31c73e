"""Questions and complaints, which need no case."""

from django.utils.translation import get_language

from cases.actions.read_enquiry_answer import read_enquiry_answer
from cases.actions.send_enquiry import send_enquiry as _send_enquiry
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE
from cases.enquiries import EnquiryAnswer, EnquiryReceipt, form_token, new_form_token, receipt_of_enquiry
from cases.forms.enquiry import AnswerForm, EnquiryForm
from cases.models import EnquiryKind

__all__ = [
    "AnswerForm",
    "EnquiryAnswer",
    "EnquiryForm",
    "EnquiryKind",
    "EnquiryReceipt",
    "form_token",
    "new_form_token",
    "read_enquiry_answer",
    "receipt_of_enquiry",
    "send_enquiry",
]


def send_enquiry(form: EnquiryForm, *, token: str, address: str, proof: str = "") -> str:
    """Send what a valid form holds, in the language of the page; return the key of its receipt."""
    language = get_language() or AUTHORITATIVE_LANGUAGE
    return _send_enquiry(form.instance, token=token, language=language, address=address, proof=proof)
