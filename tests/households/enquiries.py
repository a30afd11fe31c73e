"""Questions and complaints of the tests."""

from cases.actions.answer_enquiry import answer_enquiry
from cases.actions.close_enquiry import close_enquiry
from cases.actions.send_enquiry import send_enquiry
from cases.actors import Actor
from cases.enquiries import digest_of_key, new_form_token
from cases.models import Enquiry, EnquiryKind, Office

ADDRESS = "192.0.2.1"
TEXT = "متن پیام که نباید جایی دیگر دیده شود"


def enquiry(office: Office, kind: EnquiryKind = EnquiryKind.QUESTION, **facts: str) -> Enquiry:
    """Return an enquiry as it came in; each is sent from a form of its own."""
    unsaved = Enquiry(office=office, kind=kind, **{"text": TEXT, **facts})
    key = send_enquiry(unsaved, token=new_form_token(), language="fa", address=new_form_token())
    return Enquiry.objects.get(key_digest=digest_of_key(key))


def answered(sent: Enquiry, by: Actor, answer: str = "پاسخ اداره") -> Enquiry:
    """Return it answered."""
    return answer_enquiry(sent, by=by, answer=answer)


def closed(sent: Enquiry, by: Actor) -> Enquiry:
    """Return it answered and closed."""
    return close_enquiry(answered(sent, by), by=by)
