"""What staff do at their desks: each step by the buttons and words of the pages."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.workflow.transitions import TransitionCode
from portal.persian.digits import to_persian
from portal.persian.jalali import format_date
from tests.households import FEE, PASSWORD
from tests.journeys.visitor import Answers, Visitor

C = TransitionCode
RECEIPT_NO = "۷۰۴۵۱۲۹۳"


def find_case(visitor: Visitor, words: str) -> None:
    """Search in the queue, and open the one case that is found."""
    visitor.open("/admin/cases/")
    visitor.send(_("Search"), {"words": words})
    (number,) = visitor.texts(".queue tbody th a")
    visitor.follow(number)


def perform(visitor: Visitor, code: TransitionCode, answers: Answers | None = None, words: str = "") -> None:
    """Go from the case file to the page of a step, fill it in, press its button, and be back at the file."""
    visitor.follow(words or str(code.label))
    press(visitor, code, answers)


def press(visitor: Visitor, code: TransitionCode, answers: Answers | None = None) -> None:
    """Press the button of a step; the case file then says that it was done."""
    visitor.send(str(code.label), answers)
    assert visitor.texts(".messages .success") == [_("Done: %(action)s") % {"action": code.label}], (
        visitor.text
    )


def what_is_missing(visitor: Visitor) -> list[str]:
    """Return what the case file says is still in the way of the next step."""
    return visitor.texts(".card--next .blockers__text")


def hear(visitor: Visitor, name: str, *, says: str = "given") -> None:
    """Interview the adult of this name alone, through the link that the case file offers."""
    answers = {"language": "ps", "is_read_aloud": "on", "is_interviewed_alone": "on"}
    answers |= {"decision": says, "mark": "thumbprint"}
    perform(visitor, C.RECORD_CONSENT, answers, words=f"{C.RECORD_CONSENT.label}: {name}")


def decide_adult(visitor: Visitor, name: str) -> None:
    """Decide that somebody of unknown birth date is an adult."""
    answers = {"majority": "adult", "reason": "بنا بر مصاحبه و گواهی سرپرست خانوار"}
    perform(visitor, C.ASSESS_MAJORITY, answers, words=f"{C.ASSESS_MAJORITY.label}: {name}")


def record_undertaking(visitor: Visitor) -> None:
    """Copy the deed, signed by every adult who leaves."""
    visitor.follow(str(C.RECORD_UNDERTAKING.label))
    answers = {
        "notary_office_no": "۱۲",
        "notary_city": "قم",
        "deed_no": "۱۸۵۲۳",
        "deed_date": format_date(timezone.localdate()),
        "signatories": [value for _label, value in visitor.options("signatories")],
        "is_original_seen": "on",
        "is_authentic": "true",
    }
    press(visitor, C.RECORD_UNDERTAKING, answers)


def collect_everything(visitor: Visitor) -> None:
    """Take every original that can be taken."""
    visitor.follow(str(C.COLLECT_DOCUMENTS.label))
    documents = [value for _label, value in visitor.options("documents")]
    press(visitor, C.COLLECT_DOCUMENTS, {"documents": documents, "is_original": "on"})


def clear_missing(visitor: Visitor, name: str) -> None:
    """Let somebody leave without a document that was never issued."""
    visitor.follow(str(C.CLEAR_DOCUMENT.label))
    (document,) = [value for words, value in visitor.options("document") if name in words]
    answers = {
        "document": document,
        "reference": "گواهی ولادت ۳۴۵",
        "reason": "برای نوزاد کارت صادر نشده است",
    }
    press(visitor, C.CLEAR_DOCUMENT, answers)


def record_fee(visitor: Visitor, persons: int, receipt_no: str = RECEIPT_NO) -> None:
    """Copy the bank's receipt."""
    answers = {
        "method": "branch",
        "bank": "ملی",
        "tracking_no": receipt_no,
        "paid_on": format_date(timezone.localdate()),
        "amount": to_persian(persons * FEE),
    }
    perform(visitor, C.RECORD_PAYMENT, answers)


def verify_fee(visitor: Visitor) -> None:
    """Find the one receipt on the account."""
    visitor.follow(str(C.VERIFY_PAYMENT.label))
    ((_label, payment),) = visitor.options("payment")
    press(visitor, C.VERIFY_PAYMENT, {"payment": payment, "is_on_account": "on"})


def cancel_cards(visitor: Visitor, second_username: str, second_password: str = PASSWORD) -> None:
    """Cancel all cards with a second officer at the same desk."""
    visitor.follow(str(C.CANCEL_DOCUMENTS.label))
    references = {name: f"NJ{number:08d}" for number, name in enumerate(visitor.fields("najva_"), start=1)}
    answers = {
        "method": "punched",
        **references,
        "second_username": second_username,
        "second_password": second_password,
        "is_understood": "on",
    }
    press(visitor, C.CANCEL_DOCUMENTS, answers)


def deliver(visitor: Visitor, name: str) -> None:
    """Hand the slip to the adult of this name."""
    visitor.follow(str(C.DELIVER_SLIP.label))
    receiver = dict(visitor.options("to_member"))[name]
    answers = {
        "to_member": receiver,
        "mark": "signature",
        "is_leaflet_given": "on",
        "is_identity_checked": "on",
    }
    press(visitor, C.DELIVER_SLIP, answers)
