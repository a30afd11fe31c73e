"""Inside the own case: the whole request or one adult's part is withdrawn, once it was told what it means."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.translation import gettext as _

from cases.actions.change_border import change_border
from cases.actions.exclude_member import exclude_member
from cases.actions.hand_back import hand_back
from cases.models import Case, CaseVersion
from cases.roles import Role
from cases.workflow.statuses import AFTER_CANCELLATION, BEFORE_CANCELLATION, ENDED_WITHOUT_SLIP, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.home.tracking.reading import filled_in, shown, words
from tests.households import Bureau, family

CASE, WITHDRAW, AFTER = "/fa/tracking/case/", "/fa/tracking/case/withdraw/", "/fa/tracking/case/after/"
DONE = f"{CASE}?withdrawn"
S = CaseStatus


@pytest.fixture
def entered(case_at, enter) -> Callable[..., Case]:
    """Call it with a status to get a case whose household has typed code and PIN."""

    def entered(status: str = S.UNDER_REVIEW, members: int = 2) -> Case:
        case = case_at(status, members)
        enter(case)
        return case

    return entered


def _choose(client: Client, whose: object) -> HttpResponse:
    """Choose what is withdrawn, and read what it means."""
    return client.post(WITHDRAW, {**filled_in(client.get(WITHDRAW), WITHDRAW), "whose": str(whose)})


def _confirm(client: Client, consequences: HttpResponse) -> HttpResponse:
    return client.post(WITHDRAW, {**filled_in(consequences, WITHDRAW), "send": ""})


def _is_leaving(case: Case) -> list[bool]:
    return [member.is_returning for member in households.fresh(case).members.all()]


def test_everything_is_withdrawn_after_it_was_told_and_no_reason_is_asked(entered, client):
    case = entered()
    choice = client.get(WITHDRAW)
    assert not shown(choice).find("textarea")
    consequences = _choose(client, "whole")
    assert households.fresh(case).version == case.version, "nothing is withdrawn by looking"
    assert _confirm(client, consequences)["Location"] == CASE
    assert households.fresh(case).status == S.WITHDRAWN
    assert _confirm(client, consequences)["Location"] == AFTER
    assert client.get(AFTER)["Location"] == CASE
    assert households.fresh(case).version == case.version + 1


def test_one_adult_stays_and_the_others_go_on(entered, client):
    case = entered()
    wife = case.members.all()[1]
    consequences = _choose(client, wife.pk)
    assert wife.full_name in words(consequences)
    assert _is_leaving(case) == [True, True]
    assert _confirm(client, consequences)["Location"] == DONE
    assert _is_leaving(case) == [True, False]
    assert households.fresh(case).status == S.UNDER_REVIEW
    page = client.get(DONE)
    assert shown(page).select_one("[role=status]")
    assert wife.full_name in words(page), "whoever holds the PIN is told whose part it was"


def test_pressing_twice_withdraws_once(entered, client):
    case = entered()
    consequences = _choose(client, case.members.all()[1].pk)
    for _press in range(2):
        assert _confirm(client, consequences)["Location"] == DONE
    assert households.fresh(case).version == case.version + 1
    assert CaseVersion.objects.filter(case=case, transition=TransitionCode.WITHDRAW_MEMBER).count() == 1


def test_every_adult_but_the_head_is_offered_and_no_child(bureau, enter, client):
    case = households.submit(bureau, family(7))
    enter(case)
    offered = {control["value"] for control in shown(client.get(WITHDRAW)).select("[name=whose]")}
    people = case.members.all()
    assert offered == {"whole", str(people[1].pk), str(people[3].pk)}


def test_what_an_adult_told_an_officer_cannot_be_read_from_the_pages(entered, bureau, client):
    """Whom an officer recorded as staying is offered like everybody, and the pages look the same."""
    case = entered(S.READY_TO_CANCEL)
    pages = (CASE, WITHDRAW, f"{CASE}papers/")
    before = [_without_moments(client.get(page)) for page in pages]
    staying = case.members.all()[1]
    officer = bureau.actor(Role.OFFICER)
    exclude_member(case, by=officer, seen=case.version, member=staying)
    assert [_without_moments(client.get(page)) for page in pages] == before
    consequences = _choose(client, staying.pk)
    assert shown(consequences).find("button", attrs={"name": "send"})
    assert _confirm(client, consequences)["Location"] == DONE


def test_the_answer_to_the_officer_is_not_shown_afterwards(entered, bureau, client):
    case = entered(S.READY_TO_CANCEL)
    wife = case.members.all()[1]
    _confirm(client, _choose(client, wife.pk))
    before = [_without_moments(client.get(page)) for page in (CASE, WITHDRAW, f"{CASE}papers/")]
    case = households.fresh(case)
    clerk = bureau.actor(Role.INTAKE_CLERK)
    hand_back(case, by=clerk, seen=case.version, member=case.members.all()[1])
    assert [_without_moments(client.get(page)) for page in (CASE, WITHDRAW, f"{CASE}papers/")] == before


def _without_moments(response: HttpResponse) -> str:
    """Return the words of a page but the lines that any work on the case adds or dates anew."""
    main = shown(response)
    for element in main.select(".accesses, .quiet, [name=csrfmiddlewaretoken]"):
        element.decompose()
    return " ".join(main.get_text(" ").split())


def test_what_it_means_is_told_before(bureau, enter, client):
    case = households.case_at(S.READY_TO_CANCEL, bureau, 6)
    enter(case)
    wife, boy = case.members.all()[1], case.members.all()[4]
    told = words(_choose(client, wife.pk))
    assert case.custody_receipt_number in told
    assert boy.full_name in told, "she is his guardian in this request"


def test_a_withdrawal_says_what_is_handed_back(entered, client):
    case = entered(S.READY_TO_CANCEL)
    assert case.custody_receipt_number
    assert case.custody_receipt_number in words(_choose(client, "whole"))


def test_whoever_lives_alone_is_asked_for_nothing_but_the_confirmation(entered, client):
    case = entered(S.RECEIVED, 1)
    page = client.get(WITHDRAW)
    assert shown(page).select("[type=radio]") == []
    assert _confirm(client, page)["Location"] == CASE
    assert households.fresh(case).status == S.WITHDRAWN


@pytest.mark.parametrize("whose", ["", "head", "0", "-1", "999999999", "۱"])
def test_what_cannot_be_withdrawn_here_is_told_beside_the_choice(entered, client, whose):
    case = entered()
    whose = str(case.members.all()[0].pk) if whose == "head" else whose
    told = client.post(WITHDRAW, {"whose": whose, "seen": str(case.version), "send": ""})
    assert told.status_code == 422
    assert shown(told).select(".error-summary a[href='#id_whose_0'], .error-summary a")
    assert households.fresh(case).version == case.version


def test_nobody_of_another_household_is_withdrawn(entered, case_at, client):
    stranger = case_at(S.UNDER_REVIEW)
    case = entered()
    crafted = {"whose": str(stranger.members.all()[1].pk), "seen": str(case.version), "send": ""}
    assert client.post(WITHDRAW, crafted).status_code == 422
    assert _is_leaving(stranger) == [True, True]


@pytest.mark.parametrize("seen", ["", "0", "-1", "۱", "999"])
@pytest.mark.parametrize("place", [None, 1])
def test_a_withdrawal_of_another_version_is_confirmed_again(entered, client, seen, place):
    case = entered()
    whose = "whole" if place is None else str(case.members.all()[place].pk)
    told = client.post(WITHDRAW, {"whose": whose, "seen": seen, "send": ""})
    assert told.status_code == 409
    kept = filled_in(told, WITHDRAW)
    assert (kept["seen"], kept["whose"]) == (str(case.version), whose)
    assert households.fresh(case).version == case.version


def test_a_case_that_changed_meanwhile_is_looked_at_once_more(entered, bureau, client):
    case = entered()
    consequences = _choose(client, case.members.all()[1].pk)
    change_border(case, by=bureau.actor(Role.OFFICER), seen=case.version, border=bureau.border)
    told = _confirm(client, consequences)
    assert told.status_code == 409
    assert _is_leaving(case) == [True, True]
    assert _confirm(client, told)["Location"] == DONE


@pytest.mark.parametrize("status", sorted(BEFORE_CANCELLATION))
def test_until_cancellation_it_is_always_offered(entered, client, status):
    entered(status)
    assert shown(client.get(CASE)).find("a", href=WITHDRAW)
    assert client.get(WITHDRAW).status_code == 200


@pytest.mark.parametrize("status", sorted(AFTER_CANCELLATION | ENDED_WITHOUT_SLIP))
def test_after_that_nothing_is_withdrawn(entered, client, status):
    case = entered(status)
    assert not shown(client.get(CASE)).find("a", href=WITHDRAW)
    assert client.get(WITHDRAW)["Location"] == AFTER
    for whose in ("whole", str(case.members.all()[1].pk)):
        crafted = {"whose": whose, "seen": str(case.version), "send": ""}
        assert client.post(WITHDRAW, crafted)["Location"] == AFTER
    after = households.fresh(case)
    assert (after.version, after.status) == (case.version, status)


@pytest.mark.parametrize("status", sorted(AFTER_CANCELLATION))
def test_after_cancellation_the_page_says_what_help_there_is(entered, client, status):
    entered(status)
    assert shown(client.get(CASE)).find("a", href=AFTER)
    page = shown(client.get(AFTER))
    links = {link["href"] for link in page.find_all("a")}
    assert {f"{CASE}messages/", "https://help.unhcr.org/iran/", "/fa/contact/"} <= links


def test_what_was_withdrawn_is_told_only_while_it_is_true(entered, client):
    entered()
    assert not shown(client.get(DONE)).select("[role=status]")


def test_who_opened_the_case_tells_of_it(entered, client):
    case = entered()
    _confirm(client, _choose(client, case.members.all()[1].pk))
    lines = [line.get_text(" ") for line in shown(client.get(CASE)).select(".accesses__line")]
    assert any(_("The part of one adult was withdrawn on this page.") in line for line in lines)


def test_no_address_names_anybody(entered, client):
    case = entered()
    page = _choose(client, case.members.all()[1].pk)
    addresses = [link.get("href") or link.get("action") for link in shown(page).select("a, form")]
    assert all(address.startswith(("/fa/tracking/", "#")) and "?" not in address for address in addresses)
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize("members", [2, 8])
def test_the_pages_cost_at_most_twelve_queries_for_any_household(
    bureau: Bureau, enter, client, django_assert_max_num_queries, members
):
    case = households.case_at(S.UNDER_REVIEW, bureau, members)
    enter(case)
    _choose(client, "whole")
    for address in (WITHDRAW, f"{CASE}papers/", f"{CASE}messages/"):
        with django_assert_max_num_queries(12):
            client.get(address)
    with django_assert_max_num_queries(12):
        client.post(WITHDRAW, {"whose": str(case.members.all()[1].pk), "seen": "1"})
