"""What an applicant does: the request page by page, the receipt, and following the case."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from tests import typed
from tests.journeys.family import Applying
from tests.journeys.visitor import Visitor


@dataclass(frozen=True)
class Receipt:
    """What an applicant writes down."""

    tracking_code: str
    pin: str


def apply(visitor: Visitor, people: list[Applying]) -> Receipt:
    """Find the request page from the front page, fill it in for everybody, send it, and keep the codes."""
    write(visitor, people)
    return send(visitor)


def write(visitor: Visitor, people: list[Applying]) -> None:
    """Fill in every page, up to the one where all answers are read once more."""
    begin(visitor)
    head, *others = people
    visitor.send(_("Save and continue"), head.answers)
    for person in others:
        visitor.follow(_("Add a member"))
        visitor.send(_("Save"), person.answers)
        if person.guardian:
            visitor.send(_("Save"), person.guardian)
    if head.guardian:
        visitor.follow(f"{_('Parent or guardian')} {head.full_name}")
        visitor.send(_("Save"), head.guardian)
    visitor.follow(_("Continue"))
    go_home_through_the_first_border(visitor)
    bring_everything_later(visitor)
    visitor.send(_("Save and continue"), {"declaration-is_declared": "on"})


# As the page of the request is called.
REQUEST_PAGE = {"fa": "ثبت درخواست", "ps": "د غوښتنلیک ثبت", "en": "Make a request"}


def begin(visitor: Visitor, language: str = "fa") -> None:
    """Come from the front page to the first question."""
    visitor.open(f"/{language}/")
    visitor.follow(REQUEST_PAGE[language])
    visitor.follow(_("Start"))
    visitor.send(_("Continue"), typed.BEFORE_ANSWERS)


def go_home_through_the_first_border(visitor: Visitor) -> None:
    """Choose Afghanistan and the first border point that is offered."""
    _words, border = visitor.options("destination-border")[0]
    answers = {"destination-destination_country": "AF", "destination-destination_area": "هرات"}
    visitor.send(_("Save and continue"), {**answers, "destination-border": border})


def bring_everything_later(visitor: Visitor) -> None:
    """Pay later, and send no scans."""
    visitor.send(_("Save and continue"), typed.fee_later())
    visitor.follow(_("Continue"))


def send(visitor: Visitor) -> Receipt:
    """Send what was checked; nothing may be missing."""
    visitor.send(_("Send the request"))
    code, pin = visitor.texts(".confirmation__code")
    return Receipt(code, pin)


def track(visitor: Visitor, receipt: Receipt, language: str = "fa") -> None:
    """Look into the case with both codes, as they were written down."""
    visitor.open(f"/{language}/tracking/")
    visitor.send(_("Show my request"), {"code": receipt.tracking_code, "pin": receipt.pin})


def where_it_stands(visitor: Visitor) -> str:
    """Return the sentence that tells an applicant how far the case is."""
    return visitor.texts(".where__label")[0]
