"""Which carrier the settings have chosen for a way."""

from django.conf import settings

from cases.models import NoticeChannel
from cases.notices import carrier_name
from cases.notifications.carriers.console import ConsoleCarrier
from cases.notifications.carriers.http import HttpCarrier
from cases.notifications.carriers.mail import MailCarrier
from cases.notifications.carriers.port import Carrier


def carrier_of(channel: NoticeChannel) -> Carrier | None:
    """Return who carries this way, or None where it is not set up."""
    match carrier_name(channel):
        case "console":
            return ConsoleCarrier(channel, settings.NOTICE_FILE)
        case "http" if settings.NOTICE_HTTP is not None:
            return HttpCarrier(settings.NOTICE_HTTP)
        case "mail":
            return MailCarrier()
    return None
