"""Record the answer to what the office asked."""

from collections.abc import Callable
from datetime import date

from cases.actions.answer_information import answer_information
from cases.actions.assess_majority import assess_majority
from cases.actions.request_information import request_information
from cases.actors import Actor
from cases.models import Case, Majority
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from portal.persian.partial_date import PartialDate
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh, version_now


def test_the_applicant_corrects_what_was_asked_for(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    head, wife = case.members.all()[:2]
    card = head.documents.all()[0]
    born = PartialDate.from_parts(1360, 2)
    values = {
        "case.phone": "+93701234567",
        f"member.{wife.pk}.given_name": "ښایسته",
        f"member.{wife.pk}.birth": born,
        f"document.{card.pk}.card_no": "99887766",
    }
    request_information(
        case, by=bureau.actor(Role.OFFICER), seen=case.version, fields=list(values), reason=REASON
    )
    answer_information(
        case, by=Actor.applicant(case), seen=version_now(case), values=values, answer="اصلاح شد"
    )
    after = fresh(case)
    assert (after.status, after.phone) == (CaseStatus.UNDER_REVIEW, "+93701234567")
    assert after.members.all()[1].given_name == "ښایسته"
    assert after.members.all()[1].birth == born
    assert after.members.all()[0].documents.all()[0].card_no == "99887766"
    asked = after.information_requests.get()
    assert asked.answer == "اصلاح شد"
    assert asked.answered_at == after.changed_at


def test_what_was_not_asked_for_stays(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.INFORMATION_REQUESTED)
    with refused(case, None):
        answer_information(case, by=Actor.applicant(case), seen=case.version, values={"case.address": "هرات"})


def test_an_answer_in_words_alone_is_an_answer(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.INFORMATION_REQUESTED)
    answer_information(case, by=Actor.applicant(case), seen=case.version, values={}, answer="تلفن ندارم")
    assert fresh(case).information_requests.get().answer == "تلفن ندارم"


def test_a_corrected_birth_date_ends_the_decision_made_on_the_former_one(
    bureau: Bureau, at: Callable[[str], Case]
):
    case, officer = at(CaseStatus.UNDER_REVIEW), bureau.actor(Role.OFFICER)
    unknown = case.members.all()[3]
    assess_majority(
        case, by=officer, seen=case.version, member=unknown, majority=Majority.ADULT, reason=REASON
    )
    key = f"member.{unknown.pk}.birth"
    request_information(case, by=officer, seen=version_now(case), fields=[key], reason=REASON)
    child = PartialDate(date(date.today().year - 10, 1, 1))
    answer_information(case, by=officer, seen=version_now(case), values={key: child})
    corrected = fresh(case).members.all()[3]
    assert corrected.majority == Majority.BY_BIRTH_DATE
    assert corrected.needs_guardian(date.today())
    assert not corrected.gives_own_consent(date.today())
