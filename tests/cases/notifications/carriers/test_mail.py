"""E-mail through a real connection: what is written, and how each end is understood."""

from email import message_from_bytes
from email.header import decode_header, make_header

import pytest

from cases.notifications.carriers.mail import MailCarrier
from cases.notifications.carriers.port import Letter, NotTaken, Refused, Unknown

LETTER = Letter("karim@example.org", "خبر تازه", "خبر تازه‌ای هست.")


def test_a_mail_is_plain_and_says_nothing_else(mails, settings):
    settings.NOTICE_FROM_EMAIL = "info@example.org"
    MailCarrier().carry(LETTER)
    (recipient, text), *others = mails.mails
    assert (recipient, others) == (LETTER.address, [])
    mail = message_from_bytes(text.encode())
    assert str(make_header(decode_header(mail["Subject"]))) == LETTER.subject
    assert mail.get_payload(decode=True).decode().strip() == LETTER.text
    assert (mail["From"], mail["Auto-Submitted"]) == ("info@example.org", "auto-generated")
    assert not mail.is_multipart()


@pytest.mark.parametrize(
    ("word", "reply", "failure"),
    [
        ("RCPT", "550 no such karim@example.org", Refused),
        ("RCPT", "451 later", NotTaken),
        ("MAIL", "421 busy", NotTaken),
        ("DATA", "554 no", Refused),
        ("EHLO", "421 busy", NotTaken),
    ],
)
def test_a_reply_is_taken_at_its_word(mails, word, reply, failure):
    mails.replies = {word: reply, "HELO": reply}
    with pytest.raises(failure) as raised:
        MailCarrier().carry(LETTER)
    assert type(raised.value) is failure
    assert LETTER.address not in raised.value.detail


def test_a_connection_that_ends_after_the_mail_leaves_it_unknown(mails):
    mails.hangs_up_after_data = True
    with pytest.raises(Unknown):
        MailCarrier().carry(LETTER)
    assert len(mails.mails) == 1


def test_where_nobody_listens_nothing_was_taken(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(NotTaken):
        MailCarrier().carry(LETTER)
