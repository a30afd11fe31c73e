"""The ways of reaching a stage, and which of them the card offers at which stage."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from home.choices.stage import Stage


class Channel(TextChoices):
    """A way of reaching the service, as printed on the card."""

    WEBSITE = "website", _("Internet (such as the agency's website)")
    PORTAL = "portal", _("Internet (such as the agency's portal)")
    EMAIL_STATION = "email_station", _("E-mail station")
    EMAIL = "email", _("E-mail")
    CALL_CENTRE = "call_centre", _("Voice line or call centre")
    MOBILE_APP = "mobile_app", _("Mobile phone (application)")
    POST = "post", _("Post")
    SMS = "sms", _("Text message")
    COUNTER = "counter", _("Government counter offices")
    SIMILAR_COUNTER = "similar_counter", _("Offices similar to counter offices")
    OTHER = "other", _("Other (with the means of access)")


_AT_A_COUNTER = (
    Channel.WEBSITE,
    Channel.EMAIL,
    Channel.CALL_CENTRE,
    Channel.COUNTER,
    Channel.SIMILAR_COUNTER,
    Channel.OTHER,
)

CHANNELS_OF_STAGE: dict[str, tuple[Channel, ...]] = {
    Stage.INFORMATION: (
        Channel.WEBSITE,
        Channel.EMAIL_STATION,
        Channel.EMAIL,
        Channel.CALL_CENTRE,
        Channel.MOBILE_APP,
        Channel.POST,
        Channel.SMS,
        Channel.COUNTER,
        Channel.SIMILAR_COUNTER,
        Channel.OTHER,
    ),
    Stage.REQUEST: (Channel.PORTAL, Channel.EMAIL, Channel.OTHER),
    Stage.PRODUCTION: _AT_A_COUNTER,
    Stage.DELIVERY: _AT_A_COUNTER,
}
