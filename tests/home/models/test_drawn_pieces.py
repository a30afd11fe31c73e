"""A piece of a page that is drawn already is drawn again as soon as anything on it changes."""

import datetime

import pytest
from django.core.cache import caches
from django.db import models
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cases.statistics import figures as computing
from cases.statistics.counting import HandOver
from home.models import GuidancePage, ServicePage
from home.models.service_page import CARD_LISTS

SERVICE = "/fa/voluntary-departure/"
NEW = "نوشته‌ای که تازه است"

pytestmark = pytest.mark.usefixtures("content")


@pytest.fixture
def service() -> ServicePage:
    """The Persian page, read once before: whatever can be kept of it is kept."""
    Client().get(SERVICE)
    return ServicePage.objects.get(locale__language_code="fa")


def _read(address: str = SERVICE) -> str:
    return Client().get(address).content.decode()


def test_pieces_are_kept(service: ServicePage, monkeypatch):
    monkeypatch.setattr(
        "home.models.service_fee.ServiceFee.get_basis_display", lambda _fee: NEW, raising=False
    )
    assert NEW not in _read()


WORDS = [
    field.name
    for field in ServicePage._meta.local_fields
    if isinstance(field, models.CharField | models.TextField) and not field.choices
]


@pytest.mark.parametrize("name", [*WORDS, "title"])
def test_a_field_that_changes_is_seen_without_any_publication(service: ServicePage, name: str):
    before = _read(), _read(f"{SERVICE}card/")
    ServicePage.objects.filter(pk=service.pk).update(**{name: NEW[:20]})
    after = _read(), _read(f"{SERVICE}card/")
    assert any(NEW[:20] in page for page in after)
    assert not any(NEW[:20] in page for page in before)


def test_a_tick_that_changes_is_seen(service: ServicePage):
    before = _read()
    ServicePage.objects.filter(pk=service.pk).update(natures=[])
    assert _read() != before


@pytest.mark.parametrize("name", CARD_LISTS)
def test_a_row_that_is_added_changed_or_taken_away_is_seen(service: ServicePage, name: str):
    model = ServicePage._meta.get_field(name).related_model
    seen = [_read()]
    fields = {"fees": "account_number", "stages": "other_reason", "legal_bases": "title"}
    text = fields.get(name, "title" if name == "steps" else "name")
    more = {"fees": {"amount": 5}, "stages": {"stage": "request"}}.get(name, {})
    row = model.objects.create(page=service, locale=service.locale, sort_order=9, **{text: "1"}, **more)
    seen.append(_read())
    model.objects.filter(pk=row.pk).update(**{text: NEW[:20]})
    seen.append(_read())
    row.delete()
    seen.append(_read())
    assert len(set(seen[:3])) == 3
    assert (NEW[:20] in seen[2], seen[3]) == (True, seen[0])


def test_the_order_of_rows_is_seen(service: ServicePage):
    before = _read()
    last = service.steps.last()
    type(last).objects.filter(pk=last.pk).update(sort_order=-1)
    assert _read() != before


def test_what_a_day_changes_is_seen_on_that_day(service: ServicePage, monkeypatch):
    fee, today = service.fees.get(), timezone.localdate()
    type(fee).objects.filter(pk=fee.pk).update(valid_to=today)
    assert 'id="cost"' in _read()
    now = timezone.now() + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: now)
    assert 'id="cost"' not in _read()


def test_figures_that_are_computed_anew_are_seen(service: ServicePage, monkeypatch):
    before = _read()
    monkeypatch.setattr(computing, "hand_overs", lambda since, _until: [HandOver(since, 12, 3)] * 40)
    caches["default"].clear()
    after = _read()
    assert before != after
    caches["default"].clear()


def test_each_language_has_its_own(service: ServicePage):
    texts = {
        language: _read(f"/{language}/voluntary-departure/") for language in ("fa", "fa-af", "ps", "ar", "en")
    }
    assert len(set(texts.values())) == len(texts)
    ServicePage.objects.filter(locale__language_code="en").update(who_for=NEW)
    assert NEW in _read("/en/voluntary-departure/")
    assert _read() == texts["fa"]


def test_a_title_a_place_in_the_menu_and_a_new_address_are_seen(service: ServicePage):
    page = GuidancePage.objects.get(locale__language_code="fa", slug="guidance")
    Page.objects.filter(pk=page.pk).update(title=NEW)
    assert _read().count(NEW) == 1
    Page.objects.filter(pk=page.pk).update(show_in_menus=not page.show_in_menus)
    assert _read().count(NEW) == 1
    Page.objects.filter(pk=page.pk).update(url_path=page.url_path.replace("guidance", "advice"))
    assert 'href="/fa/advice/"' in _read()


def test_the_description_for_search_engines_is_seen(service: ServicePage):
    Page.objects.filter(pk=service.pk).update(search_description=NEW)
    assert f'<meta property="og:description" content="{NEW}">' in _read()


def test_a_preview_is_its_own(service: ServicePage):
    before = _read()
    service.who_for = NEW
    service.documents = list(service.documents.all())[:1]
    assert NEW in service.make_preview_request().content.decode()
    service.who_for = f"{NEW}!"
    assert f"{NEW}!" in service.make_preview_request().content.decode()
    assert _read() == before
