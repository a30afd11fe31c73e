"""Where a case leaves the main road: what is asked, refused, referred, withdrawn or replaced."""

from cases.actions.expire import expire
from cases.actions.refer import refer
from cases.actions.reissue_slip import reissue_slip
from cases.actions.reject import reject
from cases.actions.request_information import request_information
from cases.actions.withdraw import withdraw
from cases.actors import Actor
from cases.demo.journey import Journey
from cases.roles import Role
from cases.workflow.reasons import ReferralReason, ReissueReason, RejectionReason


def ask_for_information(journey: Journey) -> None:
    """The officer asks for what cannot be read: a card number and a grandfather's name."""
    head = journey.case.members.all()[0]
    document = head.documents.all()[0]
    journey.act(
        request_information,
        journey.team[Role.OFFICER],
        fields=[f"member.{head.pk}.grandfather_name", f"document.{document.pk}.card_no"],
        reason="شماره کارت سرپرست خوانا نیست. لطفاً شماره کارت و نام پدربزرگ او را از روی کارت بنویسید.",
    )


def refer_for_protection(journey: Journey) -> None:
    """The officer refers a child who is alone."""
    journey.act(
        refer,
        journey.team[Role.OFFICER],
        code=ReferralReason.UNACCOMPANIED_MINOR,
        reason="کودک بدون پدر، مادر یا قیم قانونی مراجعه کرده است.",
    )


def reject_request(journey: Journey) -> None:
    """The supervisor rejects a request that belongs to another province."""
    journey.act(
        reject,
        journey.team[Role.SUPERVISOR],
        code=RejectionReason.OTHER_PROVINCE,
        reason="کارت خانوار در استان دیگری صادر شده است؛ لطفاً به اداره کل همان استان مراجعه کنید.",
    )


def withdraw_request(journey: Journey) -> None:
    """The applicant withdraws; the office still holds the cards and will have to give them back."""
    journey.act(withdraw, Actor.applicant(journey.case))


def let_expire(journey: Journey) -> None:
    """The supervisor ends a request that nobody pursues."""
    journey.act(
        expire,
        journey.team[Role.SUPERVISOR],
        reason="خانوار اعلام کرد که فعلاً به دفتر اسناد رسمی مراجعه نمی‌کند و بعداً دوباره درخواست می‌دهد.",
    )


def replace_slip(journey: Journey) -> None:
    """The director voids a damaged slip and issues another."""
    journey.act(
        reissue_slip,
        journey.team[Role.DIRECTOR],
        code=ReissueReason.DAMAGED,
        reason="برگه هنگام چاپ پاره شد.",
        border=journey.case.border,
    )
