"""The way of a family through the office, from desk to desk, each step by somebody who may take it."""

from collections.abc import Callable, Iterator

from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests.households import PASSWORD
from tests.journeys import desk
from tests.journeys.family import Applying
from tests.journeys.visitor import Visitor

C, S = TransitionCode, CaseStatus
SignIn = Callable[[Role], Visitor]


def through_the_office(
    sign_in: SignIn,
    people: list[Applying],
    words: str,
    *,
    second_username: str,
    password: str = PASSWORD,
    receipt_no: str = desk.RECEIPT_NO,
) -> Iterator[tuple[CaseStatus, Visitor]]:
    """Carry a case to its delivered slip; yield each status reached, with the person who reached it.

    ``words`` are what is searched for in the queue. Whose birth date is unknown is decided to be an adult,
    and who has no card is cleared. ``password`` is that of the second officer at the cancellation.
    """
    adults = [person.full_name for person in people if not person.is_minor]
    officer = _at(sign_in, Role.OFFICER, words)
    desk.perform(officer, C.TAKE)
    yield S.UNDER_REVIEW, officer
    review(officer, people)
    yield S.AWAITING_UNDERTAKING, officer
    desk.record_undertaking(officer)
    yield S.AWAITING_DOCUMENTS, officer

    clerk = _at(sign_in, Role.INTAKE_CLERK, words)
    desk.collect_everything(clerk)
    desk.record_fee(clerk, len(people), receipt_no)
    without_card = [person for person in people if person.answers["document-kind"] == "none"]
    if without_card:
        supervisor = _at(sign_in, Role.SUPERVISOR, words)
        for person in without_card:
            desk.clear_missing(supervisor, person.full_name)
    officer = _at(sign_in, Role.OFFICER, words)
    desk.verify_fee(officer)
    desk.perform(officer, C.COMPLETE_FILE)
    yield S.READY_TO_CANCEL, officer
    for name in adults:
        desk.hear(officer, name)
    desk.cancel_cards(officer, second_username, password)
    yield S.DOCUMENTS_CANCELLED, officer

    director = _at(sign_in, Role.DIRECTOR, words)
    desk.perform(director, C.ISSUE_SLIP, {"is_read": "on"})
    yield S.SLIP_ISSUED, director
    clerk = _at(sign_in, Role.INTAKE_CLERK, words)
    desk.deliver(clerk, adults[0])
    yield S.DELIVERED, clerk


def review(officer: Visitor, people: list[Applying]) -> None:
    """Settle who is an adult, hear each of them alone, and accept."""
    for person in people:
        if person.answers.get("person-birth_certainty") == "unknown":
            desk.decide_adult(officer, person.full_name)
    for person in people:
        if not person.is_minor:
            desk.hear(officer, person.full_name)
    desk.perform(officer, C.ACCEPT)


def _at(sign_in: SignIn, role: Role, words: str) -> Visitor:
    visitor = sign_in(role)
    desk.find_case(visitor, words)
    return visitor
