"""Readers walk through the questions by address alone, reach a plain answer, and leave no trace."""

import logging
from itertools import pairwise
from urllib.parse import urlencode, urljoin

import pytest
from bs4 import BeautifulSoup
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from home.eligibility.questions import edition_of, questions_of
from home.models import EligibilityPage, RequestPage, ServicePage
from tests.home.eligibility.conftest import ADDRESS, MORE, OFFICE_TEXT, QUESTIONS, STOP_TEXT, answer, question

MOST_QUERIES = 12


class Reader:
    """A browser without scripts and without cookies."""

    def __init__(self, questions_page: EligibilityPage) -> None:
        self.client = Client()
        self.address = ADDRESS
        self.soup = BeautifulSoup("", "html.parser")
        self.edition = edition_of(questions_of(questions_page.questions))

    def open(self, address: str) -> "Reader":
        self.address = urljoin(self.address, address)
        self.response = self.client.get(self.address)
        assert self.response.status_code == 200
        assert not self.response.cookies
        self.soup = BeautifulSoup(self.response.content.decode(), "html.parser")
        return self

    def open_with(self, **values: object) -> "Reader":
        return self.open(f"{ADDRESS}?{urlencode({'v': self.edition, **values})}")

    def start(self) -> "Reader":
        return self.open(ADDRESS).open(self.soup.main.select_one("a.button")["href"])

    def send(self, chosen: str | None = None) -> "Reader":
        """Choose by label, or type, and send the form; without a choice what stands there is sent."""
        form = self.soup.main.form
        assert form["method"] == "get"
        pairs = [(field["name"], field["value"]) for field in form.select("input[type=hidden]")]
        for radio in form.select("input[type=radio]"):
            label = form.select_one(f"label[for={radio['id']}]").get_text(strip=True)
            if label == chosen or (chosen is None and radio.has_attr("checked")):
                pairs.append((radio["name"], radio["value"]))
        typed = form.select_one("input[type=text]")
        if typed is not None:
            pairs.append((typed["name"], typed.get("value", "") if chosen is None else chosen))
        return self.open(f"{form['action']}?{urlencode(pairs)}")

    def back(self) -> "Reader":
        return self.open(self.soup.select_one(".progress__back a")["href"])

    @property
    def text(self) -> str:
        return " ".join(self.soup.main.get_text(" ").split())

    @property
    def title(self) -> str:
        return self.soup.main.h1.get_text(strip=True)

    @property
    def asked(self) -> str:
        return self.soup.main.select_one(".field__label").get_text(strip=True)

    @property
    def checked(self) -> list[str]:
        return [radio["value"] for radio in self.soup.select("input[type=radio][checked]")]


def _fa(words: str) -> str:
    with translation.override("fa"):
        return translation.gettext(words)


@pytest.fixture
def reader(questions_page: EligibilityPage) -> Reader:
    return Reader(questions_page)


def test_the_start_says_first_what_cannot_be_undone_and_whom_to_ask(reader: Reader) -> None:
    text = reader.open(ADDRESS).text
    service = ServicePage.objects.get(locale__language_code="fa")
    assert text.index("بازیابی نمی‌شود") < text.index("UNHCR") < text.index(_fa("Start"))
    assert " ".join(service.irreversible_warning.split()) in text


def test_whoever_fits_learns_documents_fee_and_where_to_ask_for_the_service(reader: Reader) -> None:
    reader.start().send("بله").send("کارت آمایش").send("بله").send("۵")
    assert reader.title == _fa("This service is for you")
    for words in ("اصل کارت آمایش یا برگه تردد ۹۰ روزه", "تعهد محضری", MORE, "۷۵۰٬۰۰۰", "۷۵٬۰۰۰", "۵"):
        assert words in reader.text
    assert _fa("To be confirmed by the office") in reader.text
    request_page = RequestPage.objects.get(locale__language_code="fa")
    assert reader.soup.main.select_one("a.button")["href"] == request_page.url
    order = [reader.text.index(words) for words in ("بازیابی نمی‌شود", "UNHCR", "تعهد محضری", "۷۵۰٬۰۰۰")]
    assert order == sorted(order)


def test_documents_of_other_answers_are_not_asked_for(reader: Reader) -> None:
    reader.start().send("بله").send("کارت آمایش").send("نه").send("1")
    assert MORE not in reader.text


def test_a_confirmed_fee_carries_no_badge(reader: Reader) -> None:
    ServicePage.objects.get(locale__language_code="fa").fees.update(is_confirmed=True)
    reader.open_with(q1="a", q2="a", q3="a", persons="2")
    assert _fa("To be confirmed by the office") not in reader.text


def test_an_answer_that_ends_everything_gives_its_reason_and_asks_nothing_more(reader: Reader) -> None:
    reader.start().send("نه، زیر فشار هستم")
    assert reader.title == _fa("This service is not for you")
    assert STOP_TEXT in reader.text
    assert "UNHCR" in reader.text
    assert "بازیابی نمی‌شود" in reader.text
    assert reader.soup.main.select("form, a.button") == []


def test_whoever_must_ask_first_hears_the_rest_and_is_sent_to_the_office(reader: Reader) -> None:
    reader.start().send("بله").send("مدرکم گم شده است").send("بله")
    assert reader.title == _fa("Ask the office first")
    for words in (OFFICE_TEXT, "به اداره بیایید.", MORE, "UNHCR"):
        assert words in reader.text
    assert reader.soup.main.select("form, a.button") == []


def test_progress_counts_the_questions(reader: Reader) -> None:
    expected = _fa("Question %(number)s of %(total)s") % {"number": "۲", "total": "۴"}
    assert reader.start().send("بله").soup.select_one(".progress__text").get_text() == expected


def test_nothing_chosen_is_said_beside_the_question_and_above_it(reader: Reader) -> None:
    reader.start().send("بله").send()
    message = _fa("Choose one of the answers.")
    summary = reader.soup.select_one(".error-summary")
    assert summary.has_attr("autofocus")
    target = reader.soup.select_one(summary.a["href"])
    assert target.name == "fieldset"
    assert message in summary.get_text()
    assert message in target.select_one(".field__error").get_text()
    described = target["aria-describedby"].split()
    assert reader.soup.select_one(".field__errors")["id"] in described
    assert reader.soup.title.get_text().startswith(_fa("Error:"))
    assert reader.send("کارت آمایش").asked == QUESTIONS[2]["value"]["text"]


def test_a_question_just_reached_shows_no_error(reader: Reader) -> None:
    assert reader.start().soup.select(".error-summary, .field__error") == []
    assert reader.send("بله").soup.select(".error-summary, .field__error") == []


@pytest.mark.parametrize("letter", ["z", "c", "-1", "<script>", "a" * 2000])
def test_a_tampered_answer_is_asked_again(reader: Reader, letter: str) -> None:
    reader.open_with(q1="a", q2=letter, q3="a", persons="3")
    assert reader.asked == QUESTIONS[1]["value"]["text"]
    assert reader.soup.select_one(".field__error")
    assert [field["value"] for field in reader.soup.main.select("input[type=hidden]")] == [
        reader.edition,
        *("a", "a", "3", "2"),
    ]
    assert reader.checked == []


@pytest.mark.parametrize("typed", ["12", "۱۲", "١٢", " 12 ", "012"])
def test_the_number_of_persons_is_read_in_digits_of_every_script(reader: Reader, typed: str) -> None:
    reader.start().send("بله").send("کارت آمایش").send("نه").send(typed)
    assert "۱٬۸۰۰٬۰۰۰" in reader.text


@pytest.mark.parametrize("typed", ["0", "41", "۴۱", "-3", "پنج", "2.5", "9" * 60, "<b>"])
def test_a_number_out_of_bounds_is_refused_and_everything_is_kept(reader: Reader, typed: str) -> None:
    reader.start().send("بله").send("کارت آمایش").send("نه").send(typed)
    field = reader.soup.select_one("#id_persons")
    assert field["value"] == typed
    assert field["aria-invalid"] == "true"
    message = _fa("Enter a number from %(least)s to %(most)s.") % {"least": "۱", "most": "۴۰"}
    assert message in reader.soup.select_one(".error-summary").get_text()
    assert reader.send("40").title == _fa("This service is for you")


def test_an_empty_number_is_refused(reader: Reader) -> None:
    assert reader.start().send("بله").send("کارت آمایش").send("نه").send("").soup.select(".field__error")


def test_back_shows_what_was_chosen_and_forward_needs_no_second_answer(reader: Reader) -> None:
    reader.start().send("بله").send("کارت آمایش").send("بله").send("۵")
    assert reader.back().soup.select_one("#id_persons")["value"] == "۵"
    assert (reader.back().asked, reader.checked) == (QUESTIONS[2]["value"]["text"], ["b"])
    assert (reader.back().asked, reader.checked) == (QUESTIONS[1]["value"]["text"], ["a"])
    assert (reader.back().asked, reader.checked) == (QUESTIONS[0]["value"]["text"], ["a"])
    assert reader.send().title == _fa("This service is for you")
    reader.back().back().back().back().back()
    assert reader.address == ADDRESS


def test_each_answer_can_be_changed_from_the_end(reader: Reader) -> None:
    reader.start().send("بله").send("کارت آمایش").send("بله").send("۵")
    links = [link["href"] for link in reader.soup.select(".summary-list__action a")]
    assert len(links) == 4
    assert reader.open(links[1]).checked == ["a"]
    assert reader.send("مدرکم گم شده است").title == _fa("Ask the office first")
    assert len(reader.soup.select(".summary-list__action a")) == 3


def test_an_address_from_before_the_questions_changed_begins_anew(
    reader: Reader, questions_page: EligibilityPage
) -> None:
    reader.start().send("بله").send("کارت آمایش")
    questions_page.questions = [("question", block.value) for block in questions_page.questions][::-1]
    questions_page.save()
    reader.open(reader.address)
    words = "The questions have changed in the meantime. Please begin again; it takes two minutes."
    assert _fa(words) in reader.text
    assert not reader.soup.main.form


def test_without_a_service_page_nothing_is_invented(reader: Reader) -> None:
    ServicePage.objects.get(locale__language_code="fa").unpublish()
    reader.open_with(q1="a", q2="a", q3="a", persons="2")
    assert _fa("To be confirmed by the office") in reader.text
    assert "UNHCR" in reader.text
    assert "۳۰۰٬۰۰۰" not in reader.text


def test_what_editors_write_is_text_and_never_markup(reader: Reader, questions_page: EligibilityPage) -> None:
    nasty = "<script>alert(1)</script>"
    answers = [answer("بله"), answer(nasty, "stop", result=nasty)]
    changed = question(nasty, *answers)
    changed["value"]["help"] = nasty
    questions_page.questions = [changed]
    questions_page.save()
    for address in ({}, {"q1": "b"}):
        reader.edition = edition_of(questions_of(EligibilityPage.objects.get(pk=questions_page.pk).questions))
        assert reader.open_with(**address).soup.find_all("script") == []
        assert nasty in reader.text


def test_nothing_is_stored_anywhere(reader: Reader, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with CaptureQueriesContext(connection) as queries:
        reader.start().send("بله").send("کارت آمایش").send("بله").send("۵").back()
    writes = [query["sql"] for query in queries if query["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert writes == []
    assert Session.objects.count() == 0
    assert "q1" not in caplog.text
    assert "csrfmiddlewaretoken" not in str(reader.soup)
    assert "no-store" in reader.response["Cache-Control"]
    assert reader.soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_the_start_may_be_kept_by_every_cache(reader: Reader) -> None:
    assert "no-store" not in reader.open(ADDRESS).response.get("Cache-Control", "")
    assert "csrfmiddlewaretoken" not in str(reader.soup)


def test_answers_cannot_be_posted(questions_page: EligibilityPage, client: Client) -> None:
    assert client.post(ADDRESS, {"q1": "a"}).status_code == 405


@pytest.mark.parametrize(
    "values", [None, {}, {"q1": "a"}, {"q1": "b"}, {"q1": "a", "q2": "b", "q3": "a"}, {"persons": "5"}]
)
def test_no_page_asks_the_database_too_much(reader: Reader, values: dict[str, str] | None) -> None:
    whole = {"q1": "a", "q2": "a", "q3": "b", "persons": "5"} if values == {"persons": "5"} else values
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            reader.open(ADDRESS) if whole is None else reader.open_with(**whole)
    assert len(queries) <= MOST_QUERIES, "\n".join(query["sql"][:150] for query in queries)


@pytest.mark.parametrize(
    "values",
    [{}, {"q1": "b"}, {"q1": "a", "q2": "b", "q3": "b"}, {"q1": "a", "q2": "a", "q3": "b", "persons": "2"}],
)
def test_headings_follow_each_other_without_a_gap(reader: Reader, values: dict[str, str]) -> None:
    reader.open_with(**values)
    levels = [int(tag.name[1]) for tag in reader.soup.main.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    identifiers = [tag["id"] for tag in reader.soup.find_all(id=True)]
    assert len(identifiers) == len(set(identifiers))
