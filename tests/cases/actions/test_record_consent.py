"""Record what one adult answered."""

from collections.abc import Callable

import pytest

from cases.actions.record_consent import record_consent
from cases.models import Case, ConsentPhase, Decision
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import consent_of
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh


@pytest.mark.parametrize("decision", Decision)
def test_both_answers_are_kept_alike(bureau: Bureau, at: Callable[[str], Case], decision: Decision):
    case = at(CaseStatus.UNDER_REVIEW)
    record_consent(
        case, by=bureau.actor(Role.OFFICER), seen=case.version, consent=consent_of(case, decision=decision)
    )
    kept = fresh(case).members.all()[0].consents.get()
    assert kept.decision == decision
    assert kept.interviewer == bureau.actor(Role.OFFICER).user


def test_the_person_who_asks_is_the_one_who_acts(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    consent = consent_of(case, interviewer=bureau.actor(Role.DIRECTOR).user)
    record_consent(case, by=bureau.actor(Role.OFFICER), seen=case.version, consent=consent)
    assert consent.interviewer == bureau.actor(Role.OFFICER).user


def test_a_yes_spoken_in_front_of_others_is_none(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    with refused(case, "is_interviewed_alone"):
        record_consent(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            consent=consent_of(case, is_interviewed_alone=False),
        )


def test_a_no_counts_whoever_was_there(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    consent = consent_of(case, is_interviewed_alone=False, decision=Decision.DECLINED)
    record_consent(case, by=bureau.actor(Role.OFFICER), seen=case.version, consent=consent)
    assert consent.pk


def test_a_child_is_not_asked_to_consent(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    newborn = case.members.all()[2]
    with refused(case, "member"):
        record_consent(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            consent=consent_of(case, member=newborn),
        )


def test_nobody_answers_for_a_member_of_another_case(bureau: Bureau, at: Callable[[str], Case]):
    case, other = at(CaseStatus.UNDER_REVIEW), at(CaseStatus.RECEIVED)
    with refused(case, "member"):
        record_consent(case, by=bureau.actor(Role.OFFICER), seen=case.version, consent=consent_of(other))


@pytest.mark.parametrize(
    "status", [CaseStatus.UNDER_REVIEW, CaseStatus.AWAITING_UNDERTAKING, CaseStatus.AWAITING_DOCUMENTS]
)
def test_the_final_answer_is_asked_directly_before_cancellation_only(
    bureau: Bureau, at: Callable[[str], Case], status: CaseStatus
):
    case = at(status)
    with refused(case, "phase"):
        record_consent(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            consent=consent_of(case, phase=ConsentPhase.FINAL),
        )
