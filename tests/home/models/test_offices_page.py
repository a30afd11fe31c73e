"""The offices: facts from the cases, directions from the editors, and what is missing is said."""

import uuid

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cases.models import Office
from home.models import OfficeDirections, OfficesPage
from tests.home.pages import add_page

QUERIES = 12
UNCONFIRMED = "to be confirmed by the office"


@pytest.fixture
def office(content: None) -> Office:
    """The one office, of which everything is known."""
    Office.objects.all().delete()
    return Office.objects.create(
        code="17",
        name="اداره کل تهران",
        province="تهران",
        city="تهران",
        address="خیابان نمونه",
        phone="02112345678",
        hours="شنبه تا چهارشنبه",
        signer_title="مدیر کل",
    )


@pytest.fixture(autouse=True)
def offices_page(office: Office) -> OfficesPage:
    """Have the page in both languages; return the English one."""
    persian = add_page(OfficesPage, "offices", "اداره‌ها")
    return add_page(OfficesPage, "offices", "Offices", language="en", translation_key=persian.translation_key)


def _main(client: Client, language: str = "en") -> BeautifulSoup:
    response = client.get(f"/{language}/offices/")
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser").main


def test_an_office_is_told_with_all_that_is_known(client: Client) -> None:
    main = _main(client)
    assert main.select_one("#office-17").get_text() == "اداره کل تهران"
    assert main.select_one(".contents a")["href"] == "#office-17"
    for words in ("خیابان نمونه", "شنبه تا چهارشنبه"):
        assert main.select_one(f"dd bdi[lang=fa]:-soup-contains('{words}')")
    link = main.select_one("a[href='tel:02112345678']")
    assert link.bdi.get_text() == "02112345678"
    assert _main(client, "fa").select_one("a[href='tel:02112345678']").get_text() == "۰۲۱۱۲۳۴۵۶۷۸"


def test_what_is_missing_is_said(client: Client, office: Office) -> None:
    Office.objects.update(address="", phone="", hours="")
    rows = {row.dt.get_text(): row.dd.get_text(strip=True) for row in _main(client).select("dl > div")}
    missing = ("Address", "Hours", "Phone", "How to get there")
    assert [rows[name] for name in missing] == [UNCONFIRMED] * 4


def test_directions_stand_with_their_office(client: Client, offices_page: OfficesPage) -> None:
    row = OfficeDirections(
        office_code="17",
        how_to_get_there="North exit\nGround floor",
        note="Bring a card",
        locale=offices_page.locale,
    )
    row.translation_key = uuid.uuid4()
    offices_page.directions.add(row)
    offices_page.save_revision().publish()
    card = _main(client).select_one(".card[aria-labelledby=office-17]")
    assert "North exit" in card.get_text()
    assert card.find("br")
    assert "Bring a card" in card.get_text()


def test_an_editor_chooses_among_the_offices(admin_client: Client, offices_page: OfficesPage) -> None:
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[offices_page.pk])).content.decode()
    chooser = BeautifulSoup(html, "html.parser").find(id="id_directions-EMPTY_FORM_TEMPLATE")
    assert '<option value="17">اداره کل تهران</option>' in str(chooser)


def test_without_offices_the_page_says_so(client: Client) -> None:
    Office.objects.all().delete()
    main = _main(client)
    assert "No office has been entered yet." in main.get_text()
    assert main.select(".contents") == []


def test_the_page_costs_at_most_twelve_queries(client: Client, django_assert_max_num_queries: object) -> None:
    for number in range(20, 25):
        Office.objects.create(code=str(number), name=f"اداره {number}", signer_title="مدیر کل")
    _main(client, "fa")
    with django_assert_max_num_queries(QUERIES):
        _main(client, "fa")
