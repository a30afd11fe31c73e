"""Who opened a case, as its household reads it: roles and plain words, a line a day, no name."""

import datetime
from dataclasses import astuple

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone, translation

from cases.accesses import STAFF, WHAT, AccessLine, access_lines
from cases.actions.note_access import note_access
from cases.actions.replace_pin import replace_pin
from cases.actions.take import take
from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, Case
from cases.roles import GROUP_NAMES, STAFF_ROLES, Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from portal.persian.jalali import TEHRAN
from tests import households

K = AccessKind
# In the past, so that it stands below what the fixtures did just now.
NOON = datetime.datetime(2026, 3, 2, 12, tzinfo=TEHRAN)
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_english():
    """Read the words as they stand in the source, whatever the catalogue holds."""
    with translation.override("en"):
        yield


def _note(case: Case, kind: AccessKind, role: Role | str, at: datetime.datetime) -> None:
    AccessRecord.objects.create(case=case, kind=kind, by_role=role, at=at)


def _lines(case: Case, **kwargs: int) -> list[AccessLine]:
    return access_lines(Actor.applicant(case), **kwargs)


def _told(case: Case) -> list[tuple[str, str, int]]:
    return [(line.who, line.what, line.times) for line in _lines(case)]


def test_everything_that_can_be_noted_of_a_case_and_every_role_has_words():
    assert set(K) - {K.SEARCHED} <= set(WHAT), "a search is noted without a case"
    assert set(STAFF) == STAFF_ROLES


def test_what_was_done_is_told_with_roles_the_newest_first(bureau, case_at):
    case = case_at(CaseStatus.RECEIVED)
    note_access(K.TRACKED, by=Actor.applicant(case), case=case)
    note_access(K.VIEWED, by=bureau.actor(Role.OFFICER), case=case)
    take(case, by=bureau.actor(Role.OFFICER), seen=case.version)
    note_access(K.WRONG_PIN, by=Actor.new_applicant(), case=case)
    replace_pin(case, by=bureau.actor(Role.INTAKE_CLERK), seen=households.fresh(case).version)
    note_access(K.PRINTED, by=bureau.actor(Role.SUPERVISOR), case=case, detail="17-1405-000001")
    note_access(K.REFUSED, by=bureau.actor(Role.AUDITOR), case=case)
    officer = "Case officer of the office"
    assert _told(case) == [
        ("Auditor", "Something was tried that the portal refused; nothing was changed.", 1),
        ("Supervisor of the office", "The travel slip was printed.", 1),
        (
            "Intake clerk of the office",
            "A new PIN was given out; the former one no longer opens anything.",
            1,
        ),
        ("Somebody who typed your tracking code", "A wrong PIN was typed; nothing was shown.", 1),
        (officer, "The case was worked on; something was added or changed.", 1),
        (officer, "The file was opened.", 1),
        ("You, with code and PIN", "This page was opened.", 1),
        ("You", "The request was received.", 1),
    ]


def test_neither_a_name_nor_the_steps_of_the_office_are_told(bureau, case_at):
    case = case_at(CaseStatus.DELIVERED)
    for role in STAFF_ROLES - {Role.EDITOR}:
        note_access(K.VIEWED, by=bureau.actor(role), case=case, detail="کارشناس حسین موسوی")
    told = " ".join(str(part) for line in _lines(case) for part in astuple(line))
    for actor in bureau.actors.values():
        for name in (actor.user.username, actor.user.first_name, actor.user.last_name):
            assert name not in told
    for code in set(TransitionCode) - {TransitionCode.RECEIVE}:
        assert str(code.label) not in told, "an adult's own answer is nobody else's to read"


def test_the_same_by_the_same_role_on_one_day_is_one_line_with_the_last_time(case_at):
    case = case_at(CaseStatus.RECEIVED)
    for hours in (0, 2, 1):
        _note(case, K.VIEWED, Role.OFFICER, NOON + hours * HOUR)
    _note(case, K.VIEWED, Role.SUPERVISOR, NOON)
    _note(case, K.PRINTED, Role.OFFICER, NOON + 3 * HOUR)
    _note(case, K.VIEWED, Role.OFFICER, NOON - DAY)
    earlier = [(line.at, line.who, line.times) for line in _lines(case) if line.at <= NOON + DAY]
    officer = "Case officer of the office"
    assert earlier == [
        (NOON + 3 * HOUR, officer, 1),
        (NOON + 2 * HOUR, officer, 3),
        (NOON, "Supervisor of the office", 1),
        (NOON - DAY, officer, 1),
    ]


def test_a_day_begins_at_midnight_in_tehran(case_at):
    case = case_at(CaseStatus.RECEIVED)
    midnight = NOON.replace(hour=0)
    _note(case, K.VIEWED, Role.OFFICER, midnight - HOUR)
    _note(case, K.VIEWED, Role.OFFICER, midnight)
    _note(case, K.VIEWED, Role.OFFICER, midnight + 23 * HOUR)
    assert [line.times for line in _lines(case) if line.at < NOON + DAY] == [2, 1]


def test_the_role_is_the_one_of_that_moment_whatever_the_user_is_today(bureau, case_at):
    case = case_at(CaseStatus.RECEIVED)
    note_access(K.VIEWED, by=bureau.actor(Role.OFFICER), case=case)
    user = bureau.actor(Role.OFFICER).user
    user.groups.set([Group.objects.get(name=GROUP_NAMES[Role.DIRECTOR])])
    assert ("Case officer of the office", "The file was opened.", 1) in _told(case)


def test_a_role_that_was_not_noted_is_not_guessed(case_at):
    case = case_at(CaseStatus.RECEIVED)
    _note(case, K.VIEWED, "", timezone.now())
    assert ("The role was not recorded", "The file was opened.", 1) in _told(case)


def test_another_case_never_appears(bureau, case_at):
    mine, other = case_at(CaseStatus.RECEIVED), case_at(CaseStatus.UNDER_REVIEW)
    note_access(K.VIEWED, by=bureau.actor(Role.DIRECTOR), case=other)
    note_access(K.SEARCHED, by=bureau.actor(Role.DIRECTOR))
    assert _told(mine) == [("You", "The request was received.", 1)]


def test_only_an_applicant_gets_lines(bureau, case_at):
    case_at(CaseStatus.RECEIVED)
    assert all(access_lines(actor) == [] for actor in bureau.actors.values())
    assert access_lines(Actor.new_applicant()) == []


def test_as_many_lines_as_asked_for_in_one_query(case_at, django_assert_num_queries):
    case = case_at(CaseStatus.RECEIVED)
    for days in range(30):
        _note(case, K.VIEWED, Role.OFFICER, NOON - days * DAY)
    with django_assert_num_queries(1):
        newest = _lines(case, most=7)
    assert newest == _lines(case)[:7]
    assert len(_lines(case)) == 31
