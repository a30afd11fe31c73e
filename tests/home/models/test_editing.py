"""Editors open every page of the site, look at it before publishing, save it, and lose nothing."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from home.models import GuidancePage, HomePage, RequestPage, ServicePage, TrackingPage

KINDS = [HomePage, ServicePage, GuidancePage, RequestPage, TrackingPage]


def _persian(model: type[Page]) -> Page:
    """Return the page of a kind; of the pages of guidance the one that is called so."""
    pages = model.objects.filter(locale__language_code="fa")
    return pages.get(slug="guidance") if model is GuidancePage else pages.get()


def _form(client: Client, page: Page) -> dict[str, list[str]]:
    """Return what the editor of a page would send; the free part, which a script draws, is left empty."""
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    # As lists: the test client would send only the last of several ticked boxes.
    return {**dict(data.lists()), "body-count": ["0"]}


@pytest.mark.parametrize("model", KINDS)
def test_every_kind_of_page_can_be_published_from_its_editor(
    content: None, admin_client: Client, model: type[Page]
) -> None:
    page = _persian(model)
    data = _form(admin_client, page)
    data["action-publish"] = ["1"]
    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 302
    assert _persian(model).live_revision_id > page.live_revision_id


@pytest.mark.parametrize("model", KINDS)
def test_every_kind_of_page_can_be_looked_at_before_publishing(
    content: None, admin_client: Client, model: type[Page]
) -> None:
    page = _persian(model)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert admin_client.post(address, _form(admin_client, page)).json()["is_valid"]
    preview = admin_client.get(f"{address}?mode=")
    assert preview.status_code == 200
    assert page.title in preview.content.decode()


def test_publishing_the_service_page_keeps_its_boxes_and_its_rows(
    content: None, admin_client: Client
) -> None:
    before = _persian(ServicePage)
    data = _form(admin_client, before)
    assert data["service_types"] == ["g2c", "g2g"]
    data["action-publish"] = ["1"]
    admin_client.post(reverse("wagtailadmin_pages:edit", args=[before.pk]), data)
    after = _persian(ServicePage)
    assert after.live_revision_id > before.live_revision_id
    assert after.service_types == ["g2c", "g2g"]
    assert after.start_modes == ["request"]
    reasons = ["کسب اطلاعات جهت احراز شرایط", "ارائه تقاضا", "ارائه تقاضا", "تحویل برگه تردد خروجی"]
    assert [stage.other_reason for stage in after.stages.all()] == reasons
    assert after.stages.all()[1].channels == ["other"]
    assert after.fees.get().amount == 150_000


def test_a_day_is_typed_and_shown_in_the_persian_calendar(content: None, admin_client: Client) -> None:
    page = _persian(GuidancePage)
    data = _form(admin_client, page)
    data["reviewed_on"], data["action-publish"] = ["۱۴۰۵/۰۹/۰۵"], ["1"]
    admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert _persian(GuidancePage).reviewed_on.isoformat() == "2026-11-26"
    assert (
        "۱۴۰۵/۰۹/۰۵" in admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    )
    assert "آخرین بازبینی: ۵ آذر ۱۴۰۵" in admin_client.get("/fa/guidance/").content.decode()
