"""Notices by e-mail, through Django's mail backend."""

from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from cases.notifications.carriers.port import CarryingFailed, Letter, NotTaken, Refused, Unknown, kind_of

_PERMANENT = range(500, 600)


class MailCarrier:
    """Sends plain text to one address.

    The sender's address is part of what a bystander reads: ``NOTICE_FROM_EMAIL`` should betray as little as
    the text does.
    """

    def carry(self, letter: Letter) -> None:
        """Open a connection, hand the mail over, and close it."""
        connection = get_connection()
        try:
            connection.open()
        except (SMTPException, OSError) as error:
            raise NotTaken(_code(error)) from None
        mail = EmailMessage(
            letter.subject,
            letter.text,
            settings.NOTICE_FROM_EMAIL or None,
            [letter.address],
            # No out-of-office reply comes back, and no mailing list takes it for one.
            headers={"Auto-Submitted": "auto-generated"},
            connection=connection,
        )
        try:
            mail.send()
        except (SMTPException, OSError) as error:
            raise _judged(error) from None
        finally:
            _close(connection)


def _judged(error: SMTPException | OSError) -> CarryingFailed:
    """Take the server at its word where it has spoken; where it has not, nothing is known."""
    code = _reply(error)
    if code is None:
        return Unknown(_code(error))
    return Refused(_code(error)) if code in _PERMANENT else NotTaken(_code(error))


def _reply(error: BaseException) -> int | None:
    """Return the three digits with which the server refused, or None where it said nothing."""
    if isinstance(error, SMTPRecipientsRefused):
        return next((code for code, _words in error.recipients.values()), None)
    return error.smtp_code if isinstance(error, SMTPResponseException) and error.smtp_code > 0 else None


def _code(error: BaseException) -> str:
    reply = _reply(error)
    return kind_of(error) if reply is None else f"SMTP {reply}"


def _close(connection: object) -> None:
    """Close without a word: what was said before decides."""
    try:
        connection.close()
    except (SMTPException, OSError):
        return
