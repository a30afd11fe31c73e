"""The demo refuses every database and every installation that is not its own."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from pytest_django import Settings

from cases.demo import ownership
from cases.demo.installing import install_demo
from cases.demo.ownership import ForeignDatabase, refuse_foreign_database
from cases.models import FeeRule, Office
from tests import households

pytestmark = pytest.mark.django_db


def test_a_case_that_the_demo_did_not_make_is_not_touched():
    households.submit(households.bureau())
    with pytest.raises(ForeignDatabase, match="1 cases, 6 users, 1 offices"):
        install_demo(may_use_server=True)


def test_a_single_user_is_enough_to_be_foreign():
    get_user_model().objects.create_user("somebody")
    with pytest.raises(ForeignDatabase, match="1 users"):
        install_demo(may_use_server=True)
    assert not Office.objects.exists()
    assert not FeeRule.objects.exists()


def test_an_installation_that_makes_valid_slips_is_refused(settings: Settings):
    settings.SLIP_SIGNING_KEY_ID = "qom-2026"
    with pytest.raises(ForeignDatabase, match="sample-"):
        install_demo(may_use_server=True)


def test_an_empty_database_of_a_server_is_taken_only_when_told_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ownership, "connection", SimpleNamespace(vendor="postgresql"))
    with pytest.raises(ForeignDatabase, match="--take-this-database"):
        refuse_foreign_database()
    refuse_foreign_database(may_use_server=True)


def test_an_empty_embedded_database_is_free_to_take(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ownership, "connection", SimpleNamespace(vendor="sqlite"))
    refuse_foreign_database()
