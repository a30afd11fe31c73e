"""Rows that are kept: found once, found anew after a change, and never kept by a request that may write."""

import time
from itertools import count
from pathlib import Path

import pytest
from django.test import RequestFactory

from portal.page_cache.generation import end_generation
from portal.page_cache.kept_rows import kept_rows

visit = RequestFactory()


@pytest.fixture(autouse=True)
def _are_kept(settings, tmp_path: Path) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    settings.PAGE_CACHE_FILE = tmp_path / "generation"


@pytest.fixture
def find():
    """Find another row each time."""
    numbers = count(1)
    return lambda: [next(numbers)]


def test_rows_are_found_once_for_all_visits(find):
    assert [kept_rows(visit.get("/"), "sites", find) for _visit in range(3)] == [[1], [1], [1]]
    assert kept_rows(visit.head("/"), "sites", find) == [1]
    assert kept_rows(visit.get("/"), ("front", "fa"), find) == [2], "other rows"


def test_after_a_change_they_are_found_anew(find):
    kept_rows(visit.get("/"), "sites", find)
    end_generation()
    assert kept_rows(visit.get("/"), "sites", find) == [2]


def test_what_changes_while_a_page_is_built_is_seen_by_the_next_visit(find):
    slow = visit.get("/")
    kept_rows(slow, "sites", find)
    end_generation()
    assert kept_rows(visit.get("/"), "sites", find) == [2]
    assert kept_rows(slow, "front", find) == [3]
    assert kept_rows(visit.get("/"), "front", find) == [4], "found for a page of the past"


def test_a_request_that_may_write_finds_its_own(find):
    kept_rows(visit.get("/"), "sites", find)
    assert kept_rows(visit.post("/"), "sites", find) == [2]
    assert kept_rows(visit.get("/"), "sites", find) == [1]


def test_nothing_is_kept_for_longer_than_a_page(find, monkeypatch):
    kept_rows(visit.get("/"), "sites", find)
    later = time.time() + 61
    monkeypatch.setattr(time, "time", lambda: later)
    assert kept_rows(visit.get("/"), "sites", find) == [2]


def test_where_no_page_is_kept_no_row_is(settings, find, tmp_path: Path):
    settings.PAGE_CACHE_SECONDS = 0
    assert [kept_rows(visit.get("/"), "sites", find) for _visit in range(2)] == [[1], [2]]
    settings.PAGE_CACHE_SECONDS, settings.PAGE_CACHE_FILE = 60, tmp_path / "no" / "folder"
    assert [kept_rows(visit.get("/"), "sites", find) for _visit in range(2)] == [[3], [4]]
