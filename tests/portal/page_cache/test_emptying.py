"""Which rows count as seen by readers, and that nothing happens before they are committed."""

from pathlib import Path

import pytest
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cases.models import BorderClosure, BorderPoint, Case, CaseVersion, FeeRule, RequestDraft
from home.models import GuidancePage, ServiceFee
from portal.page_cache.emptying import empty_pages, is_shown, unknown_labels
from portal.page_cache.generation import read_generation


@pytest.mark.parametrize("row", [Site(), Redirect(), BorderPoint(), BorderClosure(), FeeRule(), ServiceFee()])
def test_what_stands_on_a_page_counts(row: object):
    assert is_shown(row)


@pytest.mark.parametrize(
    "row",
    [
        Case(),
        RequestDraft(),
        *(CaseVersion(to_status=status) for status in ("received", "delivered", "closed")),
    ],
)
def test_what_is_about_one_case_does_not(row: object):
    """Nor does its end: the figures count the months that are over."""
    assert not is_shown(row)


@pytest.mark.django_db
def test_a_published_page_counts_and_a_draft_does_not():
    assert is_shown(GuidancePage(live=True))
    assert not is_shown(GuidancePage(live=False))
    assert is_shown(Page(live=True), frozenset({"title"}))
    assert not is_shown(Page(live=True), frozenset({"latest_revision", "draft_title"}))


def test_every_name_in_the_settings_is_a_model():
    assert unknown_labels() == []


@pytest.mark.django_db(transaction=True)
def test_pages_are_outdated_when_the_change_is_committed_and_not_if_it_is_taken_back(
    settings, tmp_path: Path
):
    settings.PAGE_CACHE_FILE = tmp_path / "generation"
    before = read_generation()
    with transaction.atomic():
        empty_pages()
        assert read_generation() == before
        transaction.set_rollback(True)
    assert read_generation() == before
    with transaction.atomic():
        empty_pages()
    assert read_generation() != before
