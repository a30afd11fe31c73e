"""What the pages cost: queries and bytes do not grow with the household beyond what is stated here."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.home.request.conftest import revision

# Finding the page takes four, its translation, notices and draft one each.
GET_AT_MOST = {
    "before-you-start/": 8,
    "head/": 8,
    "members/": 8,
    "members/add/": 5,
    "members/00000000/": 7,
    "members/00000001/guardian/": 8,
    "destination/": 8,
    "fee/": 8,
    "scans/": 8,
    "scans/head/": 8,
    "scans/household/": 8,
    "declaration/": 7,
    "check/": 11,
    "discard/": 7,
    "save/": 7,
    "continue/": 7,
}
SEND_AT_MOST = 60
WIRE_AT_MOST = 40_000  # bytes, compressed


@pytest.fixture
def family_of_eight(applicant, bureau):
    applicant.fill(bureau, members=7)
    applicant.open("check/")
    return applicant


def test_no_page_costs_more_queries_than_stated(family_of_eight):
    counts = {}
    for address in GET_AT_MOST:
        with CaptureQueriesContext(connection) as queries:
            assert family_of_eight.open(address).status_code in {200, 302}
        counts[address] = len(queries)
    assert {address: count for address, count in counts.items() if count > GET_AT_MOST[address]} == {}


def test_every_page_is_light_on_the_wire(family_of_eight):
    sizes = {address: len(gzip.compress(family_of_eight.open(address).content)) for address in GET_AT_MOST}
    assert {address: size for address, size in sizes.items() if size >= WIRE_AT_MOST} == {}


def test_sending_a_family_of_eight_with_its_page(family_of_eight, django_assert_max_num_queries):
    shown = {"revision": revision(family_of_eight.open("check/"))}
    with django_assert_max_num_queries(SEND_AT_MOST):
        assert family_of_eight.resend("check/", shown)["Location"] == "/fa/request/receipt/"
