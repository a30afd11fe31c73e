"""A question and a complaint of the demo."""

from cases.actions.answer_enquiry import answer_enquiry
from cases.actions.send_enquiry import send_enquiry
from cases.demo.staff import Team
from cases.enquiries import digest_of_key
from cases.models import Enquiry, EnquiryKind, Office
from cases.roles import Role

# Never change: they say whether the message is there already.
_QUESTION_FORM, _COMPLAINT_FORM = "demo question", "demo complaint"
_SENDER = "demo"


def install_enquiries(office: Office, team: Team) -> None:
    """Send both once: the question is answered, the complaint waits for the supervisor."""
    question = _sent(
        _QUESTION_FORM,
        Enquiry(
            office=office,
            kind=EnquiryKind.QUESTION,
            text="کارت آمایش یکی از فرزندانم گم شده است. آیا پیش از درخواست باید المثنی بگیرم؟",
            name="نورمحمد",
        ),
    )
    if not question.is_answered:
        answer_enquiry(
            question,
            by=team[Role.OFFICER],
            answer="در فرم درخواست بنویسید که کارت گم شده است. اداره هنگام بررسی می‌گوید چه لازم است.",
        )
    _sent(
        _COMPLAINT_FORM,
        Enquiry(
            office=office,
            kind=EnquiryKind.COMPLAINT,
            text="دو بار در ساعت اداری آمدم و گفتند روز دیگر بیایم. لطفاً روز مراجعه را از پیش بگویید.",
        ),
    )


def _sent(form: str, enquiry: Enquiry) -> Enquiry:
    key = send_enquiry(enquiry, token=form, language="fa", address=_SENDER)
    return Enquiry.objects.get(key_digest=digest_of_key(key))
