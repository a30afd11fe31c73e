"""A prepared query finds what the same query finds that is written anew, whatever its values."""

import datetime

import pytest
from django.contrib.auth.models import Group, User
from django.db import connections, models
from django.db.models import F, Q

from portal.prepared_query import Open, PreparedQuery

pytestmark = pytest.mark.django_db


def _joined(day: int) -> datetime.datetime:
    return datetime.datetime(2026, 11, day, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _people() -> None:
    for day, name in enumerate(("ahmad", "a_mad", "zahra"), start=1):
        User.objects.create(username=name, date_joined=_joined(day))


def test_it_is_written_once_and_asked_with_every_value(django_assert_num_queries):
    written = []

    def write() -> models.QuerySet:
        written.append(1)
        return User.objects.filter(pk=Open("pk", models.IntegerField()))

    query = PreparedQuery(write)
    for user in User.objects.all():
        with django_assert_num_queries(1):
            (found,) = query.ask(pk=user.pk)
        assert (found, found.date_joined, found.is_active) == (user, user.date_joined, True)
        found.email = "changed@example.org"
        assert query.ask(pk=user.pk)[0].email == "", "another object each time"
    assert query.ask(pk=0) == []
    assert written == [1]


def test_moments_lists_and_patterns_are_open_too():
    name, now = Open("name", models.CharField()), Open("now", models.DateTimeField())
    names = User.objects.order_by("pk").values_list("username", flat=True)
    later = PreparedQuery(lambda: names.filter(date_joined__gt=now))
    assert later.ask(now=_joined(1)) == ["a_mad", "zahra"]
    assert later.ask(now=_joined(3)) == []
    begins = PreparedQuery(lambda: names.filter(username__startswith=name))
    assert begins.ask(name="a_") == ["a_mad"], "no sign of a pattern is taken for one"
    among = PreparedQuery(lambda: names.filter(username__in=["zahra", name]))
    assert among.ask(name="ahmad") == ["ahmad", "zahra"]


def test_one_value_may_stand_in_several_places():
    name = Open("name", models.CharField())
    query = PreparedQuery(
        lambda: User.objects.filter(Q(username=name) | Q(email=name)).annotate(same=F("pk"))
    )
    (found,) = query.ask(name="zahra")
    assert found.same == found.pk


def test_related_rows_come_with_it(django_assert_num_queries):
    user, group = User.objects.first(), Group.objects.create(name="editors")
    user.groups.add(group)
    query = PreparedQuery(lambda: User.groups.through.objects.select_related("group", "user"))
    with django_assert_num_queries(1):
        (member,) = query.ask()
        assert (member.group.name, member.user.username) == ("editors", user.username)


def test_what_was_written_for_one_connection_is_not_asked_of_another():
    written = []

    def write() -> models.QuerySet:
        written.append(1)
        return User.objects.order_by("pk").values_list("username", flat=True)

    query = PreparedQuery(write)
    ours, other = connections["default"], connections["default"].copy()
    try:
        assert query.ask()
        connections["default"] = other
        other.connection = ours.connection
        assert query.ask()
    finally:
        other.connection = None
        connections["default"] = ours
    assert written == [1, 1]


def test_a_value_that_is_not_given_is_an_error():
    query = PreparedQuery(lambda: User.objects.filter(pk=Open("pk", models.IntegerField())))
    with pytest.raises(KeyError):
        query.ask()
