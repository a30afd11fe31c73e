"""Which notices stand where, and when: told for a given moment, in the reader's language or in Persian."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from home.models import NoticePage
from home.notices import banners, newest, next_change
from tests.home.pages import add_notice, translate_notice

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _no_notices_yet(content: None) -> None:
    """Leave out those of the first content."""
    for page in NoticePage.objects.all():
        page.delete()


def _titles(language: str = "fa", now: datetime = NOW) -> list[str]:
    return [notice.text.title for notice in banners(language, now)]


def test_a_banner_begins_and_ends_on_the_minute() -> None:
    end = NOW + timedelta(hours=1)
    add_notice("closed", "تعطیل", shown_from=NOW, shown_until=end, on_every_page=True)
    moments = [NOW - MINUTE, NOW, end - MINUTE, end, end + MINUTE]
    assert [_titles(now=moment) for moment in moments] == [[], ["تعطیل"], ["تعطیل"], [], []]


def test_a_banner_without_an_end_stays_until_further_notice() -> None:
    add_notice("closed", "تعطیل", shown_from=NOW, on_every_page=True)
    assert _titles(now=NOW + timedelta(days=4000)) == ["تعطیل"]


def test_only_what_is_meant_for_every_page_is_a_banner_the_newest_first() -> None:
    add_notice("list", "فقط در فهرست", shown_from=NOW)
    add_notice("older", "قدیمی‌تر", shown_from=NOW - MINUTE, on_every_page=True)
    add_notice("newer", "تازه‌تر", shown_from=NOW, on_every_page=True)
    assert _titles() == ["تازه‌تر", "قدیمی‌تر"]


def test_a_notice_is_told_in_the_readers_language_and_in_persian_while_it_is_not_translated() -> None:
    notice = add_notice("closed", "تعطیل", shown_from=NOW, on_every_page=True)
    (told,) = banners("en", NOW)
    assert (told.text.title, told.language, told.direction) == ("تعطیل", "fa", "rtl")
    translate_notice(notice, "en", "Closed", shown_from=NOW, on_every_page=True)
    (told,) = banners("en", NOW)
    assert (told.text.title, told.language, told.direction) == ("Closed", "en", "ltr")
    assert _titles("fa") == ["تعطیل"]


def test_an_alias_of_the_original_still_counts_as_persian() -> None:
    notice = add_notice("closed", "تعطیل", shown_from=NOW, on_every_page=True)
    english = translate_notice(notice, "en", "تعطیل", shown_from=NOW)
    NoticePage.objects.filter(pk=english.pk).update(alias_of=notice)
    (told,) = banners("en", NOW)
    assert (told.text.pk, told.language, told.direction) == (english.pk, "fa", "rtl")


def test_the_times_and_the_place_of_the_persian_page_hold_for_all_languages() -> None:
    notice = add_notice("closed", "تعطیل", shown_from=NOW, shown_until=NOW + MINUTE, on_every_page=True)
    translate_notice(notice, "en", "Closed", shown_from=NOW + timedelta(days=9), on_every_page=False)
    assert _titles("en") == ["Closed"]
    assert _titles("en", NOW + MINUTE) == []


def test_an_unpublished_notice_is_nowhere() -> None:
    notice = add_notice("closed", "تعطیل", shown_from=NOW, on_every_page=True)
    notice.unpublish()
    assert (_titles(), newest("fa", NOW, 5), next_change(NOW - MINUTE)) == ([], [], None)


def test_an_unpublished_translation_leaves_the_persian_text() -> None:
    notice = add_notice("closed", "تعطیل", shown_from=NOW, on_every_page=True)
    translate_notice(notice, "en", "Closed", shown_from=NOW).unpublish()
    assert _titles("en") == ["تعطیل"]


def test_a_notice_written_in_one_language_alone_is_told_to_its_readers_alone() -> None:
    add_notice("for-you", "For you", language="en", shown_from=NOW, on_every_page=True)
    assert (_titles("en"), _titles("fa"), _titles("en", NOW - MINUTE)) == (["For you"], [], [])


def test_banners_cost_one_query(django_assert_num_queries: object) -> None:
    for number in range(3):
        notice = add_notice(f"n-{number}", f"{number}", shown_from=NOW, on_every_page=True)
        translate_notice(notice, "en", f"en {number}", shown_from=NOW)
    with django_assert_num_queries(1):
        told = banners("en", NOW)
        assert [notice.direction for notice in told] == ["ltr"] * 3
    with django_assert_num_queries(1):
        assert banners("fa", NOW - MINUTE) == []


def test_the_next_change_is_the_next_beginning_or_end() -> None:
    assert next_change(NOW) is None
    first, second, third = (NOW + timedelta(hours=hours) for hours in (1, 2, 3))
    add_notice("one", "یک", shown_from=NOW, shown_until=second)
    add_notice("two", "دو", shown_from=first, shown_until=third)
    moments = [NOW - MINUTE, NOW, first, second, third]
    assert [next_change(moment) for moment in moments] == [NOW, first, second, third, None]


def test_a_notice_cannot_end_before_it_begins(content: None) -> None:
    with pytest.raises(ValidationError):
        add_notice("wrong", "نادرست", shown_from=NOW, shown_until=NOW)
