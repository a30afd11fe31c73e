"""The gate, tried with every action: one version, all or nothing, nobody overtaken, told after commit."""

import logging
from collections.abc import Callable

import pytest

from cases.actions import transitioning
from cases.actors import Actor
from cases.exceptions import ActionRefused, InvalidFact, NotAllowed, StaleCase, WrongStatus
from cases.models import Case, CaseVersion
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import BY_CODE, TransitionCode
from tests import households
from tests.cases.actions.evidence import last_keys, rows_since, traces
from tests.cases.actions.performances import PERFORMANCES, REASON, Performance
from tests.cases.workflow.expected import EXPECTED
from tests.households import Bureau

pytestmark = pytest.mark.django_db
EVERY = pytest.mark.parametrize("perform", PERFORMANCES, ids=lambda performance: performance.code)
WITH_REASON = [performance for performance in PERFORMANCES if BY_CODE[performance.code].needs_reason]

Everywhere = tuple[Bureau, dict[CaseStatus, Case]]


def _ready(everywhere: Everywhere, perform: Performance) -> tuple[Bureau, Case]:
    bureau, cases = everywhere
    perform.ready(households.fresh(cases[perform.status]), bureau)
    return bureau, households.fresh(cases[perform.status])


def test_every_action_is_tried():
    assert {performance.code for performance in PERFORMANCES} == set(TransitionCode) - {
        TransitionCode.RECEIVE
    }


@EVERY
def test_one_action_is_one_version_and_all_its_rows_belong_to_it(
    everywhere: Everywhere, perform: Performance
):
    bureau, case = _ready(everywhere, perform)
    keys = last_keys()
    perform(case, bureau)
    after = Case.objects.get(pk=case.pk)
    assert after.version == case.version + 1
    version = CaseVersion.objects.get(case=case, number=after.version)
    assert CaseVersion.objects.filter(case=case).count() == after.version
    assert (version.transition, version.from_status, version.to_status) == (
        perform.code,
        case.status,
        EXPECTED[perform.code][1] or case.status,
    )
    assert after.status == version.to_status
    actor = perform.actor(case, bureau)
    assert (version.by_user, version.by_role, version.by_name) == (actor.user, perform.role, actor.name)
    assert version.reason == (REASON if BY_CODE[perform.code].needs_reason else "")
    rows = rows_since(keys)
    assert {row.case_version_id for row in rows} == {version.pk}
    assert {row.history_user_id for row in rows} == {actor.user and actor.user.pk}
    assert [row.id for row in rows if isinstance(row, Case.history.model)] == [case.pk]


@EVERY
def test_a_failure_at_the_very_end_leaves_nothing(
    everywhere: Everywhere, perform: Performance, monkeypatch: pytest.MonkeyPatch
):
    bureau, case = _ready(everywhere, perform)
    before = traces(case)

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(Case, "save", fail)
    with pytest.raises(RuntimeError, match="the power went"):
        perform(case, bureau)
    assert traces(case) == before


@EVERY
def test_who_was_overtaken_is_told_by_whom(everywhere: Everywhere, perform: Performance):
    bureau, case = _ready(everywhere, perform)
    last = case.versions.first()
    before = traces(case)
    for seen in (case.version - 1, case.version + 1, None):
        with pytest.raises(StaleCase) as refused:
            perform(case, bureau, seen=seen)
        name = last.by_name if perform.role != Role.APPLICANT else ""
        assert (name or str(Role(last.by_role).label)) in str(refused.value)
        assert last.get_transition_display() in str(refused.value)
    assert traces(case) == before


@EVERY
def test_who_may_not_is_refused_by_the_action_itself(everywhere: Everywhere, perform: Performance):
    bureau, case = _ready(everywhere, perform)
    elsewhere = households.bureau("19")
    another = Actor.applicant(everywhere[1][CaseStatus.EXPIRED if case.status != "expired" else "closed"])
    before = traces(case)
    roles = set(Role) - EXPECTED[perform.code][2] - {Role.APPLICANT}
    colleague = another if perform.role == Role.APPLICANT else elsewhere.actor(perform.role)
    for by in (*map(bureau.actor, roles), colleague, another):
        with pytest.raises(NotAllowed):
            perform(case, bureau, by=by)
    assert traces(case) == before


@EVERY
def test_an_action_in_the_wrong_status_is_refused_by_the_action_itself(
    everywhere: Everywhere, perform: Performance
):
    """The case is looked at where the action is possible, and has meanwhile ended: its version is known."""
    bureau, case = _ready(everywhere, perform)
    ended = everywhere[1][
        CaseStatus.REJECTED if perform.code != TransitionCode.RETURN_DOCUMENTS else "closed"
    ]
    if perform.code in (TransitionCode.REPLACE_PIN, TransitionCode.REVOKE_PROXY):
        assert BY_CODE[perform.code].sources == set(CaseStatus)
        return
    before = traces(ended)

    def on_the_ended_case(_case: Case, _bureau: Bureau, **how: object) -> object:
        case.pk = ended.pk
        return perform.act(case, _bureau, **how)

    with pytest.raises(WrongStatus) as refused:
        on_the_ended_case(case, bureau, by=perform.actor(ended, bureau), seen=ended.version)
    assert str(perform.code.label) in str(refused.value)
    assert traces(ended) == before


@EVERY
def test_it_is_told_after_commit_and_never_before(
    everywhere: Everywhere,
    perform: Performance,
    django_capture_on_commit_callbacks: Callable,
    monkeypatch: pytest.MonkeyPatch,
):
    bureau, case = _ready(everywhere, perform)
    told = []
    monkeypatch.setattr(transitioning, "announce", told.append)
    with django_capture_on_commit_callbacks(execute=True):
        perform(case, bureau)
        assert told == []
    assert told == [case.versions.order_by("-number").first().pk]


@pytest.mark.parametrize("perform", WITH_REASON, ids=lambda performance: performance.code)
def test_a_needed_reason_is_asked_for(everywhere: Everywhere, perform: Performance):
    bureau, case = _ready(everywhere, perform)
    before = traces(case)
    with pytest.raises(InvalidFact) as refused:
        perform(case, bureau, reason=" \n")
    assert refused.value.field == "reason"
    assert traces(case) == before


def test_a_fault_in_telling_does_not_look_like_a_failed_action(
    everywhere: Everywhere,
    django_capture_on_commit_callbacks: Callable,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    def fail(version_pk: int) -> None:
        raise RuntimeError("the mail server is on fire")

    monkeypatch.setattr(transitioning, "announce", fail)
    perform = next(row for row in PERFORMANCES if row.code == TransitionCode.TAKE)
    bureau, case = _ready(everywhere, perform)
    with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):
        perform(case, bureau)
    assert Case.objects.get(pk=case.pk).status == CaseStatus.UNDER_REVIEW
    assert "on fire" in caplog.text


def test_an_applicant_acts_on_the_own_case_and_needs_no_name(everywhere: Everywhere):
    bureau, cases = everywhere
    case = cases[CaseStatus.READY_TO_CANCEL]
    perform = next(row for row in PERFORMANCES if row.code == TransitionCode.WITHDRAW)
    perform(case, bureau, by=Actor.applicant(case))
    version = case.versions.first()
    assert (version.by_user, version.by_role, version.by_name) == (None, Role.APPLICANT, "")
    with pytest.raises(StaleCase, match=str(Role.APPLICANT.label)):
        perform(case, bureau, seen=case.version)


def test_every_refusal_can_be_shown():
    kinds = _all_kinds(ActionRefused)
    assert len({kind.code for kind in kinds}) == len(kinds)


def _all_kinds(kind: type) -> set[type]:
    return {kind}.union(*(_all_kinds(child) for child in kind.__subclasses__()))
