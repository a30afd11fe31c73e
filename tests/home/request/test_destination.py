"""Only border points that are open today and lead to the country of destination."""

import datetime

import pytest
from django.utils import timezone

from cases.models import BorderClosure
from tests import typed
from tests.home.request.conftest import text_of


@pytest.fixture
def begun(applicant):
    applicant.begin()
    return applicant


def test_closed_border_points_are_not_offered(begun, bureau):
    content = begun.open("destination/").content.decode()
    assert f'name="destination-border" value="{bureau.border.pk}"' in content
    assert f'name="destination-border" value="{bureau.closed_border.pk}"' not in content


def test_a_closure_that_is_over_or_still_to_come_does_not_count(begun, bureau):
    today, day = timezone.localdate(), datetime.timedelta(days=1)
    BorderClosure.objects.create(border=bureau.border, closed_from=today - 9 * day, closed_to=today - day)
    BorderClosure.objects.create(border=bureau.border, closed_from=today + day)
    assert f'value="{bureau.border.pk}"' in begun.open("destination/").content.decode()


def test_a_border_point_of_another_country_is_refused(begun, bureau):
    answers = typed.destination(bureau, border=str(bureau.iraqi_border.pk))
    shown = begun.send("destination/", answers, follow=True)
    assert b'href="#id_destination-border_group"' in shown.content
    assert b"checked" in shown.content


def test_one_that_closes_before_the_request_is_sent_is_told_at_the_check(applicant, bureau):
    applicant.fill(bureau)
    BorderClosure.objects.create(border=bureau.border, closed_from=timezone.localdate())
    content = applicant.open("check/").content.decode()
    assert "error-summary" in content
    assert "/fa/request/destination/?check" in content


def test_without_any_open_border_point_the_page_says_so_and_keeps_the_rest(begun, bureau):
    for border in (bureau.border, bureau.iraqi_border):
        BorderClosure.objects.create(border=border, closed_from=timezone.localdate())
    assert "warning-text" in begun.open("destination/").content.decode()
    shown = begun.send("destination/", typed.destination(bureau), follow=True)
    assert 'value="هرات"' in shown.content.decode()
    assert "هرات" not in text_of(begun.open("members/"))
