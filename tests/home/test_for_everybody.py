"""A publication is seen by the next reader, whatever has changed; time ends what is kept."""

import datetime
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from cases.models import BorderClosure, BorderPoint
from home.for_everybody import true_until
from home.models import GuidancePage, HomePage, NoticePage, NoticesPage, ServiceFee, ServicePage
from portal.persian.digits import to_persian

Committed = Callable[[], AbstractContextManager[object]]
SERVICE = "/fa/voluntary-departure/"


@pytest.fixture(autouse=True)
def _pages_are_kept(content: None, settings, tmp_path: Path) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    settings.PAGE_CACHE_FILE = tmp_path / "generation"


@pytest.fixture
def committed(django_capture_on_commit_callbacks) -> Iterator[Committed]:
    """Changes within this block are committed at its end, as far as the cache can tell."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def reader() -> Callable[[str], str]:
    """Anybody, who comes for the first time; asks twice, so that the second answer is one that is kept."""

    def read(address: str) -> str:
        Client().get(address)
        return Client().get(address).content.decode()

    return read


def _guidance() -> GuidancePage:
    return GuidancePage.objects.get(slug="guidance", locale__language_code="fa")


def test_pages_are_kept_at_all(reader, django_assert_num_queries):
    for address in ("/fa/", SERVICE, "/fa/guidance/", "/fa/faq/", "/fa/borders/", "/en/fees/"):
        reader(address)
        with django_assert_num_queries(0):
            reader(address)


def test_the_menu_above_a_form_tells_of_a_change(reader, committed):
    form = "/fa/tracking/"
    page = HomePage.objects.get(locale__language_code="fa").get_children().live().in_menu().first().specific
    assert page.title in reader(form)
    with committed():
        page.title = "صفحه‌ای با نامی تازه"
        page.save_revision().publish()
    assert page.title in reader(form)
    with committed():
        page.unpublish()
    assert page.title not in reader(form)


@pytest.mark.parametrize(
    "address",
    ["/fa/request/", "/fa/request/before-you-start/", "/fa/tracking/", "/fa/contact/question/", "/verify/"],
)
def test_forms_are_not(address: str):
    answer = Client().get(address)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert not answer.has_header("ETag")


def test_an_edited_title_is_seen_there_and_in_the_menu_of_other_pages(reader, committed: Committed):
    reader(SERVICE)
    page = _guidance()
    page.title = "راهنمای تازه"
    with committed():
        page.save_revision().publish()
    for address in ("/fa/guidance/", SERVICE, "/fa/"):
        assert "راهنمای تازه" in reader(address)


def test_a_draft_is_not_seen(reader, committed: Committed):
    page = _guidance()
    page.title = "پیش‌نویس راهنما"
    with committed():
        page.save_revision()
    assert "پیش‌نویس راهنما" not in reader("/fa/guidance/")


def test_a_preview_is_neither_told_nor_kept(reader):
    kept = reader("/fa/guidance/")
    page = _guidance()
    page.title = "فقط برای ویراستار"
    preview = page.make_preview_request()
    assert "فقط برای ویراستار" in preview.content.decode()
    assert preview["Cache-Control"] == "private"
    assert reader("/fa/guidance/") == kept


def test_a_moved_page_is_found_at_its_new_place_and_its_links_lead_there(reader, committed: Committed):
    reader("/fa/guidance/")
    page = _guidance()
    page.slug = "advice"
    with committed():
        page.save_revision().publish()
    assert 'href="/fa/advice/"' in reader(SERVICE)
    assert Client().get("/fa/guidance/").status_code != 200


def test_a_page_that_is_put_elsewhere_is_seen_there(reader, committed: Committed):
    home = HomePage.objects.get(locale__language_code="fa")
    before = reader("/fa/")
    with committed():
        _guidance().move(home, pos="first-child")
    assert reader("/fa/") != before


def test_an_unpublished_page_is_gone(reader, committed: Committed):
    reader("/fa/guidance/")
    with committed():
        _guidance().unpublish()
    assert Client().get("/fa/guidance/").status_code == 404
    assert 'href="/fa/guidance/"' not in reader("/fa/")


def test_a_deleted_page_is_gone(reader, committed: Committed):
    reader("/fa/guidance/")
    with committed():
        _guidance().delete()
    assert Client().get("/fa/guidance/").status_code == 404


def test_a_scheduled_change_is_seen_once_it_is_published(reader, committed: Committed, monkeypatch):
    page = _guidance()
    page.title = "از فردا"
    now = timezone.now()
    with committed():
        page.go_live_at = now + datetime.timedelta(hours=1)
        page.save_revision(approved_go_live_at=page.go_live_at).publish()
    assert "از فردا" not in reader("/fa/guidance/")
    monkeypatch.setattr(timezone, "now", lambda: now + datetime.timedelta(hours=2))
    with committed():
        call_command("publish_scheduled")
    assert "از فردا" in reader("/fa/guidance/")


def test_a_page_that_expires_is_gone(reader, committed: Committed):
    reader("/fa/guidance/")
    page = _guidance()
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()
    with committed():
        call_command("publish_scheduled")
    assert Client().get("/fa/guidance/").status_code == 404


def test_a_redirect_is_followed_at_once(committed: Committed):
    assert Client().get("/fa/old/").status_code == 404
    with committed():
        Redirect.objects.create(old_path="/fa/old", redirect_link="/fa/guidance/")
    assert Client().get("/fa/old/").status_code == 301


def test_a_closed_border_is_seen(reader, committed: Committed):
    with committed():
        border = BorderPoint.objects.create(name="گذرگاه آزمون", country="AF")
    before = reader("/fa/borders/")
    assert "گذرگاه آزمون" in before
    with committed():
        BorderClosure.objects.create(border=border, closed_from=timezone.localdate(), reason="سیل")
    assert "سیل" in reader("/fa/borders/")


def test_a_changed_fee_is_seen(reader, committed: Committed):
    page = ServicePage.objects.get(locale__language_code="fa")
    fee = ServiceFee.objects.get(page=page)
    reader(SERVICE)
    fee.amount = 777_000
    with committed():
        fee.save()
    assert to_persian("777") in reader(SERVICE)


def test_a_notice_begins_and_ends_on_the_minute(reader, committed: Committed, monkeypatch):
    begins = timezone.now() + datetime.timedelta(seconds=30)
    ends = begins + datetime.timedelta(seconds=20)
    notice = NoticePage(
        title="بسته شدن مرز آزمون", slug="x", summary="خبر", kind="closure", on_every_page=True,
        shown_from=begins, shown_until=ends,
    )  # fmt: skip
    with committed():
        NoticesPage.objects.get(locale__language_code="fa").add_child(instance=notice)
        notice.save_revision().publish()
    seen = []
    for moment in (begins, ends):
        seen.append(notice.title in reader("/fa/guidance/"))
        monkeypatch.setattr(timezone, "now", lambda moment=moment: moment)
        monkeypatch.setattr(time, "time", moment.timestamp)
    seen.append(notice.title in reader("/fa/guidance/"))
    assert seen == [False, True, False]


def test_without_a_notice_to_come_a_page_is_true_for_the_day_of_tehran():
    now = datetime.datetime(2026, 11, 26, 20, 0, tzinfo=datetime.UTC)
    assert true_until(now) == datetime.datetime(2026, 11, 26, 20, 30, tzinfo=datetime.UTC)
