"""What is missing in a whole request, and what should be known before it is sent."""

import datetime

import pytest

from cases.forms.request.household import RequestForms
from cases.forms.request.review import notices, problems
from tests import typed
from tests.households import Bureau

TODAY = datetime.date(2026, 11, 26)


def _request(sections: dict[str, typed.Typed]) -> RequestForms:
    _token, draft = typed.drafted(sections)
    return RequestForms(draft, language="fa", on=TODAY)


def test_an_empty_request_names_every_page(bureau: Bureau):
    assert [problem.section for problem in problems(_request({}))] == [
        "before",
        "head",
        "destination",
        "declaration",
    ]


def test_a_complete_one_has_no_problem_and_no_notice(bureau: Bureau):
    request = _request(typed.complete(bureau, *typed.family_of(4)))
    assert problems(request) == []
    assert notices(request) == []


def test_each_wrong_field_is_named_with_its_person_and_label(bureau: Bureau):
    sections = typed.complete(bureau, typed.member("زمری", "sibling", father_name=""))
    found = problems(_request(sections))
    assert [problem.section for problem in found] == ["member.00000001"]
    assert found[0].text.startswith("زمری – ")


def test_a_document_given_twice_is_found_in_any_digits(bureau: Bureau):
    head, brother = typed.head(card_no="1234567"), typed.member("زمری", "sibling", card_no="۱۲۳ ۴۵۶۷")
    found = problems(_request(typed.complete(bureau, brother, head_answers=head)))
    assert [problem.section for problem in found] == ["member.00000001"]
    assert "۱۲۳۴۵۶۷" in found[0].text


def test_people_without_a_document_do_not_collide(bureau: Bureau):
    newborns = [typed.member(name, year="1404", kind="none", card_no="") for name in ("الف", "ب")]
    assert problems(_request(typed.complete(bureau, *newborns))) == []


def test_a_minor_whose_guardian_was_not_asked_for_yet_is_a_problem(bureau: Bureau):
    sections = typed.complete(bureau, typed.member("زمری", year="1395"))
    del sections["guardian.00000001"]
    assert [problem.section for problem in problems(_request(sections))] == ["guardian.00000001"]


@pytest.mark.parametrize("year", ["1386", "1387", "1388"])
def test_where_the_age_is_open_an_officer_decides(bureau: Bureau, year: str):
    """On that day somebody born in 1387 is 17 or 18; in 1386 or before 18, in 1388 or after a minor."""
    request = _request(typed.complete(bureau, head_answers=typed.head(year=year)))
    found = notices(request)
    assert [notice.section for notice in found] == {"1386": [], "1387": [""], "1388": ["guardian.head"]}[year]


def test_of_an_old_head_whose_birth_date_is_unknown_no_guardian_is_asked(bureau: Bureau):
    head = typed.head(year="", certainty="unknown")
    request = _request(typed.complete(bureau, head_answers=head))
    assert problems(request) == []
    assert [notice.section for notice in notices(request)] == [""]
