"""What the pages cost: queries and bytes do not grow with the household beyond what is stated here."""

import gzip

import pytest

from tests.home.request.conftest import revision

# Finding a page in Wagtail's tree takes five (six for a translation), its menu links one, the draft one.
GET_AT_MOST = {
    "before-you-start/": 9,
    "head/": 8,
    "members/": 8,
    "members/add/": 6,
    "members/00000000/": 7,
    "members/00000001/guardian/": 8,
    "destination/": 8,
    "declaration/": 7,
    "check/": 11,
    "discard/": 7,
}
SEND_AT_MOST = 60


@pytest.fixture
def family_of_eight(applicant, bureau):
    applicant.fill(bureau, members=7)
    applicant.open("check/")
    return applicant


@pytest.mark.parametrize(("page", "queries"), GET_AT_MOST.items())
def test_a_page_costs_a_constant_number_of_queries(
    family_of_eight, django_assert_max_num_queries, page, queries
):
    with django_assert_max_num_queries(queries):
        assert family_of_eight.open(page).status_code in {200, 302}


@pytest.mark.parametrize("page", GET_AT_MOST)
def test_a_page_is_light_on_the_wire(family_of_eight, page):
    assert len(gzip.compress(family_of_eight.open(page).content)) < 40_000


def test_sending_a_family_of_eight_with_its_page(family_of_eight, django_assert_max_num_queries):
    shown = {"revision": revision(family_of_eight.open("check/"))}
    with django_assert_max_num_queries(SEND_AT_MOST):
        assert family_of_eight.resend("check/", shown)["Location"] == "/fa/request/receipt/"
