"""The office side of messages: the list of those who wait, the page of a case, and what is noted."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext

from cases.actions.answer_message import answer_message
from cases.actions.message_office import message_office
from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, Case, CaseMessage
from cases.roles import CASE_ROLES, GROUP_NAMES, READING_ROLES, Role
from cases.staff.messages import PAGE_SIZE
from cases.workflow.statuses import CaseStatus

LIST = reverse("cases_staff:waiting_messages")
TEXT = "متن پیام که در فهرست دیده نمی‌شود"


def page_of(case: Case) -> str:
    return reverse("cases_staff:messages", args=[case.pk])


def write(case: Case, text: str = TEXT) -> CaseMessage:
    """Let the household write, each time from a form and an address of its own."""
    token = f"{text}{case.messages.count()}"
    return message_office(
        case, by=Actor.applicant(case), text=text, token=token, language="ps", address=token
    )


def answered(case: Case, actor: Actor, text: str = "پاسخ") -> CaseMessage:
    newest = case.messages.first()
    token = f"{text}{case.messages.count()}"
    return answer_message(case, by=actor, text=text, token=token, language="fa", seen=newest.pk)


def listed(response) -> list[int]:
    return [line.pk for line in response.context["lines"]]


def form_of(response) -> dict[str, str]:
    form = BeautifulSoup(response.content, "html.parser").select_one("form.step__form")
    hidden = {row["name"]: row["value"] for row in form.select("input[type=hidden]")}
    return {**hidden, "text": form.find("textarea").get_text().removeprefix("\n")}


@pytest.fixture
def case(case_at) -> Case:
    return case_at(CaseStatus.UNDER_REVIEW)


def test_who_waits_longest_comes_first_and_nothing_written_is_shown(case, case_at, signed_in):
    second = case_at(CaseStatus.RECEIVED)
    for one in (case, second, case):
        write(one)
    page = signed_in(Role.INTAKE_CLERK).get(LIST)
    assert listed(page) == [case.pk, second.pk]
    assert [line.total for line in page.context["lines"]] == [2, 1]
    assert TEXT not in page.content.decode()


def test_whoever_was_answered_no_longer_waits(case, bureau, signed_in):
    write(case)
    answered(case, bureau.actor(Role.OFFICER))
    client = signed_in(Role.OFFICER)
    assert listed(client.get(LIST)) == []
    write(case, "و باز")
    assert listed(client.get(LIST)) == [case.pk]


def test_an_answer_is_sent_with_name_and_role_and_the_list_is_empty(case, bureau, signed_in):
    write(case)
    client = signed_in(Role.OFFICER)
    page = client.get(page_of(case))
    assert TEXT in page.content.decode()
    sent = client.post(page_of(case), {**form_of(page), "text": "شنبه بیایید"}, follow=True)
    assert sent.redirect_chain == [(page_of(case), 302)]
    stored = case.messages.first()
    officer = bureau.actor(Role.OFFICER)
    assert (stored.text, stored.by_user, stored.by_role) == ("شنبه بیایید", officer.user, Role.OFFICER)
    assert officer.name in sent.content.decode()
    assert listed(client.get(LIST)) == []
    assert Case.objects.get(pk=case.pk).version == case.version


def test_an_answer_pressed_twice_is_sent_once(case, signed_in):
    write(case)
    client = signed_in(Role.OFFICER)
    typed = {**form_of(client.get(page_of(case))), "text": "شنبه بیایید"}
    for _press in range(2):
        assert client.post(page_of(case), typed).status_code == 302
    assert case.messages.count() == 2


def test_what_was_written_meanwhile_is_read_first_and_nothing_typed_is_lost(case, bureau, signed_in):
    write(case)
    client = signed_in(Role.OFFICER)
    typed = {**form_of(client.get(page_of(case))), "text": "شنبه بیایید"}
    answered(case, bureau.actor(Role.SUPERVISOR), "یکشنبه بیایید")
    told = client.post(page_of(case), typed)
    assert told.status_code == 409
    assert "یکشنبه" in told.content.decode()
    kept = form_of(told)
    assert kept["text"] == "شنبه بیایید"
    assert case.messages.count() == 2
    assert client.post(page_of(case), kept).status_code == 302


@pytest.mark.parametrize("text", ["", "س" * 2001])
def test_mistakes_are_told_and_everything_typed_stays(case, signed_in, text):
    told = signed_in(Role.OFFICER).post(page_of(case), {"seen": "0", "text": text})
    assert told.status_code == 422
    assert form_of(told)["text"] == text
    assert not case.messages.exists()


def test_reading_is_noted_and_a_look_at_the_list_is_not(case, bureau, signed_in):
    write(case)
    client = signed_in(Role.OFFICER)
    client.get(LIST)
    assert not AccessRecord.objects.exists()
    client.get(page_of(case))
    noted = AccessRecord.objects.get()
    assert (noted.case, noted.kind, noted.by_user) == (
        case,
        AccessKind.VIEWED,
        bureau.actor(Role.OFFICER).user,
    )


def test_the_case_file_says_that_somebody_waits_and_leads_to_what_was_written(case, bureau, signed_in):
    client = signed_in(Role.OFFICER)
    address = reverse("cases_staff:file", args=[case.pk])

    def told() -> Tag:
        page = BeautifulSoup(client.get(address).content, "html.parser")
        return page.select_one("[aria-labelledby=messages-title]")

    assert gettext("Nothing has been written yet.") in told().get_text()
    write(case)
    waiting = told()
    assert gettext("Waits for an answer") in waiting.get_text()
    assert TEXT not in waiting.get_text()
    assert waiting.find("a")["href"] == page_of(case)
    answered(case, bureau.actor(Role.OFFICER))
    assert gettext("Waits for an answer") not in told().get_text()


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_each_role_reads_and_writes_what_it_may(case, signed_in, role):
    write(case)
    client = signed_in(role)
    reads = 200 if role in READING_ROLES else 403
    assert client.get(LIST).status_code == reads
    page = client.get(page_of(case))
    assert page.status_code == reads
    assert (b"step__form" in page.content) == (role in CASE_ROLES)
    sent = client.post(page_of(case), {"seen": str(case.messages.first().pk), "text": "پاسخ"})
    assert sent.status_code == (302 if role in CASE_ROLES else 403)
    assert case.messages.count() == (2 if role in CASE_ROLES else 1)


@pytest.mark.parametrize("role", sorted(READING_ROLES))
def test_to_another_office_no_message_exists(case, other_bureau, signed_in, role):
    write(case)
    client = signed_in(role, other_bureau)
    assert listed(client.get(LIST)) == []
    assert client.get(page_of(case)).status_code == 404
    assert client.post(page_of(case), {"seen": "0", "text": "پاسخ"}).status_code == 404
    assert case.messages.count() == 1


def test_the_list_costs_the_same_for_any_number_and_goes_on_from_page_to_page(bureau, case_at, signed_in):
    client = signed_in(Role.OFFICER)
    client.get(LIST)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    write(case_at(CaseStatus.RECEIVED, 1))
    few = cost()
    for _number in range(PAGE_SIZE):
        write(case_at(CaseStatus.RECEIVED, 1))
    assert cost() == few
    pages = [listed(client.get(f"{LIST}?page={number}")) for number in (1, 2)]
    assert [len(page) for page in pages] == [PAGE_SIZE, 1]
    assert not set(pages[0]) & set(pages[1])
