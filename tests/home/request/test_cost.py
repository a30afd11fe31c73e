"""What the pages cost: queries and bytes do not grow with the household beyond what is stated here."""

import gzip
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import NoticeChoice, Payment, Scan
from tests import scan_files, typed
from tests.home.request.conftest import revision

PAGES = (
    "before-you-start/",
    "head/",
    "members/",
    "members/add/",
    "members/00000000/",
    "members/00000001/guardian/",
    "destination/",
    "fee/",
    "scans/",
    "scans/head/",
    "scans/household/",
    "declaration/",
    "check/",
    "discard/",
    "save/",
    "continue/",
)
# Menu and site are kept as pages are. The page, its translations, the notices and the draft take one each.
GET_AT_MOST = 8
SEND_AT_MOST = 60
WIRE_AT_MOST = 40_000  # bytes, compressed


@pytest.fixture
def family_of_eight(applicant, bureau, settings, tmp_path: Path):
    settings.PAGE_CACHE_SECONDS, settings.PAGE_CACHE_FILE = 60, tmp_path / "generation"
    applicant.fill(bureau, members=7)
    applicant.open("check/")
    return applicant


def test_no_page_costs_more_queries_than_stated(family_of_eight):
    counts = {}
    for address in PAGES:
        with CaptureQueriesContext(connection) as queries:
            assert family_of_eight.open(address).status_code in {200, 302}
        counts[address] = len(queries)
    assert {address: count for address, count in counts.items() if count > GET_AT_MOST} == {}


def test_every_page_is_light_on_the_wire(family_of_eight):
    sizes = {address: len(gzip.compress(family_of_eight.open(address).content)) for address in PAGES}
    assert {address: size for address, size in sizes.items() if size >= WIRE_AT_MOST} == {}


def test_sending_a_family_of_eight_with_its_page(family_of_eight, django_assert_max_num_queries):
    shown = {"revision": revision(family_of_eight.open("check/"))}
    with django_assert_max_num_queries(SEND_AT_MOST):
        assert family_of_eight.resend("check/", shown)["Location"] == "/fa/request/receipt/"


def test_sending_everything_that_can_be_sent(family_of_eight, django_assert_max_num_queries):
    contact = {"contact-phone": "۰۹۱۲۱۲۳۴۵۶۷", "contact-notice_channel": "sms"}
    family_of_eight.send("head/", typed.head() | contact)
    family_of_eight.send("fee/", typed.fee_receipt(amount="۱۲۰۰۰۰۰"))
    for whose, paper in (("head", "identity"), ("household", "receipt")):
        card = SimpleUploadedFile("card.jpg", scan_files.jpeg(), "image/jpeg")
        family_of_eight.send(f"scans/{whose}/", {"scan-paper": paper, "scan-files": card})
    test_sending_a_family_of_eight_with_its_page(family_of_eight, django_assert_max_num_queries)
    assert (Payment.objects.count(), Scan.objects.count(), NoticeChoice.objects.count()) == (1, 2, 1)
