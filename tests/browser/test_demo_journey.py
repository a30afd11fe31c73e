"""The journey through the demo begins only where the demo is: elsewhere it leaves everything as it was."""

import pytest
from playwright.sync_api import Browser

from cases.models import Case, RequestDraft
from tests.households import Bureau
from tests.journeys.demo.demo_office import DemoOffice
from tests.journeys.demo.finding import DemoUnavailable, ServedDemo
from tests.journeys.demo.telling import Teller


def test_a_site_that_does_not_know_the_passphrase_is_left_alone(browser: Browser, site: str, bureau: Bureau):
    office = DemoOffice(browser, ServedDemo(site, "made-for-another", is_own=False), Teller(None))
    with pytest.raises(DemoUnavailable, match="nothing was written"):
        office.prove_that_this_is_the_demo()
    assert not Case.objects.exists()
    assert not RequestDraft.objects.exists()
