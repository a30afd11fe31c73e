"""Inside the own case: what the office asked is answered, read once more, and sent once."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from cases.actions.answer_information import answer_information
from cases.actions.change_border import change_border
from cases.actions.request_information import request_information
from cases.models import Case, CaseVersion, DocumentState, IdentityDocument
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from portal.persian.partial_date import PartialDate
from tests import households
from tests.households import Bureau

CASE, ANSWER = "/fa/tracking/case/", "/fa/tracking/case/answer/"
SENT, CLOSED = f"{CASE}?sent", f"{CASE}?answered"
REASON = "نام پدربزرگ ناخواناست و شماره تلفن پاسخ نمی‌دهد."
OTHER_STATUSES = [status for status in CaseStatus if status != CaseStatus.INFORMATION_REQUESTED]

Ask = Callable[..., Case]


@pytest.fixture
def ask(case_at: Callable[..., Case], bureau: Bureau) -> Ask:
    """Call it to get a case in which the office asks for fields, named by ``member.0`` and ``document.0``."""

    def ask(*names: str, members: int = 2) -> Case:
        case = case_at(CaseStatus.UNDER_REVIEW, members)
        keys = [key_of(case, name) for name in names]
        officer = bureau.actor(Role.OFFICER)
        request_information(case, by=officer, seen=case.version, fields=keys, reason=REASON)
        return households.fresh(case)

    return ask


def key_of(case: Case, name: str) -> str:
    """Return the key of a field: «member.0.sex» is that of the first member."""
    owner, *rest = name.split(".")
    if owner == "case":
        return name
    member = case.members.all()[int(rest[0])]
    row = member if owner == "member" else member.documents.all()[0]
    return f"{owner}.{row.pk}.{rest[1]}"


def shown(response: HttpResponse) -> BeautifulSoup:
    """Return the main part of a page."""
    return BeautifulSoup(response.content, "html.parser").find("main")


def filled_in(response: HttpResponse) -> dict[str, str]:
    """Return what a browser would send of the form of the answer."""
    form = shown(response).find("form", action=ANSWER)
    values = {
        control["name"]: control.get("value", "")
        for control in form.find_all("input", attrs={"name": True})
        if control.get("type") not in {"radio", "checkbox"} or control.has_attr("checked")
    }
    texts = {area["name"]: area.get_text().removeprefix("\n") for area in form.find_all("textarea")}
    return {**values, **texts}


def asked_names(response: HttpResponse) -> set[str]:
    return filled_in(response).keys() - {"seen", "csrfmiddlewaretoken", "message"}


def check_and_send(client: Client, answers: dict[str, str]) -> HttpResponse:
    """Fill in the page, read it once more, and send it."""
    check = client.post(ANSWER, {**filled_in(client.get(ANSWER)), **answers})
    assert check.status_code == 200, shown(check).get_text()
    return client.post(ANSWER, {**filled_in(check), "send": ""})


def test_the_case_page_leads_to_the_answer(ask, enter, client):
    enter(ask("case.phone"))
    page = shown(client.get(CASE))
    assert page.find("a", href=ANSWER)["class"] == ["button"]


def test_exactly_what_was_asked_is_open_with_its_present_value(ask, enter, client):
    case = ask("case.phone", "member.1.grandfather_name")
    enter(case)
    page = client.get(ANSWER)
    wife = case.members.all()[1]
    assert asked_names(page) == {"case.phone", f"member.{wife.pk}.grandfather_name"}
    assert filled_in(page)[f"member.{wife.pk}.grandfather_name"] == wife.grandfather_name
    groups = [legend.get_text(strip=True) for legend in shown(page).select("fieldset.group > legend")]
    assert str(wife) in groups
    assert len(groups) == 2
    assert shown(page).get_text().count(REASON) == 1 + 2, "at the top, and beside the fields of each group"


def test_nothing_is_sent_before_old_and_new_were_shown(ask, enter, client):
    case = ask("member.0.grandfather_name", "case.address")
    enter(case)
    key = key_of(case, "member.0.grandfather_name")
    old = case.members.all()[0].grandfather_name
    check = client.post(
        ANSWER, {**filled_in(client.get(ANSWER)), key: "غلام‌حیدر", "message": "خط اول\nخط دوم"}
    )
    words = shown(check).get_text(" ")
    for told in (old, "غلام‌حیدر", "خط اول", "خط دوم"):
        assert told in words
    assert households.fresh(case).version == case.version
    assert filled_in(check)["message"] == "خط اول\nخط دوم"


def test_the_answer_is_stored_and_the_review_goes_on(ask, enter, client):
    case = ask("member.0.grandfather_name", "case.phone")
    enter(case)
    answers = {
        key_of(case, "member.0.grandfather_name"): "غلام‌حیدر",
        "case.phone": "۰۹۱۲ ۱۱۱ ۲۲۳۳",
        "message": "تلفن پسرم است.",
    }
    sent = check_and_send(client, answers)
    assert sent["Location"] == SENT
    after = households.fresh(case)
    assert (after.status, after.version) == (CaseStatus.UNDER_REVIEW, case.version + 1)
    assert after.phone == "+989121112233"
    assert after.members.all()[0].grandfather_name == "غلام‌حیدر"
    assert after.information_requests.get().answer == "تلفن پسرم است."
    version = CaseVersion.objects.filter(case=case).latest("number")
    assert (version.transition, version.by_role, version.by_user) == (
        TransitionCode.ANSWER_INFORMATION,
        Role.APPLICANT,
        None,
    )
    page = shown(client.get(SENT))
    assert page.select_one("[role=status]")
    assert not page.find("a", href=ANSWER)


@pytest.mark.parametrize("digits", ["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"])
def test_digits_of_every_script_are_read(ask, enter, client, digits):
    def write(text: str) -> str:
        return text.translate(str.maketrans("0123456789", digits))

    case = ask("document.0.card_no", "document.0.valid_to", "member.0.birth")
    enter(case)
    birth = key_of(case, "member.0.birth")
    born = {f"{birth}_day": "7", f"{birth}_month": "2", f"{birth}_year": "1360"}
    answers = {
        key_of(case, "document.0.card_no"): write("99-887766"),
        key_of(case, "document.0.valid_to"): write("1406/02/07"),
        **{name: write(text) for name, text in born.items()},
    }
    assert check_and_send(client, answers)["Location"] == SENT
    head = households.fresh(case).members.all()[0]
    card = head.documents.all()[0]
    assert card.card_no == "99887766"
    assert PartialDate(card.valid_to).parts == (1406, 2, 7)
    assert head.birth == PartialDate.from_parts(1360, 2, 7)


def test_what_stays_as_it_is_is_not_stored_again(ask, enter, client):
    case = ask("member.0.birth", "case.address")
    enter(case)
    assert check_and_send(client, {"case.address": "هرات"})["Location"] == SENT
    version = CaseVersion.objects.filter(case=case).latest("number")
    assert not case.members.all()[0].history.filter(case_version=version).exists()


def test_words_alone_are_an_answer(ask, enter, client):
    case = ask("case.phone")
    enter(case)
    assert check_and_send(client, {"message": "این شماره درست است."})["Location"] == SENT
    assert households.fresh(case).phone == case.phone


def test_an_answer_that_says_nothing_is_asked_again(ask, enter, client):
    case = ask("case.phone")
    enter(case)
    told = client.post(ANSWER, filled_in(client.get(ANSWER)))
    assert told.status_code == 422
    assert shown(told).select(".error-summary li")
    assert households.fresh(case).version == case.version


def test_mistakes_are_told_beside_the_field_and_everything_typed_stays(ask, enter, client):
    case = ask("case.phone", "member.0.given_name", "member.0.latin_name", "document.0.card_no")
    enter(case)
    name, latin, card = (
        key_of(case, f"{owner}.0.{field}")
        for owner, field in (("member", "given_name"), ("member", "latin_name"), ("document", "card_no"))
    )
    typed = {"case.phone": "12", name: "", latin: "کریم", card: "", "message": "سلام", "send": ""}
    told = client.post(ANSWER, {**filled_in(client.get(ANSWER)), **typed})
    assert told.status_code == 422
    links = {link["href"] for link in shown(told).select(".error-summary a")}
    assert links == {f"#id_{key}" for key in ("case.phone", name, latin, card)}
    for link in links:
        assert shown(told).find(id=f"{link[1:]}_error")
    kept = filled_in(told)
    assert {key: kept[key] for key in ("case.phone", name, latin, card, "message")} == {
        key: text for key, text in typed.items() if key != "send"
    }
    assert households.fresh(case).version == case.version


def test_a_message_that_is_too_long_is_told_and_kept(ask, enter, client):
    enter(ask("case.phone"))
    told = client.post(ANSWER, {**filled_in(client.get(ANSWER)), "message": "س" * 2001})
    assert told.status_code == 422
    assert filled_in(told)["message"] == "س" * 2001


def test_one_goes_back_from_the_check_with_everything_typed(ask, enter, client):
    enter(ask("case.phone"))
    check = client.post(ANSWER, {**filled_in(client.get(ANSWER)), "case.phone": "۰۹۱۲۱۱۱۲۲۳۳"})
    again = client.post(ANSWER, {**filled_in(check), "change": ""})
    assert again.status_code == 200
    assert filled_in(again)["case.phone"] == "۰۹۱۲۱۱۱۲۲۳۳"
    assert shown(again).find("textarea", attrs={"name": "message"})


def test_the_second_sending_finds_the_question_answered(ask, enter, client):
    case = ask("case.phone")
    enter(case)
    check = client.post(ANSWER, {**filled_in(client.get(ANSWER)), "case.phone": "09121112233"})
    pressed = {**filled_in(check), "send": ""}
    assert client.post(ANSWER, pressed)["Location"] == SENT
    assert client.post(ANSWER, pressed)["Location"] == CLOSED
    assert client.get(ANSWER)["Location"] == CLOSED
    page = client.get(CLOSED)
    assert shown(page).select_one("[role=status]")
    assert households.fresh(case).version == case.version + 1


def test_a_sending_overtaken_inside_the_gate_leads_to_the_case(ask, enter, client, bureau, monkeypatch):
    case = ask("case.phone")
    enter(case)
    check = client.post(ANSWER, {**filled_in(client.get(ANSWER)), "case.phone": "09121112233"})
    send = answer_information

    def overtaken(*args: object, **facts: object) -> object:
        monkeypatch.setattr("cases.service.answer_information", send)
        answer_information(case, by=bureau.actor(Role.OFFICER), seen=case.version, values={}, answer="تلفنی")
        return send(*args, **facts)

    monkeypatch.setattr("cases.service.answer_information", overtaken)
    assert client.post(ANSWER, {**filled_in(check), "send": ""})["Location"] == CLOSED
    after = households.fresh(case)
    assert (after.version, after.phone) == (case.version + 1, case.phone)


@pytest.mark.parametrize("button", [{}, {"send": ""}])
def test_a_case_that_changed_meanwhile_is_told_and_nothing_typed_is_lost(ask, enter, client, bureau, button):
    case = ask("case.phone", "member.0.birth")
    enter(case)
    birth = key_of(case, "member.0.birth")
    typed = {**filled_in(client.get(ANSWER)), "case.phone": "12", f"{birth}_year": "۱۳۵۹", "message": "سلام"}
    change_border(case, by=bureau.actor(Role.OFFICER), seen=case.version, border=bureau.border)
    told = client.post(ANSWER, {**typed, **button})
    assert told.status_code == 409
    kept = filled_in(told)
    assert kept["seen"] == str(case.version + 1)
    assert (kept["case.phone"], kept[f"{birth}_year"], kept["message"]) == ("12", "۱۳۵۹", "سلام")
    assert not shown(told).select(".error-summary")
    assert households.fresh(case).status == CaseStatus.INFORMATION_REQUESTED


@pytest.mark.parametrize("seen", ["", "0", "-1", "۱", "999"])
def test_an_answer_to_another_version_is_not_stored(ask, enter, client, seen):
    case = ask("case.phone")
    enter(case)
    crafted = {"case.phone": "09121112233", "seen": seen, "send": ""}
    assert client.post(ANSWER, crafted).status_code == 409
    assert households.fresh(case).version == case.version


def test_a_crafted_post_changes_nothing_that_was_not_asked(ask, enter, client, case_at):
    case, stranger = ask("case.phone"), case_at(CaseStatus.RECEIVED)
    enter(case)
    head = case.members.all()[0]
    foreign = stranger.members.all()[0]
    crafted = {
        "case.phone": "09121112233",
        "case.address": "هرات",
        "case.status": "accepted",
        "status": "closed",
        "case": str(stranger.pk),
        f"member.{head.pk}.given_name": "دیگری",
        f"member.{head.pk}.majority": "adult",
        f"document.{head.documents.all()[0].pk}.card_no": "1",
        f"member.{foreign.pk}.given_name": "دیگری",
        "seen": str(case.version),
        "send": "",
    }
    assert client.post(ANSWER, crafted)["Location"] == SENT
    after = households.fresh(case)
    assert (after.phone, after.address, after.status) == (
        "+989121112233",
        case.address,
        CaseStatus.UNDER_REVIEW,
    )
    for name in ("given_name", "majority"):
        assert getattr(after.members.all()[0], name) == getattr(head, name)
    assert after.members.all()[0].documents.all()[0].card_no == head.documents.all()[0].card_no
    untouched = households.fresh(stranger)
    assert (untouched.version, untouched.members.all()[0].given_name) == (
        stranger.version,
        foreign.given_name,
    )


@pytest.mark.parametrize("state", [DocumentState.IN_CUSTODY, DocumentState.CLEARED, DocumentState.RETURNED])
def test_a_document_that_the_office_has_seen_stays_as_it_is(ask, enter, client, state):
    case = ask("document.0.card_no", "case.phone")
    enter(case)
    key = key_of(case, "document.0.card_no")
    card = case.members.all()[0].documents.all()[0]
    IdentityDocument.objects.filter(pk=card.pk).update(state=state)
    page = client.get(ANSWER)
    assert asked_names(page) == {"case.phone"}
    assert str(case.members.all()[0]) in shown(page).get_text(), "it is named as answered at the office"
    crafted = {**filled_in(page), "case.phone": "09121112233", key: "99887766", "send": ""}
    assert client.post(ANSWER, crafted)["Location"] == SENT
    assert households.fresh(case).members.all()[0].documents.all()[0].card_no == card.card_no


def test_where_nothing_can_be_answered_here_the_office_is_named(ask, enter, client):
    case = ask("document.0.card_no")
    enter(case)
    IdentityDocument.objects.filter(member__case=case).update(state=DocumentState.IN_CUSTODY)
    assert ANSWER not in client.get(CASE).content.decode()
    assert client.get(ANSWER)["Location"] == CLOSED


@pytest.mark.parametrize("status", OTHER_STATUSES)
def test_in_no_other_status_is_anything_answered(case_at, enter, client, status):
    case = case_at(status)
    enter(case)
    assert ANSWER not in client.get(CASE).content.decode()
    assert client.get(ANSWER)["Location"] == CLOSED
    crafted = {"case.phone": "09121112233", "seen": str(case.version), "send": ""}
    assert client.post(ANSWER, crafted)["Location"] == CLOSED
    assert shown(client.get(CLOSED)).select_one("[role=status]")
    after = households.fresh(case)
    assert (after.version, after.status, after.phone) == (case.version, status, case.phone)


def test_what_became_of_an_answer_is_told_only_while_it_is_true(ask, enter, client):
    enter(ask("case.phone"))
    for address in (SENT, CLOSED):
        assert not shown(client.get(address)).select("[role=status]")


def test_without_code_and_pin_nothing_is_answered(ask, client):
    case = ask("case.phone")
    crafted = {"case.phone": "09121112233", "seen": str(case.version), "send": ""}
    assert client.get(ANSWER)["Location"] == "/fa/tracking/?again"
    asked = client.post(ANSWER, crafted)
    assert shown(asked).find("input", attrs={"name": "again-pin"}), "it asks for both and shows nothing"
    assert REASON not in asked.content.decode()
    assert households.fresh(case).version == case.version


def test_no_address_names_the_case_or_carries_an_answer(ask, enter, client):
    case = ask("case.phone", "member.0.given_name")
    enter(case)
    check = client.post(ANSWER, {**filled_in(client.get(ANSWER)), "case.phone": "09121112233"})
    for page in (client.get(ANSWER), check):
        addresses = " ".join(re.findall(r'(?:href|action)="([^"]*)"', page.content.decode()))
        for secret in (case.tracking_code, case.members.all()[0].given_name, "9121112233"):
            assert secret not in addresses.replace("-", "")
        assert "no-store" in page["Cache-Control"]


def test_markup_that_is_typed_is_shown_as_text(ask, enter, client):
    enter(ask("case.address"))
    check = client.post(ANSWER, {**filled_in(client.get(ANSWER)), "case.address": "<b>هرات</b>"})
    assert "&lt;b&gt;هرات" in check.content.decode()
    assert "<b>هرات" not in check.content.decode()


@pytest.mark.parametrize("members", [1, 6])
def test_the_page_costs_at_most_twelve_queries_for_any_household(
    ask, enter, client, django_assert_max_num_queries, members
):
    enter(ask("case.phone", "member.0.birth", members=members))
    client.get(ANSWER)
    with django_assert_max_num_queries(12):
        client.get(ANSWER)
