"""The rows of all lists, read in one query, are the rows that the lists give one by one."""

import datetime

import pytest
from django.db import models

from home.models import ServiceFee, ServicePage
from home.models.row_reading import read_rows
from home.models.service_page import CARD_LISTS


@pytest.fixture
def service(content: None) -> ServicePage:
    page = ServicePage.objects.get(locale__language_code="fa")
    ServiceFee.objects.create(
        page=page, locale=page.locale, amount=5, sort_order=9, valid_from=datetime.date(2026, 3, 21)
    )
    return page


def _values(row: models.Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_they_are_the_same_in_every_field_and_in_order(service: ServicePage, django_assert_num_queries):
    one_by_one = {name: list(map(_values, getattr(service, name).all())) for name in CARD_LISTS}
    assert all(one_by_one[name] for name in ("documents", "fees", "stages", "steps"))
    page = ServicePage.objects.get(pk=service.pk)
    read_rows(page, CARD_LISTS)  # Django asks the engine once whether it knows JSON.
    page = ServicePage.objects.get(pk=service.pk)
    with django_assert_num_queries(1):
        assert read_rows(page, CARD_LISTS)
        at_once = {name: list(map(_values, getattr(page, name).all())) for name in CARD_LISTS}
    assert at_once == one_by_one


def test_the_rows_of_a_preview_stay_as_they_are(service: ServicePage):
    service.documents = []
    assert read_rows(service, CARD_LISTS) is None
    assert list(service.documents.all()) == []
    assert list(service.steps.all())


def test_the_same_rows_have_the_same_text(service: ServicePage):
    def text() -> object:
        return read_rows(ServicePage.objects.get(pk=service.pk), CARD_LISTS)

    before = text()
    assert text() == before
    ServiceFee.objects.filter(page=service).update(is_confirmed=True)
    assert text() != before
