"""Record the notarised undertaking."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from cases.actions.accept import accept
from cases.actions.answer_information import answer_information
from cases.actions.exclude_member import exclude_member
from cases.actions.record_undertaking import record_undertaking
from cases.actions.request_information import request_information
from cases.models import Case, Member
from cases.requirements.household import adults_to_ask
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import refused
from tests.households import Bureau, deed, fresh, sign_deed, version_now


def _adults(case: Case) -> list[Member]:
    return adults_to_ask(case, timezone.localdate())


def test_the_deed_and_everybody_who_signed_it_are_kept(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_UNDERTAKING)
    sign_deed(case, bureau)
    after = fresh(case)
    assert after.status == CaseStatus.AWAITING_DOCUMENTS
    assert after.undertaking.deed_no == "18523"
    signed = {signatory.member_id for signatory in after.undertaking.signatories.all()}
    assert signed == {member.pk for member in _adults(case)}
    assert len(signed) == 3


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"is_original_seen": False}, "is_original_seen"),
        ({"is_authentic": False}, "is_authentic"),
        ({"deed_date": timezone.localdate() + timedelta(days=1)}, "deed_date"),
        ({"deed_date": timezone.localdate() - timedelta(days=2)}, "deed_date"),
    ],
)
def test_a_deed_that_does_not_fit_is_refused(
    bureau: Bureau, at: Callable[[str], Case], facts: dict, field: str
):
    case = at(CaseStatus.AWAITING_UNDERTAKING)
    with refused(case, field):
        record_undertaking(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            undertaking=deed(**facts),
            signatories=_adults(case),
        )


def test_every_adult_who_leaves_has_signed(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_UNDERTAKING)
    with refused(case, "signatories"):
        record_undertaking(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            undertaking=deed(),
            signatories=_adults(case)[1:],
        )


def test_nobody_of_another_household_signs(bureau: Bureau, at: Callable[[str], Case]):
    case, other = at(CaseStatus.AWAITING_UNDERTAKING), at(CaseStatus.RECEIVED)
    with refused(case, "signatories"):
        record_undertaking(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            undertaking=deed(),
            signatories=[*_adults(case), other.members.all()[0]],
        )


def test_a_newer_deed_takes_the_place_of_the_older_with_its_own_signatories(
    bureau: Bureau, at: Callable[[str], Case]
):
    case, officer = at(CaseStatus.AWAITING_DOCUMENTS), bureau.actor(Role.OFFICER)
    staying = case.members.all()[1]
    exclude_member(case, by=officer, seen=case.version, member=staying)
    request_information(case, by=officer, seen=version_now(case), fields=["case.phone"], reason=REASON)
    answer_information(case, by=officer, seen=version_now(case), values={"case.phone": "+989121111111"})
    accept(case, by=officer, seen=version_now(case))
    case = fresh(case)
    newer = record_undertaking(
        case,
        by=officer,
        seen=case.version,
        undertaking=deed(deed_no="20001"),
        signatories=_adults(case),
    )
    after = fresh(case)
    assert after.undertaking.pk == newer.pk
    assert after.undertaking.deed_no == "20001"
    assert {row.member_id for row in after.undertaking.signatories.all()} == {m.pk for m in _adults(case)}
    assert [row.deed_no for row in after.undertaking.history.all()] == ["20001", "18523"]
