"""How somebody is asked whether to be told: «no» stands there at first, and only what is needed is kept."""

import pytest
from django.utils.translation import gettext as _

from cases.forms.notices import NoticeChoiceForm
from cases.forms.request.contact import ContactForm
from cases.models import NoticeChannel, NoticeChoice, Office
from cases.notices import NoticeStanding
from cases.notifications.wording import neutral_text

ONE = Office(pk=1, name="قم")
NUMBER = _("Write the mobile number that the SMS is to go to, or choose «No».")


def _contact(**typed: str) -> ContactForm:
    return ContactForm({f"contact-{name}": value for name, value in typed.items()}, offices=[ONE])


def _choice(form) -> tuple[str, str] | None:
    return (form.channel, form.address) if form else None


def _changing(sent: dict[str, str], *, kept: NoticeChoice | None = None, phone: str = "") -> NoticeChoiceForm:
    offered = tuple(NoticeChannel)
    channel = NoticeChannel(kept.channel) if kept else None
    standing = NoticeStanding(channel, "", "", False, True, offered, True)
    return NoticeChoiceForm(sent, standing=standing, kept=kept, phone=phone)


@pytest.mark.parametrize("answer", [{}, {"notice_channel": ""}, {"notice_channel": "none"}])
def test_who_gives_no_answer_is_not_told(answer):
    form = _contact(phone="09121234567", notice_email="karim@example.org", **answer)
    assert form.is_valid(), form.errors
    assert form.notices is None


def test_no_is_chosen_at_first():
    assert ContactForm(offices=[ONE])["notice_channel"].value() == "none"


@pytest.mark.parametrize(
    ("channel", "kept"),
    [("sms", ("sms", "+989121234567")), ("email", ("email", "karim@example.org"))],
)
def test_only_the_address_of_the_chosen_way_is_kept(channel, kept):
    form = _contact(phone="۰۹۱۲۱۲۳۴۵۶۷", notice_channel=channel, notice_email="\u200ekarim@example.org ")
    assert form.is_valid(), form.errors
    assert _choice(form.notices) == kept
    assert form.notices.language == "fa"


def test_a_number_or_address_that_is_missing_is_told_beside_its_field():
    assert _contact(notice_channel="sms").errors == {"phone": [NUMBER]}
    assert list(_contact(notice_channel="email").errors) == ["notice_email"]


def test_a_wrong_number_is_told_once():
    assert len(_contact(notice_channel="sms", phone="12").errors["phone"]) == 1


def test_the_words_of_a_notice_stand_beside_the_question():
    assert neutral_text("fa") in str(ContactForm(offices=[ONE])["notice_channel"].help_text)


def test_what_is_not_set_up_is_not_offered(settings):
    settings.NOTICE_EMAIL = "off"
    form = ContactForm(offices=[ONE])
    assert [value for value, _label in form.fields["notice_channel"].choices] == ["none", "sms"]
    assert "notice_email" not in form.fields
    settings.NOTICE_SMS = "off"
    form = _contact(phone="09121234567", notice_channel="sms")
    assert "notice_channel" not in form.fields
    assert form.is_valid()
    assert form.notices is None


def test_the_number_that_the_office_knows_need_not_be_typed_again_and_is_not_shown():
    form = _changing({"notice_channel": "sms", "notice_mobile": ""}, phone="+989121234567")
    assert form.is_valid()
    assert _choice(form.choice) == ("sms", "+989121234567")
    assert "912" not in form.as_p()
    assert "۶۷" in form.as_p()


def test_another_number_takes_its_place():
    kept = NoticeChoice(channel="sms", address="+989121234567")
    form = _changing({"notice_channel": "sms", "notice_mobile": "0701234567"}, kept=kept)
    assert form.is_valid()
    assert _choice(form.choice) == ("sms", "+93701234567")
    assert form["notice_channel"].initial == "sms"


def test_the_number_of_one_way_is_not_the_address_of_the_other():
    kept = NoticeChoice(channel="sms", address="+989121234567")
    assert list(_changing({"notice_channel": "email", "notice_email": ""}, kept=kept).errors) == [
        "notice_email"
    ]


def test_taking_it_back_needs_nothing_else():
    kept = NoticeChoice(channel="sms", address="+989121234567")
    form = _changing({"notice_channel": "none"}, kept=kept)
    assert form.is_valid()
    assert form.choice is None
