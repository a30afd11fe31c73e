"""How cases are found: folded names, exact numbers, pages without gaps, at a constant cost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Case
from cases.requirements import unmet_requirements
from cases.requirements.table import REQUIREMENTS
from cases.workflow.statuses import CaseStatus
from portal.persian.digits import to_persian
from tests import households
from tests.households import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau: Bureau) -> Case:
    """A household of six, among another one."""
    households.submit(bureau, households.family(1), address="کابل")
    return households.submit(bureau, households.family(6))


@pytest.mark.parametrize(
    "words",
    [
        "ښایسته ګل",
        "ښايسته گل احمدزي",  # Arabic yeh, Persian gaf
        "احمدزۍ ښایسته",
        "علي رضا",
        "علیرضا",
        "علی‌رضا",
        "ڕێبوار قادر",
        "  هیوا ",
        "هيوا",
    ],
)
def test_a_name_is_found_however_it_is_typed(case: Case, words: str):
    assert set(Case.objects.matching(words)) == {case}


def test_yeh_kaf_and_joiners_of_any_keyboard_meet(bureau: Bureau):
    entries = households.family(1)
    entries[0].member.given_name, entries[0].member.family_name = "كريم‌الله", "يوسفي"
    case = households.submit(bureau, entries)
    for words in ("کریم‌الله یوسفی", "كريمالله", "کريم‌اللّه", "يوسفى", "یوسفی"):
        assert set(Case.objects.matching(words)) == {case}


def test_all_words_must_belong_to_one_person(case: Case):
    assert case not in Case.objects.matching("ښایسته قادر")
    assert not Case.objects.matching("هیچ‌کس").exists()


def test_a_number_is_found_in_any_digits_and_in_full_only(case: Case):
    card = case.members.all()[0].documents.get().card_no
    for typed in (card, to_persian(card), f"{card[:4]} {card[4:]}", f"{card[:4]}-{card[4:]}"):
        assert set(Case.objects.matching(typed)) == {case}
    assert case not in Case.objects.matching(card[:-1])


def test_codes_are_found_with_and_without_hyphens(case: Case):
    code = case.tracking_code
    for typed in (code, code.lower(), f"{code[:4]}-{code[4:8]}-{code[8:]}", case.case_number):
        assert set(Case.objects.matching(typed)) == {case}
    assert set(Case.objects.matching(to_persian(case.case_number))) == {case}


def test_a_slip_is_found_by_its_serial(bureau: Bureau):
    case = households.case_at(CaseStatus.SLIP_ISSUED, bureau, 1)
    serial = case.slips.get().serial_text
    assert set(Case.objects.matching(to_persian(serial))) == {case}


def test_nothing_typed_asks_for_everything_and_signs_alone_for_nothing(case: Case):
    assert Case.objects.matching("  ").count() == 2
    for invisible in ("\u200c", "ـ", "\u064b"):
        assert not Case.objects.matching(invisible).exists()


def test_wildcards_are_letters_like_others(case: Case):
    for wildcard in ("%", "_", "%%", "\\"):
        assert not Case.objects.matching(wildcard).exists()


def test_pages_give_every_case_once_even_where_many_came_at_one_moment(bureau: Bureau):
    cases = [households.submit(bureau, households.family(1)) for _ in range(7)]
    now = timezone.now()
    for place, case in enumerate(cases):
        Case.objects.filter(pk=case.pk).update(received_at=now - timedelta(minutes=place // 3))
    seen, page = [], list(Case.objects.all()[:2])
    while page:
        seen += page
        page = list(Case.objects.before(seen[-1].received_at, seen[-1].pk)[:2])
    assert [case.pk for case in seen] == [case.pk for case in Case.objects.all()]
    assert len(seen) == len(set(seen)) == 7


def test_a_line_of_a_list_knows_head_and_size(case: Case):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        lines = {line.pk: line for line in Case.objects.with_head()}
    line = lines[case.pk]
    assert (line.head_given_name, line.head_family_name, line.member_count) == ("محمدکریم", "احمدزی", 6)
    assert len(queries) == 1


def test_the_whole_file_costs_the_same_for_one_and_for_thirty_four(bureau: Bureau):
    costs = set()
    for members in (1, 34):
        case = households.submit(bureau, households.family(members))
        with CaptureQueriesContext(connection) as queries:
            file = Case.objects.with_file().get(pk=case.pk)
            for code in REQUIREMENTS:
                unmet_requirements(file, code, timezone.localdate())
        costs.add(len(queries))
        assert len(file.members.all()) == members
    # The file itself, its relations, and what is in force today of validity.
    assert len(costs) == 1
    assert costs.pop() <= 15


def test_a_complete_file_costs_the_same_for_one_and_for_fourteen(bureau: Bureau):
    costs = set()
    for members in (1, 14):
        case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, members)
        with CaptureQueriesContext(connection) as queries:
            file = Case.objects.with_file().get(pk=case.pk)
            for code in REQUIREMENTS:
                unmet_requirements(file, code, timezone.localdate())
        costs.add(len(queries))
    assert len(costs) == 1
    assert costs.pop() <= 20
