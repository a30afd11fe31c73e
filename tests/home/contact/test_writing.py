"""Writing a question or a complaint: what is needed, what is kept, and what never happens twice."""

import logging
import re

import pytest
from django.test import Client

from cases.actions.send_enquiry import SENT_PER_ADDRESS
from cases.models import Enquiry, EnquiryKind
from cases.tracking_code import grouped, new_tracking_code
from tests import households
from tests.home.contact.conftest import ROOT

KINDS = pytest.mark.parametrize("kind", ["question", "complaint"])


def _token(page: str) -> str:
    return re.search(r'name="token" value="([^"]+)"', page)[1]


@KINDS
def test_the_text_alone_is_enough(send, bureau, kind):
    assert send(kind)["Location"] == f"{ROOT}sent/"
    stored = Enquiry.objects.get()
    assert (stored.kind, stored.text, stored.office) == (kind, "متن پیام", bureau.office)
    assert (stored.name, stored.reach, stored.tracking_code, stored.language) == ("", "", "", "fa")


def test_what_is_given_is_stored_cleaned(send):
    code = new_tracking_code()
    send("complaint", name="  گل   محمد ", reach="۰۹۱۲ ۱۲۳ ۴۵۶۷", tracking_code=grouped(code).lower())
    stored = Enquiry.objects.get()
    assert (stored.name, stored.reach, stored.tracking_code) == ("گل محمد", "+989121234567", code)


def test_an_e_mail_address_is_kept_as_written(send):
    send(reach=" Gul@example.org ")
    assert Enquiry.objects.get().reach == "Gul@example.org"


def test_a_question_asks_for_no_tracking_code(bureau, client):
    assert "tracking_code" not in client.get(f"{ROOT}question/").content.decode()
    assert "tracking_code" in client.get(f"{ROOT}complaint/").content.decode()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("text", ""),
        ("text", "x" * 4001),
        ("reach", "12345"),
        ("reach", "gul@"),
        ("name", "گل ۵"),
        ("tracking_code", "ABCD"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_everything_typed_stays(send, field, typed):
    others = {"text": "متن دراز", "name": "گل‌محمد", "reach": "0912", "tracking_code": "XYZ"}
    answer = send("complaint", **{**others, field: typed})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in shown
    assert f'href="#id_{field}"' in shown
    for name, value in {**others, field: typed}.items():
        assert value in shown, name
    assert "maxlength" not in re.search(r"<textarea[^>]*>", shown)[0]
    assert not Enquiry.objects.exists()


def test_a_message_of_the_greatest_length_is_sent_with_all_its_lines(send):
    text = "x" * 3000 + "\r\n" * 999 + "x"
    send(text=text)
    assert len(Enquiry.objects.get().text) == 4000


def test_a_second_press_sends_nothing_twice_and_leads_to_the_same_number(bureau, client):
    typed = {"token": _token(client.get(f"{ROOT}question/").content.decode()), "text": "متن"}
    receipts = []
    for _ in range(2):
        client.post(f"{ROOT}question/", typed)
        receipts.append(client.get(f"{ROOT}sent/").context["receipt"])
    assert receipts[0] == receipts[1]
    assert Enquiry.objects.count() == 1


def test_the_token_stays_while_mistakes_are_mended_and_each_form_has_its_own(bureau, client):
    first, second = (_token(client.get(f"{ROOT}question/").content.decode()) for _ in range(2))
    assert first != second
    again = client.post(f"{ROOT}question/", {"token": first, "text": ""})
    assert _token(again.content.decode()) == first


@pytest.mark.parametrize("token", ["", "short", "x" * 200])
def test_a_lost_token_loses_no_message(send, token):
    assert send(token=token).status_code == 302
    assert Enquiry.objects.count() == 1


def test_a_program_that_fills_in_everything_sends_nothing_and_a_person_presses_once_more(send):
    answer = send(homepage="https://example.org")
    assert answer.status_code == 422
    assert not Enquiry.objects.exists()
    shown = answer.content.decode()
    assert "متن پیام" in shown
    assert "https://example.org" not in shown
    assert send().status_code == 302


def test_too_many_messages_of_one_address_are_refused_and_kept_on_the_page(send):
    for _ in range(SENT_PER_ADDRESS):
        assert send().status_code == 302
    answer = send(text="یکی بیش")
    assert answer.status_code == 429
    assert "یکی بیش" in answer.content.decode()


def test_with_several_offices_one_is_chosen(send, client, bureau):
    other = households.bureau("19", "اداره کل البرز").office
    assert send().status_code == 422
    assert send(office=str(other.pk)).status_code == 302
    assert Enquiry.objects.get().office == other
    assert send(office="999999").status_code == 422


def test_without_an_office_there_is_no_form(contact, client):
    for answer in (client.get(f"{ROOT}question/"), client.post(f"{ROOT}question/", {"text": "x"})):
        assert answer.status_code == 200
        assert "<textarea" not in answer.content.decode()


def test_it_says_who_reads_a_complaint(bureau, client):
    content = client.get(f"{ROOT}complaint/").content.decode()
    assert "پیش از شکایت" in content
    assert '<div class="inset">' in content


def test_a_form_of_another_site_sends_nothing(bureau):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"{ROOT}question/", {"text": "متن"}).status_code == 403
    assert not Enquiry.objects.exists()


@KINDS
def test_nothing_that_was_typed_stands_in_an_address_or_in_the_log(send, client, kind, caplog):
    secret = "راز نهانی"
    with caplog.at_level(logging.DEBUG):
        answers = [send(kind, text=secret, name="گل‌محمد"), send(kind, text="", name="گل‌محمد")]
        answers.append(client.get(f"{ROOT}sent/"))
    addresses = [answer.request["PATH_INFO"] + answer.request["QUERY_STRING"] for answer in answers]
    addresses.append(answers[0]["Location"])
    logged = [record.getMessage() for record in caplog.records if not record.name.startswith("django.db")]
    for line in addresses + logged:
        assert secret not in line
        assert "گل‌محمد" not in line
    cookie = client.cookies["enquiry"]
    assert secret not in cookie.value
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@KINDS
def test_a_form_may_not_be_stored_and_costs_at_most_twelve_queries(
    bureau, client, kind, django_assert_max_num_queries
):
    client.get(f"{ROOT}{kind}/")
    with django_assert_max_num_queries(12):
        answer = client.get(f"{ROOT}{kind}/")
    assert "no-store" in answer["Cache-Control"]
    assert EnquiryKind(kind)
