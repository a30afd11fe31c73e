"""Every field of the printed card is on the public page, with the card's own words and ticks."""

import copy

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoDbBlocker

from home.models import ServicePage
from tests.home import card
from tests.home.card import CARD, CardOnThePage, boxes, boxes_of, plain

NOT_STATED = plain("در شناسنامه درج نشده")
PAGE = "/fa/voluntary-departure/"

# The site, its front page, all pages below, the page itself and its rows, whether anything is hidden, the
# languages, the notices and when they change next.
QUERIES = 9


@pytest.fixture(scope="module")
def html(_installed_content: None, django_db_blocker: DjangoDbBlocker) -> str:
    """The service page as the public gets it; read once, for it is long and nobody here changes it."""
    with django_db_blocker.unblock():
        return Client().get(PAGE).content.decode()


@pytest.fixture(scope="module")
def shown(html: str) -> CardOnThePage:
    """The full card on that page."""
    return CardOnThePage(html)


@pytest.fixture
def service(content: None) -> ServicePage:
    """The Persian service page."""
    return ServicePage.objects.get(locale__language_code="fa")


@pytest.mark.parametrize(
    "label",
    ["عنوان خدمت", "نام دستگاه اجرایی", "نام دستگاه مادر"],
)
def test_title_and_provider_are_those_of_the_card(shown: CardOnThePage, label: str) -> None:
    value = card.line(label).split("\t")[0]
    assert value
    assert plain(value) == shown.text(label)


def test_the_description_is_the_one_of_the_card_word_for_word(shown: CardOnThePage) -> None:
    description = card.line("شرح خدمت")
    assert description.startswith("پس از ارائه درخواست کتبی")
    assert plain(description) in shown.text("شرح خدمت")


@pytest.mark.parametrize("label", ["نوع خدمت", "ماهیت خدمت", "سطح خدمت", "رویداد مرتبط با", "نحوه آغاز خدمت"])
def test_each_group_of_boxes_is_complete_and_ticked_as_on_the_card(shown: CardOnThePage, label: str) -> None:
    printed = boxes(card.line(label))
    assert any(is_ticked for _, is_ticked in printed)
    assert shown.boxes(label) == printed


def test_every_required_document_is_named(shown: CardOnThePage, html: str) -> None:
    names = card.line("مدارک لازم برای انجام خدمت").split(" - ")
    assert len(names) == 4
    for name in names:
        assert plain(name) in shown.text("مدارک لازم برای انجام خدمت")
        assert plain(html).count(plain(name)) >= 2, "in the short answer as well"


def test_the_law_is_named_and_its_missing_number_and_date_are_not_invented(shown: CardOnThePage) -> None:
    label = "قوانین و مقررات بالادستی"
    assert plain(card.line(label)) in shown.text(label)
    assert shown.text(label).count(NOT_STATED) == 2


def test_the_number_of_recipients_is_that_of_the_card_and_its_year(shown: CardOnThePage) -> None:
    printed = card.line("آمار تعداد خدمت گیرندگان")
    # In this row the card prints the label before its box.
    assert printed.endswith('سال <input checked="" type="checkbox"/>')
    assert shown.text("آمار تعداد خدمت گیرندگان").startswith(plain(printed.split(":")[0]))
    assert shown.boxes("آمار تعداد خدمت گیرندگان") == {("ماه", False): 1, ("فصل", False): 1, ("سال", True): 1}


def test_time_and_frequency_are_those_of_the_card(shown: CardOnThePage) -> None:
    assert shown.text("متوسط مدت زمان ارایه خدمت") == plain(card.line("متوسط مدت زمان ارایه خدمت"))
    printed = boxes(card.line("تواتر"))
    assert printed[plain("یکبار برای همیشه"), True] == 1
    ticked = {label for label, is_ticked in shown.boxes("تواتر") if is_ticked}
    assert ticked == {plain("یکبار برای همیشه")}


def test_amount_and_account_are_those_of_the_card_and_wait_for_confirmation(shown: CardOnThePage) -> None:
    printed = next(row for row in CARD.splitlines() if "به ازای هر نفر" in row)
    amount, account = printed.split()[0], printed.split("نفر")[1].split()[0]
    table = plain(shown.table("هزینه ارایه خدمت").get_text())
    assert plain(f"{amount} ریال به ازای هر نفر") in table
    assert plain(account) in table
    assert '<input type="checkbox"/>' in printed
    assert plain("ممکن نیست (گزینه بدون علامت)") in table
    assert plain("نیازمند تأیید اداره") in table


@pytest.mark.parametrize(
    ("label", "on_the_card"),
    [
        ("شناسه خدمت", "(این فیلد توسط سازمان مدیریت و برنامه ریزی کشور تکمیل می شود.)"),
        ("تعداد بار مراجعه حضوری", ""),
        ("آدرس دقیق و مستقیم خدمت در وبگاه", "در صورت الکترونیکی بودن همه یا بخشی از آن"),
        ("نام سامانه مربوط به خدمت در صورت الکترونیکی بودن همه یا بخشی از آن", ""),
    ],
)
def test_what_the_card_leaves_blank_is_shown_as_not_stated(
    shown: CardOnThePage, label: str, on_the_card: str
) -> None:
    assert card.line(label) == on_the_card
    assert shown.text(label).startswith(NOT_STATED)


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("ارتباط خدمت با سایر سامانه ها", ["نام سامانه", "استعلام الکترونیکی"]),
        ("ارتباط خدمت با سایر دستگاه ها", ["نام دستگاه دیگر", "نام سامانه های دستگاه دیگر", "مبلغ"]),
    ],
)
def test_links_that_the_card_leaves_blank_are_shown_as_not_stated(
    shown: CardOnThePage, heading: str, columns: list[str]
) -> None:
    table = shown.table(heading)
    head = plain(table.thead.get_text())
    assert all(plain(column) in head for column in columns)
    assert plain(table.tbody.get_text()) == NOT_STATED


@pytest.mark.parametrize("name", ["information", "request", "production", "delivery"])
def test_each_stage_has_the_boxes_and_reasons_of_the_card(shown: CardOnThePage, name: str) -> None:
    printed, part = card.stage(name), shown.stage(name)
    on_the_page = boxes_of(copy.copy(part))
    on_the_card = boxes(printed)
    assert {box for box, _ in on_the_card.items()} <= set(on_the_page)
    assert {box for box in on_the_page if box[1]} == {box for box in on_the_card if box[1]}
    reason = printed.split('<input checked="" type="checkbox"/> سایر:')[1].split("\t")[0]
    assert plain(reason) in plain(part.get_text())
    if "شماره قرارداد" in printed:
        assert plain("شماره قرارداد و اگذاری خدمات به دفاتر پیشخوان") + NOT_STATED in plain(part.get_text())


def test_the_six_processes_are_those_of_the_card_in_order(shown: CardOnThePage, html: str) -> None:
    titles = [
        row.split("-", 1)[1].split("\t")[0]
        for row in CARD.split('<input type="checkbox"/> مراجعه کننده')[1].splitlines()
        if row[:1] in "۱۲۳۴۵۶" and "- " in row
    ]
    assert len(titles) == 6
    shown_titles = [item.get_text() for item in shown.card.select(".processes li")]
    assert [plain(title) for title in shown_titles] == [plain(title) for title in titles]


def test_the_short_answer_comes_before_the_card_and_computes_an_example(html: str) -> None:
    short, full = html.index('id="short-answer"'), html.index('id="card"')
    assert short < full
    assert "۷۵۰٬۰۰۰ ریال" in html[short:full]
    assert "۷۵٬۰۰۰ تومان" in html[short:full]
    assert "بازیابی نمی‌شود" in html[short:full]
    assert "UNHCR" in html[short:full]


def test_a_confirmed_fee_is_no_longer_marked_as_unconfirmed(service: ServicePage, client: Client) -> None:
    fee = service.fees.get()
    fee.is_confirmed = True
    fee.save()
    assert "نیازمند تأیید اداره" not in client.get(PAGE).content.decode()


def test_a_fee_that_has_ended_is_in_the_card_but_not_in_the_short_answer(
    service: ServicePage, client: Client
) -> None:
    fee = service.fees.get()
    fee.valid_to = fee.valid_from = service.first_published_at.date().replace(year=2020)
    fee.save()
    html = client.get(PAGE).content.decode()
    assert "۱۵۰٬۰۰۰ ریال" not in html[: html.index('id="card"')]
    assert "۱۵۰٬۰۰۰ ریال" in html[html.index('id="card"') :]


def test_the_english_page_is_complete(content: None, client: Client) -> None:
    html = client.get("/en/voluntary-departure/").content.decode()
    assert '<html lang="en" dir="ltr">' in html
    for text in (
        "Voluntary departure of foreign nationals from the country",
        "Original Amayesh card or 90-day slip",
        "150,000 rials",
        "2171134756001",
        "To obtain information in order to establish eligibility",
        "not stated in the service card",
        "Cancellation of the identity document and registration in the NAJVA software",
    ):
        assert text in html
    words = BeautifulSoup(html, "html.parser").get_text(" ").split()
    persian = [word for word in words if any("\u0600" <= letter <= "\u06ff" for letter in word)]
    assert persian == ["فارسی", "دری", "پښتو", "العربية"], "only the names of the other languages are"


def test_the_service_page_costs_a_constant_number_of_queries(
    service: ServicePage, client: Client, django_assert_num_queries: object
) -> None:
    client.get(PAGE)
    for number in range(5):
        service.documents.create(name=f"مدرک {number}", locale=service.locale)
    with django_assert_num_queries(QUERIES):
        client.get(PAGE)


def test_the_page_needs_no_script(html: str) -> None:
    assert html.count("<script") == html.count('<script type="application/ld+json"'), "data at most"
    assert "javascript:" not in html
    assert " onclick=" not in html


def test_a_search_finds_the_page_by_a_word_of_its_documents(service: ServicePage) -> None:
    assert list(ServicePage.objects.filter(locale=service.locale).search("محضری")) == [service]
